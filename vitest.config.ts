import { defineConfig } from 'vitest/config'

/** Two projects: `fast` needs no browser and little time; `browser` holds what a browser shows or prints, and what is slow. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          // Pure functions over values: nothing that one file leaves behind can reach another.
          isolate: false,
          pool: 'threads',
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
