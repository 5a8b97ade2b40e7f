import { leadOf, wordAfter, wordBefore } from '../scanning.ts'

const AFTER_PRONOUN =
  /^(?:of|another|is|was|are|were|has|had|can|could|should|would|will|may|might|must|who|that|which|to|in|on|at|for|by|with|from|and|or|but|as|if|when|where|than|says?|said|told|day|thing|hand|way|side|more|case|instance|point|time|example|else|not|such|does|did|also|being|it|he|she|they|we|you|i|never|already|the|a|an|another's|again|over|up|out|after|before|then|too)$/i
const BEFORE_PRONOUN =
  /^(?:no|any|every|each|the|this|that|which|some|another|only|first|last|latest|other|loved|little|big|new|old|previous|next|day|such|a|an|his|her|their|its|own)$/i
const REPORTS =
  /^(?:says?|said|told|tells|estimates?|estimated|added|adds|claims?|claimed|warned|warns|noted|notes|argued|argues|called|explained|asserted|reported|suggested|put|puts)$/

/**
 * Whether the word "one" that ends at an index stands for somebody or something rather than counts: "one of them",
 * "no one", "one can say", and "one official said", where it means a certain official.
 */
export function isPronoun(text: string, start: number, end: number): boolean {
  const after = wordAfter(text, end)
  if (after === '' || AFTER_PRONOUN.test(after) || BEFORE_PRONOUN.test(wordBefore(text, start))) return true
  if (/^[-’']/.test(text.slice(end)) || /[-]$/.test(text.slice(0, start))) return true
  if (/\bon the$/i.test(leadOf(text, start).trim())) return true
  const next = /^[^.,;:!?–—]*/.exec(text.slice(end, end + 80))?.[0] ?? ''
  return next
    .trim()
    .split(/\s+/)
    .slice(1, 6)
    .some(word => REPORTS.test(word))
}

const TWIN = /^\s+(?:[A-Za-zÀ-ɏ-]+\s+)?([a-zß-ÿ]+s)(?![A-Za-zÀ-ɏ])/u

/** The end of "twin" or "a pair of" before a plural, which count two; null elsewhere ("twin brother", "Twin Peaks"). */
export function readTwo(text: string, at: number): number | null {
  const word = /^(?:twin|a\s+pair\s+of|(?<=the\s)pair\s+of)(?![A-Za-zÀ-ɏ-])/iu.exec(
    text.slice(at, at + 12),
  )?.[0]
  if (!word || (/^T/.test(word) && leadOf(text, at).trim() !== '')) return null
  const plural = TWIN.exec(text.slice(at + word.length, at + word.length + 50))?.[1]
  return plural && !/^(?:was|is|has|its|ss)$/.test(plural) ? at + word.length : null
}
