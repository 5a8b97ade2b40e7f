import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareCopy } from '../../../src/corpus/copies/compare-copy.ts'
import { type CopyPair, findCopies } from '../../../src/corpus/copies/find-copies.ts'
import { type Document, fingerprintOf } from '../../../src/corpus/copies/fingerprint.ts'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'
import { sourceText } from '../../corpus/source-text.ts'
import { inventEvent, type Report, report } from './invent.ts'
import { dice } from './random.ts'
import { translateAndBack } from './translate.ts'

/**
 * How many copies are found, and how many pairs that are none. The articles are invented and the translator is simulated
 * (see translate.ts): three reporters for each of thirty events, five events to a region, whose towns and offices they share.
 */
const EVENTS = 30
const REPORTERS = 3

const originals = Array.from({ length: EVENTS }, (_, event) => event).flatMap(event =>
  Array.from({ length: REPORTERS }, (_, reporter) => ({
    id: `${event}.${reporter}`,
    event,
    told: report(inventEvent(event, Math.floor(event / 5)), event * 100 + reporter),
  })),
)

const textOf = ({ sentences }: Report) => {
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += 2) paragraphs.push(sentences.slice(at, at + 2).join(' '))
  return sourceText(...paragraphs)
}
const documentOf = (id: string, told: Report): Document => ({ id, fingerprint: fingerprintOf(textOf(told)) })
const keyOf = ({ first, second }: CopyPair): string => [first, second].sort().join(' ')

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

describe('copies among invented reports', () => {
  it.each([1, 2])('finds what was translated there and back, %i times, and little else', times => {
    const copies = originals
      .filter((_, index) => index % 2 === 0)
      .map(({ id, told }, index) => {
        let copy = told
        for (let time = 0; time < times; time += 1) copy = translateAndBack(copy, index * 10 + time)
        return { id: `${id} copy`, of: id, told: copy }
      })
    const documents = [...originals, ...copies].map(({ id, told }) => documentOf(id, told))
    const found = new Set(findCopies(documents).map(keyOf))
    const wanted = copies.map(({ id, of }) => [id, of].sort().join(' '))
    const recall = wanted.filter(pair => found.has(pair)).length / wanted.length
    // Independent reports of one event: the pairs that are hard to tell.
    const hard = originals.flatMap(a =>
      originals.flatMap(b => (a.event === b.event && a.id < b.id ? [[a.id, b.id].sort().join(' ')] : [])),
    )
    const falseHard = hard.filter(pair => found.has(pair)).length / hard.length
    const related = new Set([
      ...wanted,
      ...copies.flatMap(({ id, of }) => originals.flatMap(a => (a.id === of ? [`${id} ${of}`] : []))),
    ])
    const others = [...found].filter(pair => !related.has(pair) && !wanted.includes(pair))
    console.log(
      `copies, simulated translation ×${times}: recall ${percent(recall)} of ${wanted.length}; ` +
        `false positives ${percent(falseHard)} of ${hard.length} pairs of reports of one event, ` +
        `${others.length} pairs in all that are no copies`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(falseHard).toBeLessThanOrEqual(0.02)
  })

  it('finds five sentences lifted word for word into another report', () => {
    const hosts = originals.filter((_, index) => index % 3 === 1)
    const lifted = hosts.map((host, index) => {
      const own = dice(index)
      const from = originals[(index * 7 + 2) % originals.length] ?? host
      const at = own.number(1, from.told.sentences.length - 6)
      const into = own.number(2, host.told.sentences.length - 2)
      const passage = from.told.sentences.slice(at, at + 5)
      const sentences = [
        ...host.told.sentences.slice(0, into),
        ...passage,
        ...host.told.sentences.slice(into),
      ]
      return { id: `${host.id} with a passage`, from: from.id, host: host.id, told: { sentences } }
    })
    const hostIds = new Set(hosts.map(({ id }) => id))
    const documents = [...originals.filter(({ id }) => !hostIds.has(id)), ...lifted].map(({ id, told }) =>
      documentOf(id, told),
    )
    const nameOf = (id: string): string => (hostIds.has(id) ? `${id} with a passage` : id)
    const wanted = lifted.map(({ id, from }) => [id, nameOf(from)].sort().join(' '))
    const pairs = findCopies(documents)
    const found = new Set(pairs.map(keyOf))
    const recall = wanted.filter(pair => found.has(pair)).length / wanted.length
    // Two that took from one report may have taken the same.
    const takenFrom = new Map(lifted.map(({ id, from }) => [id, from]))
    const isShared = (pair: CopyPair) =>
      takenFrom.has(pair.first) && takenFrom.get(pair.first) === takenFrom.get(pair.second)
    const others = pairs.filter(pair => !isShared(pair) && !wanted.includes(keyOf(pair)))
    console.log(
      `copies, excerpts of five sentences: recall ${percent(recall)} of ${wanted.length}; ` +
        `${others.length} other pairs`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.98)
    expect(others.length).toBeLessThanOrEqual(wanted.length * 0.02)
  })
})

/** Five articles that others wrote, which the project does not hold: one is another one, translated there and back. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/corpus')
const ARTICLES = [
  '000_ab35f079627f9290',
  '001_c9e9ef32a42f02b7',
  '002_23d282d1b7640acc',
  '003_cdf7bd0032483f8a',
  '004_917b88798bce49c4',
]

describe.skipIf(!existsSync(FOLDER))('copies among real articles', () => {
  const read = async (name: string) => {
    const path = join(FOLDER, `${name}.txt`)
    const reading = await readDocument(path, readFileSync(path))
    if ('problem' in reading) throw new Error(reading.problem)
    return reading.ok
  }

  it('finds the one pair of the ten', async () => {
    const documents = await Promise.all(
      ARTICLES.map(async id => ({ id: id.slice(0, 3), fingerprint: fingerprintOf(await read(id)) })),
    )
    expect(findCopies(documents).map(({ first, second, kind }) => `${first} ${second} ${kind}`)).toEqual([
      '002 003 reworded',
    ])
  })

  it('sees in it the name that was put in, the doubts that were dropped, and what else is denied', async () => {
    const [original, copy] = [await read('002_23d282d1b7640acc'), await read('003_cdf7bd0032483f8a')]
    const { changed } = compareCopy(original, copy)
    const words = changed.map(({ changes: [change] }) =>
      [
        change?.kind,
        ...(change?.original ?? []).map(({ start, end }) => original.text.slice(start, end)),
        ...(change?.copy ?? []).map(({ start, end }) => copy.text.slice(start, end)),
      ].join(' '),
    )
    expect(words.slice(0, 3)).toEqual(['name China', 'modality likely', 'modality alleged'])
    expect(words).toContain('negation not doesn’t')
  })
})
