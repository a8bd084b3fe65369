import path from 'node:path'
import { runBuilt } from './run-built.mjs'

const [verb, ...args] = process.argv.slice(2)
const from = process.env.INIT_CWD ?? process.cwd()
// Files are named from where the command was called.
const isFile = (arg, before) =>
  before === '--out' ||
  (verb === 'import' && !arg.startsWith('-') && before !== '--collection' && before !== '--as')
const resolved = args.map((arg, at) => (isFile(arg, args[at - 1]) ? path.resolve(from, arg) : arg))

await runBuilt('transfer.js', [verb, ...resolved])
