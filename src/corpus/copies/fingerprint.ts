import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { landmarksIn } from './landmarks.ts'
import { type Shingles, shinglesOf } from './shingles.ts'
import { wordsOf } from './words.ts'

/**
 * What of a document is compared with others: some 4 kB for a report of 6,000 characters. It depends on the text and its
 * furniture alone, so it can be kept as long as these are the same; and the score of a pair on two fingerprints alone.
 */
export interface Fingerprint {
  /** Words of its story. */
  readonly words: number
  readonly shingles: Shingles
  /** Keys of its names and numbers, in order. */
  readonly landmarks: Uint32Array
}

/** A document that is compared with others. */
export interface Document {
  readonly id: string
  readonly fingerprint: Fingerprint
}

/** A change of the rules makes what was kept before worthless. */
const VERSION = 2

/** The fingerprint of a document's story; `story` are its sentences, where they are known already. */
export function fingerprintOf(source: SourceText, story?: readonly Range[]): Fingerprint {
  const words = wordsOf(source, story)
  return {
    words: words.count,
    shingles: shinglesOf(source, words),
    landmarks: Uint32Array.from(landmarksIn(source.text, words), landmark => landmark.key),
  }
}

/** A fingerprint as bytes, to be kept: little-endian 32-bit words. */
export function encodeFingerprint({ words, shingles, landmarks }: Fingerprint): Uint8Array {
  const { hashes, places } = shingles
  const all = [VERSION, words, hashes.length, landmarks.length, ...hashes, ...places, ...landmarks]
  const view = new DataView(new ArrayBuffer(all.length * 4))
  for (const [index, value] of all.entries()) view.setUint32(index * 4, value, true)
  return new Uint8Array(view.buffer)
}

/** The fingerprint from its bytes; null where another version wrote them, or they are damaged. */
export function decodeFingerprint(bytes: Uint8Array): Fingerprint | null {
  if (bytes.byteLength < 16 || bytes.byteLength % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = (index: number): number => view.getUint32(index * 4, true)
  const [shingles, landmarks] = [at(2), at(3)]
  if (at(0) !== VERSION || bytes.byteLength !== (4 + 2 * shingles + landmarks) * 4) return null
  const read = (from: number, length: number) => Uint32Array.from({ length }, (_, index) => at(from + index))
  return {
    words: at(1),
    shingles: { hashes: read(4, shingles), places: read(4 + shingles, shingles) },
    landmarks: read(4 + 2 * shingles, landmarks),
  }
}
