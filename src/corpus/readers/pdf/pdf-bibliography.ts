import { cleanCharacters } from '../clean-characters.ts'
import { edtfOf } from '../declared-date.ts'
import { languageTag } from '../language-tag.ts'
import type { Found } from '../reading.ts'

/** What pdfjs gives of a document's information dictionary and its XMP metadata. */
export interface Declared {
  readonly info: Readonly<Record<string, unknown>>
  readonly metadata: { get(name: string): unknown } | null
}

/** Titles that programs put in where the author gave none. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|.*\.(?:docx?|rtf|indd|qxd|tex|dvi|ps|pdf|xlsx?|pptx?|pages|odt)|document\d*|slide \d+)$/i

/**
 * What a PDF says of itself. When its file was made is no date of publication, and is not taken for one: only XMP's
 * publication date (PRISM) is.
 */
export function pdfBibliography({ info, metadata }: Declared): Found {
  const titles = [metadata?.get('dc:title'), info['Title']].map(oneOf)
  const title = titles.find(text => text !== '' && !NO_TITLE.test(text)) ?? null
  const creators = metadata?.get('dc:creator')
  const authors = (Array.isArray(creators) ? creators : oneOf(info['Author'] ?? creators).split(/\s*;\s*/))
    .map(oneOf)
    .filter(name => name !== '' && !/^(?:user|admin(?:istrator)?|author|unknown|owner)$/i.test(name))
  const issued = edtfOf(oneOf(metadata?.get('prism:publicationdate') ?? metadata?.get('prism:coverdate')))
  const language = languageTag(oneOf(info['Language'] ?? metadata?.get('dc:language')))
  const address = oneOf(metadata?.get('prism:url'))
  return {
    type: 'document',
    ...(title === null ? {} : { title }),
    ...(authors.length === 0 ? {} : { author: authors.map(literal => ({ literal })) }),
    ...(issued === null ? {} : { issued }),
    ...(language === null ? {} : { language }),
    ...(/^https?:\/\//i.test(address) ? { URL: address } : {}),
  }
}

function oneOf(value: unknown): string {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? cleanCharacters(text).replace(/\s+/g, ' ').trim() : ''
}

/** The day on which the file was made, by its dictionary (`D:20250211…`: ISO 32000-1, 7.9.4); null without one. */
export function madeOn({ info }: Declared): string | null {
  const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(oneOf(info['CreationDate']))
  return date === null ? null : edtfOf(`${date[1]}-${date[2]}-${date[3]}`)
}
