/** Letters that Unicode does not decompose, as they are commonly written without their sign or in ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/**
 * Diacritics of Latin, Greek and Cyrillic, points of Hebrew, vowel signs and the stretching stroke of Arabic, joiners and
 * soft hyphens, and the half rings and apostrophes by which transliterations write hamza and ayn.
 */
const SIGNS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u02b9-\u02bf\u200c-\u200d]/g

/** A word without what searchers leave out: case, diacritics, apostrophes; compatibility forms as their letters (NFKC). */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(SIGNS, '')
    .replace(/[øłđðħıßæœþ]/g, letter => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/[\0-/:-`{-\x7f‘’]/g, '')
}
