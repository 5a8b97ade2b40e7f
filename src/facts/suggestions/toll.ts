import { type Family, familyOf } from './families.ts'
import type { Token } from './tagger.ts'

const TOLLS: ReadonlySet<string> = new Set([
  'toll',
  'number',
  'total',
  'count',
  'figure',
  'tally',
  'strength',
])

/** "the death toll … rose to 78", "put the number of dead at 100", "the total since March to 212". */
export function tollBefore(
  tokens: readonly Token[],
  start: number,
): { family: Family | null; noun: string } | null {
  const before = tokens[start - 1]?.lower ?? ''
  if (
    ![
      'to',
      'at',
      'of',
      'was',
      'is',
      'reached',
      'passed',
      'hit',
      'touched',
      'exceeded',
      'than',
      'stands',
      'stood',
      ':',
    ].includes(before)
  )
    return null
  for (let at = start - 2; at >= 0 && at >= start - 16; at -= 1) {
    const token = tokens[at]
    if (!token || token.text === ';' || token.text === '.') return null
    if (!TOLLS.has(token.lemma)) continue
    if (token.lemma === 'toll') return { family: 'killed', noun: 'toll' }
    const counted = tokens[at + 1]?.lower === 'of' ? nounAfter(tokens, at + 2, start) : null
    // A "case" may be one of the courts; cases are compared as such.
    const family = counted === null ? null : familyOf(counted)
    if (counted) return { family: family === 'infected' ? null : family, noun: counted }
    return token.lemma === 'strength' ? { family: null, noun: 'strength' } : null
  }
  return null
}

function nounAfter(tokens: readonly Token[], from: number, to: number): string | null {
  let noun: string | null = null
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token) break
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || familyOf(token.lower)) noun = token.lemma
    else if (token.pos !== 'ADJ' && token.pos !== 'DET' && token.pos !== 'VERB') break
  }
  return noun
}
