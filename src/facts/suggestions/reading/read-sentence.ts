import type { SourceText } from '../../../model/source.ts'
import type { Range } from '../../../model/span.ts'
import { findMentions, type PlacedMention } from '../../../values/mentions.ts'
import type { Tagger } from '../grammar/tagger.ts'
import type { Token } from '../grammar/token.ts'

/** A sentence of a story with what stands in it; all places inside it count from its start. */
export interface Sentence {
  /** In the source's text. */
  readonly range: Range
  readonly text: string
  readonly mentions: readonly PlacedMention[]
  /** Tagged when first asked for. */
  readonly tokens: () => readonly Token[]
  /** Index of its paragraph. */
  readonly paragraph: number
}

/** Sentences of a source, in order, with the figures and dates in them; relative dates are counted from `issued`. */
export function readSentences(
  source: SourceText,
  ranges: readonly Range[],
  issued: string | null,
  tagger: Tagger,
): readonly Sentence[] {
  let paragraph = 0
  return ranges.map(range => {
    while (
      paragraph + 1 < source.paragraphs.length &&
      (source.paragraphs[paragraph]?.end ?? 0) <= range.start
    )
      paragraph += 1
    const text = source.text.slice(range.start, range.end)
    let tokens: readonly Token[] | null = null
    return {
      range,
      text,
      mentions: findMentions(text, issued),
      tokens() {
        tokens ??= tagger.tag(text)
        return tokens
      },
      paragraph,
    }
  })
}

/** Index of the first token that ends after an offset; of the last one where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  const index = tokens.findIndex(token => token.end > offset)
  return index < 0 ? tokens.length : index
}
