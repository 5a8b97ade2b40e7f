import { type Credit, creditsIn } from '../../corpus/copies/credits.ts'
import {
  type Document,
  decodeFingerprint,
  encodeFingerprint,
  type Fingerprint,
  fingerprintOf,
} from '../../corpus/copies/fingerprint.ts'
import type { CorpusIndex } from '../../corpus/index/corpus-index.ts'

/** What is kept of each document in the index. */
const FINGERPRINTS = 'copies'
const CREDITS = 'credits'

/** How often progress is told. */
const STEP = 200

/** The fingerprints of all documents that could be read: from the index, or made and kept there. */
export function fingerprintsOf(
  index: CorpusIndex,
  ids: readonly string[],
  progress: (text: string) => void,
): readonly Document[] {
  return ids.flatMap((id, place) => {
    if (place % STEP === 0) progress(`comparing documents: ${place} of ${ids.length}`)
    const fingerprint = fingerprintIn(index, id)
    return fingerprint === null ? [] : [{ id, fingerprint }]
  })
}

function fingerprintIn(index: CorpusIndex, id: string): Fingerprint | null {
  const kept = index.derived(FINGERPRINTS, id)
  const known = kept && decodeFingerprint(kept)
  if (known) return known
  const [text, story] = [index.text(id), index.story(id)]
  if (text === null || story === null) return null
  const made = fingerprintOf(text, story)
  index.keepDerived(FINGERPRINTS, id, encodeFingerprint(made))
  return made
}

/** Whom a document credits: from the index, or found and kept there. */
export function creditsOf(index: CorpusIndex, id: string): readonly Credit[] {
  const kept = index.derived(CREDITS, id)
  if (kept !== null) return JSON.parse(new TextDecoder().decode(kept)) as readonly Credit[]
  const text = index.text(id)
  if (text === null) return []
  const credits = creditsIn(text)
  index.keepDerived(CREDITS, id, new TextEncoder().encode(JSON.stringify(credits)))
  return credits
}
