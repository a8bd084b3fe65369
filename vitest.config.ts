import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const results = process.env.VITEST_RESULTS
const nothingOfOurs = ['node_modules/**', 'dist/**', '.next/**', 'data/**']
/** Those that start whole portals and browsers. */
const WHOLE_PORTALS = ['tests/e2e/**/*.test.ts', 'tests/start/**/*.test.ts']

const shared = {
  pool: 'forks' as const,
  // Payload keeps one instance for a process, so each file of tests has a process of its own.
  isolate: true,
  // Without this condition Lexical loads its files in a way that now and then ends the process.
  execArgv: ['--conditions=production'],
  // For a machine with much else to do, or a database that is far away: what hangs is found all the same.
  testTimeout: 90_000,
  hookTimeout: 180_000,
}

export default defineConfig({
  test: {
    reporters: results ? ['default', 'json'] : ['default'],
    outputFile: results ? { json: results } : undefined,
    projects: [
      {
        test: {
          ...shared,
          name: 'rooms',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...nothingOfOurs, ...WHOLE_PORTALS],
          // Also on a machine of two cores two at a time: each waits for its database now and then.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          // A browser on a busy machine may be slow, and that is no fault of the portal.
          testTimeout: 120_000,
          name: 'portals',
          include: WHOLE_PORTALS,
          exclude: nothingOfOurs,
          // One at a time, after the rest: each is several processes, and a person waits no longer than a browser does.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
