import { daysOf } from '../../agreement/days.ts'
import type { FigureFinding } from '../reading/finding.ts'
import type { Figure, Placed, Time } from './placed.ts'

/** Figures with their times; each date is read once. */
export function timed(figures: readonly Placed<FigureFinding>[]): readonly Figure[] {
  const known = new Map<string, Time | null>()
  const timeOf = (edtf: string | null): Time | null => {
    if (edtf === null) return null
    const before = known.get(edtf)
    if (before !== undefined) return before
    const days = daysOf(edtf)
    const isYear = /^\d{4}$/.test(edtf)
    const time = days && { first: Date.parse(days.earliest), last: Date.parse(days.latest), isYear }
    known.set(edtf, time)
    return time
  }
  return figures.map(figure => ({
    ...figure,
    when: timeOf(figure.finding.when?.edtf ?? null),
    told: timeOf(figure.issued),
  }))
}

/**
 * Two who are named give a figure each: what a report does where counts differ. So do the report itself and somebody who
 * gives a toll: "more than 70 were killed … The radio gave a toll of 52."
 */
export function areTwoVoices(a: FigureFinding, b: FigureFinding): boolean {
  if (a.by !== null && b.by !== null) return !isSameVoice(a.by, b.by)
  const [named, unnamed] = a.by === null ? [b, a] : [a, b]
  return named.by !== null && named.total && !unnamed.total && !unnamed.partitive && !unnamed.increment
}

/** "A said that 900 worked there; B said the number was 1,300": two voices in one sentence. */
export const areClaims = (a: FigureFinding, b: FigureFinding): boolean =>
  (a.again || b.again || (a.family !== null && a.family === b.family)) && areTwoVoices(a, b)

/** "Interior minister Aftab Sherpao" and "Sherpao": one name within the other. */
function isSameVoice(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return ` ${long.toLowerCase()} `.includes(` ${short.toLowerCase()} `)
}

const DAY = 86_400_000
/** Between two dates that can still be one event and its later counts. */
const NEAR = 92 * DAY
const LONG_AGO = 366 * DAY

/** Whether two figures are of times too far apart to be of one event. */
export function areDatesApart(a: Figure, b: Figure): boolean {
  if (a.when && b.when) {
    const between = timeBetween(a.when, b.when)
    // Two years, or a year and a day outside it.
    return between > NEAR || (between > 0 && (a.when.isYear || b.when.isYear))
  }
  const [dated, undated] = a.when ? [a, b] : [b, a]
  if (!dated.when || !dated.told || !undated.told) return false
  // "In 1987 230 people died": a count of long ago, where the other tells of now.
  return timeBetween(dated.when, dated.told) > LONG_AGO && timeBetween(dated.when, undated.told) > LONG_AGO
}

const timeBetween = (a: Time, b: Time): number => Math.max(0, a.first - b.last, b.first - a.last)
