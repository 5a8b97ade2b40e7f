import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { EMPTY_SEAL, SEAL_KEY, sealPdf } from '../seal.ts'
import type { Heading } from './headings.ts'
import { retitleOutline } from './outline.ts'
import { type PdfEnds, readEnds } from './read-pdf.ts'
import { mapRoles } from './roles.ts'
import { steadyBytes } from './steady-bytes.ts'
import { dateString, textString, withEntries } from './syntax.ts'
import { appendUpdate, type NewObject } from './update.ts'
import { xmpPacket } from './xmp.ts'

export interface PdfMetadata {
  readonly title: string
  readonly author: string | null
  readonly subject: string | null
  readonly keywords: readonly string[]
  /** BCP 47. */
  readonly lang: string
  /** The document's own date, ISO 8601; the clock takes no part. */
  readonly date: string
  /** The program, with its version. */
  readonly creator: string
}

/** A file inside the PDF. */
export interface Attachment {
  readonly name: string
  readonly description: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** What a printed PDF is completed with. */
export interface Completion {
  readonly metadata: PdfMetadata
  readonly attachments: readonly Attachment[]
  /** Of the document that was printed, in its order. */
  readonly headings: readonly Heading[]
}

/**
 * Completes a PDF that the browser has printed: metadata, language, plain titles in the outline, attachments as associated
 * files (ISO 32000-2, 14.13), and the seal. All of it is appended as an incremental update (7.5.6), so that pages, tags and
 * links stay as they are and the cost does not grow with the pages. The same input gives the same bytes.
 */
export function finishPdf(printed: Uint8Array, { metadata, attachments, headings }: Completion): Uint8Array {
  const pdf = Buffer.from(printed)
  const ends = readEnds(pdf)
  steadyBytes(pdf, ends.information.offset, dateString(metadata.date))
  const producer = producerOf(ends.information.dictionary)
  const objects = [
    ...newObjects(ends, metadata, producer, attachments),
    ...mapRoles(pdf, ends),
    ...retitleOutline(pdf, ends, headings),
  ]
  const id = createHash('sha256').update(pdf)
  for (const { content } of objects) id.update(content)
  return sealPdf(appendUpdate(pdf, ends, objects, id.digest('hex').slice(0, 32)))
}

function newObjects(
  { root, information, size }: PdfEnds,
  metadata: PdfMetadata,
  producer: string,
  attachments: readonly Attachment[],
): readonly NewObject[] {
  const xmp = {
    number: size,
    content: stream('/Type /Metadata /Subtype /XML', Buffer.from(xmpPacket(metadata, producer))),
  }
  const files = attachments.map((attachment, index) =>
    attach(attachment, metadata.date, size + 1 + 2 * index),
  )
  const catalog = withEntries(root.dictionary, {
    Lang: textString(metadata.lang),
    Version: '/1.7',
    ViewerPreferences: '<</DisplayDocTitle true>>',
    Metadata: `${xmp.number} 0 R`,
    ...(files.length === 0
      ? {}
      : {
          AF: `[${files.map(({ specification }) => `${specification.number} 0 R`).join(' ')}]`,
          Names: `<</EmbeddedFiles <</Names [${files.map(({ name, specification }) => `${textString(name)} ${specification.number} 0 R`).join(' ')}]>>>>`,
        }),
  })
  return [
    { number: information.number, content: Buffer.from(informationOf(metadata, producer), 'latin1') },
    { number: root.number, content: Buffer.from(catalog, 'latin1') },
    xmp,
    ...files.flatMap(({ embedded, specification }) => [embedded, specification]),
  ]
}

function informationOf(
  { title, author, subject, keywords, date, creator }: PdfMetadata,
  producer: string,
): string {
  const entries = [
    `/Title ${textString(title)}`,
    author === null ? '' : `/Author ${textString(author)}`,
    subject === null ? '' : `/Subject ${textString(subject)}`,
    keywords.length === 0 ? '' : `/Keywords ${textString(keywords.join(', '))}`,
    `/Creator ${textString(creator)}`,
    `/Producer ${textString(producer)}`,
    `/CreationDate ${dateString(date)}`,
    `/ModDate ${dateString(date)}`,
    `/${SEAL_KEY} (${EMPTY_SEAL})`,
  ].filter(entry => entry !== '')
  return `<<${entries.join('\n')}>>`
}

function attach({ name, description, mediaType, content }: Attachment, date: string, number: number) {
  const type = mediaType.replace(/[^A-Za-z0-9.+-]/g, character => `#${character.charCodeAt(0).toString(16)}`)
  const parameters = `/Params <</Size ${content.length} /ModDate ${dateString(date)}>>`
  const embedded = {
    number,
    content: stream(
      `/Type /EmbeddedFile /Subtype /${type} ${parameters} /Filter /FlateDecode`,
      deflateSync(content, { level: 9 }),
    ),
  }
  const specification = {
    number: number + 1,
    content: Buffer.from(
      `<</Type /Filespec /F ${textString(name)} /UF ${textString(name)} /Desc ${textString(description)} ` +
        `/AFRelationship /Data /EF <</F ${number} 0 R /UF ${number} 0 R>>>>`,
      'latin1',
    ),
  }
  return { name, embedded, specification }
}

function stream(entries: string, content: Uint8Array): Buffer {
  const dictionary = `<<${entries} /Length ${content.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(dictionary, 'latin1'), content, Buffer.from('\nendstream', 'latin1')])
}

function producerOf(information: string): string {
  return /\/Producer \(([^()\\]*)\)/.exec(information)?.[1] ?? 'Chromium'
}
