import type { Family } from '../grammar/families.ts'
import { areDatesApart } from './apart.ts'
import { groupBy } from './group-by.ts'
import type { Figure } from './placed.ts'
import { fitOf, isPeople, scaleOf } from './same-measure.ts'

/** How a figure stands among those of its document. The more of its kind there are, the less sure which is meant elsewhere. */
export interface Standing {
  /** How many figures of its scale and family its document gives, itself included. */
  readonly kinSize: number
  /** How many figures its document gives before it. */
  readonly rank: number
  /** What its document counts of its family by other numbers: "60 inmates, 60 bodies" are one. */
  readonly others: ReadonlySet<string | null>
  /** Fates of people that its document tells of, counting all of them. */
  readonly families: ReadonlySet<Family>
  /** Whether it is the first of its family that its document gives, of people whoever they are: the toll that it leads with. */
  readonly isLeading: boolean
  /** Whether it is what its document counts first of people of one fate, and of all of them. */
  readonly isMain: boolean
}

export type Standings = ReadonlyMap<Figure, Standing>

/** Figures of another time ("38 in 1976") are no rivals. */
export function standingsOf(figures: readonly Figure[]): Standings {
  const main = mainOf(figures)
  const standings = new Map<Figure, Standing>()
  for (const told of groupBy(figures, ({ source }) => source).values()) {
    const families = new Set(
      told.flatMap(({ finding: { family, partitive } }) => (family === null || partitive ? [] : family)),
    )
    const ranks = new Map(told.map((figure, rank) => [figure, rank]))
    for (const kin of groupBy(told, ({ finding }) => `${scaleOf(finding)}|${finding.family}`).values()) {
      const leading = kin.find(isWholeToll)
      for (const figure of kin)
        standings.set(figure, {
          kinSize: kin.length,
          rank: ranks.get(figure) ?? 0,
          others: new Set(kin.filter(other => areTwo(figure, other)).map(({ finding }) => finding.counted)),
          families,
          isLeading: figure === leading,
          isMain: main.has(figure),
        })
    }
  }
  return standings
}

const isWholeToll = ({ finding }: Figure): boolean =>
  finding.family !== null &&
  finding.counted === 'people' &&
  !finding.partitive &&
  !finding.increment &&
  !finding.sinceYear

const areTwo = (a: Figure, b: Figure): boolean =>
  !areDatesApart(a, b) && !/^(?:equal|overlapping)$/.test(fitOf(a.finding.value, b.finding.value))

/** Figures that lead: of those that a document tells one thing of, the first of people whoever they are, else the first. */
function mainOf(figures: readonly Figure[]): ReadonlySet<Figure> {
  const whole = figures.filter(({ finding }) => {
    const { frames, partitive, increment, sinceYear } = finding
    return isPeople(finding) && frames.length > 0 && !partitive && !increment && !sinceYear
  })
  const main = new Set<Figure>()
  for (const all of groupBy(whole, ({ source }) => source).values())
    for (const figure of all) {
      const alike = all.filter(
        other =>
          other.finding.frames.some(frame => figure.finding.frames.includes(frame)) &&
          !areDatesApart(figure, other),
      )
      const first = alike.find(other => other.finding.counted === 'people') ?? alike[0]
      if (first === figure) main.add(figure)
    }
  return main
}
