import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceHeight } from '../../src/briefing/appendix-height.ts'
import { collectDiagnostics } from '../../src/diagnostics/collect-diagnostics.ts'
import type { diagnose } from '../../src/diagnostics/diagnostic.ts'
import { checkLayout } from '../../src/export/layout.ts'
import { axeViolations } from '../support/browser-axe.ts'
import { describeDiagnostic, type Made, makeSample, pagesOf, project } from '../support/browser-documents.ts'
import { GENERATED, makeSamples, slideIdOf, USES, WRITTEN } from '../support/browser-samples.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'

/** What a browser finds of the pages of a briefing. */
interface Found {
  readonly made: Made
  /** Reported while compiling and while measuring, in words; hints left out. */
  readonly reported: readonly { readonly slide: number | null; readonly text: string }[]
  readonly violations: readonly string[]
  readonly frames: ReadonlyMap<string, { readonly head: string; readonly foot: string }>
  /** Heights of the pieces of evidence in the appendix, in CSS pixels, in order. */
  readonly passages: readonly number[]
}

/** What stands above each piece of evidence. */
const PASSAGE_TOP = 8

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function examine(made: Made, name: string): Promise<Found> {
  const html = await pagesOf(made)
  const measured = collectDiagnostics()
  const printed = await stage.print(html)
  await checkLayout(printed, made.briefing, measured.report)
  await printed.close()
  const { page } = await stage.open(stage.place(name, html))
  const frames = await page.$$eval('.page', pages =>
    pages.map(element => {
      const textOf = (selector: string) =>
        (element.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ')
      return [element.id, { head: textOf('.slide-head'), foot: textOf('.slide-foot') }] as const
    }),
  )
  const passages = await page.$$eval('.layout-evidence .passage', pieces =>
    pieces.map(piece => piece.getBoundingClientRect().height),
  )
  const violations = await axeViolations(page)
  await page.close()
  const reported = [...made.diagnostics(), ...measured.sorted()].filter(({ severity }) => severity !== 'hint')
  return {
    made,
    reported: reported.map(diagnostic => ({
      slide: slideAt(made, diagnostic),
      text: describeDiagnostic(diagnostic),
    })),
    violations,
    passages,
    frames: new Map(frames),
  }
}

/** Number of the slide in whose lines of the outline something is reported. */
function slideAt({ briefing }: Made, { span }: ReturnType<typeof diagnose>): number | null {
  if (span.file !== briefing.outline.file) return null
  const slide = briefing.slides.findLast(
    ({ written, span: own }) => written !== null && own.start <= span.start,
  )
  return slide?.number ?? null
}

describe('the layouts', () => {
  it('are the folders in templates/layouts, each with its schema, template, style and sample, some as running text', () => {
    const folders = project.list('templates/layouts')
    expect([...WRITTEN, ...GENERATED].sort()).toEqual(folders)
    for (const folder of folders) {
      const files = project.list(`templates/layouts/${folder}`).filter(name => name !== 'text.hbs')
      expect(files).toEqual(['sample.yaml', 'schema.yaml', 'slide.hbs', 'style.css'])
    }
  })
})

it('no template of a slide holds a section: reveal.js would take it for a slide', () => {
  const templates = ['layouts', 'partials'].flatMap(folder =>
    project
      .list(`templates/${folder}`)
      .map(name => (folder === 'layouts' ? `layouts/${name}/slide.hbs` : `partials/${name}`)),
  )
  const holding = templates.filter(name => {
    const read = project.read(`templates/${name}`)
    return read.kind === 'read' && new TextDecoder().decode(read.bytes).includes('<section')
  })
  expect(holding.filter(name => !BESIDE_SLIDES.test(name))).toEqual([])
})

/** Templates of the slide itself, of handouts, and of the deck's dialogs and windows. */
const BESIDE_SLIDES = /partials\/(deck-slide|about-|handout-|help|speaker-view)/

describe.each(['paper', 'night'])('in the theme %s', theme => {
  let found: Found
  beforeAll(async () => {
    found = await examine(await makeSamples(theme), `${theme}.html`)
  })

  describe.each(WRITTEN)('the layout %s', layout => {
    const slides = () =>
      USES.map(use => {
        const slide = found.made.briefing.slides.find(({ id }) => id === slideIdOf(layout, use))
        if (slide === undefined) throw new Error(`The sample's use "${use}" was not rendered.`)
        return slide
      })

    it('takes its full and its minimal sample, fits them and sets nothing under 14 px', () => {
      const numbers = slides().map(({ number }) => number)
      const own = found.reported.filter(({ slide }) => slide !== null && numbers.includes(slide))
      expect(own.map(({ text }) => text)).toEqual([])
    })

    it('passes axe-core', () => {
      const ids = slides().map(({ id }) => id)
      expect(found.violations.filter(text => ids.some(id => text.startsWith(`${id}:`)))).toEqual([])
    })

    it('bears marking, information cut-off and status', () => {
      for (const { id } of slides()) expectFrame(found, id)
    })
  })

  it('nothing is found against the pages that no layout answers for', () => {
    const ids = found.made.briefing.slides.map(({ id }) => id)
    expect(found.violations.filter(text => !ids.some(id => text.startsWith(`${id}:`)))).toEqual([])
    expect(found.reported.filter(({ slide }) => slide === null)).toEqual([])
  })
})

describe.each(['paper', 'night'])('evidence and sources of the sample in the theme %s', theme => {
  let found: Found
  beforeAll(async () => {
    found = await examine(await makeSample(theme), `sample-${theme}.html`)
  })

  it('fit, set nothing under 14 px, and pass axe-core', () => {
    expect(found.reported.map(({ text }) => text)).toEqual([])
    expect(found.violations).toEqual([])
  })

  it('bear marking, information cut-off and status on every page', () => {
    for (const { id } of found.made.briefing.slides) expectFrame(found, id)
  })

  it('are as tall as was estimated, or a line less: slides of the appendix are neither too full nor half empty', () => {
    const evidence = found.made.briefing.citations.flatMap(({ fact }) => fact.evidence)
    const spare = evidence.map(
      (item, index) => evidenceHeight(item, 'en') - PASSAGE_TOP - (found.passages[index] ?? 0),
    )
    expect(found.passages.length).toBe(evidence.length)
    expect(spare.filter(height => height < 0 || height > 20)).toEqual([])
    expect(spare.filter(height => height > 0).length).toBeLessThan(evidence.length / 10)
  })

  it('hold every fact that is cited and every source, whole', () => {
    const { briefing } = found.made
    const shown = briefing.slides.flatMap(({ body }) => (body.kind === 'evidence' ? body.entries : []))
    for (const { fact } of briefing.citations) {
      const parts = shown.filter(({ citation }) => citation.fact === fact).flatMap(entry => entry.shown)
      expect([fact.id, parts]).toEqual([fact.id, fact.evidence.map((_, index) => index)])
    }
    const sources = briefing.slides.flatMap(({ body }) => (body.kind === 'sources' ? body.entries : []))
    expect(sources.map(({ source }) => source.id)).toEqual(briefing.sources.map(({ source }) => source.id))
  })
})

/** The marking in head and foot; the cut-off, in the head or, on a cover, in its text; the status while it is a draft. */
function expectFrame({ made, frames }: Found, id: string): void {
  const { marking, cutOff, status } = made.rendering.document
  const frame = frames.get(id)
  const slide = made.rendering.slides.find(({ view }) => view.id === id)
  expect([id, frame?.head]).toEqual([id, expect.stringContaining(marking.label)])
  expect([id, frame?.foot]).toEqual([id, expect.stringContaining(marking.label)])
  expect([id, frame?.head]).toEqual([id, expect.stringContaining(status ?? 'no status')])
  expect([id, slide?.html.toHTML().toLowerCase()]).toEqual([
    id,
    expect.stringContaining(cutOff?.toLowerCase() ?? 'no cut-off'),
  ])
}
