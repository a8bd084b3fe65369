import { defineConfig } from 'vitest/config'

const results = process.env.VITEST_RESULTS

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', 'dist/**', '.next/**', 'data/**'],
    pool: 'forks',
    // Payload keeps one instance for a process, so each file of tests has a process of its own.
    isolate: true,
    // Without this condition Lexical loads its files in a way that now and then ends the process.
    execArgv: ['--conditions=production'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    reporters: results ? ['default', 'json'] : ['default'],
    outputFile: results ? { json: results } : undefined,
  },
})
