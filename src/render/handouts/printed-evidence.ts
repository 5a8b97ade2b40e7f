import { referencesInText } from '../../briefing/references.ts'
import type { Citation } from '../../model/briefing.ts'
import { viewAbout } from '../about/about-view.ts'
import type { Rendering } from '../rendering.ts'
import { countsOf } from '../views/document-view.ts'
import type { Topic } from './report-topics.ts'

/** A part of the report that has a heading, and the facts that it cites. */
export interface CitingPlace {
  /** Of the element that the heading is. */
  readonly id: string
  readonly cited: ReadonlySet<string>
}

/** What the report cites, part by part: what the slides and the words about the sources do, but not what is only said aloud. */
export function citingPlaces(
  topics: readonly Topic[],
  { briefing, views }: Rendering,
): readonly CitingPlace[] {
  const { absences } = viewAbout(briefing, views)
  const citations = new Map(briefing.slides.map(slide => [slide.id, slide.citations]))
  const ofSources = briefing.sourceSummary.flatMap(referencesInText)
  return [
    ...topics.map(({ id }) => ({ id, cited: new Set(citations.get(id)?.map(({ fact }) => fact.id)) })),
    { id: 'about-sources', cited: new Set(ofSources.map(({ id }) => id)) },
    { id: 'about-absences', cited: new Set(absences.map(({ id }) => id)) },
  ]
}

/**
 * The rendering with no more evidence than the report cites, counts what it counts, and numbers as in the deck: what only the
 * speaker's notes cite is not in it. The parts of what is computed stand with it.
 */
export function keepPrinted(places: readonly CitingPlace[], rendering: Rendering): Rendering {
  const { briefing, document, views } = rendering
  const corrected = document.corrections?.rows.flatMap(({ cite }) => cite?.id ?? []) ?? []
  const printed = new Set([...places.flatMap(({ cited }) => [...cited]), ...corrected])
  const parts = briefing.citations.flatMap(({ fact }) =>
    printed.has(fact.id) ? (fact.derivation?.parts.map(({ id }) => id) ?? []) : [],
  )
  for (const id of parts) printed.add(id)
  const citations = briefing.citations.filter(({ fact }) => printed.has(fact.id))
  if (citations.length === briefing.citations.length) return rendering
  const kept = { ...briefing, citations, sources: sourcesOf(citations, rendering) }
  const numbers = new Set(citations.map(({ number }) => number))
  return {
    ...rendering,
    briefing: kept,
    document: { ...document, counts: countsOf(kept, views) },
    evidence: rendering.evidence.filter(({ fact }) => printed.has(fact.id)),
    sources: rendering.sources.flatMap(source => {
      const cited = source.cited.filter(({ number }) => numbers.has(number))
      return cited.length === 0 ? [] : [{ ...source, cited }]
    }),
  }
}

function sourcesOf(
  citations: readonly Citation[],
  { briefing }: Rendering,
): Rendering['briefing']['sources'] {
  const numbers = new Set(citations.map(({ number }) => number))
  return briefing.sources.flatMap(entry => {
    const cited = entry.cited.filter(number => numbers.has(number))
    return cited.length === 0 ? [] : [{ ...entry, cited }]
  })
}
