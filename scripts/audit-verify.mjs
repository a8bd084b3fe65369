import { runBuilt } from './run-built.mjs'

await runBuilt('audit-verify.js', process.argv.slice(2))
