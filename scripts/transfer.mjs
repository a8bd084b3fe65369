import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildServer } from './build.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const [verb, ...args] = process.argv.slice(2)
const from = process.env.INIT_CWD ?? process.cwd()
// Files are named from where the command was called.
const isFile = (arg, before) =>
  before === '--out' ||
  (verb === 'import' && !arg.startsWith('-') && before !== '--collection' && before !== '--as')
const resolved = args.map((arg, at) => (isFile(arg, args[at - 1]) ? path.resolve(from, arg) : arg))

process.chdir(ROOT)
try {
  process.loadEnvFile()
} catch (error) {
  if (error.code !== 'ENOENT') throw error
}
await buildServer()
const command = spawn(process.execPath, ['--conditions=production', 'dist/transfer.js', verb, ...resolved], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
command.on('exit', (code) => process.exit(code ?? 1))
