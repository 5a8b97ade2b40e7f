import type { Evidence } from '../../model/fact.ts'
import { otherMeasureIn } from './counted-class.ts'
import { type Doubt, doubt, type Exhibit, isSamePlace, pairsOf } from './doubt.ts'

/** Figures of so many digits seldom meet by chance in one text, and in two. */
const DIGITS_IN_ONE_TEXT = 3
const DIGITS_IN_TWO_TEXTS = 4

/**
 * One figure that serves two measures, as 2,357 dead and 2,357 shelters: one of the two is likely a slip. Told of two
 * pieces of evidence, and of one whose text says the figure again of something else. Round figures meet by chance.
 */
export function numbersForTwoMeasures(exhibits: readonly Exhibit[]): Doubt[] {
  const byFigure = new Map<number, Exhibit[]>()
  for (const exhibit of exhibits) {
    const figure = figureOf(exhibit.evidence)
    if (figure === null || digitsOf(figure) < DIGITS_IN_ONE_TEXT) continue
    byFigure.set(figure, [...(byFigure.get(figure) ?? []), exhibit])
  }
  return [...byFigure].flatMap(([figure, sharing]) => {
    const doubts = pairsOf(sharing).flatMap(pair => doubtOf(figure, ...pair) ?? [])
    return doubts.length > 0
      ? doubts.slice(0, 1)
      : sharing.flatMap(exhibit => doubtOfText(figure, exhibit) ?? []).slice(0, 1)
  })
}

function doubtOf(figure: number, one: Exhibit, other: Exhibit): Doubt | null {
  const [first, second] = [one.evidence, other.evidence]
  const isOneText = first.source.id === second.source.id
  if (!isOneText && digitsOf(figure) < DIGITS_IN_TWO_TEXTS) return null
  const isOtherCount = first.unit !== second.unit || first.population !== second.population
  // A passage may well serve two facts that count the same.
  const isOtherFact = one.fact !== other.fact && isOneText && !isSamePlace(first, second)
  if (!isOtherCount && !isOtherFact) return null
  const [a, b] = [measureOf(one), measureOf(other)]
  const where = isOneText ? first.source.id : `${first.source.id} and ${second.source.id}`
  const gives = isOneText ? 'gives' : 'give'
  const measures = a === b ? `for "${one.fact.id}" and for "${other.fact.id}"` : `for ${a} and for ${b}`
  return doubt('number-shared', `${where} ${gives} ${written(figure)} ${measures}.`, [one, other])
}

function doubtOfText(figure: number, exhibit: Exhibit): Doubt | null {
  const other = otherMeasureIn(exhibit.evidence)
  if (other === null) return null
  const message = `${exhibit.evidence.source.id} gives ${written(figure)} a second time, for something else: “${other}”.`
  return doubt('number-shared', message, [exhibit])
}

/** A count of things or people that is one exact or bounded figure: money, shares and vague words are none. */
function figureOf({ value }: Evidence): number | null {
  if (value?.kind !== 'amount' || value.measure !== 'count' || value.figures.length !== 1) return null
  return value.figures[0] ?? null
}

/** Significant digits: 2,357 has four, 2,300 two. */
const digitsOf = (figure: number): number =>
  String(figure)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length

const measureOf = ({ fact, evidence }: Exhibit): string =>
  evidence.population ?? evidence.unit ?? `“${fact.claim}”`

const written = (figure: number): string => figure.toLocaleString('en')
