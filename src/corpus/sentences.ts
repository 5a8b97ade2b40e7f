import type { Range } from '../model/span.ts'
import { BEFORE_NUMBER, MAY_BE_LAST, NEVER_LAST, OPENERS } from './abbreviations.ts'

/** What tells a sentence's end, in terms of Unicode's properties. */
interface Signs {
  /** Full stops, ellipses and the like, with the quotation marks, brackets and note marks that close after them. */
  readonly terminator: RegExp
  /** What may open a sentence: anything but a lower-case letter, after quotation marks, brackets or a dash. */
  readonly opening: RegExp
  readonly nextWord: RegExp
  /** The last word, full stops and hyphens in it. */
  readonly token: RegExp
  readonly number: RegExp
  readonly listMark: RegExp
  readonly initials: RegExp
}

let general: Signs | null = null

/** Of any text. Made when there is a need: patterns of Unicode's properties take long to be made. */
function generalSigns(): Signs {
  general ??= {
    terminator: /[\p{STerm}…]+(?:["'\p{Pi}\p{Pf}\p{Pe}]|\[\p{N}{1,3}\])*(?:\s+[.\p{Pf}]+(?=\s|$))*/gu,
    opening: /^\s+(?:["'\p{Pi}\p{Ps}¿¡]|[–—-]\s)*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u,
    nextWord: /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u,
    token: /[\p{L}\p{M}\p{N}.-]*$/u,
    number: /^\p{N}/u,
    listMark: /^[(\s]*\p{N}{1,3}$/u,
    initials: /^(?:\p{L}\.-?)*\p{L}$/u,
  }
  return general
}

/** Text of Latin-1 and of the usual typographic marks: it holds no other sign of those properties than stand below. */
const IS_PLAIN = /^[\0-\xff\u2010-\u201f\u2026]*$/

const PLAIN: Signs = {
  terminator: /[.!?…]+(?:["'«‘‛“‟»’”)\]}]|\[[\d²³¹¼-¾]{1,3}\])*(?:\s+[.»’”]+(?=\s|$))*/g,
  opening: /^\s+(?:["'«‘‛“‟([{‚„¿¡]|[–—-]\s)*[A-ZÀ-ÖØ-Þªº\d²³¹¼-¾]/,
  nextWord: /^[^A-Za-zªµºÀ-ÖØ-öø-ÿ\d²³¹¼-¾]*([A-Za-zªµºÀ-ÖØ-öø-ÿ\d²³¹¼-¾]+)/,
  token: /(?<![A-Za-zªµºÀ-ÖØ-öø-ÿ\d²³¹¼-¾.-])[A-Za-zªµºÀ-ÖØ-öø-ÿ\d²³¹¼-¾.-]*$/,
  number: /^[\d²³¹¼-¾]/,
  listMark: /^[(\s]*[\d²³¹¼-¾]{1,3}$/,
  initials: /^(?:[A-Za-zªµºÀ-ÖØ-öø-ÿ]\.-?)*[A-Za-zªµºÀ-ÖØ-öø-ÿ]$/,
}

/** Full-width stops of scripts that put no space after a sentence. */
const UNSPACED_STOP = /^[。．！？｡]/

/**
 * The sentences of one paragraph: ranges without the white space around them that together hold all its words. By
 * UAX #29's rules for sentences, with abbreviations and initials told from full stops, "?" and "!" that a lower-case
 * letter follows (“Is it over?” he asked) left inside, and marks that close a quotation kept with it.
 * `Intl.Segmenter` is not used: making one takes 15 ms, and it splits at every abbreviation.
 */
export function sentencesIn(text: string, paragraph: Range): readonly Range[] {
  const words = text.slice(paragraph.start, paragraph.end)
  const signs = IS_PLAIN.test(words) ? PLAIN : generalSigns()
  const sentences: Range[] = []
  let start = words.length - words.trimStart().length
  const push = (end: number) => {
    if (end > start) sentences.push({ start: paragraph.start + start, end: paragraph.start + end })
  }
  for (const match of words.matchAll(signs.terminator)) {
    const end = match.index + match[0].length
    if (match.index < start || !endsSentence(words, start, match.index, end, signs)) continue
    push(end)
    start = end + (words.length - end - words.slice(end).trimStart().length)
  }
  push(words.trimEnd().length)
  return sentences
}

function endsSentence(words: string, start: number, stop: number, end: number, signs: Signs): boolean {
  if (UNSPACED_STOP.test(words.charAt(stop))) return true
  const rest = words.slice(end, end + 60)
  if (!signs.opening.test(rest)) return false
  const isFullStop = words[stop] === '.' && !/[.…]/.test(words.charAt(stop + 1))
  return !isFullStop || !isAbbreviation(words.slice(start, stop), rest, signs)
}

/** Whether the full stop after `before` belongs to its last word. */
function isAbbreviation(before: string, rest: string, signs: Signs): boolean {
  // No abbreviation is longer; looking through the whole paragraph each time took the square of its length.
  const token = signs.token.exec(before.slice(-LONGEST_TOKEN))?.[0] ?? ''
  const next = signs.nextWord.exec(rest)?.[1] ?? ''
  if (NEVER_LAST.has(token)) return true
  if (BEFORE_NUMBER.has(token) && signs.number.test(next)) return true
  const isShort = before.length - token.length <= LONGEST_TOKEN
  const isListMark = isShort && signs.listMark.test(before)
  return isListMark || ((signs.initials.test(token) || MAY_BE_LAST.has(token)) && !OPENERS.has(next))
}

const LONGEST_TOKEN = 40
