import type { Family } from '../grammar/families.ts'
import { areDatesApart } from './apart.ts'
import type { Figure } from './placed.ts'
import { fitOf, isPeople, scaleOf } from './same-measure.ts'

/** What else the document of a figure counts of the same kind: the more there is, the less sure which is meant elsewhere. */
export interface Rivals {
  /** How many figures of its scale and family its document gives, itself included. */
  readonly kinSizeOf: (figure: Figure) => number
  /** How many figures its document gives before it. */
  readonly rankOf: (figure: Figure) => number
  /** Whether its document has one of its family that counts this and is another number: "60 inmates, 60 bodies" are one. */
  readonly counts: (figure: Figure, counted: string | null) => boolean
  /** Whether its document tells of people in a family besides the figure's own, counting all of them. */
  readonly tells: (figure: Figure, family: Family | null) => boolean
  /** Whether it is the first of its family that its document gives, of people whoever they are: the toll that it leads with. */
  readonly isLeading: (figure: Figure) => boolean
  /** Whether it is what its document counts first of people of one fate, and of all of them. */
  readonly isMain: (figure: Figure) => boolean
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
            ({ finding }) =>
              finding.counted === 'people' && !finding.partitive && !finding.increment && !finding.sinceYear,
          ) ?? [],
      )
      .filter(({ finding }) => finding.family !== null),
  )
  const families = new Set(
    figures.flatMap(({ source, finding: { family, partitive } }) =>
      family === null || partitive ? [] : [`${source}|${family}`],
    ),
  )
  const main = mainOf(figures)
  const ranks = ranksOf(figures)
  const known = new Map<Figure, ReadonlySet<string | null>>()
  /** What else is counted of its family, by other numbers. */
  const othersOf = (figure: Figure): ReadonlySet<string | null> => {
    const before = known.get(figure)
    if (before) return before
    const others = (kin.get(keyOf(figure)) ?? []).filter(
      other =>
        !areDatesApart(figure, other) &&
        !/^(?:equal|overlapping)$/.test(fitOf(other.finding.value, figure.finding.value)),
    )
    const found = new Set(others.map(({ finding }) => finding.counted))
    known.set(figure, found)
    return found
  }
  return {
    kinSizeOf: figure => kin.get(keyOf(figure))?.length ?? 1,
    rankOf: figure => ranks.get(figure) ?? 0,
    counts: (figure, counted) => othersOf(figure).has(counted),
    tells: ({ source, finding }, family) =>
      family !== null && family !== finding.family && families.has(`${source}|${family}`),
    isLeading: figure => leading.has(figure),
    isMain: figure => main.has(figure),
  }
}

/** Figures that lead: of those that a document tells one thing of, the first of people whoever they are, else the first. */
function mainOf(figures: readonly Figure[]): ReadonlySet<Figure> {
  const byDocument = new Map<string, Figure[]>()
  for (const figure of figures) {
    const { frames, partitive, increment, sinceYear } = figure.finding
    if (!isPeople(figure.finding) || frames.length === 0 || partitive || increment || sinceYear) continue
    const all = byDocument.get(figure.source)
    if (all) all.push(figure)
    else byDocument.set(figure.source, [figure])
  }
  const main = new Set<Figure>()
  for (const all of byDocument.values())
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

/** Of each figure how many of its document stand before it. */
function ranksOf(figures: readonly Figure[]): ReadonlyMap<Figure, number> {
  const told = new Map<string, number>()
  return new Map(
    figures.map(figure => {
      const rank = told.get(figure.source) ?? 0
      told.set(figure.source, rank + 1)
      return [figure, rank]
    }),
  )
}
