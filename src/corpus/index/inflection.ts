/**
 * What an English word's inflected forms have in common: steps 1 (plurals, -ed, -ing, -y) and 5 (a last -e, -ll) of
 * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. Steps 2 to 4, which take off derivation
 * (organization, organ), are left out on purpose. `word` is lower-case ASCII letters.
 */
export function inflectionStem(word: string): string {
  return finalLetters(finalY(pastOrContinuous(plural(word))))
}

const VOWELS = 'aeiou'

const isConsonant = (word: string, at: number): boolean => {
  const letter = word.charAt(at)
  if (VOWELS.includes(letter)) return false
  return letter !== 'y' || at === 0 || !isConsonant(word, at - 1)
}

/** Porter's m: how often a consonant follows a vowel. */
function measure(stem: string): number {
  let count = 0
  for (let at = 1; at < stem.length; at += 1)
    if (isConsonant(stem, at) && !isConsonant(stem, at - 1)) count += 1
  return count
}

const hasVowel = (stem: string): boolean => [...stem].some((_, at) => !isConsonant(stem, at))

const endsDouble = (word: string): boolean =>
  word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1)

/** Porter's *o: consonant, vowel, consonant, and the last is not w, x or y. */
const endsShort = (word: string): boolean =>
  word.length > 2 &&
  isConsonant(word, word.length - 3) &&
  !isConsonant(word, word.length - 2) &&
  isConsonant(word, word.length - 1) &&
  !/[wxy]$/.test(word)

function plural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function pastOrContinuous(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const suffix = /(?:ed|ing)$/.exec(word)?.[0]
  if (suffix === undefined) return word
  const stem = word.slice(0, -suffix.length)
  if (!hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

const finalY = (word: string): string =>
  word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word

function finalLetters(word: string): string {
  const stem = word.slice(0, -1)
  const m = measure(stem)
  const bare = word.endsWith('e') && (m > 1 || (m === 1 && !endsShort(stem))) ? stem : word
  return bare.endsWith('ll') && measure(bare.slice(0, -1)) > 1 ? bare.slice(0, -1) : bare
}
