import type { Consensus } from '../../model/fact.ts'
import type { Value } from '../../model/value.ts'
import { writeRange } from '../figures.ts'
import type { Phrasebook } from '../words.ts'
import { outermost, sharedBound, spanEnds, spanOf } from './span-words.ts'
import { withUnit } from './units.ts'
import { type SaidValue, valueAsFigure, valueInWords } from './value-words.ts'

/** What its words need of a fact: one of now, or of an earlier edition. */
export interface Stated {
  readonly consensus: Consensus | null
  readonly unit: string | null
  readonly evidence: readonly {
    readonly value: Value | null
    readonly source: { readonly bibliography: { readonly language: string | null } }
  }[]
}

/** The unit that stands behind a fact's value: money and percentages carry theirs in the figure. */
export function unitBeside({ consensus, unit }: Pick<Stated, 'consensus' | 'unit'>): string | null {
  const hasSign = valuesOf(consensus).some(
    value => value.kind === 'amount' && ['money', 'percent', 'points'].includes(value.measure),
  )
  return hasSign ? null : unit
}

/**
 * What `{{id}}` writes: the common value, the bound or range in words, and where reports differ both ends
 * ("14 to 24 (reports differ)"), a preferred value first and never alone. Null for a fact without values.
 * A unit follows the words of the value and stands before a bracket: "14 to 24 people (reports differ)".
 */
export function consensusInWords(fact: Stated, book: Phrasebook, unit: string | null = null): string | null {
  const values = statedInWords(fact, book, unit)
  const isOpen = fact.consensus?.kind === 'differ' && fact.consensus.preferred === null
  return values !== null && isOpen ? book.say('reports-differ', { values }) : values
}

/** The same where it is said beside it that reports differ. */
export function statedInWords(fact: Stated, book: Phrasebook, unit: string | null): string | null {
  const { consensus } = fact
  if (consensus === null) return null
  const write = (value: Value) => valueInWords(said(value, fact), book)
  const measured = (words: string) => (unit === null ? words : withUnit(words, unit, consensus, book.lang))
  if (consensus.kind === 'value') return measured(write(consensus.value))
  if (consensus.kind === 'range') return measured(spanOf([consensus.low, consensus.high], write, book))
  const { preferred } = consensus
  if (preferred === null) return measured(spanOf(consensus.values, write, book))
  const others = consensus.values.filter(value => write(value) !== write(preferred))
  return book.say('preferred-first', {
    preferred: measured(write(preferred)),
    others: spanOf(others, write, book),
  })
}

/** The same as short as a big number can be: "9", "143+", "14–24". */
export function consensusAsFigure(fact: Stated, book: Phrasebook): string | null {
  const { consensus } = fact
  if (consensus === null) return null
  const write = (value: Value) => valueAsFigure(said(value, fact), book)
  if (consensus.kind === 'value') return write(consensus.value)
  const values = consensus.kind === 'range' ? [consensus.low, consensus.high] : consensus.values
  const bound = sharedBound(values)
  if (bound !== null) return write(bound)
  const span = spanEnds(values)
  if (span !== null) return writeRange(write(span.low), write(span.high))
  return [...new Set(outermost(values).map(write))].join(' / ')
}

/** A value of a fact with the language of the evidence that states it. */
export function said(value: Value, fact: Pick<Stated, 'evidence'>): SaidValue {
  const stating = fact.evidence.find(evidence => evidence.value === value)
  return { value, lang: stating?.source.bibliography.language ?? null }
}

/** All values of a consensus, ascending. */
export function valuesOf(consensus: Consensus | null): readonly Value[] {
  if (consensus === null) return []
  if (consensus.kind === 'value') return [consensus.value]
  return consensus.kind === 'range' ? [consensus.low, consensus.high] : consensus.values
}
