import type { Range } from '../../../model/span.ts'
import type { Token } from './token.ts'

/** A noun phrase: its tokens, and its words without an article. */
export interface Phrase extends Range {
  readonly who: string
}

const INNER: ReadonlySet<string> = new Set([
  'of',
  'for',
  'the',
  'a',
  'an',
  "'s",
  '’s',
  '&',
  '-',
  '’',
  "'",
  'and',
  'at',
  'in',
  'from',
  'on',
])

const POSSESSIVE = /^(?:its|his|her|their)$/

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(token.pos) || (/^[A-ZÀ-Þ]/.test(token.text) && token.pos !== 'PUNCT'))

/** The noun phrase that ends before a token. */
export function phraseEndingAt(tokens: readonly Token[], end: number): Phrase | null {
  let start = end
  while (start > 0 && end - start < 14) {
    const token = tokens[start - 1]
    if (!token || token.text === ',' || /[“”"():;.—–]/.test(token.text.replace(/(?<=\w)\./g, ''))) break
    if (isNominal(token) || (start < end && INNER.has(token.lower)) || POSSESSIVE.test(token.lower))
      start -= 1
    else break
    // An article opens a phrase of its own, unless the phrase goes on before it: "head of the port".
    const isOpening = /^(?:the|a|an)$/.test(token.lower) || POSSESSIVE.test(token.lower)
    if (isOpening && !/^(?:of|for|at|in|from)$/.test(tokens[start - 1]?.lower ?? '')) break
  }
  while (
    start < end &&
    /^(?:of|for|and|at|in|from|on|'s|’s|but|that|as|while|when)$/.test(tokens[start]?.lower ?? '')
  )
    start += 1
  return start < end ? { start, end, who: wordsOf(tokens, start, end) } : null
}

/** The noun phrase that begins at a token: its name, where one stands beside it. */
export function nounPhraseAfter(tokens: readonly Token[], from: number): Phrase | null {
  let end = from
  while (end < tokens.length && end < from + 12) {
    const token = tokens[end]
    if (!token || token.text === ',' || /[“”"():;—–]/.test(token.text) || token.text === '.') break
    if (token.pos === 'PRON' && end === from && /^(?:he|she|they|it)$/.test(token.lower)) return null
    if (
      isNominal(token) ||
      (end > from && INNER.has(token.lower)) ||
      /^(?:its|his|her|their)$/.test(token.lower)
    )
      end += 1
    else break
  }
  while (end > from && /^(?:of|for|and|at|in|from|on|the|a)$/.test(tokens[end - 1]?.lower ?? '')) end -= 1
  while (end > from && /day$/.test(tokens[end - 1]?.lower ?? '')) end -= 1
  while (end > from && /^(?:on)$/.test(tokens[end - 1]?.lower ?? '')) end -= 1
  if (end === from) return null
  // "the port's register", where the noun was taken for a verb.
  if (/^['’]s$/.test(tokens[end - 1]?.lower ?? '') && end < tokens.length) end += 1

  const who = wordsOf(tokens, from, end)
  if (/^(?:that|this|reporters|journalists|it|there)$/i.test(who)) return null
  const name = tokens[end]?.text === ',' ? nameAt(tokens, end + 1) : null
  return name && !isName(who) ? { start: from, end: name.end, who: name.who } : { start: from, end, who }
}

function nameAt(tokens: readonly Token[], from: number): Phrase | null {
  let end = from
  while (/^[A-ZÀ-Þ]/.test(tokens[end]?.text ?? '')) end += 1
  return end - from >= 2 ? { start: from, end, who: wordsOf(tokens, from, end) } : null
}

/** Two or more words that are all capitalised. */
export const isName = (who: string): boolean =>
  who.split(/\s+/).length > 1 && who.split(/\s+/).every(word => /^[A-ZÀ-Þ]/.test(word))

/** The words of tokens as they stand, without an article and what joins them to the words before. */
export const wordsOf = (tokens: readonly Token[], start: number, end: number): string =>
  textOf(tokens, start, end)
    .replace(/^(?:(?:but|and|while|which|that|where)\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?/i, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Tokens as their sentence has them, from one to before another; white space between them is one space. */
export function textOf(tokens: readonly Token[], start: number, end: number): string {
  let text = ''
  for (const [index, token] of tokens.slice(start, end).entries())
    text += index > 0 && token.start > (tokens[start + index - 1]?.end ?? 0) ? ` ${token.text}` : token.text
  return text
}
