import { dictionaryAt } from './syntax.ts'

/** A PDF whose objects can be taken out one by one. */
export interface PdfFile {
  readonly bytes: Buffer
  /** All bytes, a character each. */
  readonly text: string
  /** One more than the highest object number. */
  readonly size: number
  /** Where each object stands, from its number to the next object; in the order of the file. */
  readonly places: readonly PdfPlace[]
  /** The place of an object, by its number. */
  readonly placeOf: ReadonlyMap<number, PdfPlace>
}

export interface PdfPlace {
  readonly number: number
  readonly start: number
  readonly end: number
}

const ENTRY = 20

/**
 * Reads the cross-reference table of a PDF as Chromium (Skia) writes it: one section (ISO 32000-2, 7.5.4). `crossReferences`
 * is its offset. Throws where the file is otherwise.
 */
export function readPdfFile(bytes: Buffer, crossReferences: number): PdfFile {
  const text = bytes.toString('latin1')
  const header = /^xref\s+0 (\d+)\s+/.exec(text.slice(crossReferences, crossReferences + 64))
  if (header === null) throw new Error('The browser has written a PDF of an unknown form.')
  const size = Number(header[1])
  const starts: { number: number; start: number }[] = []
  for (let number = 1; number < size; number++) {
    const entry = crossReferences + header[0].length + ENTRY * number
    if (text[entry + 17] === 'n') starts.push({ number, start: Number(text.slice(entry, entry + 10)) })
  }
  starts.sort((a, b) => a.start - b.start)
  const places = starts.map(({ number, start }, index) => ({
    number,
    start,
    end: starts[index + 1]?.start ?? crossReferences,
  }))
  return { bytes, text, size, places, placeOf: new Map(places.map(place => [place.number, place])) }
}

/** Where what an object holds begins. Throws where there is no such object. */
export function contentStart(file: PdfFile, number: number): number {
  const opening = file.text.indexOf('obj', placeIn(file, number).start) + 'obj'.length
  return file.text[opening] === '\n' ? opening + 1 : opening
}

/** What stands between `obj` and `endobj`; of a stream, its dictionary alone. Throws where there is no such object. */
export function objectText(file: PdfFile, number: number): string {
  const text = file.text.slice(contentStart(file, number), placeIn(file, number).end).trimStart()
  return text.startsWith('<<') ? dictionaryAt(text, 0) : text.slice(0, text.indexOf('endobj')).trimEnd()
}

/** The bytes of a stream as they are stored. Throws where the object is none. */
export function streamBytes(file: PdfFile, number: number): Buffer {
  const { start, end } = placeIn(file, number)
  const length = /\/Length (\d+)/.exec(objectText(file, number))?.[1]
  const keyword = /stream\r?\n/.exec(file.text.slice(start, end))
  if (length === undefined || keyword === null)
    throw new Error('The browser has written a PDF of an unknown form.')
  const from = start + keyword.index + keyword[0].length
  return file.bytes.subarray(from, from + Number(length))
}

function placeIn(file: PdfFile, number: number): PdfPlace {
  const place = file.placeOf.get(number)
  if (place === undefined) throw new Error('The browser has written a PDF of an unknown form.')
  return place
}
