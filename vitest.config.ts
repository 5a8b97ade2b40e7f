import { defineConfig } from 'vitest/config'

/** Tests that read or make whole briefings, besides commands. */
const WHOLE = [
  'tests/*.test.ts',
  'tests/{briefing,checks,editions,outline}/**/*.test.ts',
  'tests/render/documents.test.ts',
]

/**
 * Four projects: `fast` needs no browser and little time; `commands` works on whole workspaces; `evaluation` measures
 * on labelled texts how often what is found is right; `browser` holds what a browser shows or prints.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          // Pure functions over values: nothing that one file leaves behind can reach another.
          isolate: false,
          pool: 'threads',
          maxWorkers: 4,
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/cli/**', 'tests/evaluation/**', ...WHOLE],
          // A machine may be busy with other things: only what never ends fails by its time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'commands',
          isolate: false,
          pool: 'threads',
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          include: ['tests/cli/**/*.test.ts', ...WHOLE],
          testTimeout: 60_000,
        },
      },
      {
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
