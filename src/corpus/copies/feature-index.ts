/** Which documents have a feature: their indices, ascending. */
export interface FeatureIndex {
  readonly having: (feature: number) => Uint32Array
  /** The same without an array for each: the documents stand in `postings` from `starts[slot]` to `starts[slot + 1]`. */
  readonly slotOf: (feature: number) => number
  readonly starts: Uint32Array
  readonly postings: Uint32Array
}

/**
 * An inverted index over the features of `sought` documents: of each feature that one of them has, all documents that have it.
 * Features are 32-bit hashes; `featuresOf` gives those of a document, which may repeat.
 */
export function indexFeatures(
  documents: number,
  sought: Iterable<number>,
  featuresOf: (document: number) => Uint32Array,
): FeatureIndex {
  const table = tableOf([...sought], featuresOf)
  const { slotOf, slots } = table
  const latest = new Uint32Array(slots)
  const hits = growing()
  for (let document = 0; document < documents; document += 1) {
    const features = featuresOf(document)
    for (let at = 0; at < features.length; at += 1) {
      const slot = slotOf(features[at] ?? 0)
      if (slot < 0 || latest[slot] === document + 1) continue
      latest[slot] = document + 1
      hits.push(slot, document)
    }
  }
  const { starts, postings } = postingsOf(hits, slots)
  return {
    slotOf,
    starts,
    postings,
    having(feature) {
      const slot = slotOf(feature)
      return slot < 0 ? NOBODY : postings.subarray(starts[slot], starts[slot + 1])
    },
  }
}

const NOBODY = new Uint32Array()

/** Pairs of numbers, one array for each: a corpus has millions. */
function growing() {
  let slots = new Uint32Array(1024)
  let documents = new Uint32Array(1024)
  let length = 0
  return {
    push(slot: number, document: number): void {
      if (length === slots.length) {
        slots = doubled(slots)
        documents = doubled(documents)
      }
      slots[length] = slot
      documents[length] = document
      length += 1
    },
    all: () => ({ slots: slots.subarray(0, length), documents: documents.subarray(0, length) }),
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const room = new Uint32Array(numbers.length * 2)
  room.set(numbers)
  return room
}

/** The documents of each slot, one slot behind the other; those that one document has alone lead nowhere, and are left out. */
function postingsOf(hits: ReturnType<typeof growing>, slots: number) {
  const found = hits.all()
  const starts = new Uint32Array(slots + 1)
  for (const slot of found.slots) starts[slot + 1] = (starts[slot + 1] ?? 0) + 1
  for (let slot = 0; slot < slots; slot += 1) {
    const count = starts[slot + 1] ?? 0
    starts[slot + 1] = (starts[slot] ?? 0) + (count > 1 ? count : 0)
  }
  const next = starts.slice()
  const postings = new Uint32Array(starts[slots] ?? 0)
  for (let at = 0; at < found.slots.length; at += 1) {
    const slot = found.slots[at] ?? 0
    if (starts[slot] === starts[slot + 1]) continue
    const end = next[slot] ?? 0
    postings[end] = found.documents[at] ?? 0
    next[slot] = end + 1
  }
  return { starts, postings }
}

/** With few features most places are empty, so that most of what is looked up is found missing at the first place. */
const LEAST_BITS = 16

/** A hash table with open addressing: 32-bit keys to slots. */
function tableOf(
  sought: readonly number[],
  featuresOf: (document: number) => Uint32Array,
): { readonly slots: number; readonly slotOf: (key: number) => number } {
  const total = sought.reduce((sum, document) => sum + featuresOf(document).length, 0)
  const bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(total * 1.5 + 1)))
  const slots = 2 ** bits
  const keys = new Uint32Array(slots)
  const taken = new Uint8Array(slots)
  const find = (key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits)
    while (taken[slot] === 1 && keys[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }
  for (const document of sought) {
    const features = featuresOf(document)
    for (let at = 0; at < features.length; at += 1) {
      const key = features[at] ?? 0
      const slot = find(key)
      keys[slot] = key
      taken[slot] = 1
    }
  }
  return {
    slots,
    slotOf(key) {
      const slot = find(key)
      return taken[slot] === 1 ? slot : -1
    },
  }
}
