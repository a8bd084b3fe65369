import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What asks the database is held by the integration tests and the random walks: a mutant of it would cost minutes. */
const asksTheDatabase = (file) => /\bawait\b|\bPayload(Request)?\b/.test(readFileSync(file, 'utf8'))
/** Lists of words and messages have nothing to decide. */
const isData = (file) => /(messages|vague-link-texts)\.ts$/.test(file)

const rules = ['access', 'src/workflow']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file))),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) => !asksTheDatabase(file) && !isData(file))

/** `npm run mutation`: does a test fail for each small change of a rule? By hand, about an hour on two cores; not in CI. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  mutate: rules,
  coverageAnalysis: 'perTest',
  // A change of a table that is made once would need every test anew; the tables have expectations of their own.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  tempDirName: 'data/mutation',
  incremental: true,
  incrementalFile: 'data/mutation-incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: 'data/mutation.json' },
  clearTextReporter: { reportTests: false },
  ignorePatterns: ['/.next', '/dist'],
}
