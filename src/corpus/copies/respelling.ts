import { foldWord } from './words.ts'

/**
 * Letters for sounds that scripts and languages choose between, by the groups of Soundex (Russell, US patent 1,261,167, 1918): a
 * name that went through Chinese, Arabic or Cyrillic comes back with others of its group.
 */
const GROUPS: readonly (readonly [letters: string, sound: string])[] = [
  ['bfpv', '1'],
  ['cgjkqsxz', '2'],
  ['dt', '3'],
  // Japanese, Korean and Chinese do not tell them apart.
  ['lr', '4'],
  ['mn', '5'],
]

/** Share of the longer word's letters that may be others. */
const CHANGED = 0.75

/**
 * Whether two words may be one name as two translators spelt it: Peake and Pick, Huaman and Waman. Much looser than
 * `nameKey` and `areRomanisations`, so only for names that stand in the same place of the same sentence: the same sounds in one
 * order, vowels, h, w and y left out, and enough of the letters.
 */
export function mayBeRespelt(one: string, other: string): boolean {
  const [first, second] = [foldWord(one).replace(/[^a-z]/g, ''), foldWord(other).replace(/[^a-z]/g, '')]
  const longer = Math.max(first.length, second.length)
  if (soundsIn(first) !== soundsIn(second) || soundsIn(first) === '') return false
  return distance(first, second) <= CHANGED * longer
}

/** Letters from which a word is another spelling of one that differs from it by a single letter: Defence, Defense. */
const LONG = 6

export const isOneLetterOff = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= LONG &&
  Math.abs(one.length - other.length) <= 1 &&
  one.charAt(0).toLowerCase() === other.charAt(0).toLowerCase() &&
  distance(foldWord(one), foldWord(other)) <= 1

function soundsIn(word: string): string {
  return [...word]
    .map(letter => GROUPS.find(([letters]) => letters.includes(letter))?.[1] ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1')
}

/** Levenshtein's distance, one row at a time. */
function distance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index)
  for (let at = 0; at < first.length; at += 1) {
    const next = [at + 1]
    for (let other = 0; other < second.length; other += 1) {
      const swap = (row[other] ?? 0) + (first[at] === second[other] ? 0 : 1)
      next.push(Math.min(swap, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1))
    }
    row = next
  }
  return row[second.length] ?? 0
}
