import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { type Attachment, finishPdf } from '../../src/export/pdf/finish-pdf.ts'
import type { Heading } from '../../src/export/pdf/headings.ts'
import type { PdfMetadata } from '../../src/export/pdf/pdf-metadata.ts'
import { sealPdf, verifySeal } from '../../src/export/seal.ts'

/**
 * A PDF of one empty page in the form in which Chromium writes: a classic table, the clock in the information. `items` are
 * titles of its outline as they are written, the first above all others.
 */
function printedPdf({
  clock = '20260101120000',
  node = 17,
  language = 'en',
  items = ['(After the fire)'],
}: {
  clock?: string
  node?: number
  language?: string
  items?: readonly string[]
} = {}): Buffer {
  const id = String(node).padStart(8, '0')
  const tag = 7 + items.length
  const objects = [
    `<</Title (Printed)\n/Creator (Chromium)\n/Producer (Skia/PDF m147)\n/CreationDate (D:${clock}+00'00')\n/ModDate (D:${clock}+00'00')>>`,
    '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
    '<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 960 540]>>',
    `<</Type /Catalog\n/Pages 2 0 R\n/Lang (${language})\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n/StructTreeRoot 5 0 R\n/Outlines 6 0 R>>`,
    `<</Type /StructTreeRoot\n/K ${tag} 0 R\n/ParentTreeNextKey 1\n/ParentTree ${tag + 1} 0 R>>`,
    `<</Type /Outlines\n/First 7 0 R\n/Last 7 0 R\n/Count ${items.length}>>`,
    ...items.map((title, index) => {
      const within = items.length > 1 ? `\n/First 8 0 R\n/Last ${6 + items.length} 0 R` : ''
      const next = index < items.length - 1 ? `\n/Next ${8 + index} 0 R` : ''
      const place = index === 0 ? `/Parent 6 0 R${within}` : `/Parent 7 0 R${next}`
      return `<</Title ${title}\n/Dest [3 0 R /XYZ 0 540 0]\n${place}>>`
    }),
    `<</Type /StructElem\n/S /TH\n/P 5 0 R\n/K []\n/ID (node${id})>>`,
    '<</Type /ParentTree\n/Nums []>>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<</Size ${objects.length + 1}\n/Root 4 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  )
}

const METADATA: PdfMetadata = {
  title: 'Fire (east) \\ quay',
  author: null,
  subject: 'Brände — “Kai”',
  keywords: [],
  lang: 'de',
  date: '2025-02-20',
  creator: 'citedeck 0.1.0',
}

const ATTACHMENT = {
  name: 'provenance.json',
  description: 'Provenance',
  mediaType: 'application/ld+json',
  content: Buffer.from('{}'),
}

const finish = async (
  printed: Buffer,
  attachments: readonly Attachment[],
  headings: readonly Heading[] = [],
): Promise<Uint8Array> => finishPdf(printed, { metadata: METADATA, attachments, headings, links: [] })

/** The titles of a finished PDF's outline, the first and those within it, as pdf.js reads them. */
async function titlesOf(items: readonly string[], headings: readonly Heading[]): Promise<string[]> {
  const finished = await finish(printedPdf({ items }), [], headings)
  const document = await getDocument({ data: new Uint8Array(finished), verbosity: 0 }).promise
  const outline = await document.getOutline()
  return outline.flatMap(({ title, items }) => [title, ...items.map(item => item.title)])
}

describe('finishing a PDF', () => {
  it('sets what is known and leaves out what is not', async () => {
    const document = await PDFDocument.load(await finish(printedPdf(), []), { updateMetadata: false })
    expect(document.getTitle()).toBe('Fire (east) \\ quay')
    expect(document.getSubject()).toBe('Brände — “Kai”')
    expect(document.getAuthor()).toBeUndefined()
    expect(document.getKeywords()).toBeUndefined()
    expect(document.getProducer()).toBe('Skia/PDF m147')
    expect(document.getCreationDate()?.toISOString()).toBe('2025-02-20T00:00:00.000Z')
    expect(document.getLanguage()).toBe('de')
  })

  it('keeps what it does not change, byte for byte, and nothing of what it replaces', async () => {
    const finished = Buffer.from(await finish(printedPdf(), [ATTACHMENT])).toString('latin1')
    expect(finished).toContain('\n3 0 obj\n<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 960 540]>>\nendobj\n')
    expect(finished.split('/Type /Catalog').length).toBe(2)
    expect(finished).not.toContain('(Printed)')
  })

  it('writes the document information last, where nothing else can be taken for the seal', async () => {
    const claim = { ...ATTACHMENT, description: `/CitedeckSeal (${'a'.repeat(64)})` }
    expect(verifySeal(sealPdf(await finish(printedPdf(), [claim]))).kind).toBe('whole')
  })

  it('gives each key of the catalog once', async () => {
    const finished = Buffer.from(await finish(printedPdf(), [])).toString('latin1')
    const start = finished.lastIndexOf('/Type /Catalog')
    const catalog = finished.slice(start, finished.indexOf('endobj', start))
    for (const key of ['/Lang ', '/ViewerPreferences ', '/Metadata '])
      expect(catalog.split(key).length).toBe(2)
    expect(catalog).toContain('/StructTreeRoot 5 0 R')
  })

  it('is the same whatever the clock and the ids that the browser counts', async () => {
    const one = await finish(printedPdf({ clock: '20260101120000', node: 17 }), [ATTACHMENT])
    const other = await finish(printedPdf({ clock: '20271231235959', node: 40231 }), [ATTACHMENT])
    expect(Buffer.compare(one, other)).toBe(0)
    expect(Buffer.from(one).includes('2026')).toBe(false)
  })

  it('attaches files as associated files', async () => {
    const finished = await finish(printedPdf(), [ATTACHMENT])
    const document = await PDFDocument.load(finished, { updateMetadata: false })
    expect(document.getAttachments()).toMatchObject([
      { name: 'provenance.json', data: new Uint8Array(Buffer.from('{}')) },
    ])
    const text = Buffer.from(finished).toString('latin1')
    const [, number] = /\/AF \[(\d+) 0 R\]/.exec(text) ?? []
    expect(text).toMatch(new RegExp(`\\n${number} 0 obj\\n<</Type /Filespec .*/AFRelationship /Data`))
  })

  it('gives two attachments two names', async () => {
    const second = { ...ATTACHMENT, name: 'sources.json' }
    const document = await PDFDocument.load(await finish(printedPdf(), [ATTACHMENT, second]))
    expect(document.getAttachments().map(({ name }) => name)).toEqual(['provenance.json', 'sources.json'])
  })

  it('has an empty seal to be filled in', async () => {
    const finished = await finish(printedPdf(), [ATTACHMENT])
    expect(verifySeal(finished).kind).toBe('changed')
    expect(verifySeal(sealPdf(finished)).kind).toBe('whole')
  })

  it('refuses a PDF of a form that it does not know', async () => {
    await expect(finish(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'), [])).rejects.toThrow('unknown form')
  })
})

describe('the titles of the outline', () => {
  const heading = (drawn: string, title: string): Heading => ({ drawn, title })

  it('are those of the headings, without the numbers that are drawn with them', async () => {
    const headings = [
      heading('After the fire', 'After the fire'),
      heading('No one was hurt18, 19', 'No one was hurt'),
    ]
    const titles = await titlesOf(['(After the fire)', '(No one was hurt18, 19)'], headings)
    expect(titles).toEqual(['After the fire', 'No one was hurt'])
  })

  it('keep numbers that belong to them', async () => {
    const headings = [heading('Shed 4', 'Shed 4'), heading('Shed4', 'Shed'), heading('Shed 4', 'Shed 4')]
    expect(await titlesOf(['(Shed 4)', '(Shed4)', '(Shed 4)'], headings)).toEqual([
      'Shed 4',
      'Shed',
      'Shed 4',
    ])
  })

  it('have the spaces that were lost at the ends of lines', async () => {
    const headings = [heading('€3.1 million and €3.6 million', '€3.1 million and €3.6 million')]
    const drawn = `<FEFF${Buffer.from('€3.1 million and€3.6 million', 'utf16le').swap16().toString('hex')}>`
    expect(await titlesOf([drawn], headings)).toEqual(['€3.1 million and €3.6 million'])
  })

  it('are in the order in which they are read, where they are drawn in another', async () => {
    const headings = [heading('הרציף סגור 4', 'הרציף סגור')]
    const drawn = `<FEFF${Buffer.from('4 סגור הרציף', 'utf16le').swap16().toString('hex')}>`
    expect(await titlesOf([drawn], headings)).toEqual(['הרציף סגור'])
  })

  it('are read whatever is escaped in them', async () => {
    const headings = [heading('a (b) \\ c¤ d1', 'a (b) \\ c¤ d')]
    expect(await titlesOf(['(a \\(b\\) \\\\ c\\244 \\\nd1)'], headings)).toEqual(['a (b) \\ c¤ d'])
  })

  it('skip headings that are not drawn, and stay as they are where no heading is like them', async () => {
    const headings = [heading('Hidden', 'Hidden'), heading('Shed 41', 'Shed 4')]
    expect(await titlesOf(['(Elsewhere 7)', '(Shed 41)'], headings)).toEqual(['Elsewhere 7', 'Shed 4'])
  })

  it('leave alone what need not be changed: an item is copied as it is', async () => {
    const printed = printedPdf({ items: ['(After the fire)'] })
    const finished = await finish(printed, [], [heading('After the fire', 'After the fire')])
    expect(Buffer.from(finished).toString('latin1')).toContain('<</Title (After the fire)\n/Dest [3 0 R')
  })
})

describe('the tags', () => {
  it('of PDF 2.0 are explained to readers of PDF 1.7', async () => {
    const text = Buffer.from(await finish(printedPdf(), [])).toString('latin1')
    expect(text).toMatch(/\/Type \/StructTreeRoot\n[^>]*\/RoleMap <<\/Strong \/Span \/Em \/Span[^>]*>>/)
  })

  it('are no claim to accessibility where the content of a page cannot be read', async () => {
    expect(Buffer.from(await finish(printedPdf(), [])).toString('latin1')).not.toContain('<pdfuaid:part>')
  })
})
