import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { EMPTY_SEAL, SEAL_KEY } from '../seal.ts'
import type { Heading } from './headings.ts'
import type { LinkDescription } from './links.ts'
import { mendTags } from './mend-tags.ts'
import { retitleOutline } from './outline.ts'
import { readPdfFile } from './pdf-file.ts'
import type { PdfMetadata } from './pdf-metadata.ts'
import { type PdfEnds, readEnds } from './read-pdf.ts'
import { rewritePdf } from './rewrite.ts'
import { steadyBytes } from './steady-bytes.ts'
import { dateString, textString, withEntries } from './syntax.ts'
import type { NewObject } from './update.ts'
import { xmpPacket } from './xmp.ts'

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
  readonly links: readonly LinkDescription[]
}

/**
 * Completes a PDF that the browser has printed: metadata, language, plain titles in the outline, attachments as associated
 * files (ISO 32000-2, 14.13), tags as PDF/UA-1 asks for them (docs/accessible-pdf.md), and an empty seal (`stampSeal`). What is changed is
 * written anew, everything else is copied as it is: the cost is that of copying, and of the pages' own content once. The
 * same input gives the same bytes.
 */
export async function finishPdf(printed: Uint8Array, completion: Completion): Promise<Uint8Array> {
  const { metadata, attachments, headings, links } = completion
  // On another thread, while this one takes the file apart.
  const embedding = Promise.all(attachments.map(embed))
  const pdf = Buffer.from(printed)
  const ends = readEnds(pdf)
  steadyBytes(pdf, ends.information.offset, dateString(metadata.date))
  const file = readPdfFile(pdf, ends.crossReferences)
  const producer = producerOf(ends.information.dictionary)
  let size = file.size
  const newNumber = (): number => size++
  const { lang } = metadata
  const tags = await mendTags(file, { catalog: ends.root.dictionary, lang, links, newNumber })
  const described = newObjects(ends, newNumber, {
    metadata,
    embedded: await embedding,
    producer,
    isAccessible: tags.isAccessible,
  })
  const objects = new Map<number, Buffer | string>([
    ...tags.objects,
    ...[...described, ...retitleOutline(pdf, ends, headings)].map(
      ({ number, content }) => [number, content] as const,
    ),
  ])
  return rewritePdf(file, ends, { objects, removed: tags.removed })
}

interface Description {
  readonly metadata: PdfMetadata
  readonly embedded: readonly Embedded[]
  readonly producer: string
  /** Whether the file says that it is accessible by PDF/UA-1. */
  readonly isAccessible: boolean
}

function newObjects(
  { root, information }: PdfEnds,
  newNumber: () => number,
  { metadata, embedded, producer, isAccessible }: Description,
): readonly NewObject[] {
  const packet = xmpPacket(metadata, producer, isAccessible ? 1 : null)
  const xmp = { number: newNumber(), content: stream('/Type /Metadata /Subtype /XML', Buffer.from(packet)) }
  const files = embedded.map(attachment => attach(attachment, metadata.date, newNumber(), newNumber()))
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

const compress = promisify<Uint8Array, Buffer>(deflate)

/** An attachment with its content as it stands in the file. */
interface Embedded extends Attachment {
  readonly compressed: Buffer
}

const embed = async (attachment: Attachment): Promise<Embedded> => ({
  ...attachment,
  compressed: await compress(attachment.content),
})

function attach(
  { name, description, mediaType, content, compressed }: Embedded,
  date: string,
  number: number,
  specificationNumber: number,
) {
  const type = mediaType.replace(/[^A-Za-z0-9.+-]/g, character => `#${character.charCodeAt(0).toString(16)}`)
  const parameters = `/Params <</Size ${content.length} /ModDate ${dateString(date)}>>`
  const embedded = {
    number,
    content: stream(`/Type /EmbeddedFile /Subtype /${type} ${parameters} /Filter /FlateDecode`, compressed),
  }
  const specification = {
    number: specificationNumber,
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
