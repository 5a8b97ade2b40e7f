import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { NamedEditions } from '../editions/named-editions.ts'
import type { Briefing, Citation, Image, Slide, SourceEntry } from '../model/briefing.ts'
import type { Facts } from '../model/corpus.ts'
import type { Fact } from '../model/fact.ts'
import type { Layout } from '../model/layout.ts'
import type { Outline, OutlineSlide } from '../model/outline.ts'
import type { Source } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { Text } from '../model/text.ts'
import { nearestName, suggestName } from '../schema/nearest-name.ts'
import { evidenceSlides, sourceSlides } from './appendix.ts'
import { flowChanges, withCorrections } from './changes-slides.ts'
import { findMarking, STRICTEST, TLP } from './markings.ts'
import { planMinutes } from './plan-minutes.ts'
import { factsNamed, type Resolver, resolveFields, resolveText } from './resolve-content.ts'
import { changesSince, correctionsOf } from './since-edition.ts'

/** What an outline is resolved against. */
export interface BriefingParts {
  readonly facts: Facts
  /** Ids of facts that are written and could not be read, for which nothing is reported here; null where not even those are known. */
  readonly leftOut: ReadonlySet<string> | null
  readonly layouts: ReadonlyMap<string, Layout>
  /** Names of the themes that there are. */
  readonly themes: readonly string[]
  readonly image: (path: string, span: Span) => Image | null
  /** Of the corpus, by their ids. */
  readonly sources: ReadonlyMap<string, Source>
  /** Earlier editions that the outline names, as far as they could be read. */
  readonly editions: NamedEditions
}

/**
 * An outline resolved against its corpus: references looked up, citations numbered by first appearance, sources
 * gathered, appendices split into slides. Reports what does not exist; the rest is resolved without it, so that it can be
 * checked, and under the strictest marking where its own is unknown.
 */
export function buildBriefing(outline: Outline, parts: BriefingParts, report: Report): Briefing {
  const marking = findMarking(outline.marking.label)
  if (marking === null) reportUnknownMarking(outline, report)
  if (!parts.themes.includes(outline.theme.name))
    report(
      diagnose('unknown-theme', outline.theme.span, `There is no theme "${outline.theme.name}".`, {
        hint: suggestName(outline.theme.name, parts.themes) || `Known: ${parts.themes.join(', ')}.`,
      }),
    )
  const citations = numberCitations(outline, parts.facts)
  const numbered = [...citations.values()]
  const reader = { audience: outline.audience, facts: parts.facts, sources: parts.sources }
  const since = (path: string) => {
    const edition = parts.editions.since.get(path)
    return edition ? changesSince(edition, numbered, reader) : null
  }
  const resolver = { facts: parts.facts, leftOut: parts.leftOut, image: parts.image, since, report }
  const layout = (name: string): Layout | undefined => parts.layouts.get(name)
  const { superseded } = parts.editions
  const corrections = superseded && correctionsOf(superseded, numbered, { ...reader, leftOut: parts.leftOut })
  const slides = inFinalOrder(
    writtenSlides(outline, parts, citations, resolver),
    corrections,
    layout('changes'),
    outline,
  )
  const sources = citedSources(numbered)
  const after = { outline, first: slides.length + 1 }
  const evidence = evidenceSlides(numbered, layout('evidence'), after)
  return {
    outline,
    marking: marking ?? STRICTEST,
    slides: [
      ...slides,
      ...evidence,
      ...sourceSlides(sources, layout('sources'), { outline, first: after.first + evidence.length }),
    ],
    sourceSummary: outline.sourceSummary.map(paragraph => resolveText(paragraph, resolver)),
    citations: numbered,
    sources,
    superseded: superseded?.head ?? null,
    corrections,
    facts: parts.facts,
  }
}

/** Slides with those that follow from them, numbered as they are printed. */
function inFinalOrder(
  written: readonly Slide[],
  corrections: Briefing['corrections'],
  layout: Layout | undefined,
  outline: Outline,
): readonly Slide[] {
  const taken = new Set(written.map(({ id }) => id))
  const slides = written.flatMap(slide => flowChanges(slide, taken))
  return withCorrections(slides, corrections, layout, outline).map((slide, index) => ({
    ...slide,
    number: index + 1,
  }))
}

function reportUnknownMarking({ marking: { label, span } }: Outline, report: Report): void {
  const markings = TLP.map(marking => marking.label)
  const nearest = nearestName(label, markings)
  const hint = `${nearest ? `Did you mean "${nearest}"? ` : ''}TLP 2.0 has ${markings.join(', ')}.`
  report(diagnose('unknown-marking', span, `There is no marking "${label}".`, { hint }))
}

/** Facts by first appearance; then the parts of cited derived facts, so that a reader can follow each one. */
function numberCitations(outline: Outline, facts: Facts): Map<string, Citation> {
  const ids = new Set(
    outline.slides.flatMap(slide => factsNamed(slide.title, slide.fields, slide.notes, facts)),
  )
  for (const id of factsNamed(null, {}, outline.sourceSummary, facts)) ids.add(id)
  for (const id of ids) for (const part of facts.get(id)?.derivation?.parts ?? []) ids.add(part.id)
  const cited = [...ids].flatMap(id => facts.get(id) ?? [])
  return new Map(cited.map((fact, index) => [fact.id, { number: index + 1, fact }]))
}

function writtenSlides(
  outline: Outline,
  parts: BriefingParts,
  citations: ReadonlyMap<string, Citation>,
  resolver: Resolver,
): Slide[] {
  const cite = (ids: readonly string[]) => ids.flatMap(id => citations.get(id) ?? [])
  const planned = planMinutes(outline)
  let section: Text | null = null
  return outline.slides.flatMap((slide, index): Slide[] => {
    const layout = parts.layouts.get(slide.layout)
    if (!layout) return []
    const title = slide.title ? resolveText(slide.title, resolver) : defaultTitle(slide, outline)
    if (slide.layout === 'section') section = title
    const onSlide = factsNamed(slide.title, slide.fields, [], parts.facts)
    return [
      {
        number: index + 1,
        id: slide.id,
        layout,
        section: slide.layout === 'section' ? null : section,
        title,
        body: { kind: 'written', content: resolveFields(slide.fields, resolver) },
        notes: slide.notes.map(note => resolveText(note, resolver)),
        steps: slide.steps,
        minutes: planned[index] ?? null,
        uncited: slide.uncited,
        citations: cite(onSlide),
        noted: cite(factsNamed(null, {}, slide.notes, parts.facts).filter(id => !onSlide.includes(id))),
        lang: slide.lang ?? outline.lang,
        dir: slide.dir ?? outline.dir,
        span: slide.span,
        written: slide,
      },
    ]
  })
}

const defaultTitle = (slide: OutlineSlide, outline: Outline): Text | null =>
  slide.layout === 'cover' ? outline.title : null

/** Sources whose evidence is cited, in order of their first citation, each with the numbers that it carries. */
function citedSources(citations: readonly Citation[]): SourceEntry[] {
  const entries = new Map<string, { source: Fact['evidence'][number]['source']; cited: number[] }>()
  for (const { number, fact } of citations) {
    for (const { source } of fact.evidence) {
      const entry = entries.get(source.id) ?? { source, cited: [] }
      if (!entry.cited.includes(number)) entry.cited.push(number)
      entries.set(source.id, entry)
    }
  }
  return [...entries.values()]
}
