import { defineConfig } from 'vitest/config'

/** The tests that stand beside the rules: they need no database, so that each mutant costs moments. */
export default defineConfig({
  test: {
    include: ['access/**/*.test.ts', 'src/workflow/**/*.test.ts'],
    execArgv: ['--conditions=production'],
    testTimeout: 30_000,
  },
})
