import type { SourceText } from '../model/source.ts'
import type { Range } from '../model/span.ts'
import { sentencesOf } from './passage.ts'

/** The sentences of a source's story, in order. */
export function storySentences(source: SourceText): readonly Range[] {
  return source.paragraphs.flatMap(paragraph => sentencesOf(source, paragraph))
}
