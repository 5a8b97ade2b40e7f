import type { Evidence } from '../model/fact.ts'

/** The sentence that evidence stands in, its words marked; without its text, the words alone. */
export function markedSentence(
  { passage, source, quote }: Evidence,
  mark: (words: string) => string,
): string {
  if (passage === null || source.text === null) return mark(quote)
  const { text } = source.text
  let at = passage.sentence.start
  let marked = ''
  for (const { start, end } of passage.quoted) {
    marked += text.slice(at, start) + mark(text.slice(start, end))
    at = end
  }
  return (marked + text.slice(at, passage.sentence.end)).replace(/\s+/g, ' ').trim()
}
