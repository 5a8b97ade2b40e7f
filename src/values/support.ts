import type { Amount, DateValue, Mention, Value } from '../model/value.ts'
import { asPercent } from './comparison.ts'

/** Whether and how a number or date in a sentence is carried by values of the evidence cited there. */
export type NumberSupport =
  | {
      readonly supported: true
      /**
       * `equal`: the value itself. `figure`: its figure, differently qualified. `bound`: one end of a range.
       * `coarser`: a wider date or a vague word that holds it. `same-words`: the words of the quote.
       */
      readonly how: 'equal' | 'figure' | 'bound' | 'coarser' | 'same-words'
      readonly by: Value
    }
  | {
      readonly supported: false
      /** `finer`: the evidence is less precise. `other-currency`: the figure, in another currency. `absent`: no such value. */
      readonly why: 'absent' | 'finer' | 'other-currency'
      readonly nearest: Value | null
    }

const RANK = ['equal', 'same-words', 'figure', 'bound', 'coarser'] as const
type How = (typeof RANK)[number]

/**
 * Whether a mention in a sentence stands in one of the values: as the value, a figure or a bound of it, in a word
 * that holds it, or as the same date told less precisely. A range is supported where each of its ends is.
 * What the mention drops ("143" for "at least 143") is another check's matter.
 */
export function supports(mention: Mention, values: readonly Value[]): NumberSupport {
  const found = values
    .map(by => ({ by, how: howSupported(mention.value, by) }))
    .filter((match): match is { by: Value; how: How } => match.how !== null)
    .sort((one, other) => RANK.indexOf(one.how) - RANK.indexOf(other.how))[0]
  if (found) return { supported: true, ...found }
  return supportedEnds(mention.value, values) ?? refusal(mention.value, values)
}

function howSupported(said: Amount | DateValue, value: Value): How | null {
  if (value.kind === 'name') return null
  const how = howRead(said, value)
  return how !== 'equal' && said.words !== null && sameWords(said.words, value.words) ? 'same-words' : how
}

function howRead(said: Amount | DateValue, value: Amount | DateValue): How | null {
  if (said.kind === 'amount' && value.kind === 'amount') return howAmount(said, value)
  if (said.kind === 'date' && value.kind === 'date') return howDate(said, value)
  return asYear(said) !== null && asYear(said) === asYear(value) ? 'figure' : null
}

function sameWords(one: string, other: string | null): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll(/\s+/g, ' ')
  return other !== null && plain(one) === plain(other)
}

function howAmount(said: Amount, value: Amount): How | null {
  if (!fits(said, value)) return null
  if (said.qualifier === 'vague') {
    const inside = said.interval.low <= value.interval.low && value.interval.high <= said.interval.high
    return inside && said.measure === value.measure ? 'coarser' : null
  }
  const [own, theirs] = [comparable(said), comparable(value)]
  if (theirs.length === 0 || !own.every(figure => theirs.includes(figure))) return null
  if (own.length === theirs.length) return said.qualifier === value.qualifier ? 'equal' : 'figure'
  return 'bound'
}

/** "Down 14 percent" and "-14%" are one figure: which way it goes is told by the words. */
function comparable({ measure, figures }: Amount): readonly number[] {
  return (measure === 'fraction' ? figures.map(asPercent) : figures).map(Math.abs)
}

/** A bare number may stand for a figure of any measure ("from 10 to 15 percent"); a measured one only for its own. */
function fits(said: Amount, value: Amount): boolean {
  if (said.measure === 'count') return true
  if (said.measure === 'money') return value.measure === 'money' && said.currency === value.currency
  if (said.measure === 'points') return value.measure === 'points'
  return value.measure === 'percent' || value.measure === 'fraction'
}

function howDate(said: DateValue, value: DateValue): How | null {
  if (said.earliest === value.earliest && said.latest === value.latest) return 'equal'
  if (isYearless(said)) return howYearless(said, value)
  if (said.earliest <= value.earliest && value.latest <= said.latest) return 'coarser'
  const ends = value.edtf.split(/[/,{}[\]]|\.\./).filter(end => end !== '')
  return ends.length > 1 && ends.includes(said.edtf) ? 'bound' : null
}

function isYearless({ edtf }: DateValue): boolean {
  return /^[[{]?XXXX/.test(edtf)
}

/** "10 February" and "in February", where the sentence leaves the year to its reader. */
function howYearless(said: DateValue, value: DateValue): How | null {
  const [from, to] = [said.earliest.slice(5), said.latest.slice(5)]
  if (!/XXXX-\d/.test(said.edtf) || value.earliest.slice(0, 4) !== value.latest.slice(0, 4)) return null
  const inside = from <= value.earliest.slice(5) && value.latest.slice(5) <= to
  if (!inside) return null
  return from === value.earliest.slice(5) && to === value.latest.slice(5) ? 'equal' : 'coarser'
}

/** A plain number and a year in figures can be told apart by their surroundings only. */
function asYear(value: Amount | DateValue): number | null {
  if (value.kind === 'date') return /^\d{4}$/.test(value.edtf) ? Number(value.edtf) : null
  return value.measure === 'count' && value.figures.length === 1 ? (value.figures[0] ?? null) : null
}

function supportedEnds(said: Amount | DateValue, values: readonly Value[]): NumberSupport | null {
  if (said.kind !== 'amount' || said.figures.length < 2) return null
  const ends = said.figures.map(figure =>
    values.find(
      (value): value is Amount =>
        value.kind === 'amount' &&
        fits(said, value) &&
        comparable({ ...said, figures: [figure] }).every(end => comparable(value).includes(end)),
    ),
  )
  const [low] = ends
  return low && ends.every(Boolean) ? { supported: true, how: 'bound', by: low } : null
}

function refusal(said: Amount | DateValue, values: readonly Value[]): NumberSupport {
  if (said.kind === 'date') {
    const wider = values.find(
      value => value.kind === 'date' && value.earliest <= said.earliest && said.latest <= value.latest,
    )
    if (wider) return { supported: false, why: 'finer', nearest: wider }
  }
  if (said.kind === 'amount') {
    const other = values.find(
      value =>
        value.kind === 'amount' &&
        value.measure === 'money' &&
        said.figures.every(figure => value.figures.includes(figure)),
    )
    if (other && said.measure === 'money') return { supported: false, why: 'other-currency', nearest: other }
  }
  return { supported: false, why: 'absent', nearest: nearest(said, values) }
}

function nearest(said: Amount | DateValue, values: readonly Value[]): Value | null {
  const figure = said.kind === 'amount' ? said.figures[0] : undefined
  const distance = (value: Value) =>
    figure !== undefined && value.kind === 'amount'
      ? Math.abs((value.figures[0] ?? value.interval.low) - figure)
      : 0
  return (
    values
      .filter(({ kind }) => kind === said.kind)
      .sort((one, other) => distance(one) - distance(other))[0] ?? null
  )
}
