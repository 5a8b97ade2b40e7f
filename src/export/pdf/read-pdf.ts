import { dictionaryAt, referenceEntry } from './syntax.ts'

/** What an incremental update must know of the file that it is appended to. */
export interface PdfEnds {
  /** Offset of the last cross-reference section. */
  readonly crossReferences: number
  /** One more than the highest object number. */
  readonly size: number
  readonly root: PdfObject
  readonly information: PdfObject
}

export interface PdfObject {
  readonly number: number
  /** Offset of its dictionary. */
  readonly offset: number
  /** With its delimiters. */
  readonly dictionary: string
}

/** An end longer than any trailer that Chromium writes. */
const TAIL = 4096

/**
 * Reads the trailer of a PDF as Chromium (Skia) writes it: one section of a classic cross-reference table (ISO 32000-2,
 * 7.5.4), no object streams, no encryption. Throws where the file is otherwise.
 */
export function readEnds(pdf: Buffer): PdfEnds {
  const tailStart = Math.max(0, pdf.length - TAIL)
  const tail = pdf.toString('latin1', tailStart)
  const crossReferences = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const trailer = /trailer\s*(?=<<)/.exec(tail)
  if (Number.isNaN(crossReferences) || trailer === null)
    throw new Error('The browser has written a PDF of an unknown form.')
  const dictionary = dictionaryAt(tail, trailer.index + trailer[0].length)
  return {
    crossReferences,
    size: Number(/\/Size\s+(\d+)/.exec(dictionary)?.[1]),
    root: readObject(pdf, crossReferences, referenceEntry(dictionary, 'Root')),
    information: readObject(pdf, crossReferences, referenceEntry(dictionary, 'Info')),
  }
}

/** An object that is a dictionary, by its number. Throws where there is none. */
export function readObject(pdf: Buffer, crossReferences: number, number: number | null): PdfObject {
  const header = /^xref\s+0 \d+\s+/.exec(pdf.toString('latin1', crossReferences, crossReferences + 64))
  if (number === null || header === null) throw new Error('The browser has written a PDF of an unknown form.')
  const entry = crossReferences + header[0].length + 20 * number
  const start = Number(pdf.toString('latin1', entry, entry + 10))
  const text = pdf.toString('latin1', start, pdf.indexOf('endobj', start))
  const opening = text.indexOf('<<')
  return { number, offset: start + opening, dictionary: dictionaryAt(text, opening) }
}
