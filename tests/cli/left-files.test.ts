import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { manifestOf } from '../../src/export/distribution/manifest.ts'
import { keySigner, newSigningKey } from '../../src/export/signing/manifest-signature.ts'
import { type Bench, openBench } from '../support/command.ts'
import { BASE, sha256 } from '../support/fixture.ts'

const OUTLINE = BASE['briefings/b.yaml'] ?? ''
const EDITION_TWO = OUTLINE.replace('date: 2025-02-20', 'date: 2025-02-24\nedition: 2')

let bench: Bench
beforeEach(() => {
  bench = openBench(BASE)
})
afterEach(() => bench.remove())

const write = (path: string, text: string): void => writeFileSync(join(bench.folder, path), text)

/** Copies of the briefing as it was on a day, signed. */
async function giveOut(date: string): Promise<void> {
  const signer = keySigner(newSigningKey(), 'key.pem')
  const copy = 'The copy of Sam'
  const manifest = manifestOf({
    ...{ id: 'b', title: 'After the fire', edition: null, date, marking: 'TLP:GREEN' },
    generator: 'citedeck 1.0.0',
    copies: [
      {
        ...{ number: 1, name: 'Sam', organisation: null, file: 'b-01-sam.pdf', shown: null },
        ...{ sha256: sha256(copy), seal: '0'.repeat(64), isLocked: false, isSigned: false },
      },
    ],
    signedBy: signer.signedBy,
  })
  const folder = join(bench.folder, 'output/b/copies')
  mkdirSync(folder, { recursive: true })
  for (const { name, content } of await signer.files(manifest)) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'distribution.json'), manifest)
  writeFileSync(join(folder, 'b-01-sam.pdf'), copy)
}

const build = (...args: string[]) => bench.run('build', 'b', ...args)
const verify = (...args: string[]) => bench.run('verify', 'output/b', ...args)

describe('what an earlier build has left beside a new one', () => {
  it('is named with its edition where it states something else, and is not touched', async () => {
    await build()
    write('briefings/b.yaml', EDITION_TWO)
    const { exitCode, err } = await build('--to', 'md')
    expect(err).toContain('Left in output/b by an earlier build')
    expect(err).toContain('b.html: of 2025-02-20, and states something else')
    expect(exitCode).toBe(0)
    expect(existsSync(join(bench.folder, 'output/b/b.html'))).toBe(true)
    const { left } = JSON.parse((await build('--to', 'md', '--json')).out)
    expect(left).toEqual([{ file: 'output/b/b.html', edition: null, date: '2025-02-20' }])
  })

  it('is not named where it states the same', async () => {
    await build()
    expect((await build('--to', 'md')).err).toBe('')
  })

  it('is named where it says nothing of itself', async () => {
    await build('--to', 'md')
    expect((await build()).err).toContain('b.md: does not say of which edition')
  })

  it('is named where it is copies for recipients of another edition, and then verify refuses the folder', async () => {
    await build()
    await giveOut('2025-02-20')
    expect((await build()).err).toBe('')
    expect((await verify()).exitCode).toBe(0)
    await giveOut('2025-02-14')
    expect((await build()).err).toContain('copies: of 2025-02-14, and states something else')
    const { exitCode, out } = await verify()
    expect(out).toContain('Copies of another edition than that of provenance.json: copies/distribution.json.')
    expect(exitCode).toBe(1)
  })

  it('is not asked of files of other names', async () => {
    await build()
    write('output/b/notes.txt', 'A note.')
    write('output/b/other.html', 'A page.')
    expect((await build()).err).toBe('')
  })
})

describe('verify of a folder with files that its provenance.json does not list', () => {
  it('refuses it for one of another edition, and says which', async () => {
    await build()
    write('briefings/b.yaml', EDITION_TWO)
    await build('--to', 'md')
    const { exitCode, out } = await verify()
    expect(out).toContain('b.html\n  Seal: whole. Every byte is as it was built.')
    expect(out).toContain('It states something else: After the fire, the edition of 20 February 2025')
    expect(out).toContain('REFUSED: files lie there')
    expect(exitCode).toBe(1)
    const { unlisted } = JSON.parse((await verify('--json')).out)
    expect(unlisted).toMatchObject([
      {
        name: 'b.html',
        state: 'other-edition',
        seal: 'whole',
        edition: { date: '2025-02-20', edition: null },
      },
    ])
  })

  it('refuses it for one that passes for a part of it and carries no seal', async () => {
    await build('--to', 'md')
    await build()
    const { exitCode, out } = await verify()
    expect(out).toContain('without a word of which edition they are: b.md.')
    expect(exitCode).toBe(1)
  })

  it('lists one that states the same, or belongs to nobody, and ends with 0', async () => {
    await build()
    await build('--to', 'md')
    write('output/b/notes.txt', 'A note.')
    const { exitCode, out } = await verify()
    expect(out).toContain('provenance.json does not list it. It states the same: After the fire')
    expect(out).toContain('Beside them, and no part of it: notes.txt.')
    expect(exitCode).toBe(0)
  })

  it('lists the files of another briefing, and ends with 0', async () => {
    await bench.run('build', 'b', '--out', 'out')
    write('briefings/c.yaml', OUTLINE)
    await bench.run('build', 'c', '--out', 'out')
    const { exitCode, out } = await bench.run('verify', 'out')
    expect(out).toContain('It is of another briefing: After the fire')
    expect(exitCode).toBe(0)
  })
})
