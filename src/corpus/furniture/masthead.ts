import type { Line } from './page.ts'
import { timeOn } from './timestamps.ts'

/** What the first lines of a document say of who published it and when, as a letterhead does. */
export interface Masthead {
  readonly outlet: string | null
  readonly publisher: string | null
  /** Days that stand on its lines, in EDTF. */
  readonly days: readonly string[]
  /** Where its lines start. */
  readonly starts: ReadonlySet<number>
}

/** Lines at the head that can be a masthead. */
const LINES = 8

/** Nouns that bodies and offices are named with, as the first word or the last of their names. Our own list. */
const BODY =
  'ministry|department|office|agency|authority|administration|council|commission|committee|embassy|consulate|government|police|service|bureau|institute|institution|observatory|foundation|association|federation|union|society|centre|center|university|hospital|clinic|bank|court|parliament|senate|assembly|board|secretariat|delegation|mission|command|headquarters|municipality|prefecture|directorate|inspectorate|prosecutor|programme|program|organization|organisation|initiative|network|group|ministerium|bundesministerium|innenministerium|polizei|präsidium|behörde|amt|bundesamt|ministère|préfecture|ministerio|ministério|ministero|gobierno|governo|ministerie|ministerstwo|mairie|министерство|міністерство'
/** Nouns that outlets are named with. */
const OUTLET =
  'radio|tv|television|news|times|post|herald|gazette|tribune|journal|courier|daily|weekly|broadcasting|telegraph|guardian|observer|chronicle|mail|review|magazine|echo|star|mirror|standard|dispatch|wire|press|zeitung|tageblatt|rundschau|anzeiger|kurier|nachrichten|rundfunk|gazzetta|corriere|diario|jornal|giornale|courrier|dagblad|gazeta|газета|новости|радио'
const KIND =
  /^["“]?(?:(?:press|news|media) (?:release|statement|notice|bulletin|briefing|communiqué)|for immediate release|statement|communiqué|bulletin|circular|corrigendum|corrigenda|erratum|errata|addendum|field note|rapport de situation|lagebericht|informe de situación|situation report|sitrep|situation update|flash update|report|transcript|briefing note|memorandum|pressemitteilung|presseerklärung|medienmitteilung|communiqué de presse|comunicado(?: de prensa| de imprensa)?|nota de prensa|comunicato stampa|persbericht|pressmeddelande|pressemelding|pressemeddelelse|komunikat(?: prasowy)?|пресс-релиз|пресреліз)(?:[\s,]*(?:no\.?|nr\.?|n[°º]\.?|№|#)?\s*[\w./-]*\d[\w./-]*)?["”]?$/iu
/** A kind with what it is about before it, which a number shows to be one: "Cholera Situation Report No. 12". */
const NUMBERED_KIND =
  /^(?:[\p{L}-]+ ){1,4}(?:situation report|situation update|sitrep|flash update|bulletin|update|report) (?:no\.?|nr\.?|n[°º]\.?|№|#) ?\d[\w./-]*$/iu
/** Verbs of headlines: a line that has one says something. */
const VERB =
  /(?:^|\s)(?:says?|said|den(?:y|ies|ied)|warns?|rejects?|announces?|confirms?|reports|blames?|calls?|urges?|launch(?:es)?|opens?|closes?|wins?|hits?|kills?|faces?|seeks?|plans?|gets?|to|is|are|was|were|has|have|will|counts?|finds?)(?=\s|$)/i
const STATE = /^(?:the )?(?:\w+ )?(?:republic|kingdom|state|commonwealth|emirate|principality)(?: of .+)?$/i

let patterns: { readonly body: RegExp; readonly outlet: RegExp; readonly loud: RegExp } | null = null

/** Made when first used. */
function names() {
  patterns ??= { body: nameWith(BODY), outlet: nameWith(OUTLET), loud: loudName() }
  return patterns
}

/**
 * The masthead in the first lines of a document, `dayIn` telling the whole dates of some words: lines whose parts are all
 * an outlet, a body, a kind of document with its number, a day, or a programme in quotation marks. The name of a body by
 * itself counts where such a line stands near it. Null where there is none.
 */
export function mastheadOf(
  head: readonly Line[],
  dayIn: (words: string) => readonly string[],
): Masthead | null {
  const lines = head.slice(0, LINES).map(line => ({ ...line, parts: partsOf(bare(line.words), dayIn) }))
  const isTelling = lines.map(
    ({ parts }) =>
      parts.every(({ role }) => role !== 'other') &&
      parts.some(({ role }) => role === 'day' || role === 'kind'),
  )
  const accepted = lines.filter(({ parts }, index) => {
    if (isTelling[index]) return true
    const [only] = parts
    if (only === undefined) return false
    if (index === 0 && parts.length === 1 && isLoudName(only)) return true
    const behind = lines.slice(index + 1, index + 4).filter((_, next) => isTelling[index + 1 + next])
    if (parts.length === 1 && only.role === 'outlet') return isDay(lines[index + 1])
    if (index === 0 && isLoud(only) && parts.length === 1) return behind.some(hasKind)
    const isName = parts.every(({ role }) => role === 'body' || role === 'state')
    return isName && behind.some(line => hasKind(line) || hasPlace(line))
  })
  const parts = accepted.flatMap(line => line.parts)
  const named = (role: Part['role']) => parts.find(part => part.role === role)?.words ?? null
  const loud = accepted[0]?.parts.find(isLoud)?.words ?? null
  const [outlet, publisher] = [named('outlet'), named('body') ?? loud]
  const isHeaded = parts.some(({ role }) => role === 'kind' || role === 'place')
  if (outlet === null && publisher === null && !isHeaded) return null
  return {
    outlet: outlet === null ? null : recased(outlet),
    publisher: publisher === null ? null : recased(publisher),
    days: parts.flatMap(({ role, day }) => (role === 'day' && day !== null ? [day] : [])),
    starts: new Set(accepted.map(({ start }) => start)),
  }
}

interface Part {
  readonly words: string
  readonly role: 'outlet' | 'body' | 'state' | 'kind' | 'day' | 'place' | 'programme' | 'other'
  readonly day: string | null
}

/** "Bessou, 18 September 2026", as letters begin: the place before the day. */
const hasPlace = (line: { readonly parts: readonly Part[] }): boolean =>
  line.parts.some(({ role }) => role === 'place')

const isDay = (line: { readonly parts: readonly Part[] } | undefined): boolean =>
  line?.parts.length === 1 && line.parts[0]?.role === 'day'

const isLoudName = ({ words, role }: Part): boolean =>
  (role === 'body' || role === 'outlet') && words === words.toUpperCase() && names().loud.test(words)

/** A name in capitals at the top, whatever its noun: who publishes what the line beneath it names. */
const isLoud = ({ words, role }: Part): boolean =>
  role === 'other' && words === words.toUpperCase() && isName(words) && !VERB.test(words)

const hasKind = (line: { readonly parts: readonly Part[] } | undefined): boolean =>
  line?.parts.some(({ role }) => role === 'kind') ?? false

const bare = (words: string): string =>
  words
    .replace(/^[#>*\s]+|[*\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A line between its commas, bars and dashes; a date keeps its own. */
function partsOf(line: string, dayIn: (words: string) => readonly string[]): readonly Part[] {
  if (line === '' || line.length > 140) return [{ words: line, role: 'other', day: null }]
  const pieces = line.split(/\s*[,|·•;]\s+|\s+[–—-]\s+/)
  const parts: Part[] = []
  for (let at = 0; at < pieces.length; ) {
    const size = [3, 2, 1].find(count => {
      const words = pieces.slice(at, at + count).join(', ')
      return at + count <= pieces.length && timeOn(words) === 'date' && dayIn(words).length === 1
    })
    const words = withoutState(
      pieces
        .slice(at, at + (size ?? 1))
        .join(', ')
        .replace(ABBREVIATED, ''),
    )
    parts.push(
      size === undefined
        ? { words, role: roleOf(words), day: null }
        : { words, role: 'day', day: dayIn(words)[0] ?? null },
    )
    at += size ?? 1
  }
  const [place, day] = parts
  if (parts.length !== 2 || place?.role !== 'other' || day?.role !== 'day' || !PLACE.test(place.words))
    return parts
  return [{ ...place, role: 'place' }, day]
}

/** A name of one to three words. */
const PLACE = /^\p{Lu}[\p{L}'’-]+(?:[ -](?:de |la |le |sur |am |upon )?\p{Lu}[\p{L}'’-]+){0,2}$/u
/** An abbreviation behind a name. */
const ABBREVIATED = / \(\p{Lu}[\p{Lu}\d.]{1,9}\)$/u

/** "REPUBLIC OF VASK MINISTRY OF ENERGY", two lines that were joined: the ministry. */
function withoutState(words: string): string {
  const [, rest] =
    /^(?:republic|kingdom|state|commonwealth) of (?:the )?\p{L}+ (\p{L}.*)$/iu.exec(words) ?? []
  return rest !== undefined && names().body.test(rest) ? rest : words
}

function roleOf(words: string): Part['role'] {
  if (KIND.test(words) || NUMBERED_KIND.test(words)) return 'kind'
  if (/^["“”«„].{2,60}["“”»]$/.test(words)) return 'programme'
  if (STATE.test(words)) return 'state'
  if (!isName(words) || VERB.test(words) || /^press(?:e| office|estelle)?$/i.test(words)) return 'other'
  if (names().outlet.test(words)) return 'outlet'
  return names().body.test(words) ? 'body' : 'other'
}

/** A name of two to eight words, each with a capital but for those that join them. */
const isName = (words: string): boolean =>
  words.split(' ').length >= 2 &&
  words.split(' ').length <= 8 &&
  words.split(' ').every((word, index) => /^[\p{Lu}&]/u.test(word) || (index > 0 && JOINING.test(word)))

const JOINING =
  /^(?:of|the|for|and|on|to|in|at|de|des|du|la|le|el|y|e|et|für|der|des|und|van|di|del|dello|della)$/

/** Of whole words at one end of a name. */
const nameWith = (nouns: string): RegExp =>
  new RegExp(`^(?:the )?(?:(?:${nouns})\\s|.*\\s(?:${nouns})$)`, 'iu')

/** A name that ends in its noun, or begins with it and says of what: "ORRANE PRESS AGENCY", "MAIRIE DE BESSOU". */
const loudName = (): RegExp =>
  new RegExp(
    `^(?:(?:\\p{Lu}[\\p{Lu}&.'’-]* ){1,6}(?:${BODY}|${OUTLET})|(?:${BODY}) (?:of|de|du|des|der|for|für)(?: \\p{Lu}[\\p{Lu}&.'’-]*){1,7})$`,
    'iu',
  )

/** A name in capitals as it is written elsewhere; short words without a vowel and of two letters stay. */
function recased(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) => {
      if (index > 0 && JOINING.test(word)) return word
      if (word.length === 2 || !/[aeiouyаеиоуіäöü]/.test(word)) return word.toUpperCase()
      return word.charAt(0).toUpperCase() + word.slice(1)
    })
    .join(' ')
}
