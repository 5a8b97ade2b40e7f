import type { Hedge, Passage, Stance } from '../../model/fact.ts'
import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { findMentions } from '../../values/mentions.ts'
import { paragraphsAround } from '../anchoring/passage.ts'
import { clauseAt, cuesOf, reaches, type View, viewOf } from './clipped-sentence.ts'
import * as words from './faithfulness-words.ts'
import { isSpeakerFor, type Speaker, speakersIn } from './speakers.ts'

/** What evidence declares of its own accord. */
export interface Declared {
  readonly stance: Stance
  readonly hedge: Hedge | null
  /** Whether `by` names anybody. */
  readonly hasClaimant: boolean
  /** BCP 47, of the source; the words are English, so any other language is passed over. Null: taken for English. */
  readonly language: string | null
}

/** Words around a quote, or in what it elides, that change what it says. */
export interface Clipping {
  readonly kind: 'negation' | 'hedge' | 'speaker' | 'bound'
  readonly words: string
  /** Where they stand in the source's text. */
  readonly range: Range
  readonly where: 'before' | 'after' | 'elided'
  readonly severity: 'error' | 'warning'
}

/**
 * What a quote leaves out that its evidence does not declare: a negation (unless the stance denies, doubts or is no
 * comment), a hedge (unless hedged or doubting), a speaker (unless `by` names one), or the bound of a figure, in
 * the sentences that the passage stands in. What is inside the quoted words is said by the quote. A negation skipped
 * by an ellipsis is an error; everything else a warning. In order of the text; of each kind and place the worst,
 * and of those the nearest to the quote.
 */
export function findClipping(source: SourceText, passage: Passage, declared: Declared): readonly Clipping[] {
  if (declared.language && !/^en\b/i.test(declared.language)) return []
  const view = viewOf(source, passage)
  const denies = declared.stance !== 'asserts'
  const hedged = declared.hedge !== null || declared.stance === 'doubts'
  const found = [
    ...(denies ? [] : negations(view)),
    ...(hedged ? [] : hedges(view)),
    ...(declared.hasClaimant ? [] : speakers(view, source, passage)),
    ...bounds(view),
  ]
  const distance = ({ range }: Clipping) => Math.max(passage.start - range.end, range.start - passage.end)
  const first = new Map<string, Clipping>()
  for (const clipping of found.toSorted((a, b) => rank(a) - rank(b) || distance(a) - distance(b))) {
    const key = `${clipping.kind} ${clipping.where}`
    if (!first.has(key)) first.set(key, clipping)
  }
  return [...first.values()].sort((a, b) => a.range.start - b.range.start)
}

const rank = (clipping: Clipping): number => (clipping.severity === 'error' ? 0 : 1)

/** The message of a clipping, for `quote-clipped`. */
export function clippingMessage({ kind, words: cue, where }: Clipping): string {
  const place = { before: 'Before the quote', after: 'After the quote', elided: 'In what the quote elides' }[
    where
  ]
  const what = {
    negation: `${place} stands a negation, "${cue}"`,
    hedge: `${place} stands a hedge, "${cue}"`,
    speaker:
      cue === ''
        ? 'The quote stands in quotation marks: somebody says it'
        : `${place} somebody is named who says it, "${cue}"`,
    bound: `${place} stands "${cue}", which belongs to the figure`,
  }[kind]
  const remedy = { negation: '`stance`', hedge: '`hedge`', speaker: '`by`', bound: null }[kind]
  return remedy ? `${what}; the evidence does not say so in ${remedy}.` : `${what}.`
}

function clipping(view: View, kind: Clipping['kind'], cue: Range): Clipping {
  const where = cue.end <= view.first.start ? 'before' : cue.start >= view.last.end ? 'after' : 'elided'
  return {
    kind,
    words: view.original.slice(cue.start, cue.end).replace(/\s+/g, ' ').trim(),
    range: { start: view.start + cue.start, end: view.start + cue.end },
    where,
    severity: 'warning',
  }
}

function forward(view: View, kind: 'negation' | 'hedge', cues: readonly words.Cue[]): readonly Clipping[] {
  return cues.flatMap(({ words: source, reach }) =>
    cuesOf(view, source)
      .filter(cue => reaches(view, cue, reach))
      .map(cue => clipping(view, kind, cue)),
  )
}

/** Cues after the quote: in the rest of the sentence, or as its very next words. */
function backward(view: View, kind: 'negation' | 'hedge', anywhere: readonly string[]): readonly Clipping[] {
  const rest = cuesOf(view, anywhere.join('|')).filter(cue => cue.start >= view.last.end)
  const next = cuesOf(view, words.TURNS_NEXT[kind]).filter(
    cue => cue.start >= view.last.end && /^[\s"]*$/.test(view.sentence.slice(view.last.end, cue.start)),
  )
  return [...rest, ...next].map(cue => clipping(view, kind, cue))
}

function negations(view: View): readonly Clipping[] {
  const subjects = cuesOf(view, words.SUBJECT_NEGATIONS)
    .filter(
      cue =>
        cue.start === 0 ||
        clauseAt(view, cue.start - 1) !== clauseAt(view, cue.start + 1) ||
        opens(view, cue),
    )
    .filter(cue => reaches(view, cue, 'clause'))
    .map(cue => clipping(view, 'negation', cue))
  const gaps = words.NEGATIONS.flatMap(cue => cuesOf(view, cue.words))
    .map(cue => clipping(view, 'negation', cue))
    .filter(({ where }) => where === 'elided')
  const reaching = [...forward(view, 'negation', words.NEGATIONS), ...subjects].map(
    (found): Clipping => (found.where === 'elided' ? { ...found, severity: 'error' } : found),
  )
  return [...reaching, ...gaps, ...backward(view, 'negation', words.NEGATIONS_AFTER)]
}

/** Whether nothing but a conjunction stands between the cue and the start of its clause. */
function opens(view: View, cue: Range): boolean {
  const own = clauseAt(view, cue.start + 1)
  const start = view.clauses.indexOf(own)
  return /^[\s,"]*(?:but|and|while|because)?\s*$/i.test(view.sentence.slice(start, cue.start))
}

function hedges(view: View): readonly Clipping[] {
  return [...forward(view, 'hedge', words.HEDGES), ...backward(view, 'hedge', words.HEDGES_AFTER)]
}

function speakers(view: View, source: SourceText, passage: Passage): readonly Clipping[] {
  const named = speakersIn(view.sentence)
    .filter(speaker => !view.quoted.some(range => speaker.start < range.end && speaker.end > range.start))
    .filter(speaker => isSpeakerFor(speaker, view.first.start, view.last.end))
    .filter(speaker => !isNarrated(view, speaker) && isReached(view, speaker))
    .map(speaker => clipping(view, 'speaker', speaker))
  const mark = named.length === 0 ? quotationAround(source, passage) : null
  if (!mark) return named
  return [{ kind: 'speaker', words: '', range: mark, where: 'before', severity: 'warning' }]
}

/** What somebody says goes on through the sentence; what they expect ends with its clause. */
const isReached = (view: View, { reach, end }: Speaker): boolean =>
  reach === 'sentence' || clauseAt(view, end - 1) === clauseAt(view, view.first.start)

/** A relative clause after a comma is the narrator's: "… told the paper about the ship, which sank in 2014". */
function isNarrated(view: View, speaker: Range): boolean {
  const clause = clauseAt(view, view.first.start)
  if (speaker.end > view.first.start || clauseAt(view, speaker.end - 1) === clause) return false
  return /^,\s+(?:who|whom|whose|which|where)\b/i.test(view.sentence.slice(view.clauses.indexOf(clause)))
}

const QUOTATION = /“[^”]*(?:”|$)|"[^"]*"|‘[^‘]*?’(?![\p{L}])/gu

/** The opening mark of a quotation of three words or more that the whole passage stands in; one or two are a name. */
function quotationAround(source: SourceText, passage: Passage): Range | null {
  const [paragraph] = paragraphsAround(source, passage)
  if (!paragraph) return null
  for (const match of source.text.slice(paragraph.start, paragraph.end).matchAll(QUOTATION)) {
    const start = paragraph.start + match.index
    if (start >= passage.start || start + match[0].length < passage.end) continue
    if (match[0].split(/\s+/).length >= 3) return { start, end: start + 1 }
  }
  return null
}

/**
 * What belongs to a figure that the quote cuts into: "at least" before 14, "or more" after it, "million", "£",
 * "between 4,000 and". As values are read (values/mentions), so that a quote never gives another value than its sentence.
 */
function bounds(view: View): readonly Clipping[] {
  return findMentions(view.plain)
    .filter(mention => mention.value.kind === 'amount' && !mention.label)
    .flatMap(mention => {
      const quoted = view.quoted.find(range => range.start < mention.end && mention.start < range.end)
      if (!quoted) return []
      const left = { start: mention.start, end: quoted.start }
      const right = { start: quoted.end, end: mention.end }
      return [left, right].filter(({ start, end }) => start < end).map(cut => clipping(view, 'bound', cut))
    })
}
