import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserHandle, openBrowser } from '../../src/export/browser/launch.ts'
import { carryTags, carryWholes } from '../../src/export/pdf/carried-tags.ts'
import { finishPdf } from '../../src/export/pdf/finish-pdf.ts'
import { readHeadings } from '../../src/export/pdf/headings.ts'
import { readLinks } from '../../src/export/pdf/links.ts'
import type { HandoutDesign } from '../../src/model/handout.ts'
import type { Workspace } from '../../src/workspace.ts'
import { beginningOfSample, overlaid, project } from '../support/browser-documents.ts'
import { samplesOutline } from '../support/browser-samples.ts'
import { buildAll } from '../support/built-documents.ts'
import { thisMachine } from '../support/machine.ts'
import { accessibilityFindings } from '../support/pdf-accessibility.ts'
import { allTags, bare, type ReadPdf, type ReadTag, readPdf } from '../support/pdf-reader.ts'

let browser: BrowserHandle
beforeAll(async () => {
  browser = await openBrowser({ machine: thisMachine, named: null })
})
afterAll(() => browser.close())

const METADATA = {
  title: 'After the fire',
  author: null,
  subject: null,
  keywords: [],
  lang: 'en-GB',
  date: '2025-02-20',
  creator: 'citedeck 0.0.0',
}

/** A page as Chromium prints it, and as it is finished. */
async function print(body: string, style = ''): Promise<{ printed: Uint8Array; finished: Uint8Array }> {
  const page = await browser.openPage(
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>After the fire</title><style>${style}</style><body>${body}</body></html>`,
    [carryTags],
  )
  const headings = await page.evaluate(readHeadings, null)
  const links = await page.evaluate(readLinks, null)
  await page.evaluate(carryWholes, null)
  const printed = await page.pdf()
  await page.close()
  const finished = await finishPdf(printed, { metadata: METADATA, attachments: [], headings, links })
  return { printed, finished }
}

/** Tags without their text, as one line: `L(LI(Lbl LBody))`. */
function outlineOf(tags: readonly ReadTag[]): string {
  return tags
    .map(({ role, within }) => (within.length === 0 ? role : `${role}(${outlineOf(within)})`))
    .join(' ')
}

async function tagsOf(body: string, style = ''): Promise<readonly ReadTag[]> {
  const { finished } = await print(body, style)
  expect(await accessibilityFindings(finished)).toEqual([])
  const { pages } = await readPdf(finished)
  return pages.flatMap(({ tags }) => tags).flatMap(({ within }) => within)
}

const PICTURE =
  '<svg role="img" aria-label="Plan of the quay" width="200" height="100"><rect x="20" y="10" width="100" height="50"/></svg>'

describe('what Chromium prints is mended', () => {
  it('where a machine finds it wanting, and nothing is left to find', async () => {
    const body = `<h2>Fire</h2><p style="border: 1px solid">Shut <a href="https://gazette.example/quay">1</a></p><ul><li>One</li></ul>`
    const style = '@page { margin: 2cm; @top-left { content: "Running head" } }'
    const { printed, finished } = await print(body, style)
    const found = (await accessibilityFindings(printed)).map(finding => finding.split(' ')[0])
    expect([...new Set(found)].sort()).toEqual(['01', '01-005', '06', '09', '14', '28-012'])
    expect(await accessibilityFindings(finished)).toEqual([])
  })

  it('in what is drawn around the text: running heads, rules and backgrounds are artifacts', async () => {
    const style =
      '@page { margin: 2cm; @top-left { content: "Running head" } @bottom-left { content: "TLP:GREEN" } } p { border: 1px solid; background: #eee }'
    const { finished } = await print('<h1>Fire</h1><p>The quay was shut.</p>', style)
    const { pages } = await readPdf(finished)
    expect(pages[0]?.texts.map(({ text }) => text).join(' ')).toContain('Running head')
    expect(allTags(pages[0]?.tags ?? []).map(({ text }) => text)).not.toContain('Running head')
    expect(outlineOf(pages[0]?.tags ?? [])).toBe('Document(H1 P)')
  })

  it('in boxes: they give way to what they hold, and text that stands in no paragraph gets one', async () => {
    const body =
      '<div><div><h1>Fire</h1></div><div class="row"><span>Draft</span> <b>TLP:GREEN</b></div></div><p>Shut.</p>'
    const tags = await tagsOf(body, '.row { display: flex }')
    expect(tags.map(({ role, text }) => `${role} ${text.trim()}`)).toEqual([
      'H1 Fire',
      'P Draft',
      'P TLP:GREEN',
      'P Shut.',
    ])
  })

  it('in lists: items have a body, and a label where the page gives one', async () => {
    const body =
      '<h1>Fire</h1><ol><li><p class="fact-number">7</p><p>Shut.</p></li><li>Two<ul><li>Three</li></ul></li></ol>'
    const tags = await tagsOf(body, 'ol, ul { list-style: none }')
    expect(outlineOf(tags)).toBe('H1 L(LI(Lbl LBody(P)) LI(LBody(P L(LI(LBody)))))')
  })

  it('in lists with bullets or numbers, which are the labels', async () => {
    const tags = await tagsOf('<h1>Fire</h1><ol><li>Shut.</li></ol>')
    expect(outlineOf(tags)).toMatch(/^H1 L\(LI\(Lbl LBody(?:\(P\))?\)\)$/)
    expect(
      allTags(tags)
        .find(({ role }) => role === 'Lbl')
        ?.text.trim(),
    ).toBe('1.')
  })

  it('in lists of terms: each is an item with its term for a label', async () => {
    const tags = await tagsOf(
      '<h1>Fire</h1><dl><dt>Confidence</dt><dd>moderate</dd><dt>Against</dt><dd>none</dd></dl>',
    )
    expect(outlineOf(tags)).toBe('H1 L(LI(Lbl LBody) LI(Lbl LBody))')
    expect(tags.at(-1)?.within.map(({ text }) => text.trim())).toEqual([
      'Confidence moderate',
      'Against none',
    ])
  })

  it('in tables: cells know their heads, the caption comes with the table, rules are no content', async () => {
    const body = `<h1>Fire</h1><figure><figcaption>Table 1</figcaption><table style="border-collapse: collapse"><thead><tr><td></td><th scope="col">Said</th></tr></thead><tbody><tr><th scope="row">Gazette</th><td>14</td></tr></tbody></table></figure>`
    const style = 'td, th { border: 1px solid }'
    expect(outlineOf(await tagsOf(body, style))).toContain('Table(Caption TR(TD TH) TR(TH TD))')
  })

  it('in figures: they say what they show and where they stand; captions stay text', async () => {
    const tags = await tagsOf(`<h1>Fire</h1><figure>${PICTURE}<figcaption>Figure 1</figcaption></figure>`)
    expect(outlineOf(tags)).toBe('H1 Div(Figure Caption)')
    expect(allTags(tags).find(({ role }) => role === 'Figure')?.alt).toBe('Plan of the quay')
  })

  it('in headings: the first is of the first level, and none is skipped', async () => {
    const tags = await tagsOf('<h2>Fire</h2><h4>Dead</h4><h4>Hurt</h4><h3>Cost</h3><h2>Sources</h2>')
    expect(outlineOf(tags)).toBe('H1 H2 H2 H2 H1')
  })

  it('in footnotes and contents, which the page names by their roles', async () => {
    const body = `<h1>Fire</h1><nav role="doc-toc"><ol style="list-style: none"><li><a href="#cost">Cost</a></li></ol></nav><h2 id="cost">Cost</h2><p>Shut.</p><p role="doc-footnote">1 Gazette</p><p role="doc-footnote">2 Wire</p>`
    expect(outlineOf(await tagsOf(body))).toBe('H1 TOC(TOCI(Link)) H2 P Note Note')
  })

  it('in what goes on overleaf: it is one paragraph, one list, one note with one number', async () => {
    const part = (words: string, number: string): string =>
      `<div style="break-after: page"><p data-whole="1">${words}</p><ul data-whole="2"><li>${words}</li></ul>
       <p role="doc-footnote" data-whole="3">${number} ${words}</p></div>`
    const first = part('The quay was', '<a href="#fire">1</a>')
    const second = part('shut at six.', '<a aria-hidden="true">1</a>')
    const { finished } = await print(`<h1 id="fire">Fire</h1>${first}${second}`)
    expect(await accessibilityFindings(finished)).toEqual([])
    const written = Buffer.from(finished).toString('latin1')
    const count = (type: string): number => written.split(`/S /${type}\n`).length - 1
    // A paragraph in each item, and the one that goes on.
    expect(['P', 'L', 'LI', 'Note'].map(count)).toEqual([3, 1, 2, 1])
    expect(written).not.toContain('-x-')
  })

  it('in languages: a passage has its own, nothing of what carried the tags is left', async () => {
    const { finished } = await print('<h1>Fire</h1><dl><dt lang="de">Brand</dt><dd>fire</dd></dl>')
    const text = Buffer.from(finished).toString('latin1')
    expect(text.match(/\/Lang \([^)]*\)/g)).toEqual(['/Lang (de)', '/Lang (en-GB)'])
    expect(text).not.toContain('-x-')
  })

  it('in links: they say where they lead, by their own name or by the heading there', async () => {
    const body = `<h1>Fire</h1><p><a href="#cost">12</a> <a href="https://gazette.example/" aria-label="The Gazette’s report">3</a></p><h2 id="cost">Cost</h2>`
    const { finished } = await print(body)
    const text = Buffer.from(finished).toString('latin1')
    expect(text).toContain('/Contents (12: Cost)')
    const wide = Buffer.from('The Gazette’s report', 'utf16le').swap16().toString('hex')
    expect(text).toContain(`/Contents <feff${wide}>`)
  })

  it('in links: numbers of pages and citations are no words of theirs', async () => {
    const entry =
      '<a href="#cost"><span>2</span><span>Cost in 2024</span><span class="contents-page">7</span></a>'
    const heading = '<h2 id="cost">Cost in 2024<sup class="cites"><a href="#fire">3</a></sup></h2>'
    const { finished } = await print(`<h1 id="fire">Fire</h1><p>${entry}</p>${heading}`)
    expect(Buffer.from(finished).toString('latin1')).toContain('/Contents (2 Cost in 2024)')
  })
})

const DESIGNS: readonly HandoutDesign[] = ['notes', 'slides', 'report', 'brief']

/** A briefing as pages of slides and as a handout of each design, by what they are. */
async function printedFormsOf(workspace: Workspace, id: string): Promise<ReadonlyMap<string, Buffer>> {
  const started = { ready: Promise.resolve(browser), close: async () => {} }
  const files = new Map<string, Buffer>()
  for (const handout of DESIGNS) {
    const kinds = handout === 'notes' ? (['pdf', 'handout'] as const) : (['handout'] as const)
    const built = await buildAll(workspace, `briefings/${id}.yaml`, started, kinds, { handout })
    const slides = built.files.get(`${id}.pdf`)
    if (slides) files.set('slides as pages', slides)
    files.set(`handout ${handout}`, built.files.get(`${id}-handout.pdf`) as Buffer)
  }
  return files
}

const lacks = (tool: string): boolean => spawnSync(tool, ['--version']).error !== undefined

describe('what is built of the sample', () => {
  const files = new Map<string, Buffer>()
  beforeAll(async () => {
    const started = { ready: Promise.resolve(browser), close: async () => {} }
    const layouts = overlaid({ 'briefings/layouts.yaml': samplesOutline('paper') })
    const every = await buildAll(layouts, 'briefings/layouts.yaml', started, ['pdf'])
    files.set('every layout', every.files.get('layouts.pdf') as Buffer)
    for (const [name, file] of await printedFormsOf(project, 'harbour-fire')) files.set(name, file)
  }, 180_000)

  const known = new Map<string, ReadPdf>()

  /** A file as it is read: once, for that takes a second. */
  async function pagesOf(name: string): Promise<ReadPdf['pages']> {
    const read = known.get(name) ?? (await readPdf(files.get(name) as Buffer))
    known.set(name, read)
    return read.pages
  }

  it('leaves nothing for a machine to find, in any design', async () => {
    for (const [name, file] of files)
      expect({ name, found: await accessibilityFindings(file) }).toEqual({ name, found: [] })
  }, 120_000)

  it('is read in the order in which it is meant: a claim comes before its evidence, notes after their slide', async () => {
    const pages = await pagesOf('handout notes')
    const read = bare(pages.flatMap(({ tags }) => tags.map(({ text }) => text)).join(' '))
    const places = [
      'After the east quay fire',
      'Another fire is likely while solvents stay in shed 4',
      'Read the three judgements aloud',
      'Drums that the permit for shed 4 allows: 80 drums.',
      'The briefing answers four questions',
    ].map(words => read.indexOf(bare(words)))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('has an apostrophe for an apostrophe, though its fonts draw ʼ with the same glyph', async () => {
    for (const name of ['slides as pages', 'handout notes', 'handout report']) {
      const pages = await pagesOf(name)
      const read = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')
      expect({ name, read: read.includes('’'), otherwise: read.includes('ʼ') }).toEqual({
        name,
        read: true,
        otherwise: false,
      })
    }
  })

  it.skipIf(lacks('pdftotext'))(
    'has labels before what they label for who takes its text by places (skipped where pdftotext is missing)',
    () => {
      onDisk((path, name) => {
        if (name !== 'handout notes') return
        const { stdout } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' })
        const text = stdout.replace(/\s+/g, ' ')
        expect(text).toContain('Slide 1 Six documents, four of them with reporting of their own. Say at once')
        expect(text).toMatch(/Slide \d+ (?:\d+ TLP:GREEN )?Read the three judgements aloud, with what each/)
      })
    },
  )

  const onDisk = (check: (path: string, name: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'citedeck-pdf-'))
    try {
      for (const [name, file] of files) {
        const path = join(folder, 'file.pdf')
        writeFileSync(path, file)
        check(path, name)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it.skipIf(lacks('qpdf'))('has no fault that qpdf finds (skipped where qpdf is missing)', () => {
    onDisk((path, name) => {
      const { status, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
      expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
    })
  })

  it.skipIf(lacks('pdfinfo'))(
    'has tags that Poppler reads without a complaint (skipped where pdfinfo is missing)',
    () => {
      onDisk((path, name) => {
        const { stdout, stderr } = spawnSync('pdfinfo', ['-struct', path], {
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
        })
        expect({ name, stderr }).toEqual({ name, stderr: '' })
        expect(stdout).toMatch(/^Document\n {2}(?:H1|Art|P|Div)/m)
      })
    },
  )
})

describe.skipIf(lacks('pdfinfo'))('what Poppler reads aloud (skipped where pdfinfo is missing)', () => {
  /** By the name of a document, the texts of its structure in their order, as a tool draws them that looks at no places. */
  const texts = new Map<string, readonly string[]>()
  const spoken = (name: string): string => texts.get(name)?.join('') ?? ''

  // Of a part: Poppler goes through a page anew for each of its texts.
  beforeAll(async () => {
    const short = overlaid({ 'briefings/short.yaml': beginningOfSample() })
    for (const [name, file] of await printedFormsOf(short, 'short')) texts.set(name, readAloud(file))
  }, 180_000)

  function readAloud(file: Buffer): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), 'citedeck-spoken-'))
    try {
      writeFileSync(join(folder, 'file.pdf'), file)
      const { stdout } = spawnSync('pdfinfo', ['-struct-text', 'file.pdf'], { cwd: folder, encoding: 'utf8' })
      return [...stdout.matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it('keeps words apart where a line ends', () => {
    expect(spoken('handout notes')).toContain(
      'reporting of their own. Say at once which numbers are disputed.',
    )
    expect(spoken('handout notes')).toContain('found no inspection of the shed after that month')
    for (const name of texts.keys())
      expect(spoken(name)).toContain('another fire in the shed before the quay reopens is ')
    // Here the grades stand in a cell and in a list of terms, over more than one line.
    for (const name of ['handout report', 'handout brief'])
      expect(spoken(name)).toContain(
        '2 of grade B: usually reliable; 1 of grade C: fairly reliable; 1 of grade E',
      )
  })

  it('keeps words apart that stand apart, in contents and in numbered steps', () => {
    for (const name of ['slides as pages', 'handout slides', 'handout notes'])
      expect(spoken(name)).toMatch(/What happened (?:Slide )?\d/)
    expect(spoken('handout notes')).toContain('in it stand 64 digits: the seal.')
  })

  it('goes on behind an apostrophe', () => {
    for (const name of ['slides as pages', 'handout notes', 'handout report'])
      expect(spoken(name)).toContain('We have not seen the insurer’s report.')
  })

  it('says the running line of slides once, not at each of them', () => {
    for (const name of ['slides as pages', 'handout slides', 'handout notes'])
      expect(texts.get(name)?.filter(text => text.trim() === 'TLP:GREEN')).toHaveLength(1)
  })
})
