import type { Range } from '../../model/span.ts'
import { foldNumber } from './fold-number.ts'
import { foldWord } from './fold-word.ts'

/** A word as it is looked for, and where it stands. A term holds no white space and no ASCII but `0-9a-z`. */
export interface Word extends Range {
  readonly term: string
}

/**
 * `Patterns.word` for texts of ASCII with typographic quotation marks and dashes, in which it finds the same: patterns with
 * `\p{…}` take long to be made.
 */
const PLAIN_WORD =
  /[A-Za-z](?:\.[A-Za-z](?![A-Za-z0-9]))+\.?|[A-Za-z0-9](?:[A-Za-z0-9]|['‘’](?=[A-Za-z])|(?<=[0-9])[.,'’](?=[0-9]))*/g
const PLAIN = /^[\0-\x7f‘’“”–—…]*$/

interface Patterns {
  /** A word, or letters with full stops between them (U.N.), or a number with the marks inside it. */
  readonly word: RegExp
  readonly unspaced: RegExp
  /** A letter of a script without spaces, or what stands between such letters. */
  readonly piece: RegExp
}

let compiled: Patterns | undefined

/** Made when first needed: patterns with `\p{…}` are slow to compile. */
function patterns(): Patterns {
  const unspaced =
    '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}'
  const initials = '\\p{L}(?:\\.\\p{L}(?![\\p{L}\\p{M}\\p{N}]))+\\.?'
  const joint = "['‘’ʼ](?=\\p{L})|(?<=\\p{Nd})[.,'’٫٬\u00a0\u2009\u202f](?=\\p{Nd})"
  compiled ??= {
    word: new RegExp(`${initials}|[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}\u00ad\u200c\u200d]|${joint})*`, 'gu'),
    unspaced: new RegExp(`[${unspaced}]`, 'u'),
    piece: new RegExp(`[${unspaced}]\\p{M}*|[^${unspaced}]+`, 'gu'),
  }
  return compiled
}

/**
 * The words of a range of a text, in order, in the form in which texts are indexed and queries are read:
 * - case and diacritics do not count (`foldWord`), nor does how a number is written (`foldNumber`: 4,000 is 4000);
 * - initials are one word with or without their full stops (U.N. is UN);
 * - an apostrophe inside a word does not count (Qa'ida is Qaida), a possessive 's is left out, and what is elided before
 *   it in French and Italian stands alone (l'eau is l, eau);
 * - hyphens part words; in scripts without spaces every letter is a word, so that words are found as runs of them.
 */
export function wordsIn(text: string, range: Range = { start: 0, end: text.length }): readonly Word[] {
  const words: Word[] = []
  const part = range.start === 0 && range.end === text.length ? text : text.slice(range.start, range.end)
  const made = PLAIN.test(part) ? null : patterns()
  for (const match of part.matchAll(made?.word ?? PLAIN_WORD)) {
    const run = match[0]
    const start = range.start + match.index
    if (isPlain(run)) words.push({ term: run.toLowerCase(), start, end: start + run.length })
    else if (made?.unspaced.test(run))
      for (const letter of run.matchAll(made.piece)) addWords(words, letter[0], start + letter.index)
    else addWords(words, run, start)
  }
  return words
}

/** The terms of `wordsIn` alone, which takes half the time. */
export function termsIn(text: string, range: Range): readonly string[] {
  const terms: string[] = []
  const part = text.slice(range.start, range.end)
  const made = PLAIN.test(part) ? null : patterns()
  for (const run of part.match(made?.word ?? PLAIN_WORD) ?? []) {
    if (isPlain(run)) terms.push(run.toLowerCase())
    else {
      const words: Word[] = []
      const parts = made?.unspaced.test(run) ? (run.match(made.piece) ?? []) : [run]
      for (const part of parts) addWords(words, part, 0)
      for (const { term } of words) terms.push(term)
    }
  }
  return terms
}

/** Only ASCII letters and digits. */
function isPlain(run: string): boolean {
  for (let at = 0; at < run.length; at += 1) {
    const code = run.charCodeAt(at)
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
    if (!isLetter && (code < 0x30 || code > 0x39)) return false
  }
  return true
}

/** French and Italian words that lose their vowel before another. */
const ELIDED = /^(?:[ldjmtnsc]|qu|dell|nell|sull|dall|all)['‘’ʼ]/i
const POSSESSIVE = /['‘’ʼ]s$/i

function addWords(words: Word[], run: string, start: number): void {
  const elided = ELIDED.exec(run)?.[0]
  if (elided !== undefined) {
    addWords(words, elided.slice(0, -1), start)
    addWords(words, run.slice(elided.length), start + elided.length)
    return
  }
  const own = run.replace(POSSESSIVE, '')
  let at = start
  for (const term of foldNumber(own) ?? [{ term: foldWord(own), length: own.length, gap: 0 }]) {
    if (term.term !== '') words.push({ term: term.term, start: at, end: at + term.length })
    at += term.length + term.gap
  }
}
