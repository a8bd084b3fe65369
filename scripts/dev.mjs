import { spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
process.chdir(ROOT)
try {
  process.loadEnvFile()
} catch (error) {
  if (error.code !== 'ENOENT') throw error
}

// Next reloads what it bundles (admin components, site); the watcher starts the server again for everything else.
const watched = ['collections', 'access', 'media', 'src'].flatMap((folder) => [
  '--include',
  `${folder}/**/*.ts`,
])
const ignored = ['src/app', 'src/admin'].flatMap((folder) => ['--exclude', `${folder}/**`])
const server = spawn(
  process.execPath,
  [
    'node_modules/tsx/dist/cli.mjs',
    'watch',
    '--conditions=production',
    ...watched,
    ...ignored,
    'src/server.ts',
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
  },
)
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
