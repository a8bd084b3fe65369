import { runBuilt } from './run-built.mjs'

await runBuilt('links-check.js', process.argv.slice(2))
