import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildServer } from './build.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')

/**
 * Builds the server's programs and runs one of them as `npm start` would, with `.env` where there is one. The process ends
 * as the program does.
 * @param {string} program file name in `dist/`
 * @param {string[]} args what it is called with
 */
export async function runBuilt(program, args) {
  process.chdir(ROOT)
  try {
    process.loadEnvFile()
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  await buildServer()
  const command = spawn(process.execPath, ['--conditions=production', `dist/${program}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  command.on('exit', (code) => process.exit(code ?? 1))
}
