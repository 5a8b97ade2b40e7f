import { compareSources } from '../editions/compare-editions.ts'
import { compareFact, compareFacts, turnOf } from '../editions/compare-facts.ts'
import { editionFact, editionSource } from '../editions/edition-fact.ts'
import { natureOf } from '../editions/value-change.ts'
import type { Citation } from '../model/briefing.ts'
import type { Facts } from '../model/corpus.ts'
import type { ChangesSince, Edition, EditionFact, EditionHead, FactChange } from '../model/edition.ts'
import type { Fact } from '../model/fact.ts'
import type { Source } from '../model/source.ts'
import { isFor } from '../schema/audience.ts'

const WHOLE = { index: 1, count: 1 } as const
const NONE = { added: 0, removed: 0 } as const

/**
 * What a slide tells of the time since an edition: facts that are cited now and were not, or no longer, or of which value,
 * agreement, claim or support has changed. That evidence was added or reworded without any of that is not told.
 */
export function changesSince(earlier: Edition, citations: readonly Citation[], reader: Reader): ChangesSince {
  const now = new Map(citations.map(({ number, fact }) => [fact.id, editionFact(fact, number)]))
  const sources = new Map(allSources(citations).map(source => [source.id, editionSource(source)]))
  const facts = compareFacts(earlier.facts, now).filter(
    change =>
      (change.kind !== 'changed' || change.aspects.some(aspect => aspect !== 'evidence')) &&
      mayKnow(change, earlier.head, reader),
  )
  return {
    purpose: 'since',
    earlier: earlier.head,
    facts,
    all: facts,
    sources: compareSources(earlier.sources, sources).filter(({ id }) => mayKnowSource(id, reader)),
    counted: NONE,
    part: WHOLE,
  }
}

/** For whom a briefing is, and what of the corpus is. */
export interface Reader {
  /** Null: for everybody. */
  readonly audience: string | null
  /** Without those that are not for the audience. */
  readonly facts: Facts
  /** All of the corpus. */
  readonly sources: ReadonlyMap<string, Source>
}

/**
 * Whether an audience may be told what an earlier edition, which may have been built for others, stated: only where its fact is
 * for them by now, with every source that it rested on then. What the corpus does not know any more is not told; nor, of an
 * edition for others, what their own does not cite: it may stand on what was left out for them.
 */
function mayKnow({ id, before, after }: FactChange, earlier: EditionHead, reader: Reader): boolean {
  if (reader.audience === null || before === null) return true
  if (earlier.audience !== reader.audience && (after?.number ?? null) === null) return false
  return reader.facts.has(id) && before.evidence.every(({ source }) => mayKnowSource(source.id, reader))
}

function mayKnowSource(id: string, { audience, sources }: Reader): boolean {
  const source = sources.get(id)
  return audience === null || (source !== undefined && isFor(audience, source.audience))
}

/** What is known of a corpus besides. */
export interface Known extends Reader {
  /** Ids of facts that are written and could not be read, or are not for the audience; null where not even those are known. */
  readonly leftOut: ReadonlySet<string> | null
}

/**
 * What an edition stated that is no longer so, corrected or aged: every fact whose value or agreement has changed, whether or not
 * it is cited again, and every one that was withdrawn. Null where all of it stands.
 */
export function correctionsOf(
  superseded: Edition,
  citations: readonly Citation[],
  known: Known,
): ChangesSince | null {
  const { facts, leftOut } = known
  const numbers = new Map(citations.map(({ number, fact }) => [fact.id, number]))
  const isUnread = (id: string): boolean => !facts.has(id) && (leftOut === null || leftOut.has(id))
  const corrected = [...superseded.facts.values()]
    .filter(({ id }) => !isUnread(id))
    .flatMap(before => correction(before, facts.get(before.id) ?? null, numbers))
    .filter(change => mayKnow(change, superseded.head, known))
    .sort((a, b) => weightOf(a) - weightOf(b) || placeOf(a) - placeOf(b))
  return corrected.length === 0
    ? null
    : {
        purpose: 'corrections',
        earlier: superseded.head,
        facts: corrected,
        all: corrected,
        counted: NONE,
        sources: [],
        part: WHOLE,
      }
}

function correction(
  before: EditionFact,
  fact: Fact | null,
  numbers: ReadonlyMap<string, number>,
): readonly FactChange[] {
  const change = compareFact(before, fact && editionFact(fact, numbers.get(fact.id) ?? null))
  if (change === null) return []
  const isCorrected = change.kind === 'removed' || CORRECTED.some(aspect => change.aspects.includes(aspect))
  return isCorrected ? [change] : []
}

const CORRECTED = ['value', 'agreement'] as const

/** What was wrong to rely on comes first, then what may have been or is in dispute now, what has aged, and at last what only stands otherwise. */
function weightOf(change: FactChange): number {
  const nature = natureOf(change)
  if (nature === 'correction') return 0
  if (nature === 'either' || turnOf(change) !== null) return 1
  return change.aspects.includes('value') ? 2 : 3
}

/** By the numbers of now; what is not cited any more behind them, by the numbers that it had. */
const placeOf = ({ before, after }: FactChange): number => after?.number ?? 1e6 + (before?.number ?? 0)

function allSources(citations: readonly Citation[]): readonly Source[] {
  return [...new Set(citations.flatMap(({ fact }) => fact.evidence.map(({ source }) => source)))]
}
