import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { finishPdf, type PdfMetadata } from '../../src/export/pdf/finish-pdf.ts'
import { verifySeal } from '../../src/export/seal.ts'

/** A PDF of one empty page in the form in which Chromium writes: a classic table, the clock in the information. */
function printedPdf({ clock = '20260101120000', node = 17, language = 'en' } = {}): Buffer {
  const id = String(node).padStart(8, '0')
  const objects = [
    `<</Title (Printed)\n/Creator (Chromium)\n/Producer (Skia/PDF m147)\n/CreationDate (D:${clock}+00'00')\n/ModDate (D:${clock}+00'00')>>`,
    '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
    '<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 960 540]>>',
    `<</Type /Catalog\n/Pages 2 0 R\n/Lang (${language})\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n/StructTreeRoot 5 0 R>>`,
    `<</Type /StructTreeRoot\n/K <</Type /StructElem\n/S /TH\n/ID (node${id})>>>>`,
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

describe('finishing a PDF', () => {
  it('sets what is known and leaves out what is not', async () => {
    const document = await PDFDocument.load(finishPdf(printedPdf(), METADATA, []), { updateMetadata: false })
    expect(document.getTitle()).toBe('Fire (east) \\ quay')
    expect(document.getSubject()).toBe('Brände — “Kai”')
    expect(document.getAuthor()).toBeUndefined()
    expect(document.getKeywords()).toBeUndefined()
    expect(document.getProducer()).toBe('Skia/PDF m147')
    expect(document.getCreationDate()?.toISOString()).toBe('2025-02-20T00:00:00.000Z')
    expect(document.getLanguage()).toBe('de')
  })

  it('appends, and leaves the printed pages as they are', () => {
    const printed = printedPdf({ clock: '20250220000000', node: 1 })
    const finished = Buffer.from(finishPdf(printed, METADATA, [ATTACHMENT]))
    expect(Buffer.compare(finished.subarray(0, printed.length), printed)).toBe(0)
  })

  it('gives each key of the catalog once', () => {
    const finished = Buffer.from(finishPdf(printedPdf(), METADATA, [])).toString('latin1')
    const start = finished.lastIndexOf('/Type /Catalog')
    const catalog = finished.slice(start, finished.indexOf('endobj', start))
    for (const key of ['/Lang ', '/ViewerPreferences ', '/Metadata '])
      expect(catalog.split(key).length).toBe(2)
    expect(catalog).toContain('/StructTreeRoot 5 0 R')
  })

  it('is the same whatever the clock and the ids that the browser counts', () => {
    const one = finishPdf(printedPdf({ clock: '20260101120000', node: 17 }), METADATA, [ATTACHMENT])
    const other = finishPdf(printedPdf({ clock: '20271231235959', node: 40231 }), METADATA, [ATTACHMENT])
    expect(Buffer.compare(one, other)).toBe(0)
    expect(Buffer.from(one).includes('2026')).toBe(false)
  })

  it('attaches files as associated files', async () => {
    const finished = finishPdf(printedPdf(), METADATA, [ATTACHMENT])
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
    const document = await PDFDocument.load(finishPdf(printedPdf(), METADATA, [ATTACHMENT, second]))
    expect(document.getAttachments().map(({ name }) => name)).toEqual(['provenance.json', 'sources.json'])
  })

  it('is sealed', () => {
    expect(verifySeal(finishPdf(printedPdf(), METADATA, [ATTACHMENT])).kind).toBe('whole')
  })

  it('refuses a PDF of a form that it does not know', () => {
    expect(() => finishPdf(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'), METADATA, [])).toThrow(
      'unknown form',
    )
  })
})
