import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Slide } from '../model/briefing.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Mention, Value } from '../model/value.ts'
import { withoutMay } from '../values/dates/month-of-may.ts'
import { openDateOf } from '../values/dates/open-dates.ts'
import { findMentions } from '../values/mentions.ts'
import { supports } from '../values/support.ts'
import { wordsOfValue } from '../values/value-words.ts'
import type { Check } from './check.ts'
import { keepsRoom, leavesRoom } from './texts/bound-words.ts'
import { followsFromReports } from './texts/implied.ts'
import { unboundedIn } from './texts/open-dates.ts'
import { type Surroundings, surroundingsOf } from './texts/surroundings.ts'
import { type CitingSentence, citingSentences, isEnglish, writtenSlides } from './texts/writing.ts'

/** A figure is written with the bound, the "about" or the hedge of its report: "€400 million" is not "up to €400 million". */
export const figureUnqualified: Check = {
  code: 'figure-unqualified',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      if (!isEnglish(slide)) continue
      const around = surroundingsOf(slide)
      for (const citing of citingSentences(slide, briefing))
        if (!isBesideAnother(slide, citing)) checkSentence(citing, around(citing.writing.text), report)
    }
  },
}

function checkSentence({ sentence, facts }: CitingSentence, around: Surroundings, report: Report): void {
  const given = facts.flatMap(givenBy)
  if (!given.some(({ value, hedge }) => hedge !== null || isBounded(value) || isOpen(value))) return
  const mentions = findMentions(sentence.words).filter(({ label }) => !label)
  for (const mention of mentions) {
    const { start, end } = mention
    const open = unboundedIn(mention, [sentence.words, ...around.heads], facts)
    if (open === null) continue
    const words = sentence.words.slice(start, end)
    const message = `"${words}" is not what the evidence says: ${open.bound} ${words}.`
    const details = [`${open.evidence.source.id}:  ${open.evidence.quote}`]
    report(diagnose('figure-unqualified', sentence.spanOf(start, end), message, { details }))
  }
  for (const mention of mentions) {
    const dropped = droppedBy(mention, given)
    if (!dropped || (isBounded(mention.value) && facts.some(fact => followsFromReports(mention, fact))))
      continue
    const words = sentence.words.slice(mention.start, mention.end)
    const besides = wordsBesides(sentence.words, mentions, mention, around)
    const message = messageOf(dropped, mention, words, besides, around.heads)
    if (message === null) continue
    const { evidence } = dropped
    const details = evidence ? [`${evidence.source.id}:  ${evidence.quote}`] : []
    report(diagnose('figure-unqualified', sentence.spanOf(mention.start, mention.end), message, { details }))
  }
}

/** A cell that cites nothing, in a comparison: what is cited beside it is said of another subject. */
const isBesideAnother = ({ layout }: Slide, { sentence }: CitingSentence): boolean =>
  layout.name === 'comparison' && sentence.cited.length === 0

/** A value that a sentence may draw on. */
interface Given {
  readonly value: Value
  readonly hedge: Evidence['hedge']
  /** Null for a computed value, and for what reports say taken together. */
  readonly evidence: Evidence | null
}

/** The values of reports, copies left out; every other figure that they quote; what is computed, or is left of all of them. */
function givenBy(fact: Fact): readonly Given[] {
  const found = known.get(fact)
  if (found) return found
  const bare = (value: Value): Given => ({ value, hedge: null, evidence: null })
  const given = [
    ...fact.evidence
      .filter(({ copy }) => !copy)
      .flatMap(evidence => {
        const { value, quoted, hedge } = evidence
        const own = value ? [{ value, hedge, evidence }] : []
        return [...own, ...quoted.filter(other => !isPickedFrom(value, other)).map(bare)]
      }),
    ...leftOf(fact).map(bare),
    ...(fact.derivation?.parts ?? []).flatMap(givenBy),
  ]
  known.set(fact, given)
  return given
}

const known = new WeakMap<Fact, readonly Given[]>()

/** What is computed, or what several reports leave, and none of them says. */
function leftOf({ consensus, evidence }: Fact): Value[] {
  if (consensus?.kind !== 'value' || evidence.some(({ value }) => value === consensus.value)) return []
  return [consensus.value]
}

/** The figure in the quote from which a value was taken: its words are the value's. */
const isPickedFrom = (value: Value | null, quoted: Value): boolean =>
  value === quoted ||
  (value?.kind === 'amount' && quoted.kind === 'amount' && value.figures.join() === quoted.figures.join())

const isBounded = (value: Value): boolean =>
  value.kind === 'amount' && value.qualifier !== 'exactly' && value.qualifier !== 'vague'

const isOpen = (value: Value): boolean => value.kind === 'date' && openDateOf(value.edtf) !== null

/** The report whose bound or hedge a figure lacks; null where another gives it as it is written, or none gives it at all. */
function droppedBy(mention: Mention, given: readonly Given[]): Given | null {
  const giving = given.filter(({ value }) => supports(mention, [value]).supported)
  if (giving.some(each => each.hedge === null && isKept(mention, each.value))) return null
  return giving.find(({ hedge }) => hedge === null) ?? giving[0] ?? null
}

function isKept(mention: Mention, value: Value): boolean {
  const { value: said } = mention
  if (said.kind !== 'amount' || value.kind !== 'amount' || said.qualifier === 'vague') return true
  if (said.figures.length > 1) return true
  return keepsRoom(said.qualifier, value, said.figures[0] ?? Number.NaN)
}

/** The words of a sentence without its other figures and their bounds, with cells beside it that hold no figure. */
function wordsBesides(
  words: string,
  mentions: readonly Mention[],
  mention: Mention,
  { row }: Surroundings,
): string {
  let kept = words
  for (const { start, end } of mentions.filter(other => other !== mention))
    kept = `${kept.slice(0, start)}${' '.repeat(end - start)}${kept.slice(end)}`
  return [kept, ...row.filter(cell => !/\d/.test(cell))].join('\n')
}

/** Words by which a sentence leaves a figure with who gives it, or in doubt. English. */
const HEDGED =
  /\b(?:alleg\w*|likely|possibl[ey]|probabl[ey]|perhaps|may|might|could|report(?:s|ed|edly)?|unconfirmed|unverified|suspect\w*|claim\w*|sa(?:ys?|id)|told|according|estimat\w*|appear\w*|seem\w*|apparent(?:ly)?|believed|thought|rumou?r\w*|unclear|uncertain|sp(?:eaks?|oke)|puts?|suggest\w*|hearsay|unattributed|unnamed|anonymous|nobody|if|whether)\b|\?/i

const HEDGES = { likely: 'likely', possible: 'possible', alleged: 'alleged' } as const

/** What is missing, in a sentence; null where the words around make up for it. */
function messageOf(
  { value, hedge }: Given,
  mention: Mention,
  words: string,
  besides: string,
  heads: readonly string[],
): string | null {
  const isSure = hedge !== null && !HEDGED.test(withoutMay([besides, ...heads].join('\n')))
  const hedged = hedge === null ? '' : ` (hedge: ${HEDGES[hedge]})`
  if (value.kind === 'amount' && !isKept(mention, value) && !leavesRoom(besides, heads, value))
    return `"${words}" is not what the evidence says: ${wordsOfValue(value)}${isSure ? hedged : ''}.`
  return isSure ? `"${words}" is written as certain, and the evidence hedges it${hedged}.` : null
}
