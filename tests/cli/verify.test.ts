import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hashFile, provenanceOf } from '../../src/export/provenance.ts'
import { EMPTY_SEAL, SEAL_META, sealHtml, sealJson } from '../../src/export/seal.ts'
import type { Briefing } from '../../src/model/briefing.ts'
import { type Bench, openBench } from '../support/command.ts'
import { compile } from '../support/compile.ts'
import { BASE } from '../support/fixture.ts'

let briefing: Briefing
let json: string
beforeAll(async () => {
  const compiled = await compile({})
  if (compiled.briefing === null) throw new Error('The sound workspace gives no briefing.')
  briefing = compiled.briefing
  json = provenanceOf(briefing, { version: '1.2.3', built: [] })
})

let bench: Bench
afterEach(() => bench.remove())

/** Verifies `handed/provenance.json` in the sound workspace, with files written over it after it was built. */
function verify(files: Readonly<Record<string, string>> = {}, ...args: string[]) {
  bench = openBench({ ...BASE, 'handed/provenance.json': json, ...files })
  return bench.run('verify', 'handed/provenance.json', ...args)
}

const FACTS = 'corpus/port/facts.yaml'

describe('verify', () => {
  it('ends with 0 where the file is whole and all of it still stands', async () => {
    const { exitCode, out } = await verify()
    expect(out).toContain('Seal: whole')
    expect(out).toContain('all 2 that could be checked stand')
    expect(exitCode).toBe(0)
  })

  it('refuses a file with one digit changed', async () => {
    const { exitCode, out } = await verify({
      'handed/provenance.json': json.replace('2025-02-20', '2025-02-21'),
    })
    expect(out).toContain('Seal: BROKEN')
    expect(out).toContain('REFUSED')
    expect(exitCode).toBe(1)
  })

  it('tells a quote that is gone, with what the source says now', async () => {
    const wire = 'corpus/port/texts/wire.txt'
    const { exitCode, out } = await verify({
      [wire]: (BASE[wire] ?? '').replace('Sixteen were', 'Seventeen were'),
    })
    expect(out).toContain('wire: “Sixteen were hurt” is not there any more')
    expect(out).toContain('[-Sixteen-]{+Seventeen+} were hurt')
    expect(exitCode).toBe(1)
  })

  it('tells a fact that has come into dispute, and the evidence that it has gained', async () => {
    const facts = `${BASE[FACTS]}    - source: wire\n      quote: Eleven people were hurt\n      by: Harbour watch\n`
    const { exitCode, out } = await verify({ [FACTS]: facts })
    expect(out).toContain('Facts: 0 of 1 as they were')
    expect(out).toContain('now disputed')
    expect(out).toContain('new evidence: wire: “Eleven people were hurt” (Harbour watch)')
    expect(exitCode).toBe(1)
  })

  it('tells a fact that is not in the corpus any more', async () => {
    const { exitCode, out } = await verify({ [FACTS]: (BASE[FACTS] ?? '').replace('injured:', 'hurt:') })
    expect(out).toContain('is not in the corpus any more')
    expect(exitCode).toBe(1)
  })

  it('says that a fact cannot be read, which is no change of it', async () => {
    const { out, exitCode } = await verify({
      [FACTS]: (BASE[FACTS] ?? '').replace('kind: quantity', 'kind: nothing'),
    })
    expect(out).toContain('injured  cannot be read now')
    expect(exitCode).toBe(1)
  })

  it('says what could not be checked where texts are not here, and ends with 0', async () => {
    const { 'corpus/port/texts/wire.txt': _, ...rest } = BASE
    bench = openBench({ ...rest, 'handed/provenance.json': json })
    const { exitCode, out } = await bench.run('verify', 'handed/provenance.json')
    expect(out).toContain('all 1 that could be checked stand; 1 could not be checked')
    expect(exitCode).toBe(0)
  })

  it('checks only the seal where no workspace is around, and says so', async () => {
    bench = openBench({ 'provenance.json': json })
    const { exitCode, out } = await bench.run('verify', 'provenance.json')
    expect(out).toContain('only the seal was checked')
    expect(exitCode).toBe(0)
  })

  it('checks only the seal where the workspace has no such corpus, and takes another that is named', async () => {
    const moved = Object.fromEntries(
      Object.entries(BASE).map(([path, text]) => [path.replace('corpus/port', 'corpus/quay'), text]),
    )
    bench = openBench({ ...moved, 'provenance.json': json })
    expect((await bench.run('verify', 'provenance.json')).out).toContain('no corpus "port"')
    const named = await bench.run('verify', 'provenance.json', '--corpus', 'quay')
    expect(named.out).toContain('Held against corpus/quay')
  })

  it('checks only the seal of a newer form', async () => {
    const newer = json
      .replace('"form": 1', '"form": 9')
      .replace(/sha256:[0-9a-f]{64}/, `sha256:${EMPTY_SEAL}`)
    const { out } = await verify({ 'handed/provenance.json': sealJson(newer) })
    expect(out).toContain('Seal: whole')
    expect(out).toContain('by citedeck 1.2.3; only the seal could be checked')
  })

  it('says of a file without provenance that it was built so', async () => {
    const html = Buffer.from(sealHtml(`<!doctype html><html><head>${SEAL_META}</head></html>`)).toString()
    bench = openBench({ ...BASE, 'deck.html': html })
    const { exitCode, out } = await bench.run('verify', 'deck.html')
    expect(out).toContain('built without (--no-attach)')
    expect(exitCode).toBe(0)
  })

  it('tells a deck whose provenance was exchanged and whose own seal was made anew', async () => {
    const script = json.replace('People hurt', 'People killed').replace(/</g, '\\u003c')
    const deck = `<!doctype html><html><head>${SEAL_META}<script type="application/ld+json" id="provenance">${script}</script></head></html>`
    bench = openBench({ ...BASE, 'deck.html': Buffer.from(sealHtml(deck)).toString() })
    const { exitCode, out } = await bench.run('verify', 'deck.html')
    expect(out).toContain('Provenance: BROKEN')
    expect(exitCode).toBe(1)
  })

  it('does not take any file for its own', async () => {
    bench = openBench({ ...BASE, 'note.txt': 'A note.', 'broken.pdf': '%PDF-1.4\nnothing' })
    expect(await bench.run('verify', 'note.txt')).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('no file that citedeck has built'),
    })
    expect((await bench.run('verify', 'broken.pdf')).exitCode).toBe(1)
    expect((await bench.run('verify', 'nowhere.pdf')).exitCode).toBe(2)
    expect((await bench.run('verify', 'corpus')).exitCode).toBe(2)
  })

  it('holds the files of a folder against its provenance.json', async () => {
    const built = [hashFile('b.md', 'text/markdown', 'Text.'), hashFile('b.pptx', 'x', 'Slides.')]
    const listed = provenanceOf(briefing, { version: '1.2.3', built })
    bench = openBench({
      ...BASE,
      'out/provenance.json': listed,
      'out/b.md': 'Text.',
      'out/b.pptx': 'Slides.',
    })
    expect((await bench.run('verify', 'out')).exitCode).toBe(0)
    writeFileSync(join(bench.folder, 'out/b.md'), 'Text!')
    const { exitCode, out } = await bench.run('verify', 'out')
    expect(out).toContain('It is not the file that provenance.json lists')
    expect(exitCode).toBe(1)
  })

  it('prints the same as data', async () => {
    const { out } = await verify(
      { [FACTS]: (BASE[FACTS] ?? '').replace('People hurt', 'Persons hurt') },
      '--json',
    )
    expect(JSON.parse(out)).toMatchObject({
      unchanged: false,
      files: [{ seal: { state: 'whole' }, provenance: { state: 'whole' } }],
      editions: [
        {
          id: 'b',
          corpus: { name: 'port', state: 'held' },
          quotes: { total: 2, stand: 2 },
          facts: [{ fact: 'injured', changed: ['claim'], before: { claim: 'People hurt in the fire' } }],
        },
      ],
    })
  })
})

describe('diff', () => {
  it('ends with 0 between an outline and what was built of it', async () => {
    bench = openBench({ ...BASE, 'old.json': json })
    const { exitCode, out } = await bench.run('diff', 'old.json', 'briefings/b.yaml')
    expect(out).toContain('They say the same.')
    expect(exitCode).toBe(0)
  })

  it('tells what the outline states otherwise by now, and ends with 1', async () => {
    const facts = (BASE[FACTS] ?? '').replace('quote: Sixteen were hurt', 'quote: Eleven people were hurt')
    bench = openBench({ ...BASE, 'old.json': json, [FACTS]: facts })
    const { exitCode, out } = await bench.run('diff', 'old.json', 'b')
    expect(out).toContain('~ injured  People hurt in the fire')
    expect(out).toContain('value, corrected: 16 people; now 11 to at least 14 people (reports differ)')
    expect(exitCode).toBe(1)
    const data = JSON.parse((await bench.run('diff', 'old.json', 'b', '--json')).out)
    expect(data).toMatchObject({ same: false, facts: [{ fact: 'injured', turn: 'disputed' }] })
  })

  it('takes a folder for the provenance.json in it', async () => {
    bench = openBench({ ...BASE, 'out/provenance.json': json })
    expect((await bench.run('diff', 'out', 'out/provenance.json')).exitCode).toBe(0)
  })

  it('warns of a file that is not as it was built', async () => {
    bench = openBench({ ...BASE, 'old.json': json.replace('TLP:GREEN', 'TLP:CLEAR') })
    const { exitCode, err } = await bench.run('diff', 'old.json', 'b')
    expect(err).toContain('old.json is not as it was built')
    expect(exitCode).toBe(1)
  })

  it('ends with 2 where one of the two is no briefing', async () => {
    bench = openBench({ ...BASE, 'old.txt': 'A note.' })
    expect(await bench.run('diff', 'old.txt', 'b')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('no file that citedeck has built'),
    })
    expect((await bench.run('diff', 'b', 'none')).exitCode).toBe(2)
  })
})
