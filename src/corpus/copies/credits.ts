import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { AGENCIES } from '../furniture/credits.ts'

/**
 * Somebody whom a text names as where it comes from. `origin`: its dateline, a signature at its end, or a notice says whose
 * report it is. `witness`: others are said to have spoken to them, as an agency writes of itself. `carrier`: who passed
 * it on.
 */
export interface Credit {
  readonly role: 'origin' | 'witness' | 'carrier'
  readonly name: string
  readonly range: Range
}

/** A name of up to five words with capitals, and small ones between. */
const NAME = "([A-Z][\\w&.'’-]*(?: (?:of |the |de |and |& )?[A-Z][\\w&.'’-]*){0,4})"
const YEAR = '(?:1[89]|20)\\d\\d'

interface Form {
  readonly role: Credit['role']
  /** Some texts have thousands of paragraphs: only those with this are looked through. */
  readonly hint: RegExp
  readonly pattern: RegExp
}

let made: readonly Form[] | null = null

/** Made when first used: loading this module costs nothing. */
function forms(): readonly Form[] {
  const form = (role: Credit['role'], hint: RegExp, source: string): Form => ({
    role,
    hint,
    pattern: new RegExp(source, 'g'),
  })
  made ??= [
    // OSTREY, 18 February 2025 (National Wire) — ; (Reuters) - ; KABUL (AP) --
    form('origin', /\(/, `^(?:[A-Z][^()\\n]{0,60} )?\\(${NAME}\\)\\s*(?:[—–-]|--)\\s*(?=["“‘A-Z0-9])`),
    // A line that is a signature: (Xinhua), — TASS, Reuters
    form('origin', /./, `^(?:[—–(/-]\\s?)?(${AGENCIES})[)/]?\\.?$`),
    form('origin', /ource/, `^(?:[Ss]ource|SOURCE)s?\\s?:\\s*(?:the |The )?${NAME}`),
    form(
      'origin',
      /ublish|ppeared|eprinted|ranslated/,
      `(?:[Oo]riginally|[Ff]irst|[Rr]e)\\s?(?:was |been )?(?:published|appeared|printed)(?: first| originally)? (?:in|on|by|at|from|with permission (?:of|from)) (?:the |The )?${NAME}`,
    ),
    form(
      'origin',
      /ranslat/,
      `[Tt]ranslat(?:ed|ion) (?:from|of)(?: an? (?:article|report|story) (?:in|by|of|from))? (?:the |The )${NAME}`,
    ),
    form('origin', /reported by/, `\\b[Aa]s (?:first )?reported by (?:the |The )?${NAME}`),
    form(
      'origin',
      /^With|inputs|material/,
      `^\\(?With (?:inputs?|material|files|reports?|information|additional reporting) (?:from|by|of) (?:the |The )?${NAME}`,
    ),
    form(
      'origin',
      /©|opyright|\(c\)/,
      `(?:©|\\([cC]\\)|[Cc]opyright)\\s*(?:©\\s*)?(?:${YEAR}(?:[-–]${YEAR})?,?\\s*)(?:by )?(?:the |The )?${NAME}`,
    ),
    form('origin', /Wire/, `^The[- ]${NAME}[- ]Wire\\b`),
    form('carrier', /edited by|feed/, `\\bedited by (?:the |The )?${NAME} (?:staff|editors|team)\\b`),
    form('carrier', /via/, `^[Vv]ia:? (?:the |The )?${NAME}$`),
    form(
      'witness',
      /told|poke|interview/,
      `\\b(?:told|spoke (?:to|with)|speaking to|said to|interview with) (${AGENCIES})\\b`,
    ),
    form(
      'witness',
      /spoke|saw|seen/,
      `\\b(${AGENCIES}) (?:spoke (?:to|with)|saw|has seen|interviewed|reviewed)\\b`,
    ),
  ]
  return made
}

/** Whom a text credits, in the order of the text; furniture is looked at too, for that is where credits are. */
export function creditsIn({ text, paragraphs }: SourceText): readonly Credit[] {
  const found = paragraphs.flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    return forms().flatMap(({ role, hint, pattern }) =>
      hint.test(words)
        ? [...words.matchAll(pattern)].flatMap(match => {
            const name = cleanName(match[1] ?? '')
            const at = start + match.index + match[0].indexOf(match[1] ?? '')
            return name === ''
              ? []
              : [{ role, name, range: { start: at, end: at + (match[1] ?? '').length } }]
          })
        : [],
    )
  })
  return found.sort((a, b) => a.range.start - b.range.start)
}

/** Without what the pattern took too much: a company's form, a word that opens the next sentence. */
const cleanName = (name: string): string =>
  name.replace(/,?\s+(?:Inc|Ltd|LLC|Co|Corp|GmbH|All Rights Reserved|All)\.?$/i, '').replace(/[.,'’-]+$/, '')

/** Words that say that a text was made from another one, whoever made that. */
const COPIED =
  /auto-?generated|syndicated|not been edited|(?:automatic(?:ally)?|machine) translat\w+|^Source link$|with agency (?:material|inputs|reports)|agency inputs|republished|originally published|first appeared|\[ad_\d\]/im

/** The words by which a text says that it is a copy or a translation; null where it does not. */
export function copyNotice({ text }: SourceText): string | null {
  return COPIED.exec(text)?.[0] ?? null
}

/** Whether the notice is one of a translation. */
export const isTranslationNotice = (notice: string | null): boolean => /translat/i.test(notice ?? '')

/** Where the text comes from by its own word, outside of this: the origin that it names, and by whose hand it came. */
export interface OutsideOrigin {
  readonly origin: string
  readonly via: readonly string[]
  /** The words that say so. */
  readonly because: readonly Range[]
}

/**
 * The origin that a text credits, of those that `isOwn` does not know as its own outlet; null where it credits nobody
 * else. A notice or dateline counts at once, a witness only where nothing else is there.
 */
export function outsideOrigin(
  credits: readonly Credit[],
  isOwn: (name: string) => boolean,
): OutsideOrigin | null {
  const others = credits.filter(({ name }) => !isOwn(name))
  const origins = others.filter(({ role }) => role === 'origin')
  const chosen = origins[0] ?? mostNamed(others.filter(({ role }) => role === 'witness'))
  if (chosen === undefined) return null
  const because = others.filter(({ name, role }) => name === chosen.name && role !== 'carrier')
  const carriers = others.filter(({ role, name }) => role === 'carrier' && name !== chosen.name)
  return {
    origin: chosen.name,
    via: [...new Set(carriers.map(({ name }) => name))],
    because: [...because, ...carriers].map(({ range }) => range),
  }
}

/** The one that is named most often, at least twice: once may be a quotation. */
function mostNamed(credits: readonly Credit[]): Credit | undefined {
  const times = (name: string): number => credits.filter(credit => credit.name === name).length
  const [most] = [...credits].sort((a, b) => times(b.name) - times(a.name))
  return most !== undefined && times(most.name) >= 2 ? most : undefined
}
