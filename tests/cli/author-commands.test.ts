import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts'
import { type Bench, openBench } from '../support/command.ts'
import { BASE, sha256 } from '../support/fixture.ts'

let bench: Bench
afterEach(() => bench.remove())
const read = (path: string) => readFileSync(join(bench.folder, path), 'utf8')

describe('new', () => {
  it('a first corpus and a first briefing check without a mistake', async () => {
    bench = openBench({})
    expect((await bench.run('new', 'corpus', 'port')).out).toBe(
      'corpus/port/sources.yaml\ncorpus/port/claimants.yaml\ncorpus/port/facts.yaml',
    )
    expect((await bench.run('new', 'briefing', 'after-the-fire')).out).toBe('briefings/after-the-fire.yaml')
    expect(await bench.run('check', 'after-the-fire')).toMatchObject({ exitCode: 0 })
  })

  it('a briefing cites the first fact that there is, and is dated by the day', async () => {
    bench = openBench(BASE)
    await bench.run('new', 'briefing', 'next')
    expect(read('briefings/next.yaml')).toContain('[@injured]')
    expect(read('briefings/next.yaml')).toContain('date: 2025-02-20')
    expect(await bench.run('check', 'next')).toMatchObject({ exitCode: 0 })
  })

  it('a layout can be used at once', async () => {
    bench = openBench({
      ...BASE,
      'briefings/b.yaml': (BASE['briefings/b.yaml'] ?? '')
        .replace('layout: points', 'layout: mine')
        .replace('    points:', '    items:'),
    })
    expect((await bench.run('check', 'b')).err).toContain('There is no layout "mine".')
    await bench.run('new', 'layout', 'mine')
    expect(await bench.run('check', 'b')).toMatchObject({ exitCode: 0, err: '' })
  })
})

describe('new corpus below another workspace', () => {
  it('begins a workspace in a folder of its own, and leaves the other alone', async () => {
    bench = openBench({ ...BASE, 'other/notes.txt': 'mine' })
    const { out, err } = await bench.runIn('other', 'new', 'corpus', 'fire')
    expect(out.split('\n')[0]).toBe('corpus/fire/sources.yaml')
    expect(err).toContain('This folder is a workspace of its own from now on. The one above it, ')
    expect(existsSync(join(bench.folder, 'other/corpus/fire/sources.yaml'))).toBe(true)
    expect(existsSync(join(bench.folder, 'corpus/fire'))).toBe(false)
  })

  it('goes into the workspace from a folder that is its own, and says where', async () => {
    bench = openBench(BASE)
    const { out, err } = await bench.runIn('briefings', 'new', 'corpus', 'fire')
    expect(out.split('\n')[0]).toBe('../corpus/fire/sources.yaml')
    expect(err).toContain('That is in the workspace ')
  })

  it('says nothing of it in the workspace itself', async () => {
    bench = openBench(BASE)
    expect((await bench.run('new', 'corpus', 'fire')).err).toBe(
      'Next: citedeck source add FILES --corpus fire',
    )
  })
})

describe('help', () => {
  it('of a command below another is that command’s', async () => {
    bench = openBench({})
    expect((await bench.run('help', 'source', 'add')).out).toContain('Usage: citedeck source add')
    expect((await bench.run('help', 'source')).out).toContain('Usage: citedeck source ')
    expect((await bench.run('help', 'check')).out).toContain('Usage: citedeck check')
  })
})

describe('source attach', () => {
  const GAZETTE = 'corpus/port/texts/gazette.txt'

  it('copies a text to its place by its hash, whatever it is called', async () => {
    const { [GAZETTE]: text = '', ...rest } = BASE
    bench = openBench({ ...rest, 'download (1).txt': text })
    expect(await bench.run('source', 'attach', 'download (1).txt')).toMatchObject({
      exitCode: 0,
      out: `gazette  ${GAZETTE}`,
    })
    expect(read(GAZETTE)).toBe(text)
  })

  it('a stranger is not copied, and the others are', async () => {
    const { [GAZETTE]: text = '', ...rest } = BASE
    bench = openBench({ ...rest, 'a.txt': text, 'b.txt': 'someone else’s' })
    const { exitCode, err } = await bench.run('source', 'attach', 'a.txt', 'b.txt')
    expect(exitCode).toBe(1)
    expect(err).toContain(`b.txt is none of the texts registered`)
    expect(err).toContain(sha256('someone else’s'))
    expect(existsSync(join(bench.folder, GAZETTE))).toBe(true)
  })

  it('--reread registers a text as it is now, and says what no longer stands in it', async () => {
    const changed = (BASE[GAZETTE] ?? '').replace('At least 14', 'At least 15')
    bench = openBench({ ...BASE, 'new.txt': changed })
    const { exitCode, err } = await bench.run('source', 'attach', 'new.txt', '--reread', 'gazette')
    expect(exitCode).toBe(1)
    expect(err).toContain('quote-not-found')
    expect(err).not.toContain('source-changed')
    expect(read('corpus/port/sources.yaml')).toContain(sha256(changed))
  })

  it('writes nothing outside the workspace, through a path or a link', async () => {
    const sources = BASE['corpus/port/sources.yaml'] ?? ''
    bench = openBench({
      ...BASE,
      'corpus/port/sources.yaml': sources.replace('texts/gazette.txt', '../../../stolen.txt'),
      'a.txt': BASE[GAZETTE] ?? '',
    })
    await expect(bench.run('source', 'attach', 'a.txt')).rejects.toThrow(EnvironmentError)
    expect(existsSync(join(bench.folder, '../stolen.txt'))).toBe(false)
    bench.remove()
    bench = openBench({
      ...BASE,
      'corpus/port/sources.yaml': sources.replace('texts/gazette.txt', 'out/gazette.txt'),
      'a.txt': BASE[GAZETTE] ?? '',
    })
    symlinkSync(tmpdir(), join(bench.folder, 'corpus/port/out'))
    await expect(bench.run('source', 'attach', 'a.txt')).rejects.toThrow('leads out of the workspace')
  })
})

describe('source list and show', () => {
  it('tell what is here and what rests on it', async () => {
    const { 'corpus/port/texts/wire.txt': _, ...rest } = BASE
    bench = openBench(rest)
    const { out } = await bench.run('source', 'list')
    expect(out).toBe(
      'gazette  read          1 evidence  Gazette, 2025-02-11\nwire     absent        1 evidence  Wire, 2025-02-11',
    )
    const shown = await bench.run('source', 'show', 'gazette', '--json')
    expect(JSON.parse(shown.out)).toMatchObject({
      id: 'gazette',
      state: 'read',
      evidence: [{ id: 'injured-1', quote: 'At least 14 dock workers', found: true }],
    })
  })
})

describe('trace', () => {
  it('a fact: its claim, its standing, each passage in its sentence with its place', async () => {
    bench = openBench(BASE)
    const { exitCode, out } = await bench.run('trace', 'injured')
    expect(exitCode).toBe(0)
    expect(out).toContain('People hurt in the fire: 16')
    expect(out).toContain('corpus/port/texts/gazette.txt:3:1')
    expect(out).toContain('[At least 14 dock workers] were hurt on Monday, the port authority said.')
    expect(out).toContain('corpus/port/texts/wire.txt:3:1')
  })

  it('a number on a slide leads to the same, as data too', async () => {
    bench = openBench(BASE)
    const { out } = await bench.run('trace', '[1]', 'b', '--json')
    expect(JSON.parse(out)).toMatchObject({
      id: 'injured',
      number: 1,
      support: 2,
      evidence: [
        { source: 'gazette', place: { file: 'corpus/port/texts/gazette.txt', line: 3, column: 1 } },
        { source: 'wire', counted: true },
      ],
    })
  })
})

it('schema: fact ids, layouts, themes and corpora are choices; a bare year is no mistake to an editor', async () => {
  bench = openBench(BASE)
  expect((await bench.run('schema')).out.split('\n')).toContain('schemas/outline.schema.json')
  const outline = JSON.parse(read('schemas/outline.schema.json'))
  const figure = outline.properties.slides.items.anyOf.find(
    ({ title }: { title?: string }) => title === 'figure',
  )
  expect(figure.properties.fact.enum).toEqual(['injured'])
  expect(outline.properties.corpus.enum).toEqual(['port'])
  expect(outline.properties.theme.enum).toEqual(['night', 'paper'])
  expect(outline.properties.author.type).toContain('number')
})
