import { beforeAll, describe, expect, it } from 'vitest'
import { isDark, themeColours } from '../../../src/export/pptx/theme.ts'
import type { Briefing, Content } from '../../../src/model/briefing.ts'
import { briefing, fact, layout, ofText, quoted, slide, text } from '../../render/build.ts'
import { evidenceBody, presentation, unzip } from '../../support/drawn-slides.ts'

const hurt = fact('hurt', [quoted({ by: ['Port'], says: '14' }, 'They said 14 & <more>.', '14')])
const list = (...items: readonly Content[]): Content => ({ kind: 'list', items })
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function made(theme = 'paper'): Briefing {
  const citations = [{ number: 1, fact: hurt }]
  const base = briefing([], [hurt], { theme: { name: theme, span: { file: 'a', start: 0, end: 0 } } })
  const image: Content = {
    kind: 'image',
    image: { path: 'p.png', mediaType: 'image/png', bytes: PIXEL, sha256: '', width: 1, height: 1 },
  }
  return {
    ...base,
    slides: [
      slide(
        1,
        layout('points'),
        { points: list(ofText('Hurt & <shut> [@hurt].')) },
        { citations, notes: [text('Say **who** counted.'), text('And when.')], section: text('First') },
      ),
      slide(2, layout('image'), { image, alt: { kind: 'plain', value: 'A plan of "the" quay' } }),
      slide(3, layout('evidence'), {}, { title: null, body: evidenceBody(base) }),
    ],
  }
}

let bytes: Uint8Array
let parts: ReadonlyMap<string, string>
const part = (path: string): string => parts.get(path) ?? ''
const slidePart = (number: number): string => part(`ppt/slides/slide${number}.xml`)
const relations = (number: number): string => part(`ppt/slides/_rels/slide${number}.xml.rels`)

beforeAll(async () => {
  bytes = await presentation(made())
  parts = unzip(bytes)
})

describe('a PPTX file', () => {
  it('is the same for the same briefing, and holds no clock', async () => {
    expect(Buffer.compare(Buffer.from(await presentation(made())), Buffer.from(bytes))).toBe(0)
    expect(part('docProps/core.xml')).toContain('2025-02-20T00:00:00Z')
    expect([...parts.values()].join('')).not.toMatch(new RegExp(`${new Date().getFullYear()}-\\d\\d-\\d\\dT`))
  })

  it('has one cell across all columns for what a comparison comes to', async () => {
    const record = (fields: Readonly<Record<string, Content>>): Content => ({ kind: 'record', fields })
    const comparison = slide(1, layout('comparison'), {
      subjects: list(ofText('Gazette'), ofText('Mirror')),
      rows: list(record({ aspect: ofText('Moved'), values: list(ofText('240'), ofText('more')) })),
      verdict: ofText('A copy corroborates nothing.'),
    })
    const table = unzip(await presentation({ ...made(), slides: [comparison] })).get('ppt/slides/slide1.xml')
    const rows = [...(table ?? '').matchAll(/<a:tr .*?<\/a:tr>/g)].map(([row]) => row)
    expect(rows.map(row => row.split('<a:tc').length - row.split('<a:tcPr').length)).toEqual([3, 3, 3])
    expect(rows.at(-1)).toMatch(/<a:tc gridSpan="3">.*A copy corroborates nothing.*(<a:tc hMerge="1">.*){2}/)
  })

  it('holds every part that it names, and names every part that is related', () => {
    const named = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/g)].map(match => match[1])
    expect(named.filter(path => !parts.has(path ?? ''))).toEqual([])
    for (const number of [1, 2, 3]) {
      const ids = [...slidePart(number).matchAll(/r:(?:id|embed)="([^"]*)"/g)].map(match => match[1])
      for (const id of ids) expect(relations(number)).toContain(`Id="${id}"`)
    }
  })

  it('gives each shape of a slide a number of its own', () => {
    for (const number of [1, 2, 3]) {
      const ids = [...slidePart(number).matchAll(/<p:cNvPr id="(\d+)"/g)].map(match => match[1])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('marks each slide, each layout and each page of notes', () => {
    for (const number of [1, 2, 3]) expect(slidePart(number)).toContain('<a:t>TLP:GREEN</a:t>')
    for (const number of [2, 3, 4, 5])
      expect(part(`ppt/slideLayouts/slideLayout${number}.xml`)).toContain('<a:t>TLP:GREEN</a:t>')
    expect(part('ppt/notesMasters/notesMaster1.xml')).toContain('<a:t>TLP:GREEN</a:t>')
  })

  it('has titles as titles, and numbers that programs count', () => {
    expect(slidePart(1)).toContain('<p:ph type="title"/>')
    expect(slidePart(1)).toContain('type="slidenum"')
  })

  it('leads from a citation to its evidence, and from the evidence back to the slide', () => {
    expect(relations(1)).toContain('Target="slide3.xml"')
    expect(slidePart(1)).toContain('action="ppaction://hlinksldjump"')
    expect(relations(3)).toContain('Target="slide1.xml"')
  })

  it('escapes what is XML, and marks quoted words', () => {
    expect(slidePart(1)).toContain('Hurt &amp; &lt;shut&gt;')
    expect(slidePart(3)).toContain('<a:highlight><a:srgbClr val="E4ECF2">')
    expect(slidePart(3)).toContain('&amp; &lt;more&gt;')
  })

  it('keeps notes as paragraphs, and describes pictures', () => {
    const notes = part('ppt/notesSlides/notesSlide1.xml')
    expect(notes).toContain('<a:t>who</a:t>')
    expect(notes).toContain('<a:t>And when.</a:t>')
    expect(slidePart(2)).toContain('descr="A plan of &quot;the&quot; quay"')
    expect([...parts.values()].join('')).not.toContain('@notes')
  })

  it('has the theme’s colours and fonts, exchanged where light stands on dark', async () => {
    const theme = part('ppt/theme/theme1.xml')
    expect(theme).toContain('<a:accent1><a:srgbClr val="1D5B8F"/>')
    expect(theme).toContain('typeface="Source Serif 4"')
    expect(theme).toContain('typeface="Inter"')
    expect(part('ppt/slideMasters/slideMaster1.xml')).toContain('bg1="lt1"')
    const night = unzip(await presentation(made('night')))
    expect(night.get('ppt/slideMasters/slideMaster1.xml')).toContain('bg1="dk1"')
    expect(night.get('ppt/theme/theme1.xml')).toContain('<a:dk1><a:srgbClr val="14181D"/>')
  })

  it('groups slides in sections', () => {
    expect(part('ppt/presentation.xml')).toContain('<p14:section name="First"')
    expect(part('ppt/presentation.xml')).toContain('<p14:section name="Evidence"')
  })
})

describe('the colours of a theme', () => {
  it('are read from its stylesheet; what it leaves out is that of paper', () => {
    const colours = themeColours(
      ':root {\n --paper: #101010;\n --ink: #FFFFFF;\n}\n:root.handout { --paper: #ffffff; }',
    )
    expect(colours.paper).toBe('101010')
    expect(colours.accent).toBe('1d5b8f')
    expect(isDark(colours)).toBe(true)
  })
})
