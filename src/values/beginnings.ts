import { MONTHS, SEASONS, WEEKDAYS } from './dates/date-words.ts'
import { NUMBER_WORDS } from './figures/number-words.ts'
import { ORDINALS } from './figures/ordinals.ts'
import { WORDS_BEFORE } from './figures/qualifiers.ts'
import { matchAt, phrase } from './scanning.ts'

const QUALIFIERS = Object.values(WORDS_BEFORE).flatMap(words =>
  words.map(word => word.split(/[ .]/)[0] ?? word),
)
const VAGUE = 'tens dozens scores hundreds thousands millions billions few several many some twin pair'.split(
  ' ',
)
const SIGNS = ['minus']
const DATES =
  'early late mid beginning start middle end last past next coming this yesterday tomorrow tonight earlier later between anywhere from fall week'.split(
    ' ',
  )

/** Every first word of a phrase that some reader knows, lower case. */
const WORDS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS,
  ...ORDINALS,
  ...QUALIFIERS,
  ...VAGUE,
  ...SIGNS,
  ...DATES,
  ...SEASONS,
  ...WEEKDAYS,
  ...MONTHS.flatMap(month => [month, month.slice(0, 3)]),
  'sept',
])

const NUMBER = phrase(
  String.raw`\d|[-−][$£€]?\d|[½⅓⅔¼¾⅕⅛]|[$£€¥₹₽₴₺₪₩₦₸₱₫฿₵~≈≥≤<>]=?\s?\d|\.\d|[+(]\d|\[\d|=["']|\/\/|#\d|№`,
)
const TOKEN = phrase('[A-Za-zÀ-ɏ_]+')
/** What makes a token worth a look whatever its letters: "Tu-154", "US$", "EUR 10", an address. */
const DIGITS_NEAR = phrase(String.raw`(?:-[A-Za-zÀ-ɏ_]+)*[-.]?\s?(?:\d|[$₵])|:\/\/|@|\.[\w-]+\.`)

/**
 * Whether any reader could find something at an index. It only saves time: most words of a text begin no number or
 * date, and one look into a set spares a dozen patterns.
 */
export function canBegin(text: string, at: number): boolean {
  const token = matchAt(TOKEN, text, at)?.[0]
  if (!token) return matchAt(NUMBER, text, at) !== null
  return WORDS.has(token.toLowerCase()) || matchAt(DIGITS_NEAR, text, at + token.length) !== null
}
