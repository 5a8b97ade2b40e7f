import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../../src/export/browser/launch.ts'
import { plainText } from '../../src/outline/inline-text.ts'
import { beginningOfSample, overlaid, project } from '../support/browser-documents.ts'
import { type Built, buildAll } from '../support/built-documents.ts'
import { thisMachine } from '../support/machine.ts'
import { bare, bareText, type ReadPdf, readPdf } from '../support/pdf-reader.ts'

const OUTLINE = 'briefings/harbour-fire.yaml'
const OFFICE = ['soffice', 'libreoffice'].find(name => spawnSync(name, ['--version']).status === 0)
if (OFFICE === undefined) console.warn('LibreOffice is not installed: slides are not opened with it.')

const browser = startBrowser({ machine: thisMachine, named: null })
let built: Built
beforeAll(async () => {
  built = await buildAll(project, OUTLINE, browser, ['png', 'pptx'])
})
afterAll(() => browser.close())

const file = (name: string): Buffer => built.files.get(name) ?? Buffer.alloc(0)

describe('the slides as pictures', () => {
  it('are one a slide, 1280 × 720, named in the order of the slides', () => {
    const names = [...built.files.keys()].filter(name => name.endsWith('.png'))
    expect(names.length).toBe(built.briefing.slides.length)
    expect(names).toEqual(names.toSorted())
    const { width, height } = PNG.sync.read(file(names[0] ?? ''))
    expect([width, height]).toEqual([1280, 720])
  })

  it('show each its own slide, on the theme’s paper to the edges', () => {
    const pictures = [...built.files].filter(([name]) => name.endsWith('.png')).map(([, bytes]) => bytes)
    expect(new Set(pictures.map(bytes => bytes.toString('base64'))).size).toBe(pictures.length)
    // Reading a picture takes longer than making it.
    for (const bytes of pictures.filter((_, index) => index % 4 === 0)) {
      const { data, width, height } = PNG.sync.read(bytes)
      for (const at of [0, width - 1, (height - 1) * width, height * width - 1])
        expect([...data.subarray(at * 4, at * 4 + 3)]).toEqual([0xfb, 0xfa, 0xf6])
    }
  })

  it('are the same bytes again, and larger where more pixels are asked for', async () => {
    const short = overlaid({ 'briefings/short.yaml': beginningOfSample() })
    const picturesAt = async (scale: number): Promise<readonly Buffer[]> => {
      const { files } = await buildAll(short, 'briefings/short.yaml', browser, ['png'], { scale })
      return [...files].filter(([name]) => name.endsWith('.png')).map(([, bytes]) => bytes)
    }
    const pictures = await picturesAt(1)
    expect(pictures.length).toBeGreaterThan(5)
    expect(
      (await picturesAt(1)).map((bytes, index) => bytes.equals(pictures[index] ?? Buffer.alloc(0))),
    ).toEqual(pictures.map(() => true))
    const { width, height } = PNG.sync.read((await picturesAt(1.5))[4] ?? Buffer.alloc(0))
    expect([width, height]).toEqual([1920, 1080])
  })

  it('are named in the provenance beside them, with their hashes', () => {
    const { built: named } = JSON.parse(file('provenance.json').toString('utf8'))
    expect(named.length).toBe(built.files.size - 1)
    expect(named[0].name).toBe('slides/harbour-fire-01.png')
  })
})

describe.skipIf(OFFICE === undefined)('the slides in LibreOffice', () => {
  let opened: ReadPdf
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'citedeck-office-'))
    try {
      writeFileSync(join(folder, 'slides.pptx'), file('harbour-fire.pptx'))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const run = spawnSync(
        OFFICE ?? '',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'slides.pptx')],
        { encoding: 'utf8', timeout: 100_000 },
      )
      if (run.status !== 0) throw new Error(run.stderr)
      opened = await readPdf(readFileSync(join(folder, 'slides.pdf')))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)

  it('open, a page a slide', () => {
    expect(opened.pages.length).toBe(built.briefing.slides.length)
  })

  it('show each title and the marking, twice', () => {
    for (const [index, { title }] of built.briefing.slides.entries()) {
      const page = opened.pages[index]
      if (page === undefined) throw new Error(`There is no page ${index + 1}.`)
      const text = bareText(page)
      if (title !== null) expect(text).toContain(bare(plainText(title, () => '')).slice(0, 24))
      expect(text.split('TLP:GREEN').length - 1).toBe(2)
    }
  })

  it('keep the citations as links', () => {
    const links = opened.pages.reduce((sum, { links }) => sum + links.length, 0)
    expect(links).toBeGreaterThan(built.briefing.citations.length * 2)
  })
})
