import { GAP, matchAt, phrase } from '../scanning.ts'

/** A currency found beside a figure. `currency` is ISO 4217, null for a name that several currencies share. */
export interface CurrencyMark {
  readonly currency: string | null
  readonly end: number
}

/** A bare "$" is read as the US dollar, "£" as the pound sterling, "¥" as the yen. */
const SIGNS: Readonly<Record<string, string | null>> = {
  US$: 'USD',
  AU$: 'AUD',
  A$: 'AUD',
  CA$: 'CAD',
  C$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  NT$: 'TWD',
  J$: 'JMD',
  TT$: 'TTD',
  EC$: 'XCD',
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
  '₺': 'TRY',
  '₪': 'ILS',
  '₩': 'KRW',
  '₦': 'NGN',
  '₸': 'KZT',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  'GH₵': 'GHS',
  '₵': 'GHS',
  'Rs.': null,
  Rs: null,
  'Tk.': 'BDT',
  Tk: 'BDT',
  RM: 'MYR',
  'Rp.': 'IDR',
  Rp: 'IDR',
  KSh: 'KES',
  Ksh: 'KES',
  TSh: 'TZS',
  USh: 'UGX',
  'Shs.': null,
  Shs: null,
  'Sh.': null,
  Sh: null,
  FCFA: null,
  CFA: null,
  DM: 'DEM',
}

/**
 * Letters that are currencies only before thousands or a magnitude: "N1.8 billion", "R250 million", "P50,000". P is the peso of the
 * Philippines and the pula.
 */
const LETTERS: Readonly<Record<string, string | null>> = { N: 'NGN', R: 'ZAR', P: null }

const CODES =
  'USD EUR GBP JPY CNY RUB UAH INR PKR AFN IRR IQD SYP LBP TRY CHF SEK NOK DKK PLN CZK HUF RON KZT UZS TJS KGS TMT AZN AMD AUD CAD NZD HKD SGD ZAR NGN KES GHS EGP SAR AED QAR KWD BHD OMR JOD YER ILS KRW BRL MXN ARS COP CLP THB IDR MYR PHP VND BDT LKR NPR XOF XAF ETB UGX TZS RWF BIF CDF MWK ZMW SDG SSP SOS LYD DZD TND MAD HTG GTQ MMK GEL MDL RSD BYN'.split(
    ' ',
  )

/** Names after a figure, singular; a name alone that several countries use has no code. */
const NAMES: Readonly<Record<string, string | null>> = {
  'US dollar': 'USD',
  'U.S. dollar': 'USD',
  'American dollar': 'USD',
  'Canadian dollar': 'CAD',
  'Australian dollar': 'AUD',
  'New Zealand dollar': 'NZD',
  'Hong Kong dollar': 'HKD',
  'Singapore dollar': 'SGD',
  dollar: 'USD',
  dlr: 'USD',
  'Canadian dlr': 'CAD',
  'Australian dlr': 'AUD',
  stg: 'GBP',
  'Mexican peso': 'MXN',
  'Argentine peso': 'ARS',
  'Philippine peso': 'PHP',
  peso: null,
  euro: 'EUR',
  'Egyptian pound': 'EGP',
  'Syrian pound': 'SYP',
  'Lebanese pound': 'LBP',
  'Sudanese pound': 'SDG',
  pound: 'GBP',
  'Belarusian ruble': 'BYN',
  'Belarusian rouble': 'BYN',
  'Russian ruble': 'RUB',
  'Russian rouble': 'RUB',
  ruble: 'RUB',
  rouble: 'RUB',
  hryvnia: 'UAH',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  'Turkish lira': 'TRY',
  lira: null,
  'Indian rupee': 'INR',
  'Pakistani rupee': 'PKR',
  'Sri Lankan rupee': 'LKR',
  'Nepali rupee': 'NPR',
  rupee: null,
  'Swiss franc': 'CHF',
  'CFA franc': null,
  'Congolese franc': 'CDF',
  'Rwandan franc': 'RWF',
  'Burundian franc': 'BIF',
  franc: null,
  'Iraqi dinar': 'IQD',
  'Kuwaiti dinar': 'KWD',
  'Jordanian dinar': 'JOD',
  'Libyan dinar': 'LYD',
  'Algerian dinar': 'DZD',
  'Tunisian dinar': 'TND',
  'Serbian dinar': 'RSD',
  dinar: null,
  'Iranian rial': 'IRR',
  'Yemeni rial': 'YER',
  'Omani rial': 'OMR',
  rial: null,
  'Saudi riyal': 'SAR',
  'Qatari riyal': 'QAR',
  riyal: null,
  'Emirati dirham': 'AED',
  'Moroccan dirham': 'MAD',
  dirham: null,
  afghani: 'AFN',
  somoni: 'TJS',
  tenge: 'KZT',
  shekel: 'ILS',
  zloty: 'PLN',
  rand: 'ZAR',
  naira: 'NGN',
  'Kenyan shilling': 'KES',
  'Somali shilling': 'SOS',
  'Ugandan shilling': 'UGX',
  'Tanzanian shilling': 'TZS',
  shilling: null,
  'Ethiopian birr': 'ETB',
  birr: 'ETB',
  cedi: 'GHS',
  'Malawian kwacha': 'MWK',
  'Zambian kwacha': 'ZMW',
  kwacha: null,
  ringgit: 'MYR',
  rupiah: 'IDR',
  'South Korean won': 'KRW',
  'North Korean won': 'KPW',
  dong: 'VND',
  reais: 'BRL',
  bolivar: null,
  guarani: 'PYG',
  quetzal: 'GTQ',
  lempira: 'HNL',
  metical: 'MZN',
  meticai: 'MZN',
  kwanza: 'AOA',
  forint: 'HUF',
  koruna: null,
  manat: null,
  gourde: 'HTG',
  kyat: 'MMK',
  lari: 'GEL',
  taka: 'BDT',
  baht: 'THB',
  'Swedish krona': 'SEK',
  'Swedish kronor': 'SEK',
  'Norwegian krone': 'NOK',
  'Danish krone': 'DKK',
  'Norwegian kroner': 'NOK',
  'Danish kroner': 'DKK',
  krona: null,
  kronor: null,
  krone: null,
  kroner: null,
  // Until 2002; the codes are those of ISO 4217's list of former currencies.
  Deutschmark: 'DEM',
  'Deutsche mark': 'DEM',
  'deutsche mark': 'DEM',
  'D-mark': 'DEM',
  'German mark': 'DEM',
  'West German mark': 'DEM',
  'Finnish mark': 'FIM',
  'French franc': 'FRF',
  'Belgian franc': 'BEF',
  'Italian lire': 'ITL',
  lire: 'ITL',
  peseta: 'ESP',
  escudo: null,
  drachma: 'GRD',
  guilder: 'NLG',
  schilling: 'ATS',
  'Austrian schilling': 'ATS',
  'Irish pound': 'IEP',
  cruzeiro: null,
}

/** Names that mean much else, and money right after a magnitude: "4 million marks". */
const AFTER_MAGNITUDE: Readonly<Record<string, string | null>> = {
  mark: null,
  crown: null,
  won: 'KRW',
  sol: 'PEN',
}

const longestFirst = (one: string, other: string) => other.length - one.length
const escaped = (words: readonly string[]) =>
  words.map(word => word.replaceAll(/[.$]/g, String.raw`\$&`).replaceAll(' ', GAP))
const BEFORE = phrase(
  String.raw`(${escaped(Object.keys(SIGNS).sort(longestFirst)).join('|')}|(?:${CODES.join('|')})(?=\s?\d))\s?(?=\d)`,
)
const LETTER = phrase(
  String.raw`([${Object.keys(LETTERS).join('')}])(?=\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:\.\d+)?[ -]?(?:m|bn|million|billion|trillion)(?![A-Za-z]))`,
)
const AFTER_NAME = phrase(
  `(?:${GAP}(?:of${GAP})?|-)(${escaped(Object.keys(NAMES).sort(longestFirst)).join('|')})s?(?:${GAP}sterling)?(?![A-Za-zÀ-ɏ0-9])`,
)
const MAGNIFIED = phrase(`${GAP}(${Object.keys(AFTER_MAGNITUDE).join('|')})s?(?![A-Za-zÀ-ɏ0-9])`)
const MAGNITUDE_BEFORE = /(?:thousand|million|billion|trillion)$/i
const AFTER_CODE = phrase(String.raw`\s?(${CODES.join('|')}|[€£₽₴])(?![A-Za-zÀ-ɏ0-9])`)
/** What makes pounds a weight: "of cocaine", "in weight", "(15 tonnes)", ", or 15,000 kilograms". */
const WEIGHT = '(?:kg|kilos?|kilogram(?:me)?s?|tons?|tonnes?)(?![A-Za-z])'
const OF_WEIGHT = phrase(
  `${GAP}(?:of|in${GAP}weight)(?![A-Za-z])|(?:,?${GAP}or${GAP}|${GAP}\\()(?:[a-z]+${GAP}){0,2}[\\d.,]+(?:${GAP}(?:thousand|million))?(?:${GAP}|-)?${WEIGHT}`,
)
const AFTER_WEIGHT = new RegExp(
  `(?:\\bweigh(?:s|ed|ing)?${GAP}|\\d(?:${GAP}|-)?${WEIGHT}(?:,?${GAP}or${GAP}|${GAP}\\())(?:[a-z]+${GAP}){0,3}[\\d.,]+$`,
)

/** The currency sign or code before a figure in digits, or null. */
export function readCurrencyBefore(text: string, at: number): CurrencyMark | null {
  const letter = matchAt(LETTER, text, at)?.[1]
  if (letter) return { currency: LETTERS[letter] ?? null, end: at + letter.length }
  const match = matchAt(BEFORE, text, at)
  const sign = match?.[1]
  if (!match || !sign) return null
  return { currency: sign in SIGNS ? (SIGNS[sign] ?? null) : sign, end: at + match[0].length }
}

/** The currency's name or code after a figure, or null. "200 pounds of explosives", "7 tonnes (15,000 pounds)" are weights. */
export function readCurrencyAfter(text: string, at: number): CurrencyMark | null {
  const named = matchAt(AFTER_NAME, text, at)
  if (named?.[1]) {
    const end = at + named[0].length
    const name = named[1].replaceAll(/\s+/g, ' ')
    if (name === 'pound' && isWeight(text, at, end)) return null
    return { currency: NAMES[name] ?? null, end }
  }
  const magnified = matchAt(MAGNIFIED, text, at)
  if (magnified?.[1] && MAGNITUDE_BEFORE.test(text.slice(Math.max(0, at - 10), at)))
    return { currency: AFTER_MAGNITUDE[magnified[1]] ?? null, end: at + magnified[0].length }
  const coded = matchAt(AFTER_CODE, text, at)
  if (!coded?.[1]) return null
  return { currency: SIGNS[coded[1]] ?? coded[1], end: at + coded[0].length }
}

const isWeight = (text: string, at: number, end: number): boolean =>
  matchAt(OF_WEIGHT, text, end) !== null || AFTER_WEIGHT.test(text.slice(Math.max(0, at - 60), at))
