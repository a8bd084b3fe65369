import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildServer } from './build.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const args = process.argv.slice(2)

process.chdir(ROOT)
try {
  process.loadEnvFile()
} catch (error) {
  if (error.code !== 'ENOENT') throw error
}
await buildServer()
const command = spawn(process.execPath, ['--conditions=production', 'dist/links-check.js', ...args], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
command.on('exit', (code) => process.exit(code ?? 1))
