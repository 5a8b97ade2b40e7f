import { type Revision, revisionIn } from '../../facts/agreement/revision.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import { writeDate } from '../dates.ts'
import { said } from '../wording/consensus-words.ts'
import { type FindSource, lineageInWords } from '../wording/lineage-words.ts'
import { joinList } from '../wording/lists.ts'
import { outletOf } from '../wording/outlets.ts'
import { linksOf } from '../wording/own-voice.ts'
import { valueInWords } from '../wording/value-words.ts'
import type { Phrasebook } from '../words.ts'

/** The shape before an entry, told apart without colour: docs/facts-report.md. */
export type Mark = (typeof MARKS)[number]
export const MARKS = ['asserts', 'hedged', 'denies', 'doubts', 'no-comment', 'replaced', 'copy'] as const

/** What one claimant says of one fact in one form, and the outlets that carry it so. */
export interface CellEntry {
  readonly mark: Mark
  /** The value in its own words, else the quoted words. */
  readonly words: string
  /** Whether `words` are quoted from the source rather than a value. */
  readonly quoted: boolean
  /** "denies it", "said to be likely", "since replaced", another population: what a reader must not miss. */
  readonly notes: readonly string[]
  readonly outlets: readonly CellOutlet[]
}

export interface CellOutlet {
  readonly name: string
  /** "10 Feb", "publ. 11 Feb"; null if unknown. */
  readonly date: string | null
  /** "by way of National Wire". */
  readonly chain: string | null
  /** "reworded copy, not counted"; null for an original. */
  readonly copy: string | null
  /** A copy among originals, which has a hollow mark of its own. */
  readonly hollow: boolean
  /** Number of the passage on the page. */
  readonly number: number
  readonly href: string
}

/** What a cell is made with. */
export interface CellTools {
  readonly book: Phrasebook
  readonly find: FindSource
  readonly numberOf: (evidence: Evidence) => number
  /** Left out of dates. */
  readonly year: string | null
  readonly namesItself: (evidence: Evidence) => boolean
}

/** Evidence of one fact by one claimant, as the entries of a cell: outlets that say the same stand under one entry. */
export function cellOf(evidence: readonly Evidence[], fact: Fact, tools: CellTools): readonly CellEntry[] {
  const entries = new Map<string, CellEntry>()
  for (const item of [...evidence].sort((a, b) => Number(a.copy) - Number(b.copy))) {
    const entry = entryOf(item, fact, tools)
    const key = JSON.stringify([entry.words.toLowerCase(), entry.notes])
    const known = entries.get(key)
    entries.set(key, known ? { ...known, outlets: [...known.outlets, ...entry.outlets] } : entry)
  }
  return [...entries.values()].map(entry => ({
    ...entry,
    outlets: entry.outlets.map(outlet => ({
      ...outlet,
      hollow: outlet.copy !== null && entry.mark !== 'copy',
    })),
  }))
}

function entryOf(item: Evidence, fact: Fact, tools: CellTools): CellEntry {
  const group = fact.groups.find(({ superseded }) => superseded.includes(item))
  const revision = group ? revisionIn(group, item) : null
  return {
    mark: item.copy ? 'copy' : revision !== null ? 'replaced' : markOf(item),
    words: wordsOf(item, fact, tools),
    quoted: item.value === null,
    notes: notesOf(item, revision, tools),
    outlets: [outletIn(item, tools)],
  }
}

function markOf({ stance, hedge }: Evidence): Mark {
  if (stance !== 'asserts') return stance
  return hedge === null ? 'asserts' : 'hedged'
}

function wordsOf(item: Evidence, fact: Fact, { book }: CellTools): string {
  const { value } = item
  if (value === null) return quotedIn(shortened(item.quote), book)
  const isOwn = value.kind === 'amount' && value.words !== null
  return isOwn ? value.words.replace(/\s+/g, ' ') : valueInWords(said(value, fact), book, 'short')
}

/** In quotation marks, but where it holds some of its own. */
const quotedIn = (words: string, book: Phrasebook): string =>
  /["“”„«»]/.test(words) ? words : book.say('foreign-words', { words })

const LONGEST = 72

/** A quote of at most 72 characters, broken off at a word. */
function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ')
  if (words.length <= LONGEST) return words
  return `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}

function notesOf(item: Evidence, revision: Revision | null, { book, namesItself }: CellTools): string[] {
  const { stance, hedge, population } = item
  return [
    ...(stance === 'asserts' ? [] : [book.say(revision === null ? `stance-${stance}` : 'stance-before')]),
    ...(hedge === null ? [] : [book.say(`hedge-${hedge}`)]),
    ...(revision === null || stance !== 'asserts' ? [] : [book.say(`facts-${revision}`)]),
    ...(population === null ? [] : [book.say('facts-population', { population })]),
    ...(namesItself(item) ? [book.say('facts-of-itself')] : []),
  ]
}

function outletIn(item: Evidence, { book, find, numberOf, year }: CellTools): CellOutlet {
  const links = linksOf(item)
  const lineage = item.lineage ?? item.source.lineage
  const number = numberOf(item)
  return {
    name: outletOf(item.source),
    date: dateIn(item, book, year),
    chain:
      links.length === 0 ? null : book.say('by-way-of', { links: joinList(links, book.lang, 'conjunction') }),
    hollow: false,
    copy: item.copy && lineage !== null ? lineageInWords(lineage, find, book) : null,
    number,
    href: `#p${number}`,
  }
}

function dateIn({ asOf }: Evidence, book: Phrasebook, year: string | null): string | null {
  if (asOf === null) return null
  const date = writeDate(asOf.date, book, 'short', year).replaceAll(' ', '\u00a0')
  return asOf.stated ? date : book.say('plot-published', { date })
}
