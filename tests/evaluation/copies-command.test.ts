import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../support/command.ts'
import { inventEvent, report } from './copies/invent.ts'
import { translateAndBack } from './copies/translate.ts'

let bench: Bench
afterEach(() => bench.remove())
const read = (path: string) => readFileSync(join(bench.folder, path), 'utf8')

const SOURCES = 'corpus/valley/sources.yaml'
const STORY = report(inventEvent(1), 10).sentences
const CLAIM = 'The council does not regard the old wall of Kardak as a danger, the mayor said.'
const TURNED = 'The council regards the old wall of Kardak as a danger, the mayor said.'
const text = (sentences: readonly string[]) => sentences.join('\n')

const files = (entry = '') => ({
  [SOURCES]: [
    '# the desk’s own',
    'courier:',
    '  type: article-newspaper',
    '  container-title: Halvik Courier',
    '  issued: 2025-03-01',
    '  text: texts/courier.txt',
    'mirror:  # who runs it is not known',
    '  type: webpage',
    '  issued: 2025-03-02',
    '  text: texts/mirror.txt',
    ...(entry === '' ? [] : [`  ${entry}`]),
    'other: {type: webpage, text: texts/other.txt}',
    '',
  ].join('\n'),
  'corpus/valley/texts/courier.txt': text([...STORY, CLAIM]),
  'corpus/valley/texts/mirror.txt': text([
    ...translateAndBack({ sentences: STORY }, 3).sentences,
    TURNED,
    'The gauge read 5 < 9 & rose all night in the valley.',
  ]),
  'corpus/valley/texts/other.txt': text([
    'KABUL (AP) — A bus left on time.',
    ...report(inventEvent(2), 20).sentences,
  ]),
})

describe('copies', () => {
  it('prints the pair, which came first, the worst that was changed, and how to declare it', async () => {
    bench = openBench(files())
    const { exitCode, out } = await bench.run('copies')
    expect(exitCode).toBe(0)
    expect(out).toContain('mirror: retranslation of courier  not declared')
    expect(out).toContain('courier came first: mirror is dated later')
    expect(out).toContain(`Negation:\n    - ${CLAIM}\n    + ${TURNED}`)
    expect(out).toContain('--declare mirror courier --relation retranslation')
  })

  it('proposes an origin outside the corpus, or that it is the outlet where none is known', async () => {
    const own = 'or, where AP published it itself, in its entry:  container-title: AP'
    bench = openBench(files())
    const { out } = await bench.run('copies')
    expect(out).toContain(`--declare other --origin AP --relation rewrite\n    ${own}`)
    bench.remove()
    const named = files()[SOURCES].replace('{type: webpage,', '{type: webpage, container-title: Valley Post,')
    bench = openBench({ ...files(), [SOURCES]: named })
    expect((await bench.run('copies')).out).not.toContain(own)
  })

  it('gives all of it as JSON, with places', async () => {
    bench = openBench(files())
    const found = JSON.parse((await bench.run('copies', '--json')).out)
    expect(found).toMatchObject({ corpus: 'valley', documents: 3, unread: [] })
    expect(found.pairs).toMatchObject([
      { copy: 'mirror', original: 'courier', relation: 'retranslation', declared: null, kind: 'reworded' },
    ])
    expect(found.pairs[0].changed[0]).toMatchObject({
      original: { line: STORY.length + 1, column: 1, text: CLAIM },
      changes: [{ kind: 'negation', original: [{ text: 'not' }], copy: [] }],
    })
  })

  it('writes a page of its own, with both texts, and nothing in them is markup', async () => {
    bench = openBench(files())
    expect((await bench.run('copies', '--report', 'copies.html')).out).toBe('copies.html')
    const page = read('copies.html')
    expect(page).toContain('does <mark>not</mark> regard the old wall')
    expect(page).toContain('5 &lt; 9 &amp; rose')
    expect(page).not.toMatch(/<script|(?:src|href)="http/)
  })

  it('a document that cannot be read is named, and the others are compared', async () => {
    const { 'corpus/valley/texts/other.txt': _, ...rest } = files()
    bench = openBench(rest)
    const { exitCode, out, err } = await bench.run('copies')
    expect({ exitCode, err }).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining('other was not compared'),
    })
    expect(out).toContain('mirror: retranslation of courier')
  })
})

describe('copies --declare', () => {
  it('writes who decided what, and nothing else', async () => {
    bench = openBench(files())
    const { exitCode } = await bench.run('copies', '--declare', 'mirror', 'courier', '--by', 'Amory')
    expect(exitCode).toBe(0)
    const line = '  derived-from: {source: courier, relation: retranslation, decided-by: Amory}\n'
    expect(read(SOURCES)).toBe(files()[SOURCES]?.replace('other:', `${line}other:`))
    expect((await bench.run('copies')).out).toContain('mirror: retranslation of courier  declared')
  })

  it('writes an origin outside the corpus', async () => {
    bench = openBench(files())
    await bench.run('copies', '--declare', 'other', '--origin', 'AP', '--via', 'Valley Post', '--by', 'Amory')
    expect(read(SOURCES)).toContain(
      'other: {type: webpage, text: texts/other.txt, derived-from: {origin: AP, via: [Valley Post], relation: rewrite, decided-by: Amory}}',
    )
  })

  it('an unlikely order is said, and written all the same', async () => {
    bench = openBench(files())
    const { exitCode, err } = await bench.run(
      'copies',
      '--declare',
      'courier',
      'mirror',
      '--relation',
      'rewrite',
    )
    expect(exitCode).toBe(0)
    expect(err).toContain('courier is dated 2025-03-01, before what it is said to derive from (2025-03-02)')
    expect(read(SOURCES)).toContain('derived-from: {source: mirror, relation: rewrite, decided-by: analyst}')
  })

  it.each([
    [['mirror', 'curier'], 'There is no source "curier".'],
    [['mirror', 'mirror'], 'cannot derive from itself'],
    [['mirror'], 'Say --declare COPY ORIGINAL'],
    [['mirror', 'courier', 'other'], 'Say --declare COPY ORIGINAL'],
  ])('refuses %j', async (ids, words) => {
    bench = openBench(files())
    const { exitCode, err } = await bench.run('copies', '--declare', ...ids)
    expect({ exitCode, err }).toMatchObject({ exitCode: 2, err: expect.stringContaining(words) })
    expect(read(SOURCES)).toBe(files()[SOURCES])
  })

  it('where nothing tells which came first, shows how to declare either', async () => {
    const texts = files()
    const undated = texts[SOURCES].replaceAll(/ {2}issued: .*\n/g, '')
    bench = openBench({
      ...texts,
      [SOURCES]: undated,
      'corpus/valley/texts/mirror.txt': text([...STORY, TURNED]),
    })
    const { out } = await bench.run('copies')
    expect(out).toContain('Nothing tells which of them came first.')
    expect(out).toMatch(/--declare mirror courier --relation .*\n {2}or .*--declare courier mirror/)
  })

  it('where every pair is declared, names the command that comes next', async () => {
    bench = openBench(files())
    expect((await bench.run('copies')).err).not.toContain('Next:')
    await bench.run('copies', '--declare', 'mirror', 'courier')
    expect((await bench.run('copies')).err).toBe('Next: citedeck suggest --corpus valley')
  })

  it('says whose decision a new one takes the place of', async () => {
    bench = openBench(files('derived-from: {origin: AP, relation: rewrite, decided-by: A. Rowan}'))
    const { exitCode, err } = await bench.run('copies', '--declare', 'mirror', 'courier', '--by', 'me')
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: 'Until now mirror was declared as rewrite of AP, by A. Rowan.',
    })
    expect(read(SOURCES)).toContain(
      'derived-from: {source: courier, relation: retranslation, decided-by: me}',
    )
  })

  it('names the file whose mistakes it goes on without', async () => {
    const texts = files()
    bench = openBench({ ...texts, [SOURCES]: `${texts[SOURCES]}broken: {type: webpage, langauge: en}\n` })
    const { exitCode, err } = await bench.run('copies')
    expect({ exitCode, err }).toMatchObject({
      exitCode: 0,
      err: '1 mistake in corpus/valley/sources.yaml: what is wrong there was passed over. citedeck check shows it.',
    })
  })

  it('refuses a circle', async () => {
    bench = openBench(files('derived-from: {source: courier, relation: rewrite}'))
    const { exitCode, err } = await bench.run('copies', '--declare', 'courier', 'mirror')
    expect({ exitCode, err }).toMatchObject({ exitCode: 2, err: expect.stringContaining('one came before') })
  })
})
