import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openBench } from '../support/command.ts'
import { BASE } from '../support/fixture.ts'

const OUTLINE = BASE['briefings/b.yaml'] ?? ''
const bench = openBench({ ...BASE, 'briefings/b/outline.yaml': OUTLINE, 'briefings/c.yaml': OUTLINE })
const empty = openBench({ 'notes.txt': 'nothing' })
afterAll(() => {
  bench.remove()
  empty.remove()
})

describe('a call that cannot be carried out is said in a line, with exit code 2', () => {
  it.each([
    [['biuld', 'b'], /unknown command 'biuld'\n\(Did you mean build\?\)/],
    [['check', 'b', '--jsn'], /unknown option '--jsn'\n\(Did you mean --json\?\)/],
    [['build', 'b', '--to', 'pfd'], /There is no "pfd"; it is deck, pdf, handout/],
    [['build', 'b', '--to', ''], /There is no ""; it is deck, pdf, handout/],
    [['build', 'b', '--handout', 'poster'], /Allowed choices are notes, slides, report, brief\./],
    [['build'], /missing required argument 'outline'/],
    [['build', 'zebra'], /There is no outline "zebra"\. Known: b, b, c\./],
    [['check', 'bb'], /There is no outline "bb"\. Did you mean "b"\?/],
    [['build', 'briefings'], /briefings is a folder\. Name the outline\./],
    [['build', '/etc/hostname'], /\/etc\/hostname lies outside the workspace/],
    [['build', 'briefings/b.yaml', 'briefings/b'], /Two outlines would be written to output\/b\./],
    [['source', 'list', '--corpus', 'prot'], /There is no corpus "prot"\. Did you mean "port"\?/],
    [['source', 'show', 'gazete'], /There is no source "gazete"\. Did you mean "gazette"\?/],
    [['source', 'show', '__proto__'], /There is no source "__proto__"/],
    [['source', 'attach', 'nowhere.txt'], /nowhere\.txt does not exist\./],
    [['source', 'attach', 'briefings'], /briefings is not a file\./],
    [['trace', 'injurd'], /There is no fact "injurd"\. Did you mean "injured"\?/],
    [['trace', '1'], /Which outline does the number stand in\?/],
    [['trace', '9', 'b'], /has no citation 9; its last is 1\./],
    [['trace', 'injured', '--corpus', 'prot'], /There is no corpus "prot"/],
    [['new', 'briefing', '../x'], /"\.\.\/x" cannot be a name here/],
    [['new', 'briefing', 'x'.repeat(65)], /at most 64\./],
    [['new', 'briefing', 'b'], /briefings\/b\.yaml is there already; nothing was written\./],
  ])('citedeck %j', async (args, message) => {
    const { exitCode, out, err } = await bench.run(...args)
    expect(err).toMatch(message)
    expect(exitCode).toBe(2)
    expect(out).toBe('')
    expect(err).not.toMatch(/^\s+at /m)
  })

  it('outside a workspace, the first step is named', async () => {
    const { exitCode, err } = await empty.run('check')
    expect(exitCode).toBe(2)
    expect(err).toContain('citedeck new corpus NAME')
  })
})

it('an outline is found by its path, by its id and by its folder, and checked once where it is named twice', async () => {
  const named = async (...outlines: string[]): Promise<unknown> =>
    JSON.parse((await bench.run('check', ...outlines, '--json')).out).outlines
  expect(await named('briefings/b.yaml', './briefings/b.yaml')).toEqual(['briefings/b.yaml'])
  expect(await named('briefings/b')).toEqual(['briefings/b/outline.yaml'])
  expect(await named('c')).toEqual(['briefings/c.yaml'])
})

it('checking writes nothing', async () => {
  await bench.run('check', 'briefings/b.yaml')
  expect(readdirSync(bench.folder).sort()).toEqual(['briefings', 'corpus'])
  expect(readdirSync(join(bench.folder, 'briefings')).sort()).toEqual(['b', 'b.yaml', 'c.yaml'])
})
