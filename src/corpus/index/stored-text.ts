import { createHash } from 'node:crypto'
import type { DocumentPlace, SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { IndexDamaged } from './database.ts'

/** A text and the sentences of its story as the columns of `contents` hold them. */
export interface StoredText {
  /** Numbers of four bytes: how many paragraphs; start and end of each; start and end of each sentence. */
  readonly ranges: Uint8Array
  readonly places: string
  readonly coding: number
  readonly text: Uint8Array
  /** SHA-256 of the other columns, so that no damaged text is ever taken for the document's. */
  readonly checksum: Uint8Array
}

/** Latin-1 where it holds every character, which is read fastest; else UTF-8; UTF-16 where half a surrogate pair stands. */
const CODINGS = ['latin1', 'utf8', 'utf16le'] as const

const LONE_SURROGATE = /\p{Cs}/u

export function storeText(source: SourceText, story: readonly Range[]): StoredText {
  const { text, paragraphs, places } = source
  const coding = isLatin1(text) ? 0 : LONE_SURROGATE.test(text) ? 2 : 1
  const numbers = [paragraphs.length]
  for (const { start, end } of paragraphs) numbers.push(start, end)
  for (const { start, end } of story) numbers.push(start, end)
  const ranges = Buffer.from(Uint32Array.from(numbers).buffer)
  const stored = {
    ranges,
    places: JSON.stringify(places),
    coding,
    text: Buffer.from(text, CODINGS[coding]),
  }
  return { ...stored, checksum: checksumOf(stored) }
}

/** The text as it was stored. Throws IndexDamaged where it is another. */
export function restoreText(stored: StoredText): {
  readonly text: SourceText
  readonly story: readonly Range[]
} {
  if (!Buffer.from(stored.checksum).equals(checksumOf(stored)))
    throw new IndexDamaged('a text is not as it was')
  const numbers = new Uint32Array(new Uint8Array(stored.ranges).buffer)
  const ranges: Range[] = []
  for (let at = 1; at < numbers.length; at += 2)
    ranges.push({ start: numbers[at] ?? 0, end: numbers[at + 1] ?? 0 })
  const paragraphs = numbers[0] ?? 0
  return {
    text: {
      text: Buffer.from(stored.text).toString(CODINGS[stored.coding]),
      paragraphs: ranges.slice(0, paragraphs),
      places: JSON.parse(stored.places) as DocumentPlace[],
    },
    story: ranges.slice(paragraphs),
  }
}

function checksumOf({ ranges, places, coding, text }: Omit<StoredText, 'checksum'>): Buffer {
  return createHash('sha256').update(ranges).update(places).update(String(coding)).update(text).digest()
}

function isLatin1(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return false
  return true
}
