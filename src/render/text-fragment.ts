import type { Evidence } from '../model/fact.ts'

/** Quotes longer than this many words are named by their first and last words. */
const WHOLE_WORDS = 12
const EDGE_WORDS = 4

/**
 * The original's address with a text fragment that leads to the passage (WICG, URL Fragment Text Directives), or null
 * where the source has no http address. Where the same words stand elsewhere in the text, the words before them help.
 */
export function linkToPassage(evidence: Evidence): string | null {
  const url = evidence.source.bibliography.URL
  if (url === null || !/^https?:\/\//i.test(url)) return null
  const address = url.includes('#') ? url : `${url}#`
  return `${address}:~:text=${directive(evidence)}`
}

function directive({ passage, source, quote }: Evidence): string {
  if (passage === null || source.text === null) return fragmentOf(quote.split(/\s*(?:…|\.{3})\s*/))
  const { text } = source.text
  const pieces = passage.quoted.map(range => text.slice(range.start, range.end))
  const [first = ''] = pieces
  const isRepeated = text.indexOf(first, text.indexOf(first) + 1) !== -1
  const before =
    text
      .slice(Math.max(0, passage.start - 80), passage.start)
      .split('\n')
      .at(-1) ?? ''
  const prefix = isRepeated ? wordsOf(before).slice(-3).join(' ') : ''
  return (prefix === '' ? '' : `${encode(prefix)}-,`) + fragmentOf(pieces)
}

function fragmentOf(pieces: readonly string[]): string {
  const words = wordsOf(pieces.join(' '))
  if (pieces.length === 1 && words.length <= WHOLE_WORDS) return encode(words.join(' '))
  const start = wordsOf(pieces[0] ?? '').slice(0, EDGE_WORDS)
  const end = wordsOf(pieces.at(-1) ?? '').slice(-EDGE_WORDS)
  return `${encode(start.join(' '))},${encode(end.join(' '))}`
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/** Percent-encoding, with the hyphen, which has a meaning of its own in a directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D')
}
