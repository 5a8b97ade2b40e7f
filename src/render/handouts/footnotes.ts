import type { Evidence, Fact } from '../../model/fact.ts'
import type { Rendering } from '../rendering.ts'
import type { EvidenceView, FactView, Html } from '../views/view.ts'
import { dissentFrom, leadOf } from '../wording/standing.ts'
import { footnoteWords } from './footnote-words.ts'

/** What stands at the foot of a page for a citation: short enough that most pages have room for all of theirs. */
export interface Footnote {
  readonly fact: FactView
  readonly passages: readonly FootnotePassage[]
  /** "Two more passages"; null where all stand here. */
  readonly more: string | null
}

export interface FootnotePassage {
  readonly evidence: EvidenceView
  readonly words: Html
}

/** A footnote for everything that slides cite, in order of its numbers. */
export function viewFootnotes({ briefing, views }: Rendering): readonly Footnote[] {
  return briefing.citations.map(({ fact }) => {
    const view = views.fact(fact)
    const passages = choosePassages(fact).flatMap(item => {
      const evidence = view.evidence[fact.evidence.indexOf(item)]
      return evidence === undefined ? [] : [{ evidence, words: footnoteWords(item) }]
    })
    const left = fact.evidence.length - passages.length
    return {
      fact: view,
      passages,
      more: left === 0 ? null : views.book.say('report-more-passages', { count: left }),
    }
  })
}

/** What it is told by first, and the first that speaks against that: who denies before who doubts or gives another value. */
function choosePassages(fact: Fact): readonly Evidence[] {
  const lead = leadOf(fact)
  const { denies, doubts, differs } = dissentFrom(lead, fact)
  const [against] = [...denies, ...doubts, ...differs]
  return [lead, against].filter(item => item !== null && item !== undefined)
}
