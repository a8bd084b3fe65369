import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildAll } from './build.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')

process.chdir(ROOT)
try {
  process.loadEnvFile()
} catch (error) {
  // Without a file the defaults hold; one that cannot be read is a fault to be told.
  if (error.code !== 'ENOENT') {
    console.error(`Greenlight cannot start. The file .env cannot be read (${error.code}).`)
    process.exit(1)
  }
}

try {
  await buildAll()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

// Lexical resolves to its production files under this condition; without it some starts end silently.
const server = spawn(
  process.execPath,
  ['--conditions=production', '--enable-source-maps', 'dist/server.js'],
  {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  },
)
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
