import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import { foldName } from '../facts/agreement/comparison.ts'
import type { Facts } from '../model/corpus.ts'
import type { Evidence } from '../model/fact.ts'
import type { Claimant } from '../model/source.ts'
import type { Mention } from '../model/value.ts'
import { followsFrom } from '../values/implication.ts'
import { findMentions } from '../values/mentions.ts'
import { supports } from '../values/support.ts'
import type { Check } from './check.ts'
import { type Speaking, speakersIn } from './texts/named-speakers.ts'
import { datesOf } from './texts/replaced-values.ts'
import { type CitingSentence, citingSentences, isEnglish, writtenSlides } from './texts/writing.ts'

/** A figure or date that a sentence has one claimant say may not be that of others alone. */
export const figureMisattributed: Check = {
  code: 'figure-misattributed',
  run(briefing, report) {
    const claimants = claimantsIn(briefing.facts)
    for (const slide of writtenSlides(briefing)) {
      if (!isEnglish(slide)) continue
      for (const citing of citingSentences(slide, briefing)) checkSentence(citing, claimants, report)
    }
  },
}

/** Everybody who says something in the corpus. */
function claimantsIn(facts: Facts): readonly Claimant[] {
  const all = [...facts.values()].flatMap(({ evidence }) => evidence.flatMap(({ chain }) => chain))
  return [...new Map(all.map(claimant => [claimant.id, claimant])).values()]
}

function checkSentence(
  { sentence, facts }: CitingSentence,
  claimants: readonly Claimant[],
  report: Report,
): void {
  const reports = facts.flatMap(({ evidence }) => evidence)
  const mentions = findMentions(sentence.words).filter(({ label }) => !label)
  const given = mentions.flatMap(mention => {
    const givers = reports.filter(item => gives(item, mention))
    return givers.length === 0 || givers.some(({ claimant }) => claimant === null)
      ? []
      : [{ mention, givers }]
  })
  if (given.length === 0) return
  const speakers = speakersIn(sentence.words, claimants)
  for (const { mention, givers } of given) {
    const speaking = speakers.find(({ clause }) => clause.start <= mention.start && mention.end <= clause.end)
    if (!speaking || isSetAgainst(sentence.words, speaking, mention)) continue
    const own = reports.filter(item => isFrom(item, speaking.claimant))
    if (mayTell(own, mention)) continue
    const words = sentence.words.slice(mention.start, mention.end)
    const names = [...new Set(givers.map(({ claimant }) => claimant?.name))].join(', ')
    const message = `"${words}" is said by ${names}, and the sentence has ${speaking.claimant.name} say it.`
    const details = [...givers, ...own].map(
      ({ claimant, source, quote }) => `${claimant?.name}, ${source.id}:  ${quote}`,
    )
    report(
      diagnose('figure-misattributed', sentence.spanOf(mention.start, mention.end), message, { details }),
    )
  }
}

const gives = ({ value, stance }: Evidence, mention: Mention): boolean =>
  stance === 'asserts' && value !== null && supports(mention, [value]).supported

/** Whether a claimant said it or passed it on, or published it. */
function isFrom({ chain, source }: Evidence, claimant: Claimant): boolean {
  if (chain.some(({ id }) => id === claimant.id)) return true
  const { publisher, author, 'container-title': container } = source.bibliography
  const outlets = [publisher, container, ...author.map(({ literal }) => literal)].flatMap(name => name ?? [])
  const names = [claimant.name, ...claimant.aliases].map(foldName)
  return outlets.some(outlet => names.includes(foldName(outlet)))
}

/** Whether a figure stands in somebody's reports, in whatever part, or follows from all of them. */
function mayTell(own: readonly Evidence[], mention: Mention): boolean {
  const values = own.flatMap(({ value, stance }) => (value && stance === 'asserts' ? [value] : []))
  const carried = own.flatMap(item => [...(item.value ? [item.value] : []), ...item.quoted, ...datesOf(item)])
  return supports(mention, carried).supported || followsFrom(mention, values, 'reported')
}

const AGAINST =
  /\b(?:than|not|against|versus|instead\s+of|rather\s+than|of\s+the|den(?:y|ies|ied)|rejects?|rejected|disputes?|disputed)\b/i

/** "Fewer than the 58 of the mayor": named to be set against what is said. */
const isSetAgainst = (words: string, { clause }: Speaking, { start }: Mention): boolean =>
  AGAINST.test(words.slice(clause.start, start))
