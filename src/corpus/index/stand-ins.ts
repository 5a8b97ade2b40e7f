import type { Substitution } from './corpus-index.ts'
import type { Database } from './database.ts'
import { isAnywhere, type Phrase, type Within } from './find-passages.ts'
import { type QueryPart, takeApart } from './parse-query.ts'
import { isKnown, nearWords, otherForms } from './vocabulary.ts'

/** A part as it is looked for: as it was typed, or what stands in for it. */
export interface Wanted {
  readonly typed: string
  readonly kind: QueryPart['kind']
  readonly alternatives: readonly Phrase[]
  /** Null: the first alternative is what was typed. */
  readonly because: Substitution['because'] | null
}

/** The parts in the first of these forms in which some passage holds them all; null: none does. */
export function findable(
  database: Database,
  parts: readonly QueryPart[],
  within: Within,
): { readonly wanted: readonly Wanted[] | null; readonly apart: readonly string[] } {
  const isFound = (wanted: readonly Wanted[] | null): wanted is readonly Wanted[] =>
    wanted !== null &&
    wanted.length > 0 &&
    isAnywhere(
      database,
      wanted.map(({ alternatives }) => alternatives),
      within,
    )
  const typed = parts.map(asTyped)
  if (isFound(typed)) return { wanted: typed, apart: [] }
  const replaced = replaceUnknown(database, parts)
  if (isFound(replaced)) return { wanted: replaced, apart: [] }
  const inflected = inflect(database, replaced ?? typed)
  if (isFound(inflected)) return { wanted: inflected, apart: [] }
  const apart = parts.filter(({ kind }) => kind === 'argument').map(({ typed }) => typed)
  if (apart.length === 0) return { wanted: null, apart }
  const single = takeApart({ parts, cut: false }).parts
  return { wanted: findable(database, single, within).wanted, apart }
}

const asTyped = ({ typed, kind, terms, prefix }: QueryPart): Wanted => ({
  typed,
  kind,
  alternatives: [{ terms, prefix }],
  because: null,
})

/** The parts with words that the corpus does not hold replaced; null where there is nothing to replace them with. */
function replaceUnknown(database: Database, parts: readonly QueryPart[]): readonly Wanted[] | null {
  const wanted: Wanted[] = []
  for (const part of parts) {
    const standIn = isAllKnown(database, part) ? asTyped(part) : standInFor(database, part)
    if (standIn === null) return null
    wanted.push(standIn)
  }
  return wanted.some(({ because }) => because !== null) ? wanted : null
}

const isAllKnown = (database: Database, { terms, prefix }: QueryPart): boolean =>
  terms.every((term, index) => (prefix && index === terms.length - 1) || isKnown(database, term))

/** Another form of a single word, else what is spelled nearly like it; null where there is neither. */
function standInFor(database: Database, part: QueryPart): Wanted | null {
  const typed = asTyped(part)
  const inflected = withForms(database, typed)
  if (inflected !== typed) return inflected
  const near = part.terms.map(term => (isKnown(database, term) ? [term] : nearWords(database, term)))
  if (near.some(words => words.length === 0)) return null
  // Of a phrase every word is replaced by the nearest one alone.
  const choices =
    near.length === 1 ? (near[0] ?? []).map(word => [word]) : [near.map(words => words[0] ?? '')]
  const alternatives = choices.map(terms => ({ terms, prefix: part.prefix }))
  return { ...typed, alternatives, because: 'spelling' }
}

/** A single word as it was typed with its other forms; anything else, and a word in quotes, as it is. */
function withForms(database: Database, part: Wanted): Wanted {
  const [phrase] = part.alternatives
  const [term] = phrase?.terms ?? []
  const isSingle = part.because === null && part.kind !== 'phrase' && phrase?.terms.length === 1
  if (!isSingle || !phrase || phrase.prefix || term === undefined) return part
  const forms = otherForms(database, term)
  if (forms.length === 0) return part
  const others = forms.map(form => ({ terms: [form], prefix: false }))
  return { ...part, alternatives: [phrase, ...others], because: 'form' }
}

/** All parts with their other forms; null where none has any. */
export function inflect(database: Database, parts: readonly Wanted[]): readonly Wanted[] | null {
  const wanted = parts.map(part => withForms(database, part))
  return wanted.some((part, index) => part !== parts[index]) ? wanted : null
}
