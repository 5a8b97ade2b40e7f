import type { Range } from '../../../model/span.ts'
import { type Change, type FindChanges, findWords, type Side } from './change.ts'

/** Days of the week, months, and parts of the day in their order, by the words for them. */
const WEEKDAYS: readonly (readonly [time: string, words: string])[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
].map(day => [day, `${day}s?`] as const)
const MONTHS: readonly (readonly [time: string, words: string])[] = [
  'january',
  'february',
  'march(?=\\W+(?:\\d|[.,;]))',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
].map(month => [month.slice(0, 4), month] as const)
const PARTS: readonly (readonly [time: string, words: string])[] = [
  ['dawn', 'dawn|daybreak|sunrise|first light|small hours|early hours'],
  ['noon', 'noon|midday|mid-day'],
  ['midnight', 'midnight'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening|dusk|sunset|nightfall'],
  ['morning', 'morning'],
  ['night', 'night|overnight'],
]
/** Parts that reports use for one another. Our own choice. */
const NEAR: ReadonlySet<string> = new Set([
  'dawn morning',
  'dawn night',
  'evening night',
  'midnight night',
  'evening afternoon',
])

/** Another day of the week, another month, or another part of the day. */
export const findTimeChanges: FindChanges = (original, copy) => [
  ...changesAmong(WEEKDAYS, original, copy, () => 4),
  ...changesAmong(MONTHS, original, copy, () => 4),
  ...changesAmong(PARTS, original, copy, (from, to) =>
    NEAR.has(`${from} ${to}`) || NEAR.has(`${to} ${from}`) ? 2 : 3,
  ),
]

/** Only where one stands for one: with more it is open which stands for which. */
function changesAmong(
  times: readonly (readonly [time: string, words: string])[],
  original: Side,
  copy: Side,
  gravityOf: (from: string, to: string) => number,
): readonly Change[] {
  const [from, to] = [timesIn(times, original), timesIn(times, copy)]
  const lost = [...from].filter(([time]) => !to.has(time))
  const gained = [...to].filter(([time]) => !from.has(time))
  const [before, after] = [lost[0], gained[0]]
  if (!before || !after || lost.length > 1 || gained.length > 1) return []
  const gravity = gravityOf(before[0], after[0])
  return [{ kind: 'time', gravity, original: [before[1]], copy: [after[1]] }]
}

function timesIn(
  times: readonly (readonly [time: string, words: string])[],
  side: Side,
): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>()
  for (const [time, words] of times) {
    const [range] = findWords(side, words)
    if (range) found.set(time, range)
  }
  return found
}
