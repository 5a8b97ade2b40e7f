import { homedir } from 'node:os'
import type { Machine } from '../../src/export/browser/machine.ts'

/** The machine that the tests run on. */
export const thisMachine: Machine = {
  variables: process.env,
  home: homedir(),
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
}
