import path from 'node:path'
import { runBuilt } from './run-built.mjs'

// Files are named from where the command was called.
const from = process.env.INIT_CWD ?? process.cwd()
await runBuilt(
  'import.js',
  process.argv.slice(2).map((file) => path.resolve(from, file)),
)
