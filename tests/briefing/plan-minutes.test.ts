import { describe, expect, it } from 'vitest'
import { planMinutes } from '../../src/briefing/plan-minutes.ts'
import type { Outline, OutlineSlide } from '../../src/model/outline.ts'

const span = { file: 'briefings/b.yaml', start: 0, end: 0 }

/** Slides as "layout" or "layout minutes". */
function plan(slides: readonly string[], total: number | null = null): readonly (number | null)[] {
  const outline: Pick<Outline, 'slides' | 'planned'> = {
    planned: total === null ? null : { minutes: total, span },
    slides: slides.map(written => {
      const [layout = '', minutes] = written.split(' ')
      const planned = minutes === undefined ? null : { minutes: Number(minutes), span }
      return { layout, planned } as OutlineSlide
    }),
  }
  return planMinutes(outline)
}

describe('minutes planned for each slide', () => {
  it('are none where the outline names none', () => {
    expect(plan(['cover', 'points'])).toEqual([null, null])
  })

  it('share the talk equally among slides that say something: covers and section titles take none of it', () => {
    expect(plan(['cover', 'points', 'section', 'quote', 'table'], 12)).toEqual([0, 4, 0, 4, 4])
  })

  it('are a slide’s own where it has some, and the others share what is left', () => {
    expect(plan(['points 5', 'points', 'points'], 9)).toEqual([5, 2, 2])
    expect(plan(['cover 1', 'points', 'points'], 9)).toEqual([1, 4, 4])
  })

  it('of a section are those of its slides together, and of no slide after it', () => {
    expect(plan(['points', 'section 6', 'points 4', 'quote', 'section', 'points'], 10)).toEqual([
      2, 0, 4, 2, 0, 2,
    ])
  })

  it('stay with a section’s title where it has no other slide', () => {
    expect(plan(['section 2', 'section 3', 'points'])).toEqual([2, 0, 3])
  })

  it('are nothing for slides that no plan reaches, and never less than nothing', () => {
    expect(plan(['points 2', 'points'])).toEqual([2, 0])
    expect(plan(['points 8', 'points'], 5)).toEqual([8, 0])
  })
})
