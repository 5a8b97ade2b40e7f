import { GAP, leadOf, matchAt, phrase, skip, wordAfter, wordBefore } from '../scanning.ts'
import { isCounted, isCountedPerson, isUsedAsVerb } from './counted-nouns.ts'
import { readCurrencyBefore } from './currencies.ts'
import { isCountingVerb, isNamingNoun, isNamingPlural } from './naming-nouns.ts'
import { ORDINALS } from './ordinals.ts'

/** Tokens that hold digits and count nothing, in the order in which they are tried. */
const OPAQUE: readonly RegExp[] = [
  // Addresses and hosts.
  String.raw`(?:https?:)?\/\/[^\s<>"'”’)\]]+`,
  String.raw`www\.[^\s<>"'”’)\]]+`,
  String.raw`[\w.+-]+@[\w-]+\.[\w.-]*\w`,
  // Telephone numbers.
  String.raw`\+\d[\d ()-]{6,}\d`,
  String.raw`\(?\d{3}\)?[- ]\d{3}-\d{4}(?!\d)`,
  // Times of day and ratios.
  String.raw`\d{1,2}(?:[:.·]\d{2})?${GAP}?(?:am|pm|AM|PM|a\.m\.?|p\.m\.?|o['’]clock)(?![A-Za-zÀ-ɏ])`,
  String.raw`\d{1,3}:\d{2}(?::\d{2})?(?!\d)`,
  String.raw`\d{1,3}:\d{1,3}(?!\d)`,
  String.raw`[012]\d[0-5]\d${GAP}?(?:GMT|UTC|hours|hrs)(?![A-Za-zÀ-ɏ])`,
  // 9/11, 24/7; versions and addresses with several points.
  String.raw`\d{1,4}\/\d{1,4}(?:\/\d{1,4})?(?!\d|${GAP}of(?![A-Za-zÀ-ɏ]))`,
  String.raw`\d+\.\d+\.\d+(?:\.\d+)*(?![\dA-Za-zÀ-ɏ])`,
  // Note marks and attributes in mark-up.
  String.raw`\[\d{1,3}\]`,
  String.raw`=["'][^"'<>\n]*\d[^"'<>\n]*["']`,
  // Enactments and models: "Tu-154", "COVID-19", "G20", "MH17", "K3L4M3", "4G", "737-MAX", "90s".
  String.raw`(?!(?:pre|post|mid|early|late|sub|under|over|non|ex|all)-\d)[A-Za-zÀ-ɏ]+(?:-[A-Za-zÀ-ɏ]+)*-?\d[A-Za-zÀ-ɏ\d]*(?:\.\d+)*(?:-[A-Za-zÀ-ɏ\d]*\d[A-Za-zÀ-ɏ\d]*)*`,
  String.raw`\d+(?:st|nd|rd|th)(?![A-Za-zÀ-ɏ\d])`,
  String.raw`\d+[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d]*(?:-[A-Za-zÀ-ɏ\d]+)*`,
].map(source => phrase(source))

const ORDINAL = phrase(
  `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${ORDINALS.join('|')})(?![A-Za-zÀ-ɏ])`,
  'i',
)
const NAMED_ATTACK = phrase(
  `(?:September|Sept\\.?)${GAP}11(?:th)?(?=${GAP}(?:terror(?:ist)?${GAP})?(?:attack|hijack))|11(?:th)?${GAP}(?:of${GAP})?September(?=${GAP}(?:terror(?:ist)?${GAP})?attack)`,
)

const NAMED = /([A-Za-z]+)\.? $/
/** The second number of "sheds 4 and 5" names a shed as well; the one of "in shed 4, 12 people" does not. */
const NAMED_WITH_OTHERS =
  /([A-Za-z]+)(?:(?<=s)|(?<=pp))\.? (?:\d+(?:, ?(?:and |or )?| ?[-–—&] ?| (?:and|or|to) ))+$/
const OTHERS = phrase(String.raw`(?:(?:, ?(?:and |or )?| ?[-–—&] ?| (?:and|or|to) )\d+(?![\d%]|[.,]\d))*`)
const NUMBER_SIGN = /(?:#|№|\bno\.|\bnos\.)\s?$/i
const LIST_MARK = phrase(String.raw`\d{1,3}[.)](?=\s)`)

/** The end of something at an index that holds a number or ordinal and does not count, or null. */
export function readLabel(text: string, at: number): number | null {
  if (readCurrencyBefore(text, at)) return null
  const attack = matchAt(NAMED_ATTACK, text, at) ?? matchAt(ORDINAL, text, at)
  if (attack) return at + attack[0].length
  for (const pattern of OPAQUE) {
    const match = matchAt(pattern, text, at)
    if (match) return at + match[0].length
  }
  const mark = matchAt(LIST_MARK, text, at)
  return mark && /(?:^|\n) *$/.test(text.slice(Math.max(0, at - 10), at)) ? at + mark[0].length - 1 : null
}

/** Whether a bare number in digits between two indices names the thing before it: "shed 4", "pages 12 and 14", "#7". */
export function isName(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - 50), start)
  if (NUMBER_SIGN.test(lead)) return true
  const noun = NAMED.exec(lead)?.[1] ?? ''
  if (isNamingNoun(noun)) return isNamed(text, noun, start, end)
  const others = NAMED_WITH_OTHERS.exec(lead)?.[1] ?? ''
  const listEnd = skip(OTHERS, text, end)
  const isListed = others !== '' || listEnd > end || /\D/.test(text.slice(start, end))
  if (isListed && isNamingPlural(others || noun)) return !isCounted(text, listEnd)
  return isNumberedProperName(text, start, end)
}

/** "Shed 4", but not "the sheds house 999", "to shed 400 jobs" or "officials report 12 deaths". */
function isNamed(text: string, noun: string, start: number, end: number): boolean {
  if (isCountedPerson(text, end)) return false
  const verb = isUsedAsVerb(leadOf(text, start))
  if (verb === 'surely') return false
  return !((verb === 'perhaps' || isCountingVerb(noun)) && isCounted(text, end))
}

/** "Ariane 5." but not "in Kabul 200 died": a capital inside a sentence, and nothing after it to count. */
function isNumberedProperName(text: string, start: number, end: number): boolean {
  const name = wordBefore(text, start)
  if (!/^[A-ZÀ-Þ]/u.test(name) || /^(?:and|or)$/i.test(name)) return false
  const begins = leadOf(text, start).trim() === name
  return !begins && wordAfter(text, end) === '' && !/^[-–—]/.test(text.slice(end))
}

/** Whether a number word is part of a name: "Five Eyes" inside a sentence, "Group of Seven", "Terminal Three". */
export function isNameWord(text: string, start: number, end: number): boolean {
  if (!/^[A-ZÀ-Þ]/u.test(text.slice(start))) return false
  const lead = leadOf(text, start).trim()
  const follows = /^[A-ZÀ-Þ][a-zß-ÿ]/u.test(wordAfter(text, end))
  if (lead === '' || /[“"‘'([]$/.test(lead)) return false
  return follows || /(?:Group of|Big|Top)$/.test(lead) || isNamingNoun(wordBefore(text, start))
}
