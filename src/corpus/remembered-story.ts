import type { SourceText } from '../model/source.ts'
import type { Range } from '../model/span.ts'

const known = new WeakMap<SourceText, readonly Range[]>()

/** What `storySentences` found of a source, in this run or in an earlier one of the same program. */
export const knownStory = (source: SourceText): readonly Range[] | undefined => known.get(source)

/** Tells it. Apart from `storySentences`, because whoever knows a story need not load what finds one. */
export function rememberStory(source: SourceText, story: readonly Range[]): void {
  known.set(source, story)
}
