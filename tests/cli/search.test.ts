import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { evidenceEntry } from '../../src/cli/search/evidence-entry.ts'
import { anchorQuote } from '../../src/corpus/anchoring/anchor-quote.ts'
import { readPlainText } from '../../src/corpus/readers/plain-text.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'
import { type Bench, openBench } from '../support/command.ts'

const QUAY = `Fire closes the east quay

Two sheds burned on the east quay on Monday. About 4,000 people watched from the hill, the port’s harbour master said.

Solvents were stored in shed 4. Nobody had asked who stored the solvents, or why they were stored there.

In the town of Łódzna the injuries were counted twice.
`
const MIRROR = QUAY.replace('Monday', 'Tuesday').replace('Fire closes', 'A fire closes')
const RADIO = `Radio report

The quay to the east stays shut. "Who pays: the port, or the town?" a listener asked.

Paint and oil burn well. Paint and oil burn well.
`
const FILES = {
  'corpus/port/texts/quay.txt': QUAY,
  'corpus/port/texts/mirror.txt': MIRROR,
  'corpus/port/texts/radio.txt': RADIO,
  'corpus/port/claimants.yaml': '{}\n',
  'corpus/port/facts.yaml': '{}\n',
  'corpus/port/sources.yaml': `mirror:
  type: webpage
  issued-inferred: {date: 2025-02-13, from: the page}
  language: en
  text: texts/mirror.txt
  derived-from: {source: quay, relation: republication}
quay:
  type: article-newspaper
  title: Fire closes the east quay
  container-title: Harbour Gazette
  issued: 2025-02-11
  language: en-GB
  text: texts/quay.txt
radio:
  type: broadcast
  publisher: Coast Radio
  issued: 2025-03
  text: texts/radio.txt
lost: {type: webpage, text: texts/lost.txt}
`,
}

const bench = openBench(FILES)
afterAll(() => bench.remove())
let other: Bench | undefined
afterEach(() => other?.remove())

interface Hit {
  readonly source: string
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  readonly evidence: { readonly quote: string; readonly prefix?: string; readonly suffix?: string } | null
  readonly entry: string
  readonly instead: readonly { readonly typed: string; readonly found: readonly string[] }[]
}

async function json(
  ...args: string[]
): Promise<{ hits: Hit[]; apart: string[]; parts: unknown[]; more: boolean }> {
  return JSON.parse((await bench.run('search', ...args, '--json')).out)
}
const sources = async (...args: string[]): Promise<string[]> =>
  (await json(...args)).hits.map(({ source }) => source)
const marked = async (...args: string[]): Promise<string[][]> =>
  (await json(...args)).hits.map(({ text, marks }) =>
    marks.map(({ start, end }) => [...text].slice(start, end).join('')),
  )

describe('what is found', () => {
  it('a hit shows source, outlet, date, place, the marked sentence, and the entry to paste', async () => {
    const { exitCode, out } = await bench.run('search', '4000', '--source', 'quay')
    expect(exitCode).toBe(0)
    expect(out).toBe(`quay  Harbour Gazette, 2025-02-11, en-GB
  corpus/port/texts/quay.txt:3:46
  About [4,000] people watched from the hill, the port’s harbour master said.
    - source: quay
      quote: "4,000"`)
  })

  it('all words have to be there, in whatever order', async () => {
    expect(await sources('quay', 'shut')).toEqual(['radio'])
    expect(await sources('solvents', 'paint')).toEqual([])
  })

  it('a phrase is words in their order, in quotes of the shell or of its own', async () => {
    expect(await sources('east quay')).not.toContain('radio')
    expect(await sources('"east quay"')).not.toContain('radio')
    expect(await sources('east', 'quay')).toContain('radio')
  })

  it('words in one argument that stand nowhere in that order are looked for one by one, and that is said', async () => {
    const { hits, apart } = await json('quay shut')
    expect(hits.map(({ source }) => source)).toEqual(['radio'])
    expect(apart).toEqual(['quay shut'])
    expect((await bench.run('search', 'quay shut')).err).toContain('“quay shut” stands nowhere in this order')
    expect((await json('"quay shut"')).hits).toEqual([])
  })

  it('a beginning with a star stands for all that goes on from it', async () => {
    expect(await marked('solv*', '--source', 'quay')).toEqual([['Solvents', 'solvents']])
  })

  it('a misspelled word finds what is nearest to it, and says so', async () => {
    const { hits } = await json('solvnets', '--source', 'quay')
    expect(hits.map(({ instead }) => instead)).toEqual([
      [{ typed: 'solvnets', found: ['solvents'], because: 'spelling' }],
    ])
    expect((await bench.run('search', 'solvnets')).out).toContain('for “solvnets”: solvents')
  })

  it('a number is never taken for another', async () => {
    expect(await sources('4001')).toEqual([])
  })

  it('another form of a word comes after the word itself, and says so', async () => {
    expect(await marked('store', '--source', 'quay')).toEqual([['stored', 'stored', 'stored']])
    const { hits } = await json('injury', '--source', 'quay')
    expect(hits[0]?.instead).toEqual([{ typed: 'injury', found: ['injuries'], because: 'form' }])
    expect(await sources('"injury"')).toEqual([])
  })

  it('diacritics, case and the writing of numbers do not count', async () => {
    expect(await marked('LODZNA', '--source', 'quay')).toEqual([['Łódzna']])
    expect(await marked('4.000', '--source', 'quay')).toEqual([['4,000']])
  })

  it('hits in a declared copy come after those of its original, and the same words are named', async () => {
    const { out } = await bench.run('search', 'solvents')
    expect(out.match(/^\S+ .*$/gm)?.map(line => line.split('  ')[0])).toEqual(['quay', 'mirror'])
    expect(out).toContain('mirror  2025-02-13 (inferred), en, copy of quay')
  })

  it('no more than are asked for, and that there are more is said', async () => {
    const { hits, more } = await json('quay', '--limit', '1')
    expect([hits.length, more]).toEqual([1, true])
    expect((await bench.run('search', 'quay', '--limit', '1')).err).toContain(
      'There are more; --limit shows them.',
    )
  })

  it('documents that cannot be read are named, and the others are searched', async () => {
    expect((await bench.run('search', 'quay')).err).toContain(
      '1 document was not searched:\n  lost: it is not here',
    )
  })
})

describe('what is there when nothing is found', () => {
  it('each word alone, and the words near to it; it is no mistake', async () => {
    const { exitCode, out } = await bench.run('search', 'paint', 'solvents', 'zzz')
    expect(exitCode).toBe(0)
    expect(out.split('\n')).toEqual([
      'No passage holds all of “paint” “solvents” “zzz”.',
      '  “paint” alone stands in 1 passage.',
      expect.stringMatching(/“solvents” alone stands in \d passages?\./),
      '  “zzz” stands in none, nor does anything near to it.',
    ])
  })
})

describe('filters', () => {
  it('by source, given once or more', async () => {
    expect(await sources('quay', '--source', 'radio')).toEqual(['radio'])
    expect(new Set(await sources('quay', '--source', 'radio', '--source', 'mirror'))).toEqual(
      new Set(['radio', 'mirror']),
    )
  })

  it('by date, where a source may be of it: a month reaches to its end, an inferred date counts', async () => {
    expect(new Set(await sources('quay', '--from', '2025-02-12'))).toEqual(new Set(['mirror', 'radio']))
    expect(new Set(await sources('quay', '--from', '2025-03-20'))).toEqual(new Set(['radio']))
    expect(new Set(await sources('quay', '--to', '2025-02'))).toEqual(new Set(['quay', 'mirror']))
    expect(new Set(await sources('quay', '--to', '11 February 2025'))).toEqual(new Set(['quay']))
    expect((await bench.run('search', 'quay', '--from', '2025')).err).toContain(
      '1 source has no date, and is left out.',
    )
  })

  it('by language, its regions included', async () => {
    expect(new Set(await sources('quay', '--language', 'en'))).toEqual(new Set(['quay', 'mirror']))
    expect(new Set(await sources('quay', '--language', 'en-gb'))).toEqual(new Set(['quay']))
  })

  it.each([
    [['--source', 'qauy'], 'There is no source "qauy". Did you mean "quay"?'],
    [['--corpus', 'prot'], 'There is no corpus "prot". Did you mean "port"?'],
    [['--language', 'fr'], 'No source is in "fr".'],
    [['--from', 'lately'], '"lately" is not a date.'],
    [['--from', '2025-03', '--to', '2025-02'], 'lies after'],
    [['--limit', '0'], 'from 1 to 999999'],
    [['--limit', 'ten'], 'from 1 to 999999'],
  ])('%j cannot be carried out', async (args, message) => {
    const { exitCode, err } = await bench.run('search', 'quay', ...args)
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)])
  })
})

it('where there is no word in the query, that is said', async () => {
  for (const query of ['', '"', '( * )', '🔥'])
    expect(await bench.run('search', '--', query)).toMatchObject({
      exitCode: 2,
      err: 'There is no word and no number to look for.',
    })
})

describe('the entry to paste', () => {
  it('is the shortest quote that anchors at the words and nowhere else', async () => {
    const { hits } = await json('solvents', '--source', 'quay')
    expect(hits[0]?.evidence?.quote).toMatch(/olvents/)
    for (const { source, evidence } of [
      ...hits,
      ...(await json('quay')).hits,
      ...(await json('paint')).hits,
    ]) {
      const reading = readPlainText(
        Buffer.from(FILES[`corpus/port/texts/${source}.txt` as keyof typeof FILES]),
      )
      const text = 'ok' in reading ? reading.ok : null
      expect(text && evidence && anchorQuote(text, evidence).kind).toBe('found')
    }
  })

  it('takes words beside it where the sentence stands twice', async () => {
    const { hits } = await json('"Paint and oil burn well"')
    expect(hits[0]?.evidence).toMatchObject({ prefix: expect.any(String) })
  })

  it.each([
    'say: more',
    '4,000',
    'a "quote" in it',
    'the \'port\' "town"',
    'trailing:',
    '- dash',
    '# hash',
    'true',
    'Łódzna',
    'null',
    '[list]',
    'with \\ stroke',
    '“typographic”',
    'shed #4',
    "who's",
  ])('is sound YAML: %s', quote => {
    const entry = evidenceEntry('no', { quote, prefix: 'x: y' })
    const yaml = readYaml('facts.yaml', entry, diagnostic => expect(diagnostic).toBeUndefined())
    expect(yaml?.data).toEqual([{ source: 'no', quote, prefix: 'x: y' }])
  })
})

it('what was found before is found after the corpus has changed', async () => {
  other = openBench(FILES)
  await other.run('search', 'quay')
  writeFileSync(join(other.folder, 'corpus/port/texts/radio.txt'), 'Nothing but gulls.\n')
  expect((await other.run('search', 'gulls')).out).toContain('radio  Coast Radio')
})
