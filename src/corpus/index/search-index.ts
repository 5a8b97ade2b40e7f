import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import type { PartOfQuery, SearchHit, SearchQuery, SearchResult, Substitution } from './corpus-index.ts'
import type { Database } from './database.ts'
import { countPassages, type FoundPassage, findPassages, type Within } from './find-passages.ts'
import type { Holders, Numbering } from './numbering.ts'
import { parseQuery, type QueryPart } from './parse-query.ts'
import { placeHit } from './place-hit.ts'
import { findable, inflect, type Wanted } from './stand-ins.ts'
import { isKnown, nearWords } from './vocabulary.ts'

/** What a search needs besides the tables. */
export interface Searched {
  readonly database: Database
  readonly numbering: Numbering
  readonly textOf: (number: number) => { readonly text: SourceText; readonly story: readonly Range[] } | null
}

/**
 * Passages that hold every part of a query: as it was typed first, then with other forms of its single words
 * (injured: injure, injuries). A word that the corpus does not hold is replaced by those spelled nearly like it; an argument with several
 * words that stands nowhere in that order, by its words.
 */
export function searchIndex(searched: Searched, { words, documents, limit }: SearchQuery): SearchResult {
  const { parts, cut } = parseQuery(words)
  const none: SearchResult = { hits: [], more: false, ranked: true, apart: [], cut, parts: [] }
  if (parts.length === 0) return none
  const within = numbersOf(searched, documents)
  const { wanted, apart } = findable(searched.database, parts, within)
  if (wanted === null)
    return { ...none, apart, parts: parts.map(part => partAlone(searched.database, part, within)) }
  const given = collect(searched, wanted, within, documents, limit + 1, null)
  const forms = given.hits.length > limit ? null : inflect(searched.database, wanted)
  const widened = forms && collect(searched, forms, within, documents, limit + 1, given.hits)
  const hits = [...given.hits, ...(widened?.hits ?? [])]
  if (hits.length === 0)
    return { ...none, apart, parts: parts.map(part => partAlone(searched.database, part, within)) }
  return {
    hits: hits.slice(0, limit),
    more: hits.length > limit,
    ranked: given.ranked && widened?.ranked !== false,
    apart,
    cut,
    parts: [],
  }
}

function numbersOf({ numbering }: Searched, documents: ReadonlySet<string> | null): Within {
  if (documents === null) return null
  return [...new Set([...documents].flatMap(id => numbering.numberOf(id) ?? []))]
}

/** The hits of found passages, each sentence once, a content that several documents share for each of them. */
function collect(
  searched: Searched,
  wanted: readonly Wanted[],
  within: Within,
  documents: ReadonlySet<string> | null,
  limit: number,
  before: readonly SearchHit[] | null,
): { readonly hits: readonly SearchHit[]; readonly ranked: boolean } {
  const alternatives = wanted.map(part => part.alternatives)
  // Neighbouring passages share a sentence, and the ones before are among them.
  const enough = limit * 2 + (before?.length ?? 0) * 2
  const { passages, ranked } = findPassages(searched.database, alternatives, within, enough)
  const holders = searched.numbering.documentsOf(new Set(passages.map(({ number }) => number)), documents)
  const shown = new Set((before ?? []).map(placeKey))
  const hits: SearchHit[] = []
  for (const found of inOrder(passages, holders)) {
    if (hits.length >= limit) break
    const content = searched.textOf(found.number)
    const placed = content && placeHit(content.text, content.story, found.place, alternatives)
    if (!placed) continue
    const instead = wanted.flatMap((part, index) => substitutionOf(part, placed.present[index] ?? []))
    for (const id of holders.get(found.number)?.ids ?? []) {
      const hit: SearchHit = {
        id,
        passage: placed.passage,
        marks: placed.marks,
        score: found.score,
        widened: before !== null,
        instead,
      }
      if (shown.has(placeKey(hit))) continue
      shown.add(placeKey(hit))
      hits.push(hit)
    }
  }
  return { hits: hits.slice(0, limit), ranked }
}

/** A sentence is shown once, whichever of the passages that share it was found. */
const placeKey = ({ id, marks }: SearchHit): string => `${marks[0]?.start} ${id}`

/** By score; those that score the same in the order of the corpus, which does not depend on when they were indexed. */
function inOrder(
  passages: readonly FoundPassage[],
  holders: ReadonlyMap<number, Holders>,
): readonly FoundPassage[] {
  const placeOf = ({ number }: FoundPassage): number => holders.get(number)?.place ?? Number.MAX_SAFE_INTEGER
  return [...passages].sort((a, b) => a.score - b.score || placeOf(a) - placeOf(b) || a.place - b.place)
}

function substitutionOf(part: Wanted, present: readonly number[]): readonly Substitution[] {
  if (part.because === null) return []
  const isTyped = (alternative: number): boolean => part.because === 'form' && alternative === 0
  const found = present
    .filter(alternative => !isTyped(alternative))
    .map(alternative => part.alternatives[alternative]?.terms.join(' ') ?? '')
  return found.length === 0 ? [] : [{ typed: part.typed, found, because: part.because }]
}

function partAlone(database: Database, part: QueryPart, within: Within): PartOfQuery {
  const { typed, terms, prefix } = part
  const passages = countPassages(database, [[{ terms, prefix }]], within)
  const near =
    passages > 0 ? [] : terms.flatMap(term => (isKnown(database, term) ? [] : nearWords(database, term)))
  return { typed, passages, near }
}
