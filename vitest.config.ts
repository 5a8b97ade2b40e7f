import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/** Tests that read or make whole briefings or whole files of others, which loads what reads and signs them; besides commands. */
const WHOLE = [
  'tests/corpus/readers/**/*.test.ts',
  'tests/export/{signing,stamps}/**/*.test.ts',
  'tests/render/handouts/**/*.test.ts',
  'tests/*.test.ts',
  'tests/{briefing,checks,editions,outline}/**/*.test.ts',
  'tests/render/documents.test.ts',
]

let tables: Promise<Readonly<Record<string, string>>> | null = null

/**
 * Fills the tables of what is compiled ahead, which are empty in src/, as the build does: layouts, words, validators and
 * templates. Without them each test would compile those of the package anew.
 */
const compiledAhead = {
  name: 'compiled-ahead',
  async load(id: string): Promise<string | undefined> {
    if (!id.endsWith('/precompiled.ts')) return undefined
    tables ??= import('./scripts/precompile.ts').then(({ precompileAll }) => precompileAll(root))
    return (await tables)[relative(root, id).replaceAll('\\', '/')]
  },
}

/**
 * Four projects: `fast` needs no browser and little time; `commands` works on whole workspaces; `evaluation` measures
 * on labelled texts how often what is found is right; `browser` holds what a browser shows or prints.
 */
export default defineConfig({
  test: {
    globalSetup: 'tests/support/temporary-folder.ts',
    // Nothing that one file leaves behind can reach another, so those of a worker share what they import.
    isolate: false,
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/cli/**', 'tests/evaluation/**', ...WHOLE],
          // A machine may be busy with other things: only what never ends fails by its time.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [compiledAhead],
        test: {
          name: 'commands',
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          include: ['tests/cli/**/*.test.ts', ...WHOLE],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [compiledAhead],
        test: {
          name: 'evaluation',
          // Beside the browsers, which often wait.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          include: ['tests/evaluation/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [compiledAhead],
        test: {
          name: 'browser',
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
