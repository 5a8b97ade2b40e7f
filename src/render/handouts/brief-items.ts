import type { Slide } from '../../model/briefing.ts'
import type { Fact } from '../../model/fact.ts'
import { viewAbout } from '../about/about-view.ts'
import type { Rendering } from '../rendering.ts'
import type { EvidenceView, FactView, FieldView, Html, SourceView } from '../views/view.ts'
import { hasSeveralUnits } from '../wording/claim-heading.ts'
import { leadOf } from '../wording/standing.ts'

/** What a brief says, each kind from the most important to the least. */
export interface BriefItems {
  readonly judgements: readonly FieldView[]
  /** Paragraphs of the source summary statement. */
  readonly summary: readonly Html[]
  readonly figures: readonly KeyFigure[]
  readonly disputed: readonly FactView[]
  readonly unknown: readonly OpenQuestion[]
  readonly sources: readonly SourceView[]
}

/** A figure, and the report by which it stands or falls; null where there are several. */
export interface KeyFigure {
  readonly fact: FactView
  readonly only: EvidenceView | null
}

/** What is not known: a gap that the outline names, or something looked for and not found. */
export interface OpenQuestion {
  readonly question: FieldView
  readonly matters: FieldView
  readonly looked: FieldView
  readonly fact: FactView | null
}

/** How a layout shows that a fact matters, the weightiest first. */
const SHOWN_BY: readonly string[] = ['figure', 'sources-differ', 'bluf']

/**
 * What a brief says of a briefing. Judgements and gaps are in the outline's order. Figures that one report alone gives come
 * after all others; else figures and disputes: first those that have a slide of their own, then those that the bottom line
 * rests on, then by how many slides cite them, then by their number.
 * What only the speaker's notes cite takes no part.
 */
export function chooseItems(rendering: Rendering): BriefItems {
  const { briefing, views, slides } = rendering
  const written = briefing.slides.filter(({ body }) => body.kind === 'written')
  const cited = byImportance(
    briefing.citations.flatMap(({ fact }) => (citing(fact, written).length === 0 ? [] : [fact])),
    written,
  )
  const gaps = slides.flatMap(({ view }) => (view.layout === 'gaps' ? listIn(view.fields['gaps']) : []))
  const unknown = [
    ...gaps.map(questionOf),
    ...cited.flatMap(fact =>
      fact.kind === 'absence' && !gaps.some(gap => idOf(gap) === fact.id)
        ? [absenceOf(views.fact(fact))]
        : [],
    ),
  ]
  return {
    judgements: slides.flatMap(({ view }) =>
      view.layout === 'bluf' ? listIn(view.fields['judgements']) : [],
    ),
    summary: viewAbout(briefing, views).summary,
    figures: cited
      .filter(isFigure)
      .toSorted((one, other) => Number(isAlone(one)) - Number(isAlone(other)))
      .map(fact => ({ fact: views.fact(fact), only: onlyReport(fact, views.fact(fact)) })),
    disputed: cited.filter(isDisputed).map(views.fact),
    unknown,
    sources: rendering.sources.toSorted((one, other) => other.cited.length - one.cited.length),
  }
}

const isFigure = (fact: Fact): boolean =>
  fact.kind === 'quantity' && fact.consensus !== null && !isDisputed(fact)

/** Whether no more than one report carries it, attributed or not, hedged or not. */
const isAlone = ({ support, derivation }: Fact): boolean =>
  derivation === null && support.origins + support.unattributed + support.hedged <= 1

function onlyReport(fact: Fact, { evidence }: FactView): EvidenceView | null {
  const lead = isAlone(fact) ? leadOf(fact) : null
  return lead === null ? null : (evidence[fact.evidence.indexOf(lead)] ?? null)
}

/** Reports that differ, or that count the same in units which do not compare: none of their values is the figure. */
const isDisputed = (fact: Fact): boolean => fact.agreement === 'differ' || hasSeveralUnits(fact)

function citing(fact: Fact, slides: readonly Slide[]): readonly Slide[] {
  return slides.filter(({ citations }) => citations.some(citation => citation.fact.id === fact.id))
}

/** In the order in which they are given, where nothing else tells them apart: that of their numbers. */
function byImportance(facts: readonly Fact[], slides: readonly Slide[]): readonly Fact[] {
  const weight = (fact: Fact): readonly number[] => {
    const all = citing(fact, slides)
    const shown = SHOWN_BY.findIndex(layout =>
      all.some(slide => slide.layout.name === layout && (layout === 'bluf' || isSubject(fact, slide))),
    )
    return [shown === -1 ? SHOWN_BY.length : shown, -all.length]
  }
  const weights = new Map(facts.map(fact => [fact, weight(fact)]))
  return facts.toSorted((one, other) => {
    const [a = [], b = []] = [weights.get(one), weights.get(other)]
    return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)
  })
}

/** Whether a slide is about the fact rather than citing it. */
function isSubject(fact: Fact, { body }: Slide): boolean {
  const subject = body.kind === 'written' ? body.content['fact'] : undefined
  return subject?.kind === 'fact' && subject.fact.id === fact.id
}

function questionOf(gap: FieldView): OpenQuestion {
  const {
    question = null,
    matters = null,
    searched = null,
    fact = null,
  } = gap as Readonly<Record<string, FieldView>>
  const named = fact as FactView | null
  return { question, matters, looked: searched ?? lookedIn(named), fact: named }
}

const absenceOf = (fact: FactView): OpenQuestion => ({
  question: fact.claim,
  matters: null,
  looked: lookedIn(fact),
  fact,
})

const lookedIn = (fact: FactView | null): string | null =>
  fact === null || fact.searched.length === 0 ? null : fact.searched.join('; ')

function idOf(gap: FieldView): string | null {
  return questionOf(gap).fact?.id ?? null
}

function listIn(field: FieldView | undefined): readonly FieldView[] {
  return Array.isArray(field) ? field : []
}
