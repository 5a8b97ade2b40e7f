import { GAP, matchAt, phrase, wordAfter, wordBefore } from '../scanning.ts'
import { edtfOfDecade, edtfOfYearPart, PART, partOf, SEASON, seasonOf, YEAR } from './date-words.ts'
import { type DateReading, fixed, type Lean, relative, yearless } from './reference.ts'

const PART_SEASON = phrase(`(?:${PART})?(${SEASON})${GAP}(?:of${GAP})?(${YEAR})`)
const LEANING_SEASON = phrase(`(?:([Ll]ast)|([Nn]ext)|([Tt]his))${GAP}(${SEASON})(?![A-Za-zÀ-ɏ])`)
const SEASON_OF_YEAR = phrase(
  `(${SEASON})${GAP}(?:of${GAP})?(?:(last)|(this)|(next))${GAP}year(?![A-Za-zÀ-ɏ])`,
)
const QUARTER = phrase(
  `(?:(first|second|third|fourth|last)${GAP}quarter${GAP}(?:of${GAP})?|[Qq]([1-4]),?${GAP}(?:of${GAP})?)(${YEAR})`,
  'i',
)
const HALF = phrase(`(first|second)${GAP}half${GAP}of${GAP}(${YEAR})`, 'i')
const DECADE = phrase(String.raw`(?:${PART})?((?:1[5-9]|20)\d)0['’]?s(?![A-Za-zÀ-ɏ\d])`)
const ABOUT = phrase(`(?:[Aa]bout|[Aa]round|circa|c\\.|ca\\.|[Rr]oughly|[Aa]pproximately)${GAP}?(${YEAR})`)
const PART_YEAR = phrase(`${PART}(${YEAR})`)
const SPAN = phrase(
  String.raw`(${YEAR})(?:[^\S\n]?[–—-][^\S\n]?|\/)((?:(?:1[5-9]|20)\d{2})|\d{2})(?![\dA-Za-zÀ-ɏ%]|[.,]\d)`,
)
const ONE = phrase(`(${YEAR})`)
/** "since at least 2014": a bound on a year rather than on a count. */
const AT_LEAST = phrase(`at${GAP}least${GAP}(?:as${GAP}early${GAP}as${GAP})?(${YEAR})`, 'i')

const QUARTERS: Readonly<Record<string, number>> = { first: 33, second: 34, third: 35, fourth: 36, last: 36 }

/** A season, quarter or half of a year: "summer 2024", "last autumn", "the first quarter of 2024", "Q3 2024". */
export function readSubYear(text: string, at: number): DateReading | null {
  const season = matchAt(PART_SEASON, text, at)
  if (season) return fixed(at + season[0].length, `${season[4]}-${seasonOf(season[3] ?? '')}`)
  const leaning = matchAt(LEANING_SEASON, text, at)
  if (leaning) {
    const [whole, last, next, , name = ''] = leaning
    const lean: Lean = last ? 'last' : next ? 'next' : 'this'
    const code = seasonOf(name)
    // A season counts as begun from its first month on.
    return yearless(at + whole.length, 3 * (code - 20), null, lean, year => `${year}-${code}`)
  }
  const relativeSeason = matchAt(SEASON_OF_YEAR, text, at)
  if (relativeSeason) {
    const [whole, name = '', last, , next] = relativeSeason
    const offset = last ? -1 : next ? 1 : 0
    return relative(
      at + whole.length,
      `XXXX-${seasonOf(name)}`,
      ({ year }) => `${year + offset}-${seasonOf(name)}`,
    )
  }
  const quarter = matchAt(QUARTER, text, at)
  if (quarter) {
    const code = quarter[2] ? 32 + Number(quarter[2]) : QUARTERS[(quarter[1] ?? '').toLowerCase()]
    return fixed(at + quarter[0].length, `${quarter[3]}-${code}`)
  }
  const half = matchAt(HALF, text, at)
  return half && fixed(at + half[0].length, `${half[2]}-${/^f/i.test(half[1] ?? '') ? 40 : 41}`)
}

/** Words that stand before a year, and make it one whatever follows. */
const YEAR_LEADS =
  /^(?:in|since|by|until|till|from|of|during|before|after|the|its|their|his|her|our|that|a|an|and|to|early|late|mid|through|between|summer|spring|autumn|fall|winter)$/i
const COUNTS_BEFORE =
  /^(?:killed|killing|kills|wounded|wounding|injured|injuring|number|numbered|numbering|numbers|total|totalled|totaled|totalling|totaling)$/i
const COUNTED =
  /^(?:people|men|women|children|troops|police|personnel|civilians|dead|wounded|injured|[a-zß-ÿ]+(?<!ou|s|i|a|er)s)$/u
const NOT_COUNTED =
  /^(?:is|was|has|its|as|this|us|his|hers|ours|always|perhaps|towards|besides|sees|saw|says)$/

/** Whether four digits at a place are a year rather than a count of something. */
function isYearHere(text: string, at: number, end: number): boolean {
  const before = wordBefore(text, at)
  if (/[€$£¥₹₽#№]\s?$/u.test(text.slice(Math.max(0, at - 2), at)) || COUNTS_BEFORE.test(before)) return false
  const after = wordAfter(text, end)
  if (
    /^(?:hundred|thousand|million|billion|trillion|per|percent|rubles|roubles|dollars|euros|pounds|hours|hrs|GMT|UTC)$/.test(
      after,
    )
  )
    return false
  const counted = COUNTED.test(after) && !NOT_COUNTED.test(after)
  const possessive = /['’]s?\s+$/u.test(text.slice(Math.max(0, at - 4), at))
  return !counted || possessive || YEAR_LEADS.test(before)
}

/** A year, a part of one, a span of years or a decade: "2014", "late 2014", "2014–16", "around 2014", "the 1990s". */
export function readYear(text: string, at: number): DateReading | null {
  const decade = matchAt(DECADE, text, at)
  if (decade)
    return fixed(at + decade[0].length, edtfOfDecade(decade[3] ?? '', partOf(decade[1] ?? decade[2])))
  const part = matchAt(PART_YEAR, text, at)
  const named = partOf(part?.[1] ?? part?.[2])
  if (part && named) return fixed(at + part[0].length, edtfOfYearPart(part[3] ?? '', named))
  const about = matchAt(ABOUT, text, at)
  if (about) {
    const end = at + about[0].length
    return COUNTED.test(wordAfter(text, end)) ? null : fixed(end, `${about[1]}~`)
  }
  const bound = matchAt(AT_LEAST, text, at)
  if (bound && /^(?:since|until|till|from|in|by)$/i.test(wordBefore(text, at)))
    return fixed(at + bound[0].length, bound[1] ?? '')
  return readYearSpan(text, at) ?? readOneYear(text, at)
}

function readYearSpan(text: string, at: number): DateReading | null {
  const match = matchAt(SPAN, text, at)
  if (!match) return null
  const [whole, from = '', to = ''] = match
  const last = to.length === 2 ? from.slice(0, 2) + to : to
  const end = at + whole.length
  return last > from && isYearHere(text, at, end) ? fixed(end, `${from}/${last}`) : null
}

function readOneYear(text: string, at: number): DateReading | null {
  const match = matchAt(ONE, text, at)
  if (!match?.[1]) return null
  const end = at + match[0].length
  return isYearHere(text, at, end) ? fixed(end, match[1]) : null
}
