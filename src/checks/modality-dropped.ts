import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Check } from './check.ts'
import { leavesOpen, verbAt, type Weakened, weakenedIn } from './texts/modality.ts'
import { type CitingSentence, citingSentences, isEnglish, writtenSlides } from './texts/writing.ts'

/** What all reports tell as possible or expected may not be written as what is, was or will be. */
export const modalityDropped: Check = {
  code: 'modality-dropped',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      if (!isEnglish(slide)) continue
      for (const citing of citingSentences(slide, briefing))
        if (citing.writing.path[0] !== 'judgements') checkSentence(citing, report)
    }
  },
}

/** A judgement is the author's own, and says how likely it is. */
function checkSentence({ sentence, facts }: CitingSentence, report: Report): void {
  if (leavesOpen(sentence.words)) return
  for (const fact of facts.filter(({ id }) => sentence.cited.includes(id))) {
    const [first] = weakenedEverywhere(fact).flatMap(told => {
      const place = verbAt(sentence.words, told.weakened.verb)
      return place ? [{ ...told, place }] : []
    })
    if (first === undefined) continue
    const words = sentence.words.slice(first.place.start, first.place.end)
    const message = `"${words}" is written as if it were so, and the evidence says "${first.weakened.words.replace(/\s+/g, ' ')}".`
    report(
      diagnose('modality-dropped', sentence.spanOf(first.place.start, first.place.end), message, {
        details: [`${first.item.source.id}:  ${first.item.quote}`],
      }),
    )
  }
}

interface Told {
  readonly item: Evidence
  readonly weakened: Weakened
}

/** What the reports of a fact tell of only as possible: where one of them tells it as it is, nothing was dropped. */
function weakenedEverywhere({ groups }: Fact): readonly Told[] {
  const items = groups.flatMap(({ compared }) => compared.filter(({ stance }) => stance === 'asserts'))
  const told = items.flatMap(item => weakenedIn(item.quote).map(weakened => ({ item, weakened })))
  return told.filter(({ weakened: { verb } }) =>
    items.every(
      ({ quote }) => verbAt(quote, verb) === null || weakenedIn(quote).some(other => other.verb === verb),
    ),
  )
}
