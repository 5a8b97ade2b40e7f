import { describe, expect, it } from 'vitest'
import { widthOf } from '../../../src/layouts/text-width.ts'
import type { Fact } from '../../../src/model/fact.ts'
import { overlap } from '../../../src/render/plot/drawing.ts'
import { layOutNarrowPlot } from '../../../src/render/plot/narrow.ts'
import { plotNarrowly } from '../../../src/render/plot/plot.ts'
import { panelsOf } from '../../../src/render/plot/rows.ts'
import type { Sketch } from '../../facts/build-evidence.ts'
import { english, fact } from '../build.ts'

const drawn = (subject: Fact) => layOutNarrowPlot(panelsOf(subject, english, '2025'), english, '2025')

const port: Sketch = { in: 'gazette', by: ['Port authority'], says: 'at least 14', asOf: '2025-02-10' }
const fire: Sketch = { in: 'wire', by: ['Fire service'], says: '16', asOf: '2025-02-11' }
const mirror: Sketch = { ...port, in: 'mirror', outlet: 'Gazette mirror', copyOf: 'gazette' }
const porter: Sketch = { in: 'radio', by: ['Hospital porter'], says: 'some two dozen', population: 'treated' }

describe('the plot in the drawer', () => {
  it('is none where there is nothing to set against anything', () => {
    expect(plotNarrowly(fact('one', [port]), english, '2025')).toBeNull()
    expect(
      plotNarrowly(fact('names', [{ says: 'name:Ostrey' }, { says: 'name:Ostray' }]), english, '2025'),
    ).toBeNull()
  })

  it('has the marks of the slide’s: a dot, a bound that fades, a copy hollow', () => {
    const { shapes } = drawn(fact('injured', [port, fire, mirror]))
    const dots = shapes.flatMap(shape => (shape.kind === 'dot' ? [shape.isHollow] : []))
    expect(dots).toEqual([false, true, false])
    expect(shapes.some(({ kind }) => kind === 'fade')).toBe(true)
    expect(shapes.some(({ kind }) => kind === 'dots')).toBe(true)
  })

  it('names the outlet of each, by which reports that name nobody are told apart', () => {
    const unnamed = (outlet: string): Sketch => ({ outlet, says: '14', issued: '2025-02-11' })
    const { texts } = drawn(fact('injured', [unnamed('Gazette'), unnamed('Wire')]))
    const outlets = texts.flatMap(({ role, text }) => (role === 'outlet' ? [text] : []))
    expect(outlets).toEqual(['Gazette, 11 Feb', 'Wire, 11 Feb'])
  })

  it('keeps its words apart from one another and within its width', () => {
    const { texts, width, height } = drawn(fact('injured', [port, fire, mirror, porter]))
    const boxes = texts.map(({ text, x, y, size, anchor }) => {
      const wide = widthOf(text, size)
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
      return { text, left, right: left + wide, top: y - size * 0.75, bottom: y + size * 0.2 }
    })
    const clashes = boxes.flatMap((box, index) =>
      boxes.slice(index + 1).flatMap(other => (overlap(box, other) ? [`${box.text} on ${other.text}`] : [])),
    )
    expect(clashes).toEqual([])
    for (const { text, left, right, top, bottom } of boxes)
      expect([text, left >= -1, right <= width + 1, top >= 0, bottom <= height]).toEqual([
        text,
        true,
        true,
        true,
        true,
      ])
  })

  it('writes nothing smaller than 14 pixels', () => {
    const { texts } = drawn(fact('injured', [port, fire, mirror, porter]))
    expect(Math.min(...texts.map(({ size }) => size))).toBe(14)
  })

  it('draws the first eight of many, and says how many more there are', () => {
    const many = Array.from(
      { length: 11 },
      (_, index): Sketch => ({
        in: `paper-${index}`,
        by: [`Office ${index}`],
        says: `${20 + index}`,
        asOf: '2025-02-10',
      }),
    )
    const { texts } = drawn(fact('many', many))
    expect(texts.filter(({ role }) => role === 'who')).toHaveLength(8)
    expect(texts.find(({ role }) => role === 'more')?.text).toContain('3 more rows')
  })
})
