import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const NAME = 'citedeck-tests-'

/**
 * Gives a run of the tests a folder of its own for everything temporary, and removes it when the run ends: what a test that
 * failed, or a browser that was ended in the middle of its work, has left behind goes with it. Every project calls it, and
 * the first does it for all.
 */
export default function setup(): () => void {
  const shared = tmpdir()
  if (basename(shared).startsWith(NAME)) return () => {}
  const own = mkdtempSync(join(shared, NAME))
  process.env['TMPDIR'] = own
  return () => rmSync(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
