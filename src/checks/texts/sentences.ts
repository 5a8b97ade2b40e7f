import { sentencesIn } from '../../corpus/sentences.ts'
import type { Range, Span } from '../../model/span.ts'
import type { Text, TextPart } from '../../model/text.ts'

/** A sentence of an inline text, as plain words, with the facts that it names. */
export interface Sentence {
  /** A letter stands for each value that is put in; citations leave nothing. */
  readonly words: string
  /** Facts cited, by `[@id]` or `{{id}}`, in order. */
  readonly cited: readonly string[]
  /** Facts whose value is put in. */
  readonly inserted: readonly string[]
  /** Where a range of `words` stands in the author's file. */
  readonly spanOf: (start: number, end: number) => Span
}

/** Stands for a value, so that "{{id}} people" begins a sentence as a number does. */
const VALUE = '\u039e'

interface Piece extends Range {
  readonly span: Span
}

interface Reference {
  readonly fact: string
  readonly at: number
  readonly inserted: boolean
}

interface Flat {
  readonly words: string
  readonly pieces: readonly Piece[]
  readonly references: readonly Reference[]
}

/** The sentences of a text. A citation after a full stop belongs to the sentence before it. */
export function sentencesOf(text: Text): readonly Sentence[] {
  const found = known.get(text) ?? splitText(text)
  known.set(text, found)
  return found
}

/** Most rules look at all sentences. */
const known = new WeakMap<Text, readonly Sentence[]>()

function splitText(text: Text): readonly Sentence[] {
  const flat = flatten(text)
  const ranges = sentencesIn(flat.words, { start: 0, end: flat.words.length })
  if (ranges.length === 0 && flat.references.length > 0)
    return [sentenceOf(flat, { start: 0, end: 0 }, flat.references, text)]
  return ranges.map((range, index) => {
    const from = index === 0 ? 0 : range.start
    const next = ranges[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const own = flat.references.filter(({ at }) => at >= from && at < next)
    return sentenceOf(flat, range, own, text)
  })
}

/** Facts that a text names, in order, each once. */
export function citedIn(text: Text): string[] {
  return [...new Set(flatten(text).references.map(({ fact }) => fact))]
}

/** The plain words of a text, as in its sentences. */
export function wordsOf(text: Text): string {
  return flatten(text).words
}

function sentenceOf(flat: Flat, range: Range, references: readonly Reference[], text: Text): Sentence {
  return {
    words: flat.words.slice(range.start, range.end),
    cited: [...new Set(references.map(({ fact }) => fact))],
    inserted: references.filter(({ inserted }) => inserted).map(({ fact }) => fact),
    spanOf: (start, end) => {
      const first = placeOf(flat.pieces, range.start + start)
      const last = placeOf(flat.pieces, range.start + Math.max(start, end - 1))
      if (!first || !last) return text.span
      return { file: text.span.file, start: first.start, end: last.end }
    },
  }
}

/** The place of one character; the whole piece where its spelling in the file is another (folded, escaped). */
function placeOf(pieces: readonly Piece[], at: number): Range | null {
  const piece = pieces.find(({ start, end }) => start <= at && at < end)
  if (!piece) return null
  const { span } = piece
  if (span.end - span.start !== piece.end - piece.start) return span
  const start = span.start + at - piece.start
  return { start, end: start + 1 }
}

function flatten(text: Text): Flat {
  let words = ''
  const pieces: Piece[] = []
  const references: Reference[] = []
  const add = (plain: string, span: Span) => {
    pieces.push({ start: words.length, end: words.length + plain.length, span })
    words += plain
  }
  const walk = (parts: readonly TextPart[]): void => {
    for (const part of parts) {
      switch (part.kind) {
        case 'string':
        case 'code':
          add(part.text, part.span)
          break
        case 'break':
          words += ' '
          break
        case 'value':
          references.push({ fact: part.fact, at: words.length, inserted: true })
          add(VALUE, part.span)
          break
        case 'citation':
          references.push(...part.facts.map(({ id }) => ({ fact: id, at: words.length, inserted: false })))
          break
        default:
          walk(part.parts)
      }
    }
  }
  walk(text.parts)
  return { words, pieces, references }
}
