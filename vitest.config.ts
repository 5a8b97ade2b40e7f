import { defineConfig } from 'vitest/config'

/** Two projects: `fast` needs no browser; `browser` holds all that a browser shows or prints. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          // Pure functions over values: nothing that one file leaves behind can reach another.
          isolate: false,
          pool: 'threads',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
