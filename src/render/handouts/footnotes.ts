import type { Evidence, Fact } from '../../model/fact.ts'
import type { Rendering } from '../rendering.ts'
import type { EvidenceView, FactView } from '../views/view.ts'
import { dissentFrom, leadOf } from '../wording/standing.ts'

/** What stands at the foot of a page for a citation. */
export interface Footnote {
  readonly fact: FactView
  /** The passages that carry the claim, and what speaks against it. */
  readonly passages: readonly EvidenceView[]
  /** "Two more passages in the evidence"; null where all stand here. */
  readonly more: string | null
}

/** Passages in a footnote; what speaks against a claim is never left out, whatever their number. */
const MOST = 3

/** A footnote for everything that a briefing cites, in order of its numbers. */
export function viewFootnotes({ briefing, views }: Rendering): readonly Footnote[] {
  return briefing.citations.map(({ fact }) => {
    const view = views.fact(fact)
    const chosen = choosePassages(fact)
    const passages = chosen.flatMap(item => view.evidence[fact.evidence.indexOf(item)] ?? [])
    const left = fact.evidence.length - passages.length
    return {
      fact: view,
      passages,
      more: left === 0 ? null : views.book.say('report-more-passages', { count: left }),
    }
  })
}

/** What it is told by first, all dissent, then other independent reports; in the order of the file. */
function choosePassages(fact: Fact): readonly Evidence[] {
  const lead = leadOf(fact)
  const { denies, doubts, differs } = dissentFrom(lead, fact)
  const needed = [...(lead === null ? [] : [lead]), ...denies, ...doubts, ...differs]
  const others = fact.support.independent.filter(item => !needed.includes(item))
  const chosen = new Set([...needed, ...others.slice(0, Math.max(0, MOST - needed.length))])
  return fact.evidence.filter(item => chosen.has(item))
}
