import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CorpusIndex } from '../../../src/corpus/index/corpus-index.ts'
import { openCorpusIndex } from '../../../src/corpus/index/open-corpus-index.ts'
import { memoryWorkspace } from '../../support/memory-workspace.ts'

const LONG = Array.from({ length: 300 }, (_, word) => `item${word}`).join(' ')
const FILES: Record<string, string> = {
  'quay.txt': `Two sheds burned on the east quay. The crews came from Dunmore.

The harbour master shut the quay. He said that solvents had been stored in shed 4 against the rules of the port.
`,
  'town.txt':
    'The town slept. The injured were taken to Dunmore. Solvent was found in the basin, and more solvent in the drains.\n',
  'tokyo.txt': '港の倉庫で火事があった。\n',
  'list.txt': `${LONG} east quay ${LONG}.\n`,
}

let index: CorpusIndex
beforeAll(async () => {
  index = await openCorpusIndex(memoryWorkspace(FILES), { file: null, program: '', now: 0 })
  await index.update(Object.keys(FILES).map(path => ({ id: path.replace('.txt', ''), path, sha256: null })))
})
afterAll(() => index.close())

const search = (...words: string[]) => index.search({ words, documents: null, limit: 10 })
const passages = (...words: string[]): string[] =>
  search(...words).hits.map(
    ({ id, passage }) => `${id}: ${FILES[`${id}.txt`]?.slice(passage.start, passage.end)}`,
  )

describe('a hit', () => {
  it('is the sentence that holds the words', () => {
    expect(passages('sheds', 'quay')).toEqual(['quay: Two sheds burned on the east quay.'])
  })

  it('is the fewest neighbouring sentences that hold all of them', () => {
    expect(passages('Dunmore', 'master')).toEqual([
      'quay: The crews came from Dunmore.\n\nThe harbour master shut the quay.',
    ])
  })

  it('in a text without sentences is a part of it', () => {
    const [hit] = search('east', 'quay').hits.filter(({ id }) => id === 'list')
    expect(hit && hit.passage.end - hit.passage.start).toBeLessThan(2500)
  })

  it('in a script without spaces is a run of its letters', () => {
    expect(passages('倉庫')).toEqual(['tokyo: 港の倉庫で火事があった。'])
    expect(passages('庫倉')).toEqual([])
  })

  it('of a longer phrase spans its words', () => {
    const [hit] = search('rules of the port').hits
    expect(hit?.marks.map(({ start, end }) => FILES['quay.txt']?.slice(start, end))).toEqual([
      'rules of the port',
    ])
  })
})

describe('what stands in for a word', () => {
  it('is not looked for where the word is found often enough', () => {
    expect(index.search({ words: ['solvents'], documents: null, limit: 1 }).hits).toMatchObject([
      { id: 'quay', widened: false, instead: [] },
    ])
  })

  it('its other forms come after it', () => {
    expect(search('solvents').hits).toMatchObject([
      { id: 'quay', widened: false, instead: [] },
      { id: 'town', widened: true, instead: [{ typed: 'solvents', found: ['solvent'], because: 'form' }] },
    ])
  })

  it('a form comes before a spelling where the corpus does not hold the word', () => {
    expect(search('injure').hits).toMatchObject([
      { id: 'town', instead: [{ found: ['injured'], because: 'form' }] },
    ])
  })

  it('a spelling begins with the same letter and is one edit away, two in words of six letters', () => {
    expect(search('tonw').hits).toMatchObject([
      { id: 'town', instead: [{ found: ['town'], because: 'spelling' }] },
    ])
    expect(search('hrabour').hits).toHaveLength(1)
    expect(search('harbuor', 'master').hits).toHaveLength(1)
    expect(search('down').hits).toHaveLength(0)
    expect(search('twm').hits).toHaveLength(0)
  })

  it('in a phrase only its unknown words are replaced', () => {
    expect(
      search('"esat quay"')
        .hits.map(({ id }) => id)
        .sort(),
    ).toEqual(['list', 'quay'])
  })
})

it('where nothing is found every part is told by itself', () => {
  expect(search('quay', 'slept', 'soqvents9', 'slvents', '"shed 9"').parts).toEqual([
    { typed: 'quay', passages: 2, near: [] },
    { typed: 'slept', passages: 1, near: [] },
    { typed: 'soqvents9', passages: 0, near: [] },
    { typed: 'slvents', passages: 0, near: ['solvents'] },
    { typed: 'shed 9', passages: 0, near: [] },
  ])
})

it('only the documents that are asked for are searched', () => {
  const found = (...ids: string[]) =>
    index.search({ words: ['quay'], documents: new Set(ids), limit: 10 }).hits.map(({ id }) => id)
  expect(found('list')).toEqual(['list'])
  expect(new Set(found('list', 'quay'))).toEqual(new Set(['list', 'quay']))
  expect(found()).toEqual([])
  expect(found('nobody')).toEqual([])
})

it('anything may be looked for', () => {
  const queries = [
    '"',
    '""',
    '(',
    ')',
    'AND',
    'OR',
    'NOT quay',
    'NEAR(quay, 2)',
    'quay AND',
    '*',
    '"quay',
    'a*b*',
    '^quay',
    'words:quay',
    '{quay}',
    "quay's",
    '- -',
    '+quay',
    'quay"east"',
    '\\',
    '%_',
    '🔥 quay',
    '\u0000quay',
    '\ud800quay',
    'quay '.repeat(2000),
    `${LONG} ${LONG}`,
    `"${LONG}"`,
    '港',
    "'; DROP TABLE contents; --",
    'a'.repeat(10_000),
    '',
  ]
  for (const query of queries) {
    search(query)
    search(query, query)
    search(`"${query}`, 'quay')
    search(`${query}*`)
  }
  expect(search('quay').hits).not.toEqual([])
})
