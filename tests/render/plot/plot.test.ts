import { describe, expect, it } from 'vitest'
import { widthOf } from '../../../src/layouts/text-width.ts'
import type { Fact } from '../../../src/model/fact.ts'
import {
  type Box,
  overlap,
  type PlotDrawing,
  type PlotText,
  uncovered,
} from '../../../src/render/plot/drawing.ts'
import { layOutPlot } from '../../../src/render/plot/layout.ts'
import { plotFact } from '../../../src/render/plot/plot.ts'
import { markOf, panelsOf } from '../../../src/render/plot/rows.ts'
import { parseEdtf } from '../../../src/values/dates/edtf.ts'
import type { Sketch } from '../../facts/build-evidence.ts'
import { english, fact, german } from '../build.ts'

const drawn = (subject: Fact, height = 440): PlotDrawing =>
  layOutPlot(panelsOf(subject, english, '2025'), { book: english, briefingYear: '2025', height })
const svg = (subject: Fact, height = 440) => plotFact(subject, english, '2025', height)?.toHTML() ?? ''
const said = (drawing: PlotDrawing, role: PlotText['role']) =>
  drawing.texts.filter(text => text.role === role).map(({ text }) => text)

const gazette: Sketch = { in: 'gazette', outlet: 'Harbour Gazette', issued: '2025-02-11' }
const sketch = fact('injured', [
  { ...gazette, by: ['Port authority'], says: 'at least 14', asOf: '2025-02-10', population: 'injured' },
  {
    in: 'wire',
    outlet: 'National Wire',
    issued: '2025-02-11',
    by: ['Fire service'],
    says: '16',
    asOf: '2025-02-11',
    population: 'injured',
  },
  {
    outlet: 'Gazette mirror',
    by: ['Port authority'],
    says: 'at least 14',
    asOf: '2025-02-10',
    copyOf: 'gazette',
    population: 'injured',
  },
  {
    outlet: 'Coast Radio',
    issued: '2025-02-12',
    by: ['Hospital porter'],
    says: 'some two dozen',
    asOf: '2025-02-12',
    population: 'treated in hospital',
    credibility: 4,
  },
])

function boxOf({ text, x, y, size, anchor, role }: PlotText): Box {
  const width = widthOf(text, size, role === 'who' ? 600 : 400)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.22 }
}

/** Everything that stands on something else: texts on texts, marks or grid lines. */
function collisions({ texts, shapes }: PlotDrawing): readonly string[] {
  const boxes = texts.map(text => ({ text: text.text, box: boxOf(text), role: text.role }))
  const onTexts = boxes.flatMap(({ text, box }, index) =>
    boxes.slice(index + 1).flatMap(other => (overlap(box, other.box) ? [`${text} on ${other.text}`] : [])),
  )
  const labels = boxes.filter(({ role }) => role === 'label')
  const onShapes = labels.flatMap(({ text, box }) =>
    shapes.flatMap(shape => {
      const at = ((): Box | null => {
        if (shape.kind === 'dot')
          return {
            left: shape.x - shape.radius,
            right: shape.x + shape.radius,
            top: shape.y - shape.radius,
            bottom: shape.y + shape.radius,
          }
        if (shape.kind === 'grid')
          return { left: shape.x - 0.5, right: shape.x + 0.5, top: shape.from, bottom: shape.to }
        if (shape.kind === 'rule') return { left: 0, right: 1136, top: shape.y - 0.5, bottom: shape.y + 0.5 }
        if (shape.kind === 'band')
          return {
            left: shape.from,
            right: shape.to,
            top: shape.y - shape.height / 2,
            bottom: shape.y + shape.height / 2,
          }
        return { left: shape.from, right: shape.to, top: shape.y - 1, bottom: shape.y + 1 }
      })()
      return at !== null && overlap(box, at) ? [`${text} on ${shape.kind}`] : []
    }),
  )
  const outside = boxes
    .filter(({ box }) => box.left < -0.5 || box.right > 1136.5)
    .map(({ text }) => `${text} outside`)
  return [...onTexts, ...onShapes, ...outside]
}

describe('what a plot shows', () => {
  it('has a row for who counted, and not one for each outlet that carries it', () => {
    const twice = fact('f', [
      { in: 'a', outlet: 'Gazette', by: ['Port'], says: '14' },
      { in: 'b', outlet: 'Wire', by: ['Port'], says: '14' },
      { in: 'c', outlet: 'Radio', by: ['Union'], says: '16' },
    ])
    const drawing = drawn(twice)
    expect(said(drawing, 'who')).toEqual(['Port', 'Union'])
    expect(said(drawing, 'outlet')).toEqual(['Gazette; Wire', 'Radio'])
  })

  it('sets all dates of its column in one size, the longest as well', () => {
    const drawing = drawn(
      fact('f', [
        { by: ['Port'], says: '14', asOf: '2025-02-10' },
        { by: ['Union'], says: '15', issued: '2024-12-24/2024-12-31' },
      ]),
    )
    const sizes = drawing.texts.filter(({ role }) => role === 'as-of').map(({ size }) => size)
    expect(sizes).toHaveLength(2)
    expect(new Set(sizes).size).toBe(1)
  })

  it('begins its axis at zero where there is one figure alone', () => {
    expect(said(drawn(fact('f', [{ by: ['Port'], says: '£10,000' }])), 'head')).toContain('£0')
  })

  it('leaves no word alone on the second line of a copy', () => {
    const outlet = 'The fire closes the eastern wharf'
    const copied = fact('f', [
      { in: 'g', by: ['Port'], says: '14', outlet: 'Gazette' },
      { by: ['Port'], says: '14', outlet, copyOf: 'g' },
    ])
    const lines = said(drawn(copied), 'copy')
    expect(lines.join(' ')).toBe(`${outlet}: reworded copy, not counted`)
    expect(lines.every(line => line.split(' ').length > 1)).toBe(true)
  })

  it('orders rows by the date that they describe', () => {
    const turned = fact('f', [
      { by: ['Later'], says: '14', asOf: '2025-02-12' },
      { by: ['Earlier'], says: '15', asOf: '2025-02-10' },
    ])
    expect(said(drawn(turned), 'who')).toEqual(['Earlier', 'Later'])
  })

  it('names a copy beneath what it copies, hollow, and as not counted', () => {
    const drawing = drawn(sketch)
    expect(said(drawing, 'copy').join(' ')).toContain('Gazette mirror: reworded copy, not counted')
    expect(drawing.shapes.filter(shape => shape.kind === 'dot' && shape.isHollow)).toHaveLength(1)
  })

  it('gives each population a panel with a heading', () => {
    expect(said(drawn(sketch), 'heading')).toEqual([
      'Injured',
      'Treated in hospital, another count: not compared',
    ])
  })

  it('puts the quote’s own vague word beside our reading of it', () => {
    const drawing = drawn(sketch)
    expect(said(drawing, 'label')).toContain('“some two dozen”; our reading 22–26')
    expect(drawing.shapes.filter(shape => shape.kind === 'band')).toHaveLength(1)
  })

  it('lets a label before its mark end there, however wide its font', () => {
    const { texts, shapes } = drawn(sketch)
    const label = texts.find(({ text }) => text === 'at least 14')
    const marks = shapes.flatMap(shape => (shape.kind === 'dot' ? [shape.x - shape.radius] : []))
    expect(label?.anchor).toBe('end')
    expect(marks.some(left => left > (label?.x ?? 0) && left < (label?.x ?? 0) + 12)).toBe(true)
  })

  it('draws a bound to the end of the axis, fading', () => {
    const fades = drawn(sketch).shapes.filter(shape => shape.kind === 'fade')
    expect(Math.max(...fades.map(({ to }) => to))).toBeCloseTo(920)
    const strengths = fades.map(({ strength }) => strength)
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
  })

  it('shows an altered copy with its own value', () => {
    const altered = fact('f', [
      { in: 'g', outlet: 'Gazette', by: ['Port'], says: '14' },
      { outlet: 'Mirror', by: ['Port'], says: '41', copyOf: 'g' },
    ])
    expect(said(drawn(altered), 'label')).toEqual(['14', '41'])
  })

  it('draws a date that is open on one side as a bound', () => {
    expect(markOf(parseEdtf('2026-09-26/..'))).toMatchObject({ kind: 'bound', toward: 'high' })
    expect(markOf(parseEdtf('../2026-08-21'))).toMatchObject({ kind: 'bound', toward: 'low' })
  })

  it('marks what its claimant has since revised, and how', () => {
    const revised = fact('f', [
      { by: ['Port'], says: '160', asOf: '2025-02-10' },
      { by: ['Port'], says: '240', asOf: '2025-02-18' },
      { by: ['Union'], says: '240' },
    ])
    expect(said(drawn(revised), 'label')).toContain('160, since updated')
    const fewer = fact('f', [
      { by: ['Port'], says: '160', asOf: '2025-02-10' },
      { by: ['Port'], says: '140', asOf: '2025-02-18' },
      { by: ['Union'], says: '140' },
    ])
    expect(said(drawn(fewer), 'label')).toContain('160, since replaced')
  })

  it('shows a denial that gives no number', () => {
    const denied = fact('f', [
      { by: ['Port'], says: '14' },
      { by: ['Ministry'], stance: 'denies' },
    ])
    expect(said(drawn(denied), 'label')).toEqual(['14', 'denies it'])
  })

  it('says “Unattributed” where nobody is named', () => {
    expect(said(drawn(fact('f', [{ says: '24' }])), 'who-unnamed')).toEqual(['Unattributed'])
  })

  it('draws dates on an axis of dates', () => {
    const dates = fact(
      'f',
      [
        { by: ['a'], says: 'date:2025-02-10' },
        { by: ['b'], says: 'date:2025-02-12' },
      ],
      { kind: 'date' },
    )
    expect(said(drawn(dates), 'head')).toEqual(expect.arrayContaining(['10 Feb', '11 Feb', '12 Feb']))
  })

  it('gives another unit an axis of its own', () => {
    const units = fact('f', [
      { by: ['a'], says: '14', unit: 'people' },
      { by: ['b'], says: '20 percent', unit: 'share' },
    ])
    expect(said(drawn(units), 'head').filter(text => text.includes('%')).length).toBeGreaterThan(1)
  })

  it('is null where there is nothing to plot', () => {
    expect(plotFact(fact('f', [{ by: ['a'] }], { kind: 'statement' }), english, '2025')).toBeNull()
    expect(plotFact(fact('f', [{ says: 'name:Okell' }], { kind: 'name' }), english, '2025')).toBeNull()
  })

  it('is described in words for those who do not see it', () => {
    const markup = svg(sketch)
    expect(markup).toMatch(
      /^<svg class="plot" role="img" aria-label="Claim of injured: who says what\. [^"]*"[^>]*><title>Claim of injured: who says what<\/title><path/,
    )
    expect(markup).toContain('Port authority: at least 14, 10 Feb.')
    expect(markup).toContain('Gazette mirror: reworded copy, not counted.')
  })

  it('escapes what authors wrote, and has no ids that could stand twice', () => {
    const markup = svg(fact('f', [{ by: ['<script>'], says: '14' }]))
    expect(markup).toContain('&lt;script&gt;')
    expect(markup).not.toContain('<script>')
    expect(svg(sketch)).not.toMatch(/\sid=|url\(#/)
  })

  it('takes its colours from the theme alone, and nothing is translucent', () => {
    expect(svg(sketch)).not.toMatch(/#[0-9a-f]{3,6}\b|rgba?\(|opacity/i)
  })
})

describe('the layout of a plot', () => {
  const many = (count: number, says: (index: number) => string) =>
    fact(
      'many',
      Array.from({ length: count }, (_, index) => ({
        in: `s${index}`,
        outlet: `Outlet ${index} of the harbour`,
        issued: '2025-02-11',
        by: [`Claimant number ${index}`],
        says: says(index),
        asOf: `2025-02-${10 + index}`,
        credibility: 2 as const,
      })),
    )
  const words = [
    '14',
    'at least 14',
    'some two dozen',
    'up to 60',
    'between 20 and 35',
    'nearly 100',
    'dozens',
    '7',
    'about 40',
  ]

  it('keeps labels clear of one another, of marks and of the grid', () => {
    expect(collisions(drawn(sketch))).toEqual([])
    for (let count = 1; count <= 9; count++) {
      expect([count, collisions(drawn(many(count, index => words[index] ?? '14')))]).toEqual([count, []])
      expect([count, collisions(drawn(many(count, index => words.at(-1 - index) ?? '14')))]).toEqual([
        count,
        [],
      ])
    }
  })

  it('fits nine rows in 440 pixels with no text under 14', () => {
    const drawing = drawn(many(9, index => String(10 + index)))
    expect(said(drawing, 'who')).toHaveLength(9)
    expect(drawing.height).toBeLessThanOrEqual(440)
    expect(Math.min(...drawing.texts.map(({ size }) => size))).toBeGreaterThanOrEqual(14)
  })

  it('is roomier where there are few rows', () => {
    const sizes = [2, 9].map(
      count => drawn(many(count, () => '14')).texts.find(({ role }) => role === 'who')?.size,
    )
    expect(sizes).toEqual([20, 16])
  })

  it('says how many rows it leaves to the evidence pages', () => {
    const drawing = drawn(many(18, index => String(10 + index)))
    expect(drawing.height).toBeLessThanOrEqual(440)
    const shown = said(drawing, 'who').length
    expect(said(drawing, 'more')).toEqual([`${18 - shown} more rows are in the evidence pages.`])
  })

  it('wraps long names and headings rather than cutting them', () => {
    const long = 'The Joint Commission of Inquiry into the Fire on the East Quay and its Consequences'
    const drawing = drawn(fact('f', [{ by: [long], says: '14', population: long }]))
    expect(said(drawing, 'who').join(' ')).toBe(long)
    expect(said(drawing, 'heading').join(' ')).toBe(long)
    expect(collisions(drawing)).toEqual([])
  })

  it('has between two and six ticks at round numbers, whatever the range', () => {
    const pairs = [
      ['14', '16'],
      ['14', '24'],
      ['139', '143'],
      ['2', '3'],
      ['4,000', '6,000'],
      ['1,000,000', '7,000,000'],
      ['90', '1,284'],
    ]
    for (const [low = '', high = ''] of pairs) {
      const drawing = drawn(
        fact('f', [
          { by: ['a'], says: low },
          { by: ['b'], says: high },
        ]),
      )
      const ticks = drawing.texts.filter(({ role, anchor }) => role === 'head' && anchor === 'middle')
      expect([low, high, ticks.length >= 2 && ticks.length <= 6]).toEqual([low, high, true])
      expect(collisions(drawing)).toEqual([])
    }
  })

  it('never marks a part of a thing that is counted whole', () => {
    const ticks = said(
      drawn(
        fact('f', [
          { by: ['a'], says: '2' },
          { by: ['b'], says: '3' },
        ]),
      ),
      'head',
    )
    expect(ticks.filter(text => text.includes('.'))).toEqual([])
  })

  it('is the same each time', () => {
    expect(svg(sketch)).toBe(svg(sketch))
  })

  it('writes its words and numbers for the language', () => {
    const markup = plotFact(
      many(2, index => (index === 0 ? '4,000' : '6,000')),
      german,
      '2025',
      440,
    )?.toHTML()
    expect(markup).toContain('Wer gezählt hat, und wo wir es lesen')
    expect(markup).toContain('>4.000 <')
  })
})

describe('uncovered', () => {
  it('gives what is left of a stretch between boxes that overlap', () => {
    expect(
      uncovered(0, 100, [
        [40, 60],
        [50, 70],
        [90, 120],
      ]),
    ).toEqual([
      [0, 40],
      [70, 90],
    ])
  })
})

it('labels a vague date with its own words, and our reading of them', () => {
  const subject = fact(
    'inspected',
    [
      { by: ['a'], says: 'late 2024' },
      { by: ['b'], says: 'date:2024-11-12' },
    ],
    {
      kind: 'date',
    },
  )
  const labels = panelsOf(subject, english, '2025').flatMap(({ rows }) => rows.map(({ label }) => label))
  expect(labels).toEqual(['late 2024; our reading Sept–Dec 2024', '12 Nov 2024'])
  const marks = panelsOf(subject, english, '2025').flatMap(({ rows }) => rows.map(({ mark }) => mark?.kind))
  expect(marks).toEqual(['band', 'point'])
})
