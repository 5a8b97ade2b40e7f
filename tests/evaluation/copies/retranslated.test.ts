import { beforeAll, describe, expect, it } from 'vitest'
import { type ComparedSentence, compareCopy, GRAVE } from '../../../src/corpus/copies/compare-copy.ts'
import { findCopies } from '../../../src/corpus/copies/find-copies.ts'
import { type Document, fingerprintOf } from '../../../src/corpus/copies/fingerprint.ts'
import { storySentences } from '../../../src/corpus/story.ts'
import type { SourceText } from '../../../src/model/source.ts'
import { otherReports, type Pair, pairsIn, read } from './retranslated-pairs.ts'

/**
 * Copies that were written by hand as machine translations leave them, among other reports: found, falsely found, and what
 * they changed. retranslated/README.md tells how they were made, and what was measured first.
 */
const FOLDERS = ['mended-on', 'mended-on-later', 'held-out']
let all: readonly Pair[]
let others: Awaited<ReturnType<typeof otherReports>>
beforeAll(async () => {
  all = (await Promise.all(FOLDERS.map(pairsIn))).flat()
  others = await otherReports(all.map(({ original }) => original))
})
const documentOf = (id: string, text: SourceText): Document => ({ id, fingerprint: fingerprintOf(text) })
const both = ({ id, original, copy }: Pair) => [documentOf(id, original), documentOf(`${id} copy`, copy)]
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

describe('copies that were retranslated by hand', () => {
  it('are found among other reports, and nothing else is', () => {
    const documents = [...all.flatMap(both), ...others.map(({ id, text }) => documentOf(id, text))]
    const found = findCopies(documents).map(({ first, second }) => `${first} | ${second}`)
    const wanted = new Set(all.map(({ id }) => `${id} | ${id} copy`))
    const recall = found.filter(pair => wanted.has(pair)).length / wanted.size
    const falselyFound = found.filter(pair => !wanted.has(pair))
    const hard = others.flatMap(a => others.filter(b => a.event === b.event && a.id < b.id))
    console.log(
      `copies, retranslated by hand: recall ${percent(recall)} of ${wanted.size}; ` +
        `falsely found ${falselyFound.length}, among ${hard.length} pairs of reports of one event`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(falselyFound).toEqual([])
  })

  it('are not found in two reports of one speech, which quote the same', async () => {
    const documents = (await pairsIn('one-event')).flatMap(both)
    expect(findCopies(documents)).toEqual([])
  })

  it('are told from a follow-up that repeats its background', async () => {
    const kinds = findCopies((await pairsIn('follow-ups')).flatMap(both)).map(({ first, kind }) => [
      first,
      kind,
    ])
    expect(kinds).toEqual([
      ['ferry', 'passage'],
      ['robbery', 'passage'],
    ])
  })

  it('are found by a part that stands in another report', async () => {
    const share = (part: number) =>
      all.map(async ({ id, original, copy }, index) => {
        const host = others[(index * 5 + 9) % others.length]?.text ?? original
        const told = sentencesOf(copy)
        const taken = told.slice(0, Math.ceil(told.length * part))
        const own = sentencesOf(host)
        const mixed = await read([...own.slice(0, 3), ...taken, ...own.slice(3)].join('\n\n'))
        return findCopies([documentOf(id, original), documentOf('host', mixed)]).length
      })
    const foundOf = async (part: number) =>
      (await Promise.all(share(part))).reduce((sum, one) => sum + one, 0)
    const [half, most] = [await foundOf(1 / 2), await foundOf(2 / 3)]
    console.log(
      `copies, part of a retranslation in another report: a half ${half} of ${all.length}, two thirds ${most}`,
    )
    expect(half).toBeGreaterThanOrEqual(all.length * 0.4)
    expect(most).toBeGreaterThanOrEqual(all.length * 0.6)
  })

  it.each(FOLDERS)('%s: what they changed is found, and what is found was changed', async folder => {
    const measured = (await pairsIn(folder)).map(measureChanges)
    const sum = (count: (one: Counts) => number) => measured.reduce((total, one) => total + count(one), 0)
    const [planted, seen, called, right] = [
      sum(one => one.planted),
      sum(one => one.seen),
      sum(one => one.called),
      sum(one => one.right),
    ]
    const first = measured.filter(one => one.isFirstRight).length
    console.log(
      `copies, what was changed, ${folder}: ${seen} of ${planted} changes seen (${percent(seen / planted)}); ` +
        `${right} of ${called} sentences called changed are (${percent(right / called)}); ` +
        `the first one is in ${first} of ${measured.length}`,
    )
    expect(seen / planted).toBeGreaterThanOrEqual(0.8)
    expect(right / called).toBeGreaterThanOrEqual(0.85)
    expect(first / measured.length).toBeGreaterThanOrEqual(0.9)
  })
})

const sentencesOf = (text: SourceText): string[] =>
  storySentences(text).map(({ start, end }) => text.text.slice(start, end))

interface Counts {
  readonly planted: number
  /** Planted changes in a sentence that is called changed in meaning. */
  readonly seen: number
  /** Sentences that are called so, and those of them with a planted change. */
  readonly called: number
  readonly right: number
  readonly isFirstRight: boolean
}

function measureChanges({ original, copy, planted }: Pair): Counts {
  const { sentences, changed } = compareCopy(original, copy)
  const holds = ({ copy: place }: ComparedSentence, at: number) =>
    place !== null && at >= place.start && at <= place.end
  const isRight = (sentence: ComparedSentence) => planted.some(({ start }) => holds(sentence, start))
  const called = sentences.filter(isCalled)
  return {
    planted: planted.length,
    seen: planted.filter(({ start }) => called.some(sentence => holds(sentence, start))).length,
    called: called.length,
    right: called.filter(isRight).length,
    isFirstRight: changed.slice(0, 1).some(isRight),
  }
}

/** As the report counts them: a number that was bounded otherwise is among them. */
const isCalled = ({ changes }: ComparedSentence): boolean =>
  changes.some(({ gravity, kind }) => gravity >= GRAVE || (kind === 'number' && gravity >= 2))
