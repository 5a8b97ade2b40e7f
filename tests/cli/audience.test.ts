import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../support/command.ts'
import { BASE } from '../support/fixture.ts'

const OUTLINE = `title: After the fire
date: 2025-02-20
marking: TLP:GREEN
corpus: port
slides:
  - layout: points
    title: Reports of the injured fit together
    points:
      - Both services counted [@injured].
      - {text: "Inspector Quillfeather holds that the gate was left open on purpose [@injured].", audience: [internal]}
`

let bench: Bench | null = null
afterEach(() => bench?.remove())

function open(files: Readonly<Record<string, string>>): Bench {
  bench = openBench({ ...BASE, 'briefings/b.yaml': OUTLINE, ...files })
  return bench
}

describe('build --audience', () => {
  it('writes a folder of its own, in which nothing of the rest is left', async () => {
    const { run, folder } = open({})
    const { exitCode, out } = await run('build', 'b', '--audience', 'public', '--to', 'deck,md')
    expect(out.split('\n')).toEqual([
      'output/b-public/b-public.html',
      'output/b-public/b-public.md',
      'output/b-public/provenance.json',
    ])
    expect(exitCode).toBe(0)
    for (const name of readdirSync(join(folder, 'output/b-public')))
      expect(readFileSync(join(folder, 'output/b-public', name), 'utf8')).not.toContain('Quillfeather')
  })

  it('writes nothing where what was left out is in a file all the same', async () => {
    const own = readFileSync('templates/layouts/points/slide.hbs', 'utf8')
    const { run, folder } = open({
      'templates/layouts/points/slide.hbs': `${own}<!-- the gate was left open on purpose -->`,
    })
    const { exitCode, err } = await run('build', 'b', '--audience', 'public')
    expect(exitCode).toBe(1)
    expect(err).toContain('audience-leak')
    expect(err).toContain('briefings/b.yaml:10')
    expect(err).toContain('stands in b-public.html')
    expect(existsSync(join(folder, 'output'))).toBe(false)
  })

  it('finds a name in what was written by hand for every document, and leaves the author’s own words alone', async () => {
    const own = readFileSync('templates/layouts/points/slide.hbs', 'utf8')
    const layout = { 'templates/layouts/points/slide.hbs': `${own}<p title="Quillfeather"></p>` }
    const hidden = await open(layout).run('build', 'b', '--audience', 'public')
    expect(hidden.err).toContain('in its attributes')
    bench?.remove()
    const named = OUTLINE.replace('marking:', 'author: Inspector Quillfeather\nmarking:')
    const { exitCode } = await open({ ...layout, 'briefings/b.yaml': named }).run(
      'build',
      'b',
      '--audience',
      'public',
    )
    expect(exitCode).toBe(0)
  })

  it('is also what check holds an outline against', async () => {
    const { run } = open({
      'corpus/port/facts.yaml': (BASE['corpus/port/facts.yaml'] ?? '').replace(
        '  unit:',
        '  audience: [internal]\n  unit:',
      ),
    })
    expect((await run('check', 'b')).exitCode).toBe(0)
    expect((await run('check', 'b', '--audience', 'public')).err).toContain('audience-withheld')
    expect((await run('check', 'b', '--audience', 'Public')).exitCode).toBe(2)
  })

  it('does not write into the folder of another outline', async () => {
    const { run } = open({ 'briefings/b-public.yaml': OUTLINE })
    const { exitCode, err } = await run('build', 'b', '--audience', 'public')
    expect([exitCode, err]).toEqual([
      2,
      'output/b-public belongs to the outline "b-public". Rename it, or the audience.',
    ])
  })
})

it('comments are found nowhere in what is built', async () => {
  const marked = (text: string) => `  comment: Zyzzyva ${text}\n`
  const { run, folder } = open({
    'briefings/b.yaml':
      `${OUTLINE.replace('slides:', `${marked('on the outline').trimStart()}slides:`)}    comment: Zyzzyva on a slide\n    notes: {text: Say it., comment: Zyzzyva on notes}\n`.replace(
        '- Both services counted [@injured].',
        '- {text: "Both services counted [@injured].", comment: Zyzzyva on a point}',
      ),
    'corpus/port/facts.yaml': (BASE['corpus/port/facts.yaml'] ?? '')
      .replace('  unit:', `${marked('on a fact')}  unit:`)
      .replace('      by: authority', '      comment: Zyzzyva on evidence\n      by: authority'),
    'corpus/port/sources.yaml': (BASE['corpus/port/sources.yaml'] ?? '').replace(
      'gazette:\n',
      `gazette:\n${marked('on a source')}`,
    ),
    'corpus/port/claimants.yaml': (BASE['corpus/port/claimants.yaml'] ?? '').replace(
      '{name:',
      '{comment: Zyzzyva on a claimant, name:',
    ),
  })
  expect((await run('review', 'b')).out.match(/Zyzzyva/g)).toHaveLength(8)
  const { exitCode, err } = await run('build', 'b', '--to', 'deck,md')
  expect([exitCode, err]).toEqual([0, ''])
  const names = readdirSync(join(folder, 'output/b'))
  expect(names).toHaveLength(3)
  for (const name of names)
    expect(readFileSync(join(folder, 'output/b', name), 'utf8')).not.toContain('Zyzzyva')
})
