import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../../src/export/browser/launch.ts'
import { readSeal, verifySeal } from '../../src/export/seal.ts'
import type { Citation, Slide } from '../../src/model/briefing.ts'
import type { Evidence, Fact } from '../../src/model/fact.ts'
import type { Text, TextPart } from '../../src/model/text.ts'
import { plainText } from '../../src/outline/inline-text.ts'
import { overlaid, project } from '../support/browser-documents.ts'
import { type Built, buildAll } from '../support/built-documents.ts'
import { thisMachine } from '../support/machine.ts'
import {
  allTags,
  bare,
  bareText,
  type ReadPage,
  type ReadPdf,
  type ReadTag,
  readPdf,
} from '../support/pdf-reader.ts'

const OUTLINE = 'briefings/harbour-fire.yaml'
const MARKING = 'TLP:GREEN'
/** The roles of PDF 1.7 (ISO 32000-1, 14.8.4) that slides can need; pdf.js adds the root. */
const STANDARD_ROLES =
  'Root Document Part Art Sect Div BlockQuote Caption P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody Span Quote Code Link Figure NonStruct'

const browser = startBrowser({ machine: thisMachine, named: null })
let built: Built
let pages: ReadPdf
let handout: ReadPdf
beforeAll(async () => {
  built = await buildAll(project, OUTLINE, browser, ['deck', 'pdf', 'handout'])
  pages = await readPdf(file('harbour-fire.pdf'))
  handout = await readPdf(file('harbour-fire-handout.pdf'))
})
afterAll(() => browser.close())

const file = (name: string): Buffer => built.files.get(name) ?? Buffer.alloc(0)
const both = (): readonly [string, ReadPdf][] => [
  ['pages', pages],
  ['handout', handout],
]
const isWritten = (slide: Slide): boolean => slide.body.kind === 'written'

const inPdf = (pdf: ReadPdf): string =>
  Buffer.from(pdf.attachments.get('provenance.json') ?? []).toString('utf8')

/** The heights between which a handout's page has its text, between the running lines. */
const BODY = { from: 60, to: 841.92 - 66 } as const

describe('the slides as PDF', () => {
  it('are one page a slide, each of the size of a slide', () => {
    expect(pages.pages.length).toBe(built.briefing.slides.length)
    for (const { width, height } of pages.pages) expect([width, height]).toEqual([960, 540])
  })

  it('are marked at head and foot of each page, with the cut-off and the status', () => {
    const unmarked = pages.pages.filter(page => {
      const [head, foot] = [bareText(page, 500), bareText(page, 0, 40)]
      const isDated = /informationto19February2025/i.test(bareText(page))
      return !(head.includes(MARKING) && foot.includes(MARKING) && head.includes('Draft') && isDated)
    })
    expect(unmarked).toEqual([])
  })

  it('are numbered, but for the cover', () => {
    const numbers = pages.pages.map(({ texts }) =>
      texts.filter(({ y, x }) => y < 40 && x > 700).map(({ text }) => text.trim()),
    )
    for (const [index, slide] of built.briefing.slides.entries()) {
      if (slide.layout.name !== 'cover') expect(numbers[index]).toContain(String(slide.number))
    }
  })

  it('show every fact of the appendix with all of its evidence', () => {
    const appendix = built.briefing.slides.filter(slide => !isWritten(slide))
    const text = appendix.map(({ number }) => bareText(pages.pages[number - 1] as ReadPage)).join('')
    expect(sentencesOf(built.briefing.citations).filter(sentence => !text.includes(sentence))).toEqual([])
  })
})

describe('the handout', () => {
  it('is A4, as the outline has it', () => {
    for (const { width, height } of handout.pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    }
  })

  it('is marked at head and foot of each page, with the cut-off and the status, and numbered', () => {
    const total = handout.pages.length
    for (const [index, page] of handout.pages.entries()) {
      const head = bareText(page, BODY.to)
      expect(head).toMatch(/Informationto19February2025.*Draft/)
      expect(head).toContain(MARKING)
      const foot = bareText(page, 0, BODY.from)
      expect(foot).toContain(MARKING)
      expect(foot).toContain(`${index + 1}/${total}harbour-fire·edition2`)
      expect(foot).toContain('Seal')
      expect(foot).toContain(readSeal(file('harbour-fire-handout.pdf'))?.slice(0, 8))
    }
  })

  it('holds every note', () => {
    const text = bodyOf(handout)
    const notes = built.briefing.slides.flatMap(({ notes }) => notes.flatMap(writtenIn))
    expect(notes.length).toBeGreaterThan(20)
    expect(notes.filter(note => !text.includes(note))).toEqual([])
  })

  it('holds every sentence of the evidence twice: with its slide and in the appendix', () => {
    const text = bodyOf(handout)
    const sentences = sentencesOf(built.briefing.citations)
    expect(sentences.length).toBeGreaterThan(60)
    expect(sentences.filter(sentence => text.split(sentence).length < 3)).toEqual([])
  })

  it('holds every slide with the words that it has on its page', () => {
    const text = bodyOf(handout)
    const missing = built.briefing.slides
      .filter(slide => isWritten(slide) && !['cover', 'agenda', 'section'].includes(slide.layout.name))
      .filter(({ number }) => {
        const page = pages.pages[number - 1] as ReadPage
        // Beneath it stand the digits of the seal, which are another file's.
        return !text.includes(bareText(page, 12))
      })
    expect(missing.map(({ number }) => number)).toEqual([])
  })
})

describe('tags', () => {
  it('are of the roles that PDF 1.7 knows', () => {
    const known = STANDARD_ROLES.split(' ')
    for (const [, { pages }] of both()) {
      const roles = new Set(pages.flatMap(({ tags }) => allTags(tags).map(({ role }) => role)))
      expect([...roles].filter(role => !known.includes(role))).toEqual([])
    }
  })

  it('say the title of each slide as a heading', () => {
    for (const [name, pdf] of both()) {
      const headings = tagsIn(pdf, 'H1', 'H2').map(({ text }) => bare(text))
      const titles = built.briefing.slides
        .filter(slide => isWritten(slide) && slide.layout.name !== 'cover')
        .map(({ title }) => title && writtenIn(title).join(''))
      expect([name, titles.filter(title => title && !headings.some(text => text.startsWith(title)))]).toEqual(
        [name, []],
      )
    }
  })

  it('give lists with their items', () => {
    const lists = tagsIn(pages, 'L')
    expect(lists.length).toBeGreaterThan(5)
    for (const { within } of lists) expect(within.map(({ role }) => role)).toContain('LI')
  })

  it('give tables with as many cells in each row, and headers', () => {
    for (const [, pdf] of both()) {
      const tables = tagsIn(pdf, 'Table')
      expect(tables.length).toBeGreaterThan(1)
      for (const table of tables) {
        const rows = allTags(table.within).filter(({ role }) => role === 'TR')
        expect(new Set(rows.map(({ within }) => within.length)).size).toBe(1)
        expect(rows[0]?.within.some(({ role }) => role === 'TH')).toBe(true)
      }
    }
  })

  it('give each figure a text in its place, and a plot its rows', () => {
    for (const [, pdf] of both()) {
      const figures = tagsIn(pdf, 'Figure')
      expect(figures.length).toBeGreaterThan(2)
      expect(figures.filter(({ alt }) => alt === null || alt === '')).toEqual([])
      const plot = figures.find(({ alt }) => alt?.startsWith('People injured in the east quay fire'))
      expect(plot?.alt).toContain('Port authority: at least 14')
      expect(plot?.alt).toContain('Fire service: 16')
    }
  })

  it('lead through each slide from its head through title and text to its foot', () => {
    const slide = built.briefing.slides.find(({ layout }) => layout.name === 'points') as Slide
    const tags = allTags(pages.pages[slide.number - 1]?.tags ?? []).map(({ role }) => role)
    const order = [tags.indexOf('H2'), tags.indexOf('L'), tags.lastIndexOf('Link')]
    expect(order.every(place => place >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('reach into the pictures of slides in the handout', () => {
    const item = tagsIn(handout, 'LI').find(({ text }) => bare(text).startsWith('Unlessthedrumsaremoved'))
    expect(item?.text).toContain('another fire in the shed')
    // Tags do not lead into a drawing apart: there is none but that of the seal's digits.
    const drawings = file('harbour-fire-handout.pdf').toString('latin1').split('/Subtype /Form').length - 1
    expect(drawings).toBe(1)
  })
})

describe('the outline of each PDF', () => {
  it('has the cover and the sections, the slides within them, and the appendices', () => {
    const chaptersOf = ({ outline }: ReadPdf) => outline.map(({ title, items }) => [title, items.length])
    const [slides, appendices] = [expectedSections(), expectedAppendices()]
    expect(chaptersOf(pages)).toEqual([...slides, ...appendices])
    const about = ['How far the sources carry', 'Words of likelihood', 'Looked for and not found']
    const last = ['How to check this document', 5]
    expect(chaptersOf(handout)).toEqual([...slides, ...about.map(title => [title, 0]), ...appendices, last])
  })

  it('gives titles without the numbers of their citations', () => {
    const cited = built.briefing.slides.filter(({ title }) =>
      title?.parts.some(({ kind }) => kind === 'citation'),
    )
    expect(cited.length).toBeGreaterThan(2)
    for (const [, { outline }] of both()) {
      const titles = outline.flatMap(({ title, items }) => [title, ...items.map(item => item.title)])
      for (const { title } of cited) expect(titles).toContain(title && plainText(title))
    }
  })

  it('names each fact of the appendix as the appendix does', () => {
    for (const [, { outline }] of both()) {
      const entries = outline.find(({ title }) => title === 'Evidence')?.items ?? []
      const headings = built.rendering.evidence.map(({ fact }) => fact.heading.replaceAll('\u00a0', ' '))
      expect(entries.map(({ title }) => title)).toEqual(headings)
    }
  })

  it('leads to the slide that it names', () => {
    const items = pages.outline.flatMap(({ items, ...item }) => [item, ...items])
    const wrong = items.filter(({ title, page }) => {
      const text = bareText(pages.pages[(page ?? 0) - 1] as ReadPage)
      return page === null || !text.includes(bare(title).slice(0, 20))
    })
    expect(wrong).toEqual([])
  })
})

describe('links', () => {
  it('each lead somewhere', () => {
    for (const [, pdf] of both()) {
      const links = pdf.pages.flatMap(page => page.links)
      expect(links.length).toBeGreaterThan(200)
      expect(links.filter(({ address, page }) => address === null && page === null)).toEqual([])
    }
  })

  it('lead from each citation to the evidence, and from there back to the slide', () => {
    for (const [name, pdf] of both()) {
      for (const slide of built.briefing.slides.filter(isWritten)) {
        for (const { fact } of slide.citations) {
          const there = linksTo(pdf, `evidence-${fact.id}`)
          expect([name, slide.number, fact.id, there !== null]).toEqual([name, slide.number, fact.id, true])
          const entry = pdf.pages[(there ?? 0) - 1] as ReadPage
          expect([name, fact.id, bareText(entry).includes(bare(fact.claim))]).toEqual([name, fact.id, true])
          const back = entry.links.find(({ place }) => place === slide.id)
          expect([name, fact.id, back?.page ?? null]).toEqual([name, fact.id, placeOf(pdf, slide)])
        }
      }
    }
  })

  it('lead from each slide of the PDF to all the evidence that it cites', () => {
    for (const slide of built.briefing.slides.filter(isWritten)) {
      const places = pages.pages[slide.number - 1]?.links.map(({ place }) => place)
      for (const { fact } of slide.citations) expect(places).toContain(`evidence-${fact.id}`)
    }
  })

  it('lead from each piece of evidence to its source, and from each source out', () => {
    for (const [, pdf] of both()) {
      const addresses = pdf.pages.flatMap(({ links }) => links.map(({ address }) => address))
      for (const { source } of built.briefing.sources) {
        expect(linksTo(pdf, `source-${source.id}`)).not.toBeNull()
        const { URL: address } = source.bibliography
        if (address !== null) expect(addresses).toContain(address)
      }
    }
  })
})

describe('metadata', () => {
  it('is the same in the document information and in XMP', () => {
    for (const [, { information, xmp }] of both()) {
      expect(information).toMatchObject({
        Title: 'After the east quay fire',
        Author: 'Harbour Safety Desk',
        Subject: 'The fire in shed 4, Port of Ostrey, 10 February 2025',
        Creator: 'citedeck 0.0.0',
        CreationDate: "D:20250220000000+00'00'",
        Language: 'en-GB',
      })
      expect(String(information['Keywords'])).toMatch(/^TLP:GREEN, /)
      expect(xmp('dc:title')).toBe(information['Title'])
      expect(xmp('dc:creator')).toEqual([information['Author']])
      expect(xmp('dc:description')).toBe(information['Subject'])
      expect(xmp('pdf:keywords')).toBe(information['Keywords'])
      expect(xmp('pdf:producer')).toBe(information['Producer'])
      expect(xmp('xmp:createdate')).toBe('2025-02-20T00:00:00Z')
    }
  })

  it('tells a reader to show the title, in which language, and that there are tags', async () => {
    for (const name of ['harbour-fire.pdf', 'harbour-fire-handout.pdf']) {
      const { catalog } = await PDFDocument.load(file(name), { updateMetadata: false })
      const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
      expect(preferences.lookup(PDFName.of('DisplayDocTitle'))).toBe(PDFBool.True)
      expect(catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('(en-GB)')
      expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'))).toBe(PDFBool.True)
    }
  })
})

/** Readers that a machine may have besides; without them these tests are skipped, and say so. */
describe('other readers', () => {
  const run = (tool: string, ...options: readonly string[]) => spawnSync(tool, options, { encoding: 'utf8' })
  const lacks = (tool: string): boolean => run(tool, '--version').error !== undefined
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'citedeck-documents-'))
    for (const [name, content] of built.files) writeFileSync(join(folder, name), content)
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const paths = () => ['harbour-fire.pdf', 'harbour-fire-handout.pdf'].map(name => join(folder, name))

  it.skipIf(lacks('qpdf'))('find no fault in the files (qpdf)', () => {
    for (const path of paths()) expect(run('qpdf', '--check', path)).toMatchObject({ status: 0, stderr: '' })
  })

  it.skipIf(lacks('pdfinfo'))('find no fault in the tags, and the metadata (Poppler)', () => {
    for (const path of paths()) {
      expect(run('pdfinfo', '-struct', path)).toMatchObject({ status: 0, stderr: '' })
      expect(run('pdfinfo', path).stdout).toMatch(
        /Title: +After the east quay fire\n[\s\S]*Author: +Harbour Safety Desk\n[\s\S]*Tagged: +yes/,
      )
    }
  })

  it.skipIf(lacks('pdfdetach'))('give out the provenance (Poppler)', () => {
    for (const path of paths()) {
      const saved = `${path}.json`
      run('pdfdetach', '-save', '1', '-o', saved, path)
      expect(readFileSync(saved, 'utf8')).toBe(inPdf(pages))
    }
  })

  it.skipIf(lacks('mutool'))('give the same outline (MuPDF)', () => {
    for (const [index, path] of paths().entries()) {
      const titles = run('mutool', 'show', path, 'outline').stdout.matchAll(/"(.*)"\t#page=(\d+)/g)
      const read = both()[index]?.[1].outline.flatMap(({ items, ...item }) => [item, ...items]) ?? []
      expect([...titles].map(([, title, page]) => [title, Number(page)])).toEqual(
        read.map(({ title, page }) => [title, page]),
      )
    }
  })
})

describe('provenance and seals', () => {
  const inHtml = (): string =>
    /<script type="application\/ld\+json" id="provenance">([\s\S]*?)<\/script>/
      .exec(file('harbour-fire.html').toString('utf8'))?.[1]
      ?.replaceAll('\\u003c', '<') ?? ''

  it('are in the deck, in both PDFs and beside them, as many annotations as there is evidence', () => {
    const evidence = new Set(evidenceOf(built.briefing.citations).map(({ id }) => `#${id}`))
    for (const text of [inHtml(), inPdf(pages), inPdf(handout), file('provenance.json').toString('utf8')]) {
      expect(annotationsIn(JSON.parse(text))).toEqual(evidence)
      expect(verifySeal(Buffer.from(text)).kind).toBe('whole')
    }
  })

  it('are the same inside each file, and beside them name the files', () => {
    expect(inPdf(handout)).toBe(inPdf(pages))
    expect(inHtml()).toBe(inPdf(pages))
    const beside = JSON.parse(file('provenance.json').toString('utf8'))
    const hashes = ['harbour-fire.html', 'harbour-fire.pdf', 'harbour-fire-handout.pdf'].map(name => ({
      name,
      sha256: createHash('sha256').update(file(name)).digest('hex'),
    }))
    expect(beside.built).toMatchObject(hashes)
  })

  it('show whether a file is whole, to the last byte', () => {
    for (const [name, content] of built.files) {
      expect([name, verifySeal(content).kind]).toEqual([name, 'whole'])
      for (const part of [0.01, 0.3, 0.7, 0.98]) {
        const flipped = Buffer.from(content)
        const at = Math.floor(content.length * part)
        flipped[at] = (flipped[at] ?? 0) ^ 1
        expect([name, verifySeal(flipped).kind]).toEqual([name, 'changed'])
      }
    }
  })
})

describe('the desk’s own comments', () => {
  it('are in no file that is built', () => {
    const read = project.read('corpus/harbour-fire/facts.yaml')
    const facts = read.kind === 'read' ? new TextDecoder().decode(read.bytes) : ''
    const comments = [...facts.matchAll(/^\s*comment: (.*?)(?:\s+#.*)?$/gm)].map(([, text]) =>
      bare(text ?? ''),
    )
    expect(comments.length).toBeGreaterThan(0)
    const texts = [
      ...[...built.files]
        .filter(([name]) => !name.endsWith('.pdf'))
        .map(([, content]) => content.toString('utf8')),
      ...both().flatMap(([, pdf]) => [
        ...pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text)),
        ...[...pdf.attachments.values()].map(content => Buffer.from(content).toString('utf8')),
        JSON.stringify([pdf.information, pdf.outline, pdf.pages.map(({ tags }) => tags)]),
      ]),
    ]
    const all = bare(texts.join(''))
    expect(all.includes(bare('Drums that the permit for shed 4 allows'))).toBe(true)
    expect(comments.filter(comment => all.includes(comment))).toEqual([])
  })
})

const LONG = 'briefings/long.yaml'
const sentence = (index: number): string =>
  `Sentence ${index} of a note that goes on for many pages and is told in full.`
const SENTENCES = 1100
const longNote = Array.from({ length: SENTENCES / 10 }, (_, paragraph) =>
  Array.from({ length: 10 }, (_, index) => sentence(10 * paragraph + index + 1)).join(' '),
)
const LONG_OUTLINE = `title: "Über {{quay-fire-injured}} (hurt)"
date: 2025-02-20
status: approved
approved-by: Head of desk
marking: TLP:AMBER+STRICT
corpus: harbour-fire
paper: Letter
lang: en
slides:
  - layout: points
    title: "Injured in the fire: {{quay-fire-injured}} [@storage-permits]"
    points:
      - People were hurt [@quay-fire-injured].
    notes:
${longNote.map(text => `      - ${text}`).join('\n')}
  - layout: points
    title: הרציף סגור [@quay-fire-injured]
    lang: he
    dir: rtl
    points:
      - Shut [@storage-permits].
`

describe('a handout on Letter with a note of twenty pages', () => {
  let long: Built
  let read: ReadPdf
  const workspace = overlaid({ [LONG]: LONG_OUTLINE, [FACTS]: ALL_CHECKED })
  beforeAll(async () => {
    long = await buildAll(workspace, LONG, browser, ['handout'])
    read = await readPdf(long.files.get('long-handout.pdf') ?? Buffer.alloc(0))
  })

  it('is of Letter’s size, and flows on over more than twenty pages', () => {
    expect(read.pages.length).toBeGreaterThan(20)
    for (const { width, height } of read.pages) expect([width, height]).toEqual([612, 792])
  })

  it('cuts nothing and repeats nothing', () => {
    const text = bodyOf(read, 792 - 66)
    const counts = Array.from(
      { length: SENTENCES },
      (_, index) => text.split(bare(sentence(index + 1))).length - 1,
    )
    expect(counts.filter(count => count !== 1)).toEqual([])
  })

  it('is marked on every page, and says no status once it is approved', () => {
    for (const page of read.pages) {
      expect(bareText(page, 792 - 66)).toContain('TLP:AMBER+STRICT')
      expect(bareText(page, 0, 60)).toContain('TLP:AMBER+STRICT')
      expect(bareText(page)).not.toMatch(/Draft|Reviewed/)
    }
  })

  it('names slides in its outline as they are read, whatever their script, and values in words', () => {
    const titles = read.outline.flatMap(({ title, items }) => [title, ...items.map(item => item.title)])
    expect(titles.slice(0, 3)).toEqual(['Über 16 (hurt)', 'Injured in the fire: 16', 'הרציף סגור'])
    expect(read.information['Title']).toBe('Über 16 (hurt)')
  })

  it('has the same bytes each time', async () => {
    const again = await buildAll(workspace, LONG, browser, ['handout'])
    for (const [name, content] of long.files) {
      expect([name, Buffer.compare(content, again.files.get(name) ?? Buffer.alloc(0))]).toEqual([name, 0])
    }
  })
})

const FACTS = 'corpus/harbour-fire/facts.yaml'
/** The sample's facts, all of whose evidence has been checked: what is approved may cite no other. */
const ALL_CHECKED = readFileSync(FACTS, 'utf8')
  .replace(/^ +checked: .*\n/gm, '')
  .replace(/^( +)quote: /gm, '$1checked: {by: A. Rowan, on: 2025-02-19}\n$&')

/** What a document's pages say between the running lines, from the first page to the last. */
function bodyOf({ pages }: ReadPdf, to: number = BODY.to): string {
  return pages.map(page => bareText(page, BODY.from, to)).join('')
}

/** The words of a text between its citations and values. */
function writtenIn(text: Text): readonly string[] {
  const words = (parts: readonly TextPart[]): readonly string[] =>
    parts.flatMap(part => {
      if (part.kind === 'string' || part.kind === 'code') return part.text.split(/(?<=[.,;:!?])(?=$|\s)/)
      return 'parts' in part ? words(part.parts) : []
    })
  return words(text.parts)
    .map(bare)
    .filter(word => word !== '')
}

function evidenceOf(citations: readonly Citation[]): readonly Evidence[] {
  const all = (fact: Fact): readonly Evidence[] => [
    ...fact.evidence,
    ...(fact.derivation?.parts ?? []).flatMap(all),
  ]
  return citations.flatMap(({ fact }) => all(fact))
}

/** The whole sentences of all evidence, each once, as they can be compared. */
function sentencesOf(citations: readonly Citation[]): readonly string[] {
  const sentences = citations.flatMap(({ fact }) =>
    fact.evidence.map(({ passage, source, quote }) =>
      bare(
        passage && source.text ? source.text.text.slice(passage.sentence.start, passage.sentence.end) : quote,
      ),
    ),
  )
  return [...new Set(sentences)]
}

function annotationsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'Annotation' && 'id' in node) found.add(String(node.id))
    Object.values(node).forEach(visit)
  }
  visit(value)
  return found
}

function tagsIn({ pages }: ReadPdf, ...roles: readonly string[]): readonly ReadTag[] {
  return pages.flatMap(({ tags }) => allTags(tags)).filter(({ role }) => roles.includes(role))
}

/** The page to which links to a place lead, or null where there are none. */
function linksTo({ pages }: ReadPdf, place: string): number | null {
  return pages.flatMap(({ links }) => links).find(link => link.place === place)?.page ?? null
}

/** The page on which a slide begins. */
function placeOf(pdf: ReadPdf, slide: Slide): number | null {
  if (pdf === pages) return slide.number
  const title = slide.title === null ? '' : (writtenIn(slide.title)[0] ?? '')
  const page = linksTo(pdf, slide.id)
  return page !== null && bareText(pdf.pages[page - 1] as ReadPage).includes(title) ? page : null
}

const APPENDICES: readonly string[] = ['evidence', 'sources']

/** Chapters of the outline with the number of what is in them. */
function expectedSections(): readonly (readonly [string, number])[] {
  const { slides, outline, corrections } = built.briefing
  // What an earlier edition had wrong stands on the first page, under a heading.
  const chapters: [string, number][] = [[plainText(outline.title), corrections === null ? 0 : 1]]
  for (const { layout, title } of slides.filter(({ body }) => !APPENDICES.includes(body.kind))) {
    const last = chapters.at(-1)
    if (layout.name === 'section') chapters.push([title ? plainText(title) : '', 0])
    else if (layout.name !== 'cover' && last) last[1] += 1
  }
  return chapters
}

function expectedAppendices(): readonly (readonly [string, number])[] {
  return [
    ['Evidence', built.briefing.citations.length],
    ['Sources', 0],
  ]
}
