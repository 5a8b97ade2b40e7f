import { nounPhraseAfter } from '../../grammar/noun-phrases.ts'
import type { Token } from '../../grammar/token.ts'
import { STOPS } from '../../grammar/verbs.ts'

/** Words that are told of what is counted, at the most. */
const MOST = 8

/**
 * What is said of those counted with no verb of its own: "behind the attack" of "three countries were behind the attack",
 * "of the guild" of "two members of the guild". Null where a verb says it, or nothing does.
 */
export function predicateAfter(tokens: readonly Token[], end: number): string | null {
  return /^(?:were|are)$/.test(tokens[end]?.lower ?? '') ? linked(tokens, end + 1) : ofWhom(tokens, end)
}

/** "ready to join the search", "back at work": up to a mark or another clause, where that is not far. */
function linked(tokens: readonly Token[], start: number): string | null {
  if (!/^(?:ADP|ADJ|ADV)$/.test(tokens[start]?.pos ?? '')) return null
  let end = start
  while (end < tokens.length && !isEnd(tokens[end])) end += 1
  const last = tokens[end - 1]
  // "are idle"
  if (end === start + 1 && tokens[start]?.pos === 'ADJ') return textOf(tokens, start, end)
  const isWhole = end - start > 1 && end - start <= MOST && /^(?:NOUN|PROPN|ADV)$/.test(last?.pos ?? '')
  return isWhole ? textOf(tokens, start, end) : null
}

function ofWhom(tokens: readonly Token[], start: number): string | null {
  if (tokens[start]?.lower !== 'of') return null
  const phrase = nounPhraseAfter(tokens, start + 1)
  return phrase !== null && phrase.end - start <= MOST ? textOf(tokens, start, phrase.end) : null
}

const isEnd = (token: Token | undefined): boolean =>
  token === undefined ||
  STOPS.has(token.text) ||
  token.text === ',' ||
  /^(?:and|or|but|when|while|after|before|because|as|since|who|which|that)$/.test(token.lower)

const textOf = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .map(({ text }, at) => (at === 0 ? text.toLowerCase() : text))
    .join(' ')
    .replace(/ (?=['’])/g, '')
