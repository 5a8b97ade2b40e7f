import { inflateSync } from 'node:zlib'
import { dictionaryAt } from '../syntax.ts'
import { entriesOf, referenceOf } from './dictionary.ts'

/** A PDF with whatever updates were appended to it, opened for one more. */
export interface FinishedPdf {
  readonly pdf: Buffer
  /** Offset of the last cross-reference section. */
  readonly crossReferences: number
  /** One more than the highest object number. */
  readonly size: number
  readonly root: number
  readonly information: number
  /** The permanent part of its identifier as it is written, `<…>`; null where it has none. */
  readonly id: string | null
  /** How it is encrypted, as its trailer says it; null where it is not. */
  readonly encryption: string | null
  /** Numbers of all objects in use, in order. */
  readonly numbers: readonly number[]
  /** Where an object's newest version begins. Throws where there is none. */
  readonly offset: (number: number) => number
  /** An object's entries, where it is a dictionary or a stream. Throws where there is none. */
  readonly entries: (number: number) => Map<string, string>
  /** A stream's bytes as they stand in the file; null where the object is none. */
  readonly raw: (number: number) => Buffer | null
  /** What a stream holds, decompressed. */
  readonly stream: (number: number) => Buffer
}

/**
 * Opens a PDF whose cross-references are classic tables (ISO 32000-2, 7.5.4), each leading to the one before it, as
 * Chromium and citedeck write them. Throws where the file is otherwise.
 */
export function openFinished(file: Uint8Array): FinishedPdf {
  const pdf = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 64))
  const crossReferences = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const { offsets, trailer } = readCrossReferences(pdf, crossReferences)
  const number = (key: string): number => referenceOf(trailer.get(key)) ?? refuse()
  const offset = (object: number): number => offsets.get(object) ?? refuse()
  const dictionaryOfObject = (object: number): { readonly dictionary: string; readonly end: number } => {
    const start = offset(object)
    const opening = pdf.indexOf('<<', start)
    const ending = pdf.indexOf('endobj', start)
    if (opening === -1 || opening > ending) refuse()
    const dictionary = dictionaryAt(pdf.toString('latin1', opening, ending), 0)
    return { dictionary, end: opening + dictionary.length }
  }
  const entries = (object: number): Map<string, string> => entriesOf(dictionaryOfObject(object).dictionary)
  return {
    pdf,
    crossReferences,
    size: Number(trailer.get('Size')),
    root: number('Root'),
    information: number('Info'),
    id: /^\[\s*(<[0-9A-Fa-f]*>)/.exec(trailer.get('ID') ?? '')?.[1] ?? null,
    encryption: trailer.get('Encrypt') ?? null,
    numbers: [...offsets.keys()].sort((a, b) => a - b),
    offset,
    entries,
    raw: rawOf,
    stream(object) {
      const bytes = rawOf(object) ?? refuse()
      return entries(object).get('Filter')?.includes('FlateDecode') ? inflateSync(bytes) : bytes
    },
  }

  function rawOf(object: number): Buffer | null {
    const opening = pdf.indexOf('<<', offset(object))
    if (opening === -1 || pdf.indexOf('endobj', offset(object)) < opening) return null
    const { dictionary, end } = dictionaryOfObject(object)
    const after = /^\s*stream(\r?\n)/.exec(pdf.toString('latin1', end, end + 32))
    if (after === null) return null
    const start = end + after[0].length
    return pdf.subarray(start, start + lengthOf(entriesOf(dictionary).get('Length')))
  }

  function lengthOf(value: string | undefined): number {
    const object = referenceOf(value)
    if (object === null) return Number(value)
    const start = offset(object)
    return Number(/obj\s+(\d+)/.exec(pdf.toString('latin1', start, start + 64))?.[1])
  }
}

interface CrossReferences {
  /** Of each object in use, where its newest version begins. */
  readonly offsets: ReadonlyMap<number, number>
  /** Of the newest section. */
  readonly trailer: ReadonlyMap<string, string>
}

function readCrossReferences(pdf: Buffer, newest: number): CrossReferences {
  const offsets = new Map<number, number>()
  const seen = new Set<number>()
  let trailer: Map<string, string> | null = null
  for (let at = newest; !Number.isNaN(at) && !seen.has(at); ) {
    seen.add(at)
    const section = readSection(pdf, at, offsets)
    trailer ??= section
    at = Number(section.get('Prev') ?? Number.NaN)
  }
  return { offsets, trailer: trailer ?? refuse() }
}

/** Takes in the entries that no newer section has; gives the section's trailer. */
function readSection(pdf: Buffer, start: number, offsets: Map<number, number>): Map<string, string> {
  if (pdf.toString('latin1', start, start + 4) !== 'xref') refuse()
  let at = start + 4
  for (;;) {
    const head = pdf.toString('latin1', at, at + 32)
    const [whole, first, count] = /^\s*(\d+) (\d+)\s+/.exec(head) ?? []
    if (whole === undefined) break
    at += whole.length
    for (let index = 0; index < Number(count); index++, at += 20) {
      const number = Number(first) + index
      if (pdf[at + 17] === IN_USE && !offsets.has(number))
        offsets.set(number, Number(pdf.toString('latin1', at, at + 10)))
    }
  }
  const opening = pdf.indexOf('<<', at)
  if (opening === -1) refuse()
  return entriesOf(dictionaryAt(pdf.toString('latin1', opening, opening + LONGEST_TRAILER), 0))
}

const IN_USE = 'n'.charCodeAt(0)
const LONGEST_TRAILER = 4096

function refuse(): never {
  throw new Error('The PDF is of a form that cannot be stamped.')
}
