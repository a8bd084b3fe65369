import { runBuilt } from './run-built.mjs'

await runBuilt('storage-orphans.js', process.argv.slice(2))
