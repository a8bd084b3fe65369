import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildNode, isBuilt } from './build.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')

process.chdir(ROOT)
try {
  process.loadEnvFile()
} catch (error) {
  // Without a file the defaults hold; one that cannot be read is a fault to be told.
  if (error.code !== 'ENOENT') {
    console.error(`The delivery node cannot start. The file .env cannot be read (${error.code}).`)
    process.exit(1)
  }
}
// A node needs nothing of Next. A build of the whole portal has what it needs.
if (!existsSync('dist/delivery.js') || !isBuilt()) await buildNode()

const node = spawn(process.execPath, ['--enable-source-maps', 'dist/delivery.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => node.kill(signal))
node.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
