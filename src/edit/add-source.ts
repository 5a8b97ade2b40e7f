import { agenciesIn } from '../corpus/furniture/credits.ts'
import { furnitureIn } from '../corpus/furniture/furniture.ts'
import { describeItself, filingOf } from '../corpus/furniture/self-description.ts'
import { detectLanguage } from '../corpus/language.ts'
import type { Found } from '../corpus/readers/reading.ts'
import { storySentences } from '../corpus/story.ts'
import type { SourceText } from '../model/source.ts'
import { parseEdtf } from '../values/dates/edtf.ts'
import type { SourceFields } from './add-source-entry.ts'

/** A document as it was read. */
export interface ReadSource {
  readonly text: SourceText
  /** What its format says of it. */
  readonly found: Found
}

/** What is known of a document that is to be a source. */
export interface Gathered {
  readonly found: Found
  /** A date that is not stated, and what it was inferred from; null where one is, or nothing lets it be inferred. */
  readonly inferred: { readonly date: string; readonly from: string } | null
  readonly descriptor: string
  /** Fields that an analyst looks for and that the document does not give, by their CSL names. */
  readonly missing: readonly string[]
}

const WANTED = ['title', 'container-title', 'author', 'issued', 'URL', 'language'] as const

/** What an analyst looks for: a message has no outlet and no address, and what a body publishes needs no outlet. */
function isWanted(field: (typeof WANTED)[number], { type, publisher }: Found): boolean {
  if (type === 'personal_communication') return field !== 'container-title' && field !== 'URL'
  return field !== 'container-title' || publisher === undefined
}

/**
 * What a document says of itself: what its format tells first, and where the file is the text, what its head and foot say.
 * The language is detected where it is not told, and the day inferred from a dateline. Nothing else is.
 */
export function gatherSource({ text, found }: ReadSource): Gathered {
  const said = saidBy(text)
  const language = found.language ?? said.language ?? detectLanguage(storyOf(text))
  const all: Found = withoutUnfit({ ...said, ...found, ...(language === null ? {} : { language }) })
  const filing = all.issued === undefined ? filingOf(text) : null
  return {
    found: all,
    inferred: filing && { date: filing.day, from: `its dateline, “${filing.dateline}”` },
    descriptor: describeSource(text, all),
    missing: WANTED.filter(
      field => all[field] === undefined && isWanted(field, all) && !(field === 'issued' && filing),
    ),
  }
}

/**
 * What the text says; of one taken out of a page or a PDF, whose first line may be anything, only who wrote or published it
 * and when, and its title below a masthead.
 */
function saidBy(text: SourceText): Found {
  const said = describeItself(text)
  if (text.places.length === 0) return said
  const { title, publisher, author, issued } = said
  return {
    ...(title && publisher && { title }),
    ...(publisher && { publisher }),
    ...(author && { author }),
    ...(issued && { issued }),
  }
}

/** The fields of its entry in sources.yaml; `path` is that of its text from the corpus folder. */
export function sourceFields(
  { found, inferred, descriptor }: Gathered,
  path: string,
  sha256: string,
): SourceFields {
  const { type = 'document' } = found
  const bibliography = (
    ['title', 'container-title', 'publisher', 'author', 'issued', 'accessed', 'URL', 'language'] as const
  ).flatMap(field => {
    const value = found[field]
    return value === undefined || value.length === 0
      ? []
      : [[field, typeof value === 'string' ? cleaned(value) : value] as const]
  })
  return [
    ['type', type],
    ...bibliography,
    ...(inferred === null ? [] : [['issued-inferred', inferred] as const]),
    ['text', path],
    ['sha256', sha256],
    ['descriptor', descriptor],
  ]
}

/** What sources.yaml takes: an address that is relative, or a language that is none, is not found. */
function withoutUnfit(found: Found): Found {
  const isUnfit = ([field, value]: readonly [string, unknown]): boolean =>
    (field === 'URL' && !/^https?:\/\//.test(String(value))) ||
    (field === 'language' && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(String(value))) ||
    (field === 'issued' && parseEdtf(String(value)) === null)
  return Object.fromEntries(Object.entries(found).filter(entry => !isUnfit(entry)))
}

/** One line, without control characters. */
const cleaned = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** The text of the story alone. */
export const storyOf = (text: SourceText): string =>
  storySentences(text)
    .map(({ start, end }) => text.text.slice(start, end))
    .join('\n')

/** A first sentence on what the source is, of what was found alone; how it could know, an analyst says. */
function describeSource(text: SourceText, found: Found): string {
  // Who sent a message has not signed it by that.
  const isSigned = found.type !== 'personal_communication' && (found.author?.length ?? 0) > 0
  const kind = kindOf(found, text)
  const agencies = agenciesNamed(text)
  const opening = `${isSigned ? `Signed ${kind}` : kind.charAt(0).toUpperCase() + kind.slice(1)} of ${lengthOf(storyOf(text))}`
  return agencies.length > 0 ? `${opening}; carries the name of ${agencies.join(' and ')}.` : `${opening}.`
}

function kindOf({ type }: Found, { places }: SourceText): string {
  if (type?.startsWith('article')) return 'article'
  if (type === 'webpage') return 'web page'
  if (type === 'personal_communication') return 'message'
  const pages = places.filter(({ kind }) => kind === 'page').length
  return pages > 0 ? `document of ${pages} ${pages === 1 ? 'page' : 'pages'}, with a text` : 'text'
}

/** "some 950 words"; of scripts that put no space between words, their signs. */
function lengthOf(story: string): string {
  const signs = story.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  const words = story.split(/\s+/).filter(word => word !== '').length
  const count = signs > words ? signs : words
  const rounded = count < 100 ? count : Math.round(count / 10) * 10
  return `${count < 100 ? '' : 'some '}${rounded.toLocaleString('en')} ${signs > words ? 'signs' : count === 1 ? 'word' : 'words'}`
}

/** Agencies that its datelines, credits and notices name; at most three. */
function agenciesNamed(text: SourceText): readonly string[] {
  const notices = furnitureIn(text).filter(({ kind }) =>
    ['wire-notice', 'copyright', 'credit', 'dateline'].includes(kind),
  )
  const names = notices.flatMap(({ start, end }) => agenciesIn(text.text.slice(start, end)))
  return [...new Set(names)].slice(0, 3)
}
