import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../../src/export/browser/launch.ts'
import { readSeal, verifySeal } from '../../src/export/seal.ts'
import type { BuildRequest } from '../../src/pipeline.ts'
import { SEAL_COMMAND } from '../../src/render/handouts/last-page.ts'
import { sealDigits } from '../../src/render/handouts/sheet.ts'
import { overlaid, project } from '../support/browser-documents.ts'
import { buildAll } from '../support/built-documents.ts'
import { thisMachine } from '../support/machine.ts'
import { bare, bareText, type ReadPdf, readPdf } from '../support/pdf-reader.ts'
import { remembering } from '../support/remembering.ts'

const browser = startBrowser({ machine: thisMachine, named: null })
afterAll(() => browser.close())

const SAMPLE = 'briefings/harbour-fire.yaml'

/** The sample's outline with some lines more in its head. */
function sample(lines: string): string {
  const read = project.read(SAMPLE)
  const text = read.kind === 'read' ? new TextDecoder().decode(read.bytes) : ''
  return text.replace(/^slides:$/m, `${lines}\nslides:`)
}

/** Four short slides of the sample corpus; `notes` are the first one's. */
const short = (notes: string, lines = ''): string => `title: After the fire
date: 2025-02-20
marking: TLP:GREEN
corpus: harbour-fire
edition: 4
${lines}
slides:
  - layout: points
    title: The drums are still there
    points: ["The permit is for {{storage-permits}} drums."]
    notes: ${JSON.stringify(notes)}
${[2, 3, 4].map(number => `  - layout: points\n    title: Slide ${number} says that the quay is shut\n    points: [The quay is shut.]\n    uncited: true`).join('\n')}
`

interface Printed {
  readonly pdf: Buffer
  readonly read: ReadPdf
}

async function print(outline: string, more: Partial<BuildRequest> = {}): Promise<Printed> {
  const workspace = overlaid({ 'briefings/h.yaml': outline })
  const { files } = await buildAll(workspace, 'briefings/h.yaml', browser, ['handout'], more)
  const pdf = files.get('h-handout.pdf') ?? Buffer.alloc(0)
  return { pdf, read: await readPdf(pdf) }
}

interface Sheet {
  readonly design: 'notes' | 'slides'
  readonly paper: 'A4' | 'Letter'
  readonly orientation: 'portrait' | 'landscape'
}

/** The sample as a handout, by its settings: printed once for all who look at it. */
const printSample = remembering((settings: string) => print(sample(`handout: {${settings}}`)))
const sampleOn = ({ design, paper, orientation }: Sheet): Promise<Printed> =>
  printSample(`design: ${design}, paper: ${paper}, orientation: ${orientation}`)

const SHEETS = [
  { design: 'notes', paper: 'Letter', orientation: 'landscape', size: [792, 612] },
  { design: 'slides', paper: 'A4', orientation: 'landscape', size: [842, 595] },
  { design: 'slides', paper: 'Letter', orientation: 'portrait', size: [612, 792] },
] as const

describe.each(SHEETS)(
  'the sample as $design on $paper $orientation',
  ({ design, paper, orientation, size }) => {
    let pdf: Buffer
    let read: ReadPdf
    beforeAll(async () => {
      const printed = await sampleOn({ design, paper, orientation })
      pdf = printed.pdf
      read = printed.read
    })

    it('is of this size', () => {
      for (const { width, height } of read.pages)
        expect([Math.round(width), Math.round(height)]).toEqual(size)
    })

    it('says on each page what it is, how it is marked, and which page it is', () => {
      for (const [index, page] of read.pages.entries()) {
        const head = bareText(page, page.height - 66)
        expect(head).toMatch(/Informationto19February2025.*Draft/)
        expect(head).toContain('TLP:GREEN')
        const foot = bareText(page, 0, 60)
        expect(foot).toContain('TLP:GREEN')
        expect(foot).toContain(`${index + 1}/${read.pages.length}h·edition2`)
      }
    })

    it('shows the first digits of its seal on each page, at one place, on the line of their label', () => {
      const seal = readSeal(pdf)?.slice(0, 8) ?? ''
      const place = sealDigits({ paper, orientation })
      expect(verifySeal(pdf).kind).toBe('whole')
      for (const { texts } of read.pages) {
        const digits = texts.filter(({ text }) => text === seal)
        expect(digits.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
          [Math.round(place.x), Math.round(place.y)],
        ])
        const label = texts.find(({ text, y }) => text === 'Seal' && y < 60)
        expect(Math.abs((label?.y ?? 0) - place.y)).toBeLessThan(0.5)
        expect(label?.x).toBeLessThan(place.x)
      }
    })

    it('ends with how to check it', () => {
      const [last] = read.pages.slice(-1)
      expect(last && bareText(last)).toContain(bare('How to check this document'))
      expect(last && bareText(last)).toContain(bare('Whom to ask'))
    })

    it('has no link that leads nowhere', () => {
      const links = read.pages.flatMap(page => page.links)
      expect(links.length).toBeGreaterThan(200)
      expect(links.filter(({ address, page }) => address === null && page === null)).toEqual([])
    })
  },
)

describe('a slide that a page of notes has no room for', () => {
  const after = (paragraphs: number) => {
    const notes = Array.from({ length: paragraphs }, (_, index) => `Note ${index + 1}.`).join('\n\n')
    return print(
      short('Say who.').replace(
        'that the quay is shut',
        `that much is said\n    notes: ${JSON.stringify(notes)}`,
      ),
    )
  }

  it.each([3, 16])('takes along what is said of it, %i paragraphs', async count => {
    const { read } = await after(count)
    const [first, second] = read.pages.map(page => bareText(page))
    expect(first).not.toContain('Note1.')
    expect(second).toContain('thatmuchissaid')
    expect(second).toMatch(/Slide2Note1\./)
  })
})

describe('slides on a page', () => {
  it.each([2, 6])('%i of them', async perPage => {
    const { read } = await print(short('', `handout: {design: slides, per-page: ${perPage}}`))
    const page = (number: number) => bareText(read.pages[number - 1] ?? { ...EMPTY })
    // Without a cover, the title block has the first page.
    expect(page(2)).toContain('Slide2says')
    expect(page(2).includes('Slide3says')).toBe(perPage > 2)
    expect(page(3).includes('Slide4says')).toBe(perPage === 2)
  })
})

const EMPTY = { width: 0, height: 0, texts: [], links: [], tags: [] } as const

describe('what the last page says', () => {
  const perl =
    spawnSync('perl', ['-v']).error === undefined && spawnSync('shasum', ['-v']).error === undefined

  it.skipIf(!perl)('as a command gives the seal of a whole file, and not that of a changed one', async () => {
    const { pdf } = await print(short('Briefly.'))
    const folder = mkdtempSync(join(tmpdir(), 'citedeck-seal-'))
    try {
      const command = SEAL_COMMAND.replace('FILE.pdf', 'handout.pdf')
      const compute = (content: Uint8Array) => {
        writeFileSync(join(folder, 'handout.pdf'), content)
        return spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).stdout.split(' ')[0]
      }
      expect(compute(pdf)).toBe(readSeal(pdf))
      const changed = Buffer.from(pdf)
      changed[2000] = (changed[2000] ?? 0) ^ 1
      expect(compute(changed)).not.toBe(readSeal(pdf))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is true of the provenance, which is attached or left out', async () => {
    const attached = await print(short(''))
    expect([...attached.read.attachments.keys()]).toEqual(['provenance.json'])
    const bareFile = await print(short(''), { provenance: 'left-out' })
    expect([...bareFile.read.attachments.keys()]).toEqual([])
    expect(bareFile.pdf.includes('provenance.json')).toBe(false)
    const words = bareFile.read.pages.map(page => bareText(page)).join('')
    expect(words).toContain(bare('The provenance was left out of this file.'))
    expect(verifySeal(bareFile.pdf).kind).toBe('whole')
  })
})

describe('entries of the evidence', () => {
  it.each([
    { paper: 'Letter', orientation: 'portrait', middle: Number.POSITIVE_INFINITY },
    { paper: 'A4', orientation: 'landscape', middle: 421 },
  ] as const)('keep their head with their first passage in $orientation', async ({ middle, ...sheet }) => {
    const { read } = await sampleOn({ design: 'slides', ...sheet })
    const columns = read.pages.flatMap(({ texts, height }) => {
      const body = texts.filter(({ text, y }) => text.trim() !== '' && y > 60 && y < height - 66)
      return [body.filter(({ x }) => x < middle), body.filter(({ x }) => x >= middle)]
    })
    const lowest = columns
      .filter(({ length }) => length > 0)
      .map(column => {
        const bottom = Math.min(...column.map(({ y }) => y))
        const line = column.filter(({ y }) => y < bottom + 1)
        return line.map(({ text }) => text).join('')
      })
    expect(lowest.length).toBeGreaterThan(8)
    // The last line of a head: an id, and the slides that cite it. What is computed has no passage.
    expect(
      lowest.filter(line => /^(?!drums-left|drums-over-permit|quay-fire-hurt)[a-z-]+ ·\s*Slide/.test(line)),
    ).toEqual([])
  })
})

describe('what does not fit', () => {
  it('is found on the slides of the handout itself, and nothing is printed', async () => {
    const tall = Array.from({ length: 20 }, (_, index) => `Point ${index + 1} about the quay`)
    const outline = short('').replace('[The quay is shut.]', JSON.stringify(tall))
    await expect(print(outline)).rejects.toThrow(/slide-overflow.*Slide 2 overflows/s)
    await expect(print(outline, { handout: 'slides' })).rejects.toThrow(/slide-overflow.*Slide 2/s)
  })
})

describe('long notes', () => {
  it('flow over as many pages as they need, every word of them, and none alone on a page', async () => {
    const count = 9000
    const words = Array.from({ length: count }, (_, index) => `w${index}`)
    const { read } = await print(short(words.join(' ')))
    const bodies = read.pages.map(page => page.texts.filter(({ y }) => y > 60 && y < page.height - 66))
    const shown = bodies
      .flat()
      .map(({ text }) => text)
      .join(' ')
    expect([...shown.matchAll(/\bw(\d+)\b/g)].map(([, number]) => Number(number))).toEqual(
      words.map((_, index) => index),
    )
    const lines = bodies.map(
      texts => new Set(texts.filter(({ text }) => /\bw\d/.test(text)).map(({ y }) => y)),
    )
    const used = lines.filter(({ size }) => size > 0)
    expect(used.length).toBeGreaterThan(20)
    for (const { size } of used) expect(size).toBeGreaterThanOrEqual(3)
  })

  it('in landscape begin beneath the slide, and fill both halves of the pages', async () => {
    const words = Array.from({ length: 1300 }, (_, index) => `w${index}`)
    const { read } = await print(short(words.join(' '), 'handout: {design: notes, orientation: landscape}'))
    const runs = read.pages.map(page => page.texts.filter(({ text }) => /\bw\d/.test(text)))
    const shown = runs.flat().map(({ text }) => text)
    expect(shown.join(' ').match(/\bw\d+/g)).toEqual(words)
    const halves = runs
      .map(texts => [...new Set(texts.map(({ x }) => (x < 421 ? 'left' : 'right')))])
      .filter(sides => sides.length > 0)
    expect(halves.length).toBeGreaterThan(2)
    for (const sides of halves.slice(0, -1)) expect(sides).toEqual(['left', 'right'])
    expect(halves.at(-1)?.[0]).toBe('left')
  })

  it('break words that no line holds, and go on beneath a slide without any', async () => {
    const { read } = await print(short(`${'Unbroken'.repeat(60)} end`))
    const right = Math.max(...read.pages.flatMap(({ texts }) => texts.map(({ x }) => x)))
    expect(read.pages.map(page => bareText(page)).join('')).toContain(`${'Unbroken'.repeat(60)}end`)
    expect(right).toBeLessThan(595 - 50)
  })
})
