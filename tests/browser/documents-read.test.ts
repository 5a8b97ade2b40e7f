import { deflateRawSync } from 'node:zlib'
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/corpus/readers/read-document.ts'

/** Documents of formats whose libraries take a while to load: PDF and Word. */

const SENTENCES = [
  'At least 14 people were hurt when shed 4 burnt down before dawn on Monday, the port authority said.',
  'The quay stays shut until its engineer has looked at what is left of the roof, which may take a week.',
  'Nobody would say on Tuesday whether the eighty drums of solvent had been moved before the fire broke out.',
]

interface Made {
  readonly pdf: PDFDocument
  readonly font: PDFFont
}

async function makePdf(): Promise<Made> {
  const pdf = await PDFDocument.create()
  return { pdf, font: await pdf.embedFont(StandardFonts.TimesRoman) }
}

/** Draws a paragraph as lines of at most `width` points and returns the height of the next line. */
function drawParagraph(
  page: PDFPage,
  font: PDFFont,
  text: string,
  x: number,
  top: number,
  width: number,
): number {
  let y = top
  let line = ''
  const draw = (): void => {
    page.drawText(line, { x, y, size: 11, font })
    y -= 14
    line = ''
  }
  for (const word of text.split(' ')) {
    if (line !== '' && font.widthOfTextAtSize(`${line} ${word}`, 11) > width) draw()
    line = line === '' ? word : `${line} ${word}`
  }
  draw()
  return y - 8
}

async function reportOf(pages: number): Promise<Uint8Array> {
  const { pdf, font } = await makePdf()
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage([595, 842])
    page.drawText('Report on shed 4', { x: 60, y: 800, size: 9, font })
    page.drawText(`Page ${number} of ${pages}`, { x: 280, y: 30, size: 9, font })
    let y = 720
    for (const sentence of SENTENCES)
      y = drawParagraph(page, font, `${number}: ${sentence} ${sentence}`, 60, y, 460)
  }
  pdf.setTitle('What happened in shed 4')
  pdf.setAuthor('Port inspectorate')
  pdf.setCreationDate(new Date('2025-02-12T10:00:00Z'))
  return pdf.save()
}

async function read(name: string, bytes: Uint8Array) {
  const reading = await readDocument(name, bytes)
  if ('problem' in reading) throw new Error(reading.problem)
  const { text, paragraphs, places } = reading.ok
  return { ...reading, text, places, paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)) }
}

const problem = async (name: string, bytes: Uint8Array): Promise<string | null> => {
  const reading = await readDocument(name, bytes)
  return 'problem' in reading ? reading.problem : null
}

describe('a PDF', () => {
  it('gives its paragraphs without running heads and feet, its pages, and what it says of itself', async () => {
    const { paragraphs, places, text, found, remarks } = await read('report.pdf', await reportOf(3))
    expect(paragraphs).toEqual(
      [1, 2, 3].flatMap(number => SENTENCES.map(sentence => `${number}: ${sentence} ${sentence}`)),
    )
    expect(places).toEqual(
      [1, 2, 3].map(number => ({
        start: text.indexOf(`${number}: At`),
        kind: 'page',
        label: String(number),
      })),
    )
    expect(found).toEqual({
      type: 'document',
      title: 'What happened in shed 4',
      author: [{ literal: 'Port inspectorate' }],
    })
    expect(remarks).toEqual(['the file was made on 2025-02-12'])
  })

  it('is read column after column', async () => {
    const { pdf, font } = await makePdf()
    const page = pdf.addPage([595, 842])
    const [first = '', second = '', third = ''] = SENTENCES
    drawParagraph(page, font, `${first} ${first}`, 60, 700, 220)
    const below = drawParagraph(page, font, second, 310, 700, 220)
    drawParagraph(page, font, third, 310, below, 220)
    expect((await read('a.pdf', await pdf.save())).paragraphs).toEqual([`${first} ${first}`, second, third])
  })

  it('on its side reads as if it were upright', async () => {
    const { pdf, font } = await makePdf()
    const page = pdf.addPage([595, 842])
    page.setRotation(degrees(90))
    drawParagraph(page, font, SENTENCES[0] ?? '', 60, 700, 400)
    expect((await read('a.pdf', await pdf.save())).text).toBe(SENTENCES[0])
  })

  it('of 500 pages is read whole', async () => {
    const { places, paragraphs } = await read('a.pdf', await reportOf(500))
    expect([places.length, paragraphs.length]).toEqual([500, 1500])
    expect(places.at(-1)?.label).toBe('500')
  })

  it('without any text is said to be a scan', async () => {
    const { pdf } = await makePdf()
    pdf.addPage().drawRectangle({ x: 50, y: 50, width: 200, height: 300 })
    pdf.addPage()
    expect(await problem('a.pdf', await pdf.save())).toMatch(
      /^it is a scan: its 2 pages are pictures without text/,
    )
  })

  it('with pages that are scans names them', async () => {
    const { pdf, font } = await makePdf()
    drawParagraph(pdf.addPage(), font, SENTENCES[0] ?? '', 60, 700, 400)
    pdf.addPage()
    const { remarks } = await read('a.pdf', await pdf.save())
    expect(remarks).toContain('without text, as scans are: p. 2')
  })

  it('that is encrypted, cut off or no PDF at all is a problem, in words', async () => {
    const { pdf, font } = await makePdf()
    drawParagraph(pdf.addPage(), font, SENTENCES[0] ?? '', 60, 700, 400)
    const whole = await pdf.save()
    pdf.encrypt({ userPassword: 'quay', ownerPassword: 'port' })
    const locked = await pdf.save({ useObjectStreams: false })
    expect(await problem('a.pdf', locked)).toBe('it is encrypted: save a copy of it without the password')
    expect(await problem('a.pdf', whole.subarray(0, whole.length / 3))).toBe('it is a PDF that was cut off')
    expect(await problem('a.pdf', Buffer.from([1, 2, 255, 0, 3]))).toBe('it is a PDF that was cut off')
  })
})

/** A ZIP archive of these files (APPNOTE.TXT, 4.3); `said` is the unpacked size that its directory claims. */
function archive(files: Readonly<Record<string, string | { packed: Uint8Array; said: number }>>): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = typeof content === 'string' ? deflateRawSync(content) : content.packed
    const size = typeof content === 'string' ? Buffer.byteLength(content) : content.said
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(name.length, 22)
    parts.push(Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]))
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, place, Buffer.from(name)]))
    offset += parts.at(-1)?.length ?? 0
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listing, end])
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const frame = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
}
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const wordDocument = (body: string) => `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`

describe('a Word document', () => {
  it('gives paragraphs and rows, what was put in and not what was struck out, and its properties', async () => {
    const body = [
      `<w:p>${run('At least 14 were hurt, the port')}<w:ins>${run(' authority')}</w:ins><w:del><w:r><w:delText> office</w:delText></w:r></w:del>${run(' said.')}</w:p>`,
      `<w:tbl><w:tr><w:tc><w:p>${run('Shed')}</w:p></w:tc><w:tc><w:p>${run('Drums')}</w:p></w:tc></w:tr></w:tbl>`,
    ]
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Fire &amp; smoke</dc:title><dc:creator>Ida Brekke</dc:creator><dcterms:created>2025-02-12T10:00:00Z</dcterms:created></cp:coreProperties>'
    const { paragraphs, found, remarks } = await read(
      'a.docx',
      archive({ ...frame, 'word/document.xml': wordDocument(body.join('')), 'docProps/core.xml': core }),
    )
    expect(paragraphs).toEqual(['At least 14 were hurt, the port authority said.', 'Shed\tDrums'])
    expect(found).toEqual({ type: 'document', title: 'Fire & smoke', author: [{ literal: 'Ida Brekke' }] })
    expect(remarks).toEqual(['the document was made on 2025-02-12'])
  })

  it('is known by what it is, under another name', async () => {
    const file = archive({ ...frame, 'word/document.xml': wordDocument(`<w:p>${run('Fourteen.')}</w:p>`) })
    expect((await read('a.pdf', file)).remarks).toEqual([
      'it is a Word document (.docx), whatever its name says',
    ])
  })

  it('that would unpack to a gigabyte is refused unpacked, and so is one that lies about it', async () => {
    const zeros = deflateRawSync(Buffer.alloc(40_000_000))
    const bomb = archive({ ...frame, 'word/document.xml': { packed: zeros, said: 1_000_000_000 } })
    const liar = archive({ ...frame, 'word/document.xml': { packed: zeros, said: 1000 } })
    expect(await problem('a.docx', bomb)).toMatch(/^it would unpack to 1000 MB in 3 parts/)
    expect(await problem('a.docx', liar)).toBe('the archive is damaged, at word/document.xml')
  })

  it('that was cut off, or holds no words, is a problem', async () => {
    const empty = archive({ ...frame, 'word/document.xml': wordDocument('<w:p/>') })
    expect(await problem('a.docx', empty)).toBe('there is no text in the document')
    expect(await problem('a.docx', empty.subarray(0, empty.length - 40))).toMatch(
      /cut off or is damaged|ZIP archive/,
    )
  })
})
