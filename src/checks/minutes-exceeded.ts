import { sectionsOf } from '../briefing/plan-minutes.ts'
import { diagnose } from '../diagnostics/diagnostic.ts'
import type { OutlineSlide, PlannedMinutes } from '../model/outline.ts'
import type { Check } from './check.ts'

/** A section, or the talk, whose parts are given more minutes than it has: the others would have none. */
export const minutesExceeded: Check = {
  code: 'minutes-exceeded',
  run({ outline: { slides, planned } }, report) {
    const hold = (whole: PlannedMinutes | null, given: number, what: string): void => {
      if (whole === null || given <= whole.minutes + TOLERANCE) return
      const message = `${what} has ${write(whole.minutes)} minutes, and its slides are given ${write(given)}.`
      report(diagnose('minutes-exceeded', whole.span, message))
    }
    const given = sectionsOf(slides).map(section => {
      const [head] = section
      const whole = head?.layout === 'section' ? head.planned : null
      const own = sum(whole ? section.slice(1) : section)
      hold(whole, own, 'The section')
      return Math.max(own, whole?.minutes ?? 0)
    })
    hold(
      planned,
      given.reduce((total, minutes) => total + minutes, 0),
      'The talk',
    )
  },
}

/** Of a sum of fractions of a minute. */
const TOLERANCE = 1e-6

const sum = (slides: readonly OutlineSlide[]): number =>
  slides.reduce((total, slide) => total + (slide.planned?.minutes ?? 0), 0)

const write = (minutes: number): string => String(Math.round(minutes * 100) / 100)
