import type { Phrasebook } from '../../render/words.ts'
import { describeEdition } from '../editions/edition-words.ts'
import type { Terminal } from '../terminal.ts'
import { printFile } from './file-output.ts'
import type { UnlistedFile, UnlistedState } from './unlisted-files.ts'

/** Files of a kind that are named one by one; more are counted. */
const NAMED = 20

/** Prints what lies in a folder and is not listed by its provenance.json: what says something of itself, then the rest by kind. */
export function printUnlisted(unlisted: readonly UnlistedFile[], book: Phrasebook, terminal: Terminal): void {
  for (const { file, state } of unlisted) {
    if (file === null || !file.isOurs) continue
    printFile(file, terminal)
    const { provenance } = file
    const edition = provenance.kind === 'read' ? `: ${describeEdition(provenance.edition, book)}` : ''
    terminal.out(`  ${OF_ITSELF[state]}${edition}.`)
  }
  for (const state of ['other-edition', 'other-briefing', 'unknown', 'foreign'] as const) {
    const names = unlisted
      .filter(found => found.state === state && !found.file?.isOurs)
      .map(({ name }) => name)
    if (names.length > 0) terminal.out(`${WITHOUT_SEAL[state]}: ${shortened(names).join(', ')}.`)
  }
}

const OF_ITSELF: Readonly<Record<UnlistedState, string>> = {
  same: 'provenance.json does not list it. It states the same',
  'other-edition': 'provenance.json does not list it. It states something else',
  'other-briefing': 'provenance.json does not list it. It is of another briefing',
  unknown: 'provenance.json does not list it, and it is not shown to be of this edition',
  foreign: 'provenance.json does not list it',
}

const WITHOUT_SEAL = {
  'other-edition': 'Copies of another edition than that of provenance.json',
  'other-briefing': 'Copies of another briefing',
  unknown: 'Not listed in provenance.json, and without a word of which edition they are',
  foreign: 'Beside them, and no part of it',
} as const

const shortened = (names: readonly string[]): readonly string[] =>
  names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names
