import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Slide } from '../model/briefing.ts'
import type { Fact } from '../model/fact.ts'
import type { Text } from '../model/text.ts'
import type { Mention, Value } from '../model/value.ts'
import { findMentions } from '../values/mentions.ts'
import { supports } from '../values/support.ts'
import { wordsOfValue } from '../values/value-words.ts'
import type { Check } from './check.ts'
import { type Superseded, supersededIn } from './figure-superseded.ts'
import { rowsOf } from './texts/grids.ts'
import { wordsOf } from './texts/sentences.ts'
import { surroundingsOf } from './texts/surroundings.ts'
import { type CitingSentence, citingSentences, isEnglish, textsIn, writtenSlides } from './texts/writing.ts'

/** A fact on which reports differ may not be written as settled. */
export const differUnsaid: Check = {
  code: 'differ-unsaid',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      if (slide.layout.name === 'sources-differ') continue
      const sentences = citingSentences(slide, briefing)
      const isSaid = saidAroundCells(slide, sentences)
      const around = surroundingsOf(slide)
      const goneFrom = (citing: CitingSentence) =>
        isEnglish(slide) ? supersededIn(citing, around(citing.writing.text)) : []
      for (const citing of sentences) checkSentence(citing, isSaid, () => goneFrom(citing), report)
    }
  },
}

/** Words that tell of a dispute, give a range, or leave the claim with who makes it. */
const SAID =
  /\b(?:differ\w*|disput\w*|contest\w*|conflict\w*|disagree\w*|diverg\w*|contradict\w*|unclear|uncertain|unresolved|var(?:y|ies|ied)|between|rang(?:e|es|ed|ing)|from\s.+\sto|versus|either|whether|or|but|while|whereas|although|though|however|den(?:y|ies|ied|ial|ials)|doubt\w*|reject\w*|according|sa(?:y|ys|id)|tells?|told|claim\w*|alleg\w*|report(?:s|ed|edly)?|estimat\w*|accounts?|puts?|counts?|counted|blam\w*|accus\w*|insist\w*|maintain\w*|(?:un)?likely|(?:im)?probabl[ey]|chances?)\b|–/i

/** `replaced`: figures that nobody stands by any more, which are no more settled than the others. */
function checkSentence(
  { sentence, writing, facts }: CitingSentence,
  isSaid: Said,
  replaced: () => readonly Superseded[],
  report: Report,
): void {
  const differing = facts.filter(
    fact =>
      fact.agreement === 'differ' && !sentence.inserted.includes(fact.id) && !isSaid(writing.text, fact),
  )
  if (differing.length === 0 || SAID.test(sentence.words)) return
  const mentions = findMentions(sentence.words).filter(mention => !mention.label)
  const gone = replaced()
  for (const fact of differing) {
    const told = mentions.filter(
      mention => givesValueOf(mention, fact) || gone.some(old => isOf(old, mention, fact)),
    )
    const [only] = told
    if (told.length === 1 && only) {
      const words = sentence.words.slice(only.start, only.end)
      const message = `Reports of ${fact.id} differ, and "${words}" is written as settled.`
      report(
        diagnose('differ-unsaid', sentence.spanOf(only.start, only.end), message, {
          details: otherValues(fact, only),
        }),
      )
    } else if (
      mentions.length === 0 &&
      isContested(fact) &&
      isClaimOf(fact, writing.role, writing.path, sentence.cited)
    ) {
      const message = `Somebody denies or doubts ${fact.id}, and the sentence writes it as settled.`
      const against = fact.groups.flatMap(({ compared }) =>
        compared.filter(({ stance }) => stance === 'denies' || stance === 'doubts'),
      )
      report(
        diagnose('differ-unsaid', sentence.spanOf(0, sentence.words.length), message, {
          details: against.map(({ stance, claimant, source, quote }) => {
            const who = claimant?.name ?? source.id
            return `${who} ${stance === 'denies' ? 'denies' : 'doubts'} it:  ${quote}`
          }),
          hint: 'Say who says so, and who denies or doubts it.',
        }),
      )
    }
  }
}

/** Whether what stands around a text already says that reports of a fact differ. */
type Said = (text: Text, fact: Fact) => boolean

/** Words that can only mean that reports do not agree; a title with "report" in it does not say so. */
const DIFFER =
  /\b(?:differ\w*|disput\w*|contest\w*|conflict\w*|disagree\w*|diverg\w*|contradict\w*|unclear|uncertain|unresolved|unsettled|var(?:y|ies|ied)|versus|not\s+(?:agree|fit|match)|no\s+agreement)\b/i

/** A cell is read with its title and row, and beside the other cells: values that differ in one column say so. */
function saidAroundCells(slide: Slide, sentences: readonly CitingSentence[]): Said {
  const rows = rowsOf(slide.layout.name, slide.written).map(textsIn)
  const title = slide.written?.title
  const isTitled = title ? DIFFER.test(wordsOf(title)) : false
  return (text, fact) => {
    const row = rows.find(texts => texts.includes(text))
    if (!row) return false
    return isTitled || row.some(cell => SAID.test(wordsOf(cell))) || showsBoth(fact, rows.flat(), sentences)
  }
}

/** Whether the cells give two values of a fact that are not one told twice, or put all of them in. */
function showsBoth(fact: Fact, cells: readonly Text[], sentences: readonly CitingSentence[]): boolean {
  const about = sentences.filter(({ writing, facts }) => cells.includes(writing.text) && facts.includes(fact))
  if (about.some(({ sentence }) => sentence.inserted.includes(fact.id))) return true
  const told = about
    .flatMap(({ sentence }) => findMentions(sentence.words).filter(({ label }) => !label))
    .map(mention => valuesOf(fact).filter(value => supports(mention, [value]).supported))
  const lacks = (one: readonly Value[], other: readonly Value[]) => one.some(value => !other.includes(value))
  return told.some(one => told.some(other => lacks(one, other) && lacks(other, one)))
}

const givesValueOf = (mention: Mention, fact: Fact): boolean => supports(mention, valuesOf(fact)).supported

const isOf = (old: Superseded, { start }: Mention, fact: Fact): boolean =>
  old.mention.start === start && old.replaced.fact === fact

const valuesOf = (fact: Fact) => (fact.consensus?.kind === 'differ' ? fact.consensus.values : [])

function otherValues(fact: Fact, mention: Mention): string[] {
  const others = valuesOf(fact).filter(value => !supports(mention, [value]).supported)
  const words = others.map(wordsOfValue)
  return words.length > 0 ? [`others say:  ${words.join('; ')}`] : []
}

const isContested = (fact: Fact): boolean =>
  (fact.kind === 'statement' || fact.kind === 'quotation') && fact.support.against > 0

/** A judgement draws on facts without stating them, and what stands against it is printed with it. */
function isClaimOf(fact: Fact, role: string, path: readonly string[], cited: readonly string[]): boolean {
  return role === 'field' && path[0] !== 'judgements' && cited.includes(fact.id)
}
