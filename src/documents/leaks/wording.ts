/** Stands between texts that have nothing to do with one another, so that no words are found across two. */
export const APART = '\u0000'

/**
 * Words in a form in which it does not matter how they were broken into lines, set apart, or written in capitals: letters
 * and digits alone, compatibility forms (ligatures, full width) as their plain ones (NFKC).
 */
export const squeeze = (text: string): string => text.normalize('NFKC').toLowerCase().replace(BETWEEN, '')

const BETWEEN = new RegExp(`[^\\p{L}\\p{N}${APART}]+`, 'gu')

/** A text in the syntax of some format, with its texts set apart. */
export const setApart = (syntax: string): string => syntax.replace(/[{}"<>[\]]+/g, APART)

/** The words of a text, as they are written. Soft hyphens only tell where a word may be broken. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? []

/** Words that only stand where a sentence or a quotation begins. */
export function firstWordsIn(text: string): ReadonlySet<string> {
  const starts = text.normalize('NFKC').matchAll(/(?:^|[.!?:;—–(“"‘«\n])[\s“"‘«(]*([\p{L}\p{N}]+)/gu)
  const first = [...starts].map(([, word = '']) => word)
  return new Set(
    first.filter(word => first.filter(other => other === word).length === occurrences(text, word)),
  )
}

const occurrences = (text: string, word: string): number =>
  wordsIn(text).filter(other => other === word).length

/** Scripts that put no spaces between words: a run of them is looked for in pieces. */
export function piecesOf(word: string, length: number): string[] {
  if (word.length <= 2 * length) return [word]
  const pieces: string[] = []
  for (let at = 0; at + length <= word.length; at += length) pieces.push(word.slice(at, at + length))
  return pieces
}

/**
 * Whether a word tells something by itself: a name, an abbreviation, anything with a capital or of a script that has none.
 * Words in small letters are too common for that.
 */
export function isTelling(word: string): boolean {
  if (!/\p{L}/u.test(word)) return false
  if (/^\p{Lu}{3,}$/u.test(word)) return true
  if ([...word].length < 4) return /\p{L}\d|\d\p{L}/u.test(word) && word.length > 2
  return /\p{Lu}/u.test(word) || /^\p{Lo}+$/u.test(word)
}
