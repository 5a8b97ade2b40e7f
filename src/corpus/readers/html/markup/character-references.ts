import { withWindowsSigns } from '../../windows-signs.ts'

/** Names of the characters from 0xA0 to 0xFF, in order (HTML 4.01, 24.2.1). */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** The other names that prose is written with (HTML 4.01, 24.4). */
const PUNCTUATION: Readonly<Record<string, string>> = {
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  bull: '•',
  euro: '€',
  trade: '™',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
}

/** What has a meaning in markup, and stays a reference there. */
const MARKUP: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text that was written for HTML as a reader sees it. */
export const decodeReferences = (text: string): string =>
  replaceReferences(text, name => MARKUP[name], Number.NEGATIVE_INFINITY)

/**
 * Markup that says the same with characters in the place of references to them, but those with a meaning in markup. The
 * parser makes a node of every reference, and pages in other scripts than Latin may have one for each letter.
 */
export const lightenReferences = (markup: string): string =>
  replaceReferences(markup, () => undefined, FIRST_WITHOUT_MEANING)

/** Characters below it have a meaning in markup. */
const FIRST_WITHOUT_MEANING = 0x80

function replaceReferences(
  text: string,
  meaningOf: (name: string) => string | undefined,
  first: number,
): string {
  if (!text.includes('&')) return text
  const latin = LATIN.split(' ')
  const known = new Map(latin.map((name, index) => [name, String.fromCharCode(0xa0 + index)]))
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,6}\d{0,2}));/g,
    (reference, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return known.get(name) ?? PUNCTUATION[name] ?? meaningOf(name) ?? reference
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
      return code < first ? reference : (characterOf(code) ?? reference)
    },
  )
}

/** HTML, 13.2.5.80: what refers to a control character means that of windows-1252, and half a surrogate pair is none. */
function characterOf(code: number): string | null {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return withWindowsSigns(String.fromCodePoint(code))
}
