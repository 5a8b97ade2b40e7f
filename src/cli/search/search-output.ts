import type { PartOfQuery, SearchResult } from '../../corpus/index/corpus-index.ts'
import type { EvidenceQuote } from '../../corpus/index/evidence-quote.ts'
import { documentPlace, shownPlace } from '../../corpus/shown-place.ts'
import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import type { Registered } from '../source-filter.ts'
import type { Terminal } from '../terminal.ts'
import type { ArrangedHit } from './arrange-hits.ts'
import { evidenceEntry } from './evidence-entry.ts'

/** A hit with what is printed of it. */
export interface FoundPassage extends ArrangedHit {
  readonly source: Registered
  readonly text: SourceText
  /** The sentences of its story. */
  readonly story: readonly Range[]
  /** Null: no quote anchors there. */
  readonly quote: EvidenceQuote | null
}

/** What a search found. */
export interface Found {
  readonly corpus: string
  readonly words: readonly string[]
  readonly result: SearchResult
  readonly passages: readonly FoundPassage[]
  /** Documents that could not be searched, and why. */
  readonly unread: readonly { readonly id: string; readonly problem: string }[]
  /** In words, what else should be known. */
  readonly notices: readonly string[]
}

/** Documents that are named one by one where they could not be searched. */
const NAMED = 3
/** What is shown of a passage around its marks where it is longer, in UTF-16 units. */
const LONGEST_SHOWN = 700

/** What was found to `out`, what should be known of it to `err`. */
export function printSearch({ words, result, passages, unread, notices }: Found, terminal: Terminal): void {
  for (const typed of result.apart)
    terminal.err(`“${plain(typed)}” stands nowhere in this order; these passages hold the words.`)
  if (result.cut) terminal.err('The query is long: only its beginning was looked for.')
  if (!result.ranked)
    terminal.err('The words stand almost everywhere: passages come in the order of the corpus, unranked.')
  for (const notice of notices) terminal.err(notice)
  for (const line of unsearched(unread)) terminal.err(line)
  if (passages.length === 0) {
    terminal.out(
      `No passage holds ${result.parts.length > 1 ? 'all of ' : ''}${words.map(quoted).join(' ')}.`,
    )
    for (const part of result.parts) terminal.out(`  ${describePart(part)}`)
    return
  }
  terminal.out(passages.map(passage => describePassage(passage, terminal)).join('\n\n'))
  if (result.more) terminal.err('There are more; --limit shows them.')
}

function describePassage(found: FoundPassage, terminal: Terminal): string {
  const { source, hit, copyOf, sameWordsAs, quote } = found
  const about = [
    source.bibliography['container-title'] ?? source.bibliography.publisher,
    dateOf(source),
    source.bibliography.language,
    copyOf === null ? null : `copy of ${copyOf}`,
    sameWordsAs === null || sameWordsAs === copyOf ? null : `same words as ${sameWordsAs}`,
    ...hit.instead.map(({ typed, found: words }) => `for ${quoted(typed)}: ${words.join(', ')}`),
  ]
  return [
    `${source.id}  ${plain(about.filter(Boolean).join(', '))}`,
    `  ${plain(whereIs(found))}`,
    `  ${markedPassage(found, terminal)}`,
    ...(quote === null
      ? ['  No quote of up to 300 characters anchors here alone.']
      : evidenceEntry(source.id, quote)
          .split('\n')
          .map(line => `    ${line}`)),
  ].join('\n')
}

const dateOf = ({ bibliography, issuedInferred }: Registered): string =>
  bibliography.issued ?? (issuedInferred ? `${issuedInferred.date} (inferred)` : 'undated')

/** Page or element of the document; line and column where the file is the text. */
function whereIs({ source, text, hit }: FoundPassage): string {
  const isOwnText = documentPlace(text, hit.passage.start) === undefined
  const at = isOwnText ? hit.passage.start : (hit.marks[0]?.start ?? hit.passage.start)
  return shownPlace(source.path ?? source.id, text, at)
}

/** A paragraph a line, without what stands between its sentences and is no part of the story. */
function markedPassage(
  { text: source, story, hit: { passage, marks } }: FoundPassage,
  terminal: Terminal,
): string {
  const isLong = passage.end - passage.start > LONGEST_SHOWN
  const from = isLong
    ? Math.max(passage.start, Math.floor((marks[0]?.start ?? 0) - LONGEST_SHOWN / 4))
    : passage.start
  const to = isLong ? Math.min(passage.end, from + LONGEST_SHOWN) : passage.end
  const lines: Range[] = []
  for (const sentence of story) {
    if (sentence.start >= to || sentence.end <= from) continue
    const line = lines.at(-1)
    const isBeside = line && isOneLine(source, { start: line.end, end: sentence.start })
    if (isBeside) lines[lines.length - 1] = { start: line.start, end: sentence.end }
    else lines.push(sentence)
  }
  const shown = lines.map(({ start, end }) =>
    markedRange(source.text, Math.max(start, from), Math.min(end, to), marks, terminal),
  )
  return `${from > passage.start ? '… ' : ''}${shown.join('\n  ')}${to < passage.end ? ' …' : ''}`
}

/** Whether between two sentences there is white space alone, inside a paragraph. */
function isOneLine({ text, paragraphs }: SourceText, between: Range): boolean {
  return (
    text.slice(between.start, between.end).trim() === '' &&
    paragraphs.some(({ start, end }) => start <= between.start && between.end <= end)
  )
}

function markedRange(
  text: string,
  from: number,
  to: number,
  marks: readonly Range[],
  terminal: Terminal,
): string {
  let at = from
  let marked = ''
  for (const { start, end } of marks) {
    if (start < at || end > to) continue
    marked += `${plain(text.slice(at, start))}${terminal.mark(plain(text.slice(start, end)))}`
    at = end
  }
  return marked + plain(text.slice(at, to))
}

function describePart({ typed, passages, near }: PartOfQuery): string {
  if (passages > 0)
    return `${quoted(typed)} alone stands in ${passages === 1 ? '1 passage' : `${passages} passages`}.`
  if (near.length > 0) return `${quoted(typed)} stands in none; near to it: ${near.join(', ')}.`
  return `${quoted(typed)} stands in none, nor does anything near to it.`
}

function unsearched(unread: Found['unread']): readonly string[] {
  if (unread.length === 0) return []
  const named = unread.slice(0, NAMED).map(({ id, problem }) => `  ${id}: ${plain(problem)}`)
  const rest = unread.length - named.length
  return [
    `${unread.length === 1 ? '1 document was' : `${unread.length} documents were`} not searched:`,
    ...named,
    ...(rest > 0 ? [`  and ${rest} more; citedeck source list names them.`] : []),
  ]
}

const quoted = (typed: string): string => {
  const shown = plain(typed)
  return `“${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}”`
}

/** On one line, without signs that a terminal would obey. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Bidi_Control}/gu, '\ufffd')
