import { expect, it } from 'vitest'
import { fingerprintOf } from '../../../src/corpus/copies/fingerprint.ts'
import { type Keyed, keptFingerprints } from '../../../src/corpus/copies/kept-fingerprints.ts'

function openMemory() {
  const kept = new Map<string, unknown>()
  return {
    kept,
    recall: (name: string): unknown => kept.get(name) ?? null,
    keep: (name: string, value: unknown): void => void kept.set(name, structuredClone(value)),
  }
}

function document(key: string, sentences: number): Keyed {
  const text = Array.from(
    { length: sentences },
    (_, index) => `The gate of Quay${key}${index} held ${index * 7} boats, “as ever since”, the port said. `,
  ).join('')
  const source = { text, paragraphs: [{ start: 0, end: text.length }], places: [] }
  return { id: `of-${key}`, key, fingerprint: fingerprintOf(source) }
}

const plain = ({ fingerprint: { words, shingles, landmarks } }: Pick<Keyed, 'fingerprint'>) => [
  words,
  [...shingles.hashes],
  [...shingles.places],
  [...landmarks],
]

it('fingerprints come back as they were, by the key of their content', () => {
  const memory = openMemory()
  // Two documents of one content, and one without any words.
  const documents = [
    document('A', 40),
    document('B', 3),
    document('A', 40),
    document('C', 0),
    document('D', 9),
  ]
  keptFingerprints(memory).keep(documents)
  const back = keptFingerprints(memory)
  for (const each of documents) {
    const fingerprint = back.of(each.key)
    if (!fingerprint) throw new Error(`${each.key} was not kept`)
    expect(plain({ fingerprint })).toEqual(plain(each))
  }
  expect(back.of('E')).toBeUndefined()
})

it('a few that are new are written apart, and the others left as they are', () => {
  const memory = openMemory()
  const many = Array.from({ length: 60 }, (_, index) => document(`M${index}`, 2))
  keptFingerprints(memory).keep(many)
  const before = memory.kept.get('fingerprints')
  const fresh = document('N', 5)
  keptFingerprints(memory).keep([...many, fresh])
  expect(memory.kept.get('fingerprints')).toBe(before)
  const fingerprint = keptFingerprints(memory).of('N')
  expect(fingerprint && plain({ fingerprint })).toEqual(plain(fresh))
})
