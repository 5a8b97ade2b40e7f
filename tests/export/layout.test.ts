import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { reportMisfits } from '../../src/export/layout.ts'
import type { Misfit } from '../../src/export/measure-slides.ts'
import type { Briefing, Slide } from '../../src/model/briefing.ts'

const briefing = {
  slides: [1, 2].map(
    number =>
      ({
        number,
        span: { file: 'briefings/fire.yaml', start: number * 100, end: number * 100 + 50 },
      }) as Slide,
  ),
} as unknown as Briefing

const misfit = (fields: Partial<Misfit>): Misfit => ({
  slide: '2',
  kind: 'beyond',
  axis: 'down',
  by: 12.3,
  element: 'ul.points li',
  text: 'The quay was shut',
  ...fields,
})

function report(...misfits: Misfit[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  reportMisfits(misfits, briefing, diagnostic => diagnostics.push(diagnostic))
  return diagnostics
}

describe('reporting what does not fit', () => {
  it('names the slide at its place in the outline, and by how much it overflows', () => {
    expect(report(misfit({}))).toMatchObject([
      {
        code: 'slide-overflow',
        severity: 'error',
        span: { file: 'briefings/fire.yaml', start: 200, end: 250 },
        message:
          'Slide 2 overflows: ul.points li (“The quay was shut”) passes its bounds by 13 px in height.',
      },
    ])
  })

  it('gives one diagnostic a slide, by its worst overflow, and the others as details', () => {
    const [diagnostic, ...others] = report(
      misfit({}),
      misfit({ kind: 'hidden', axis: 'across', by: 80, element: 'div.note', text: '' }),
    )
    expect(others).toEqual([])
    expect(diagnostic?.message).toBe('Slide 2 overflows: div.note hides 80 px in width of its content.')
    expect(diagnostic?.details).toEqual([
      'also: ul.points li (“The quay was shut”) passes its bounds by 13 px in height',
    ])
  })

  it('says of what no slide can show how it is printed whole', () => {
    const [little] = report(misfit({ by: 300 }))
    expect(little?.hint).toBe('Shorten it, or split it in two.')
    const [table] = report(misfit({ by: 79_544, element: 'div.slide-body table' }))
    expect(table?.hint).toContain('some 167 slides')
    expect(table?.hint).toContain('--handout report')
  })

  it('tells text that is too small apart from overflow', () => {
    const diagnostics = report(misfit({ slide: '1', kind: 'small', axis: null, by: 12.345 }))
    expect(diagnostics).toMatchObject([{ code: 'text-too-small', span: { start: 100 } }])
    expect(diagnostics[0]?.message).toContain('is 12.3 px, and 14 px is the least')
  })
})
