import { areDatesApart, areTwoVoices } from './apart.ts'
import type { FigureFinding } from './finding.ts'
import type { Figure } from './placed.ts'
import { scaleOf } from './same-measure.ts'

/** What else the document of a figure counts of the same kind: the more there is, the less sure which is meant elsewhere. */
export interface Rivals {
  /** How many figures of its document could be taken for it, itself included; another voice's figure is no rival. */
  readonly crowdOf: (figure: Figure) => number
  /** Whether its document has one of its family that counts this. */
  readonly counts: (figure: Figure, counted: string | null) => boolean
  /** How many different things the figures of its family count in its document. */
  readonly kindsOf: (figure: Figure) => number
  /** Whether it is the first of its family that its document gives, of people whoever they are: the toll that it leads with. */
  readonly isLeading: (figure: Figure) => boolean
  /** Whether its document tells besides of a whole that it is less than. */
  readonly isPart: (figure: Figure) => boolean
}

/** Figures of another time ("38 in 1976") are no rivals. */
export function rivalsAmong(figures: readonly Figure[]): Rivals {
  const kin = new Map<string, Figure[]>()
  const keyOf = ({ source, finding }: Figure) => `${source}|${scaleOf(finding)}|${finding.family}`
  for (const figure of figures) {
    const alike = kin.get(keyOf(figure))
    if (alike) alike.push(figure)
    else kin.set(keyOf(figure), [figure])
  }
  const leading = new Set(
    [...kin.values()]
      .flatMap(
        alike =>
          alike.find(
            ({ finding }) => finding.counted === 'people' && !finding.partitive && !finding.increment,
          ) ?? [],
      )
      .filter(({ finding }) => finding.family !== null),
  )
  const known = new Map<Figure, Kin>()
  const kinOf = (figure: Figure): Kin => {
    const before = known.get(figure)
    if (before) return before
    const alike = (kin.get(keyOf(figure)) ?? []).filter(other => !areDatesApart(figure, other))
    const rivals = alike.filter(other => couldBe(other.finding, figure.finding))
    const values = new Set(
      rivals.map(({ finding: { value } }) => `${value.interval.low} ${value.interval.high}`),
    )
    const found = {
      crowd: Math.max(1, values.size),
      counted: new Set(alike.map(({ finding }) => finding.counted)),
      hasTotal: alike.some(({ finding }) => finding.total),
    }
    known.set(figure, found)
    return found
  }
  return {
    crowdOf: figure => kinOf(figure).crowd,
    counts: (figure, counted) => kinOf(figure).counted.has(counted),
    kindsOf: figure => kinOf(figure).counted.size,
    isLeading: figure => leading.has(figure),
    isPart: figure => !figure.finding.total && kinOf(figure).hasTotal,
  }
}

interface Kin {
  readonly crowd: number
  readonly counted: ReadonlySet<string | null>
  readonly hasTotal: boolean
}

const couldBe = (a: FigureFinding, b: FigureFinding): boolean =>
  a.counted === b.counted && a.partitive === b.partitive && a.increment === b.increment && !areTwoVoices(a, b)
