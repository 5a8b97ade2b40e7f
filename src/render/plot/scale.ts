import { widthOf } from '../../layouts/text-width.ts'
import { writeDate } from '../dates.ts'
import { writeFigure } from '../figures.ts'
import type { Phrasebook } from '../words.ts'
import type { Axis, Mark } from './rows.ts'

/** Where an axis lies, in its plot's own pixels. */
export interface AxisEnds {
  readonly left: number
  readonly right: number
}

/** Of a plot on a slide. */
export const AXIS: AxisEnds = { left: 440, right: 920 }
/** Ticks at most, and the room between two labels. */
const TICKS = 6
const GAP = 20
const LABEL_SIZE = 15

export interface Tick {
  readonly x: number
  readonly label: string
}

export interface Scale extends AxisEnds {
  /** From a number of the axis to pixels. */
  readonly place: (at: number) => number
  readonly ticks: readonly Tick[]
}

/**
 * A scale on which all marks stand clear of the axis' ends, with about five ticks at round numbers. It begins at zero
 * only where the marks reach near it, or where there is one figure alone: position and not length carries the amount
 * here, so that a closer view is honest.
 */
export function scaleFor(
  marks: readonly Mark[],
  axis: Axis,
  book: Phrasebook,
  briefingYear: string | null,
  { left, right }: AxisEnds = AXIS,
): Scale {
  const ends = marks.flatMap(endsOf)
  const least = Math.min(...ends)
  const most = Math.max(...ends)
  const span = most - least || (axis.kind === 'date' ? 6 : Math.abs(most) || 1)
  const isAlone = most === least
  // The label of a lower bound stands before it, and its line needs room after it.
  const bounds = marks.filter(mark => mark.kind === 'bound' && mark.toward === 'high')
  const from = least - span * (bounds.length > 0 ? 0.26 : 0.12)
  const isNearZero = least >= 0 && (isAlone || from < most * 0.12)
  const low = axis.kind === 'amount' && isNearZero ? Math.min(0, least) : from
  const high = most + span * (bounds.length > 0 ? 0.24 : 0.12)
  const place = (at: number) => left + ((at - low) / (high - low)) * (right - left)
  const steps =
    axis.kind === 'date' ? dateTicks(low, high, book, briefingYear) : amountTicks(low, high, axis, book)
  for (const ticks of steps) {
    const placed = ticks.map(({ at, label }) => ({ x: place(at), label }))
    if (placed.length <= TICKS && fits(placed)) return { left, right, place, ticks: placed }
  }
  return { left, right, place, ticks: [] }
}

function endsOf(mark: Mark): readonly number[] {
  return mark.kind === 'point' || mark.kind === 'bound' ? [mark.at] : [mark.low, mark.high]
}

function fits(ticks: readonly Tick[]): boolean {
  return ticks.every(({ x, label }, index) => {
    const next = ticks[index + 1]
    const half = widthOf(label, LABEL_SIZE) / 2
    return next === undefined || x + half + GAP <= next.x - widthOf(next.label, LABEL_SIZE) / 2
  })
}

interface Stop {
  readonly at: number
  readonly label: string
}

/** Ticks at multiples of 1, 2 or 5 times a power of ten, from fine to coarse. */
function* amountTicks(low: number, high: number, axis: Axis, book: Phrasebook): Generator<readonly Stop[]> {
  const finest = 10 ** Math.floor(Math.log10((high - low) / 20))
  for (let power = finest; power < (high - low) * 10; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = power * factor
      if (axis.isWhole && step < 1) continue
      const first = Math.ceil(low / step - 1e-9)
      const last = Math.floor(high / step + 1e-9)
      yield Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
        const at = Number(((first + index) * step).toPrecision(12))
        return { at, label: writeFigure(at, axis.like, book.lang) }
      })
    }
  }
}

const DAY_STEPS = [1, 2, 5, 7, 14]
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]

/** Ticks at days, then at the first of months, then of years, from fine to coarse. */
function* dateTicks(
  low: number,
  high: number,
  book: Phrasebook,
  briefingYear: string | null,
): Generator<readonly Stop[]> {
  for (const step of DAY_STEPS) {
    if ((high - low) / step > 40) continue
    const first = Math.ceil(low)
    const count = Math.max(0, Math.floor((high - first) / step) + 1)
    const days = Array.from({ length: count }, (_, index) => first + index * step)
    yield days.map(at => ({ at, label: writeDate(isoOf(at), book, 'short', briefingYear) }))
  }
  for (const step of MONTH_STEPS) yield monthTicks(low, high, step, book)
}

function monthTicks(low: number, high: number, step: number, book: Phrasebook): readonly Stop[] {
  const start = new Date(low * 86_400_000)
  const firstMonth = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  const ticks: Stop[] = []
  for (let month = firstMonth; ticks.length < 40; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000
    if (at > high) break
    if (at < low) continue
    ticks.push({ at, label: writeDate(isoOf(at).slice(0, step % 12 === 0 ? 4 : 7), book, 'short') })
  }
  return ticks
}

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
