import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

/**
 * The built program makes the sample twice: in this folder in English at Greenwich, then, a few seconds later, in a copy of
 * the workspace elsewhere, in Turkish (whose i has no dot in capitals) and in a time zone that is a day ahead by evening.
 */
const scratch = mkdtempSync(join(tmpdir(), 'citedeck-determinism-'))
const elsewhere = join(scratch, 'a copy of it, elsewhere')
const outputs = { here: join(scratch, 'here'), there: join(scratch, 'there') }

beforeAll(async () => {
  mkdirSync(elsewhere)
  for (const folder of ['corpus', 'briefings'])
    cpSync(folder, join(elsewhere, folder), { recursive: true, filter: path => !path.includes('/texts/.') })
  await build(process.cwd(), outputs.here, { LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', TZ: 'UTC' })
  await build(elsewhere, outputs.there, {
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    TZ: 'Pacific/Kiritimati',
  })
})

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

it.each(['harbour-fire.html', 'harbour-fire.pdf', 'harbour-fire-handout.pdf', 'provenance.json'])(
  '%s has the same bytes whatever the clock, the folder and the locale',
  name => {
    const [here, there] = [outputs.here, outputs.there].map(folder => readFileSync(join(folder, name)))
    if (here === undefined || there === undefined) throw new Error('Two files are compared.')
    expect(here.length).toBeGreaterThan(1000)
    expect(firstDifference(here, there)).toBeNull()
  },
)

it('writes nothing else', () => {
  expect(readdirSync(outputs.there).sort()).toEqual(readdirSync(outputs.here).sort())
  expect(readdirSync(outputs.here)).toHaveLength(4)
})

/** Runs `citedeck build`; the program has to be built. */
async function build(cwd: string, out: string, locale: Readonly<Record<string, string>>): Promise<void> {
  const program = join(process.cwd(), 'dist/citedeck.js')
  const args = [program, 'build', 'harbour-fire', '--to', 'deck,pdf,handout', '--out', out]
  await promisify(execFile)(process.execPath, args, { cwd, env: { ...process.env, ...locale } })
}

/** What stands where two files part, or null where they are the same. */
function firstDifference(a: Buffer, b: Buffer): { readonly at: number; readonly bytes: string } | null {
  if (a.equals(b)) return null
  const at = a.findIndex((byte, index) => byte !== b[index])
  const start = Math.max(0, at - 40)
  return { at, bytes: `${a.toString('latin1', start, at + 40)} / ${b.toString('latin1', start, at + 40)}` }
}
