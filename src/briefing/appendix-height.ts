import { originsGiving } from '../facts/agreement/support.ts'
import { type Face, wrapText } from '../layouts/text-width.ts'
import type { SourceEntry } from '../model/briefing.ts'
import type { Consensus, Evidence, Fact } from '../model/fact.ts'
import type { Lineage } from '../model/source.ts'
import type { Value } from '../model/value.ts'
import { formatDate } from '../values/dates/date-formatting.ts'

/*
 * How tall an appendix entry will be, in CSS pixels, without a browser. Texts are wrapped by their faces' advances in the
 * columns that the styles of the layouts `evidence` and `sources` give them. Words that only rendering knows are taken
 * at their usual length in English, and their lines are made shorter for another language, so an estimate is rather
 * too tall than too short; every slide is measured before it is printed.
 */

/** Height that a slide of an appendix has for its entries. */
export const SLIDE_HEIGHT = 528

/** Above an entry of the evidence with its rule, beneath it, and above each piece of evidence. */
export const ENTRY_TOP = 10
export const ENTRY_END = 10
const PASSAGE_TOP = 8
const LINE = 20

const SOURCE_LINE = 24
const SOURCE_PADDING = 28

/** Width of a column and size of its type. */
const CLAIM = { width: 488, size: 15, face: 600 } as const
const SMALL = { width: 496, size: 14, face: 400 } as const
/** Who says so is set bolder, which makes a line wider by a letter. */
const ORIGIN = { ...SMALL, width: 488 } as const
const WORDS = { width: 490, size: 15, face: 'serif' } as const
const REFERENCE = { width: 530, size: 16, face: 'serif' } as const
const DESCRIPTOR = { width: 536, size: 15, face: 400 } as const
const NUMBERS = { width: 1120, size: 15, face: 600 } as const

/** How much longer lines of generated words may be in another language than in English. */
const ABROAD = 1.25

interface Column {
  readonly width: number
  readonly size: number
  readonly face: Face
}

/** The column as it is for words that are generated in a language. */
function inLanguage(column: Column, lang: string): Column {
  return /^en\b/i.test(lang) ? column : { ...column, width: column.width / ABROAD }
}

/** An entry's head: the claim with its value, agreement and support, and its links back. */
export function factHeight(fact: Fact, lang: string): number {
  const [claim, small] = [inLanguage(CLAIM, lang), inLanguage(SMALL, lang)]
  const value = fact.consensus === null ? '' : `: ${widestConsensus(fact.consensus, lang)} ${fact.unit ?? ''}`
  const searched = fact.searched.length > 0 ? linesOf(`Looked in: ${fact.searched.join('; ')}.`, small) : 0
  const links = linesOf(`${fact.id} · Slides 000, 000, 000, 000`, SMALL)
  return (
    (linesOf(`${reserveBefore(fact)}${fact.claim}${value}`, claim) +
      linesOf(standingOf(fact), small) +
      searched +
      links) *
    LINE
  )
}

/** What stands before a statement that is denied, doubted or hedged. */
function reserveBefore({ kind, evidence }: Fact): string {
  const isPlain = evidence.every(({ stance, hedge }) => stance === 'asserts' && hedge === null)
  return kind !== 'statement' || isPlain ? '' : 'Told with reservations: '
}

/** The line of an entry that goes on from the slide before. */
export function continuedHeight(fact: Fact, lang: string): number {
  return linesOf(`${fact.claim}, continued`, inLanguage(CLAIM, lang)) * LINE
}

/** A piece of evidence: its sentence, and beneath it who says so and where. */
export function evidenceHeight(evidence: Evidence, lang: string): number {
  const { passage, quote, source } = evidence
  const sentence =
    passage && source.text ? source.text.text.slice(passage.sentence.start, passage.sentence.end) : quote
  const origin = linesOf(originOf(evidence, lang), inLanguage(ORIGIN, lang))
  return (linesOf(sentence, WORDS) + origin) * LINE + PASSAGE_TOP
}

/** A source: its reference beside what is known of it, and beneath them the numbers of what it carries. */
export function sourceHeight({ source, cited }: SourceEntry, lang: string): number {
  const { title, URL, author, publisher, 'container-title': container } = source.bibliography
  const names = author.map(name => Object.values(name).join(' '))
  const dates = '00 September 0000 (inferred). Accessed 00 September 0000'
  const reference = [...names, title, container ?? publisher ?? source.id, publisher, dates, URL].join('. ')
  const about = [AN_EVALUATION, source.descriptor, lineageOf(source.lineage), ...stateOf(source)].join(' ')
  const numbers = ['Evidence', ...cited.map(number => `${number},`)].join(' ')
  const beside = Math.max(
    linesOf(reference, inLanguage(REFERENCE, lang)),
    linesOf(about, inLanguage(DESCRIPTOR, lang)),
  )
  return (beside + linesOf(numbers, NUMBERS)) * SOURCE_LINE + SOURCE_PADDING
}

const AN_EVALUATION = 'B: usually reliable, sometimes.'
const A_STATE = 'The text is not here: its words could not be checked.'

/** Words for a value that are as long as any that rendering may choose. */
export function widestConsensus(consensus: Consensus, lang: string): string {
  if (consensus.kind === 'value') return widest(consensus.value, lang)
  if (consensus.kind === 'range') return `${widest(consensus.low, lang)} to ${widest(consensus.high, lang)}`
  return `${consensus.values.map(value => widest(value, lang)).join(' or ')} (other reports: )`
}

function widest(value: Value, lang: string): string {
  if (value.kind === 'name') return value.name
  if (value.kind === 'date') return formatDate(value, lang, 'long')
  if (value.words !== null) return value.words
  return value.qualifier === 'between' ? 'between 000,000 and 000,000' : 'more than 000,000'
}

function standingOf(fact: Fact): string {
  const { support, derivation, preferred } = fact
  const origins =
    originsGiving(fact) === support.origins
      ? 'two independent origins'
      : 'two origins give it; two more allow it'
  return [
    `Reports differ: ${derivation === null ? origins : 'computed from two facts. Difference of'}`,
    support.unattributed > 0 ? 'one more unattributed' : '',
    support.hedged > 0 ? 'one hedged' : '',
    support.copies > 0 ? 'one copy not counted' : '',
    support.against > 0 ? 'one speaks against it' : '',
    ...(derivation?.parts ?? []).map(part => `${part.claim} (at least 000)`),
    preferred ? `We put this source first: ${preferred.because}` : '',
  ]
    .filter(part => part !== '')
    .join('; ')
}

function originOf(evidence: Evidence, lang: string): string {
  const { chain, claimant, credibility, population, source, lineage, hedge, stance, asOf, value } = evidence
  const { 'container-title': container, publisher, title, issued } = source.bibliography
  const inferred = asOf?.stated !== true && issued === null ? ' (inferred)' : ''
  const outlet = container ?? publisher ?? title ?? source.id
  // Who speaks for itself is named once.
  const isNamed = chain.some(({ name, aliases }) => [name, ...aliases].includes(outlet))
  return [
    graded(
      chain.length === 0 ? 'Unattributed' : chain.map(({ name }) => name).join(', by way of '),
      `${claimant?.reliability ?? ''}${credibility ?? ''}`,
    ),
    ...(asOf === null
      ? []
      : [`${asOf.stated ? 'as of' : 'published'} ${formatDate(asOf.date, lang, 'long')}${inferred}`]),
    ...(population === null ? [] : [population]),
    ...(hedge === null ? [] : ['said to be possible']),
    ...(stance === 'asserts' ? [] : ['no comment']),
    ...(value?.kind === 'date' && value.yearInferred
      ? [`${formatDate(value, lang, 'long')} (year inferred)`]
      : []),
    isNamed ? '' : graded(outlet, source.reliability ?? ''),
    lineageOf(lineage ?? source.lineage),
    ...stateOf(source),
  ]
    .filter(part => part !== '')
    .join(', ')
}

const graded = (name: string, grade: string): string => (grade === '' ? name : `${name} (${grade})`)

function lineageOf(lineage: Lineage | null): string {
  if (lineage === null) return ''
  const { from } = lineage
  return from.kind === 'source'
    ? `retranslation of ${from.source}: not counted`
    : `${[from.origin, ...from.via].join(', by way of ')} and a reworded copy`
}

const stateOf = ({ state }: SourceEntry['source']): readonly string[] => (state === 'read' ? [] : [A_STATE])

const linesOf = (text: string, { width, size, face }: Column): number =>
  wrapText(text, width, size, face).length
