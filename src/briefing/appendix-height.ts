import { wrapText } from '../layouts/text-width.ts'
import type { SourceEntry } from '../model/briefing.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Lineage } from '../model/source.ts'

/*
 * How tall an appendix entry will be, in CSS pixels, without a browser. Texts are wrapped by Inter's advances in the
 * columns that the styles of the layouts `evidence` and `sources` give them. Words that only rendering knows are taken
 * at their usual length, so an estimate is rather too tall than too short; every slide is measured before it is printed.
 */

/** Height that a slide of an appendix has for its entries. */
export const SLIDE_HEIGHT = 520

const LINE = 24
/** Above and beneath an entry, with its rule. */
const PADDING = 24
const ROW_GAP = 8

/** Width of a column and size of its type. The serif of passages and references runs narrower than Inter. */
const CLAIM = { width: 540, size: 15, weight: 600 } as const
const STANDING = { width: 476, size: 15, weight: 400 } as const
const WORDS = { width: 540, size: 15, weight: 400 } as const
const ORIGIN = { width: 476, size: 15, weight: 400 } as const
const REFERENCE = { width: 516, size: 15, weight: 400 } as const
const DESCRIPTOR = { width: 428, size: 15, weight: 400 } as const
const NUMBERS = { width: 116, size: 15, weight: 600 } as const

interface Column {
  readonly width: number
  readonly size: number
  readonly weight: 400 | 600
}

/** An entry's head: the claim with its value and its links back, beside agreement and support. */
export function factHeight(fact: Fact): number {
  const value = fact.consensus ? `: at least 0,000 to 0,000 ${fact.unit ?? ''}` : ''
  const claim = linesOf(`${fact.claim}${value}`, CLAIM) + linesOf(`${fact.id} Slides 00, 00, 00, 00`, CLAIM)
  return Math.max(claim, linesOf(standingOf(fact), STANDING)) * LINE + PADDING + ROW_GAP
}

/** The head of an entry that goes on from the slide before. */
export const CONTINUED_HEIGHT = LINE + PADDING + ROW_GAP

/** A piece of evidence: its sentence, beside who says it and where. */
export function evidenceHeight(evidence: Evidence): number {
  const { passage, quote, source } = evidence
  const sentence =
    passage && source.text ? source.text.text.slice(passage.sentence.start, passage.sentence.end) : quote
  return Math.max(linesOf(sentence, WORDS), linesOf(originOf(evidence), ORIGIN)) * LINE + ROW_GAP
}

/** A source: the numbers that it carries, its reference, and what is known of it, side by side. */
export function sourceHeight({ source, cited }: SourceEntry): number {
  const { title, URL, author, publisher, 'container-title': container } = source.bibliography
  const names = author.map(name => Object.values(name).join(' '))
  const reference = [...names, title, container, publisher, '00 September 0000', URL].join('. ')
  const about = [AN_EVALUATION, source.descriptor, lineageOf(source.lineage), ...stateOf(source)].join(' ')
  const numbers = cited.map(number => `${number},`).join(' ')
  return (
    Math.max(linesOf(reference, REFERENCE), linesOf(about, DESCRIPTOR), linesOf(numbers, NUMBERS)) * LINE +
    PADDING
  )
}

const AN_EVALUATION = 'B: usually reliable, sometimes.'
const A_STATE = 'The text is not here: its words could not be checked.'

function standingOf({ support, derivation, searched, preferred }: Fact): string {
  return [
    'Reports differ: two independent origins',
    support.unattributed > 0 ? 'one more unattributed' : '',
    support.copies > 0 ? 'one copy not counted' : '',
    support.hedged > 0 ? 'one hedged, not counted' : '',
    support.against > 0 ? 'one against it' : '',
    ...(derivation?.parts ?? []).map(part => `${part.claim} (at least 000)`),
    ...(searched.length > 0 ? ['Looked for in:', ...searched] : []),
    preferred ? `We prefer the account of this source, because ${preferred.because}` : '',
  ].join('; ')
}

function originOf({ chain, population, source, lineage, hedge, stance }: Evidence): string {
  const { 'container-title': container, publisher, title } = source.bibliography
  return [
    chain.length === 0 ? 'unattributed' : chain.map(({ name }) => name).join(', by way of '),
    'published 00 September 0000',
    population ?? '',
    hedge === null ? '' : 'said to be likely',
    stance === 'asserts' ? '' : 'does not comment on it',
    container ?? publisher ?? title ?? source.id,
    'B2',
    lineageOf(lineage ?? source.lineage),
    ...stateOf(source),
  ].join(', ')
}

function lineageOf(lineage: Lineage | null): string {
  if (lineage === null) return ''
  const { from } = lineage
  const origin = from.kind === 'source' ? from.source : [from.origin, ...from.via].join(', by way of ')
  return `a common source of the same ${origin}: not counted`
}

const stateOf = ({ state }: SourceEntry['source']): readonly string[] => (state === 'read' ? [] : [A_STATE])

const linesOf = (text: string, { width, size, weight }: Column): number =>
  wrapText(text, width, size, weight).length
