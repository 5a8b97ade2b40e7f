import { type ComparedSentence, worst } from '../../corpus/copies/compare-copy.ts'
import type { OutsideOrigin } from '../../corpus/copies/credits.ts'
import type { DescribedPair } from '../../corpus/copies/describe-pair.ts'
import type { Told } from '../../corpus/copies/direction.ts'
import type { CopyPair } from '../../corpus/copies/find-copies.ts'
import { codePointOffset, placeOf } from '../../corpus/place.ts'
import { flowMap } from '../../edit/declare-copy.ts'
import type { Range } from '../../model/span.ts'
import { outsideInWords } from '../../render/copies-report/view.ts'
import { changesInWords, directionInWords, likenessInWords } from '../../render/copies-report/words.ts'
import type { Phrasebook } from '../../render/words.ts'
import type { Terminal } from '../terminal.ts'

/** An origin outside the corpus that a source credits. */
export interface NamedOrigin {
  readonly id: string
  readonly origin: OutsideOrigin
  /** Whether the source's lineage says so already. */
  readonly isDeclared: boolean
  /** Whether the source does not say who published it, so that this may be its own outlet. */
  readonly mayPublish: boolean
}

/** What was found in a corpus. */
export interface FoundCopies {
  readonly corpus: string
  /** How many documents were compared, and which could not be. */
  readonly documents: number
  readonly unread: readonly { readonly id: string; readonly problem: string }[]
  readonly pairs: readonly DescribedPair[]
  /** Pairs beyond those that are described. */
  readonly listed: readonly CopyPair[]
  readonly outside: readonly NamedOrigin[]
}

/** Changes that are printed of each pair. */
const SHOWN = 6
/** Characters of a sentence that are printed. */
const LONGEST = 220

/** Prints what was found: of each pair how alike, which came first, and the worst that was changed. */
export function printCopies(found: FoundCopies, book: Phrasebook, terminal: Terminal): void {
  const { corpus, pairs, listed, outside, unread, documents } = found
  for (const pair of pairs) printPair(pair, corpus, book, terminal)
  for (const { first, second } of listed) terminal.out(`${first}  ${second}`)
  if (listed.length > 0) terminal.out(terminal.faint(book.say('copies-more', { count: listed.length })))
  const proposed = outside.filter(({ isDeclared }) => !isDeclared)
  if (proposed.length > 0) terminal.out(terminal.bold(book.say('copies-outside')))
  for (const named of proposed) {
    terminal.out(`  ${outsideInWords(named.id, named.origin, book)}`)
    for (const line of outsideDeclarations(named, corpus)) terminal.out(terminal.faint(`    ${line}`))
  }
  const total = pairs.length + listed.length
  const title = total === 0 ? book.say('copies-title-none') : book.say('copies-title', { count: total })
  terminal.out(`${title}; ${book.say('copies-counts', { count: documents })}.`)
  for (const { id, problem } of unread) terminal.err(`${id} was not compared: ${problem}.`)
  const isDecided = listed.length === 0 && pairs.every(({ declared }) => declared !== null)
  if (isDecided && documents > 0) terminal.err(terminal.faint(`Next: citedeck suggest --corpus ${corpus}`))
}

/** The command that declares an origin outside; and what to write instead where it is the source's own outlet. */
function outsideDeclarations(
  { id, origin: { origin, via }, mayPublish }: NamedOrigin,
  corpus: string,
): string[] {
  const links = via.map(name => ` --via ${quoted(name)}`).join('')
  return [
    `citedeck copies --corpus ${corpus} --declare ${id} --origin ${quoted(origin)}${links} --relation rewrite`,
    ...(mayPublish && via.length === 0
      ? [`or, where ${origin} published it itself, in its entry:  container-title: ${quoted(origin)}`]
      : []),
  ]
}

const quoted = (name: string): string =>
  /^[\w.-]+$/.test(name) ? name : `"${name.replace(/["\\$`]/g, '\\$&')}"`

function printPair(pair: DescribedPair, corpus: string, book: Phrasebook, terminal: Terminal): void {
  const { original, copy, relation, declared, comparison } = pair
  const [from, to] = [original.source.id, copy.source.id]
  const state = book.say(declared === null ? 'copies-undeclared' : 'copies-declared')
  terminal.out(
    `${terminal.bold(to)}: ${book.say(`relation-${relation}`, { origin: from })}  ${terminal.faint(state)}`,
  )
  terminal.out(
    `  ${likenessInWords(pair.pair, book)} (${pair.pair.score.toFixed(2)}); ${changesInWords(pair, book)}`,
  )
  terminal.out(`  ${directionInWords(pair, book)}`)
  let heading = ''
  for (const sentence of comparison.changed.slice(0, SHOWN)) {
    const kinds = kindsOf(sentence, book)
    if (kinds !== heading) terminal.out(`  ${kinds}:`)
    heading = kinds
    const marks = (side: 'original' | 'copy') => sentence.changes.flatMap(change => change[side])
    terminal.out(`    ${terminal.faint('-')} ${words(original, sentence.original, marks('original'))}`)
    terminal.out(`    ${terminal.faint('+')} ${words(copy, sentence.copy, marks('copy'))}`)
  }
  const more = comparison.changed.length - SHOWN
  if (more > 0) terminal.out(terminal.faint(`  ${book.say('copies-more-changes', { count: more })}`))
  if (declared === null) for (const line of declarations(pair, corpus)) terminal.out(terminal.faint(line))
  terminal.out('')
}

/** The command that declares a copy; where nothing tells which of the two came first, one for either. */
function declarations({ original, copy, relation, direction }: DescribedPair, corpus: string): string[] {
  const command = (from: Told, to: Told): string =>
    `citedeck copies --corpus ${corpus} --declare ${to.source.id} ${from.source.id} --relation ${relation}`
  if (direction.certainty !== 'open') return [`  ${command(original, copy)}`]
  return [`  ${command(original, copy)}`, `  or ${command(copy, original)}`]
}

const kindsOf = ({ changes }: ComparedSentence, book: Phrasebook): string =>
  [...new Set(changes.map(({ kind }) => book.say(`copies-kind-${kind}`)))].join(', ')

/** A sentence; of a long one the words around what was changed. */
function words({ text: { text } }: Told, range: Range | null, marks: readonly Range[]): string {
  if (range === null) return ''
  const mark = marks[0]?.start ?? range.start
  const from = mark - range.start < LONGEST / 2 ? range.start : text.indexOf(' ', mark - LONGEST / 2) + 1
  const to = range.end - from <= LONGEST ? range.end : text.lastIndexOf(' ', from + LONGEST)
  const shown = text.slice(from, to).replace(/\s+/g, ' ')
  return `${from > range.start ? '… ' : ''}${shown}${to < range.end ? ' …' : ''}`
}

/** The same as data: every change, with the places of both sentences in code points. */
export function copiesToJson(found: FoundCopies, book: Phrasebook): object {
  const { corpus, documents, unread, pairs, listed, outside } = found
  return {
    corpus,
    documents,
    unread,
    pairs: pairs.map(pair => pairToJson(pair, book)),
    listed: listed.map(({ first, second, kind, score }) => ({ first, second, kind, score: rounded(score) })),
    outside: outside.map(({ id, origin: { origin, via }, isDeclared }) => ({
      source: id,
      origin,
      via,
      declared: isDeclared,
      'derived-from': flowMap({ origin, via: [...via], relation: 'rewrite' }),
    })),
  }
}

function pairToJson(pair: DescribedPair, book: Phrasebook): object {
  const { original, copy, relation, declared, direction, comparison } = pair
  const { kind, score, verbatim, passages } = pair.pair
  const isFirst = direction.original === 'first'
  return {
    copy: copy.source.id,
    original: original.source.id,
    relation,
    declared,
    kind,
    score: rounded(score),
    words: likenessInWords(pair.pair, book),
    verbatim: {
      original: rounded(isFirst ? verbatim.first : verbatim.second),
      copy: rounded(isFirst ? verbatim.second : verbatim.first),
    },
    passages: passages.length,
    direction: {
      certainty: direction.certainty,
      because: direction.because.map(reason => ({
        kind: reason.kind,
        copy: reason.copy === 'first' ? pair.pair.first : pair.pair.second,
        words: reason.words,
      })),
    },
    changed: comparison.changed.map(sentence => ({
      gravity: rounded(worst(sentence)),
      likeness: rounded(sentence.likeness),
      original: placed(original, sentence.original),
      copy: placed(copy, sentence.copy),
      changes: sentence.changes.map(change => ({
        kind: change.kind,
        gravity: change.gravity,
        original: change.original.map(range => placed(original, range)),
        copy: change.copy.map(range => placed(copy, range)),
      })),
    })),
    leftOut: comparison.sentences.filter(sentence => sentence.copy === null).length,
    added: comparison.sentences.filter(sentence => sentence.original === null).length,
  }
}

function placed({ text: { text } }: Told, range: Range | null): object | null {
  if (range === null) return null
  return {
    start: codePointOffset(text, range.start),
    end: codePointOffset(text, range.end),
    ...placeOf(text, range.start),
    text: text.slice(range.start, range.end),
  }
}

const rounded = (number: number): number => Math.round(number * 1000) / 1000
