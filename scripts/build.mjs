import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'

const SOURCES = [
  'src',
  'collections',
  'access',
  'media',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
]
const MARK = 'dist/build.json'
/** Holds the process id of the build that is under way. */
const LOCK = 'dist/build.lock'

/** Every source file below a folder, in a fixed order. */
function* filesOf(place) {
  if (!existsSync(place)) return
  if (statSync(place).isFile()) {
    yield place
    return
  }
  for (const name of readdirSync(place).sort()) yield* filesOf(path.join(place, name))
}

/** One hash over all that the build is made from; tests do not count. */
export function sourceHash() {
  const hash = createHash('sha256').update(process.version)
  for (const place of SOURCES) {
    for (const file of filesOf(place)) {
      if (/\.test\.tsx?$/.test(file)) continue
      hash.update(file).update('\0').update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** Whether the finished build is of these sources. The mark is written last, so an interrupted build has none. */
export function isBuilt(hash = sourceHash()) {
  try {
    return (
      JSON.parse(readFileSync(MARK, 'utf8')).hash === hash &&
      existsSync('.next/BUILD_ID') &&
      existsSync('dist/server.js')
    )
  } catch {
    return false
  }
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    // A build that is told to stop takes the compiler with it.
    const stop = () => {
      child.kill('SIGTERM')
      rmSync(LOCK, { force: true })
      process.exit(130)
    }
    process.once('SIGTERM', stop).once('SIGINT', stop)
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop)
      if (code === 0) resolve()
      else reject(new Error(`The build failed.\n${output}`))
    })
  })
}

/** Shows that something goes on, and how long it took. */
async function step(label, work) {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`
  const live = process.stdout.isTTY
  process.stdout.write(`  ${label} …${live ? '' : '\n'}`)
  const timer = setInterval(() => {
    if (live) process.stdout.write(`\r  ${label} … ${seconds()}`)
    else if ((Date.now() - began) % 20_000 < 1_000) process.stdout.write(`  ${label} … ${seconds()}\n`)
  }, 1_000)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  process.stdout.write(`${live ? '\r' : ''}  ${label}: done in ${seconds()}\n`)
}

/** What runs without Next: the server, the commands, and the client that the package exports. */
const ENTRIES = {
  server: 'src/server.ts',
  client: 'src/client/index.ts',
  import: 'src/import/command.ts',
  'audit-verify': 'src/workflow/audit-log/command.ts',
  'storage-orphans': 'src/storage/command.ts',
  transfer: 'src/transfer/command.ts',
  'links-check': 'src/publishing/links/command.ts',
}

/** `require` for the libraries in a bundle that are written for it. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"

/** A delivery node is one file with all that it needs but SQLite: it answers within a second of its start. */
export async function buildNode(outfile = 'dist/delivery.js') {
  await build({
    entryPoints: ['src/delivery/node/command.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['libsql'],
    banner: { js: REQUIRE },
    sourcemap: true,
    logLevel: 'error',
  })
}

export async function buildServer() {
  await buildNode()
  await build({
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: true,
    sourcemap: true,
    logLevel: 'error',
  })
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The build that holds the turn: its process id, 0 while that is being written, null where nobody holds it. */
function holderOfTurn() {
  try {
    return Number(readFileSync(LOCK, 'utf8'))
  } catch {
    return null
  }
}

/** Takes the only turn to build. Waits for another build that is alive, and passes over the lock of one that was cut off. */
async function takeTurn() {
  mkdirSync('dist', { recursive: true })
  for (let told = false; ; await sleep(500)) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = holderOfTurn()
    if (holder && !isAlive(holder)) rmSync(LOCK, { force: true })
    else if (holder && !told) {
      console.log(`Another build is under way (process ${holder}); waiting for it.`)
      told = true
    }
  }
}

/** Builds what is not built. */
export async function buildAll() {
  if (isBuilt()) return
  await takeTurn()
  try {
    const hash = sourceHash()
    if (isBuilt(hash)) return
    console.log('Building Greenlight (once; the next start takes seconds).')
    writeFileSync(MARK, '{}')
    await step('The server', buildServer)
    await step('The newsroom and the site', () =>
      run(process.execPath, ['node_modules/next/dist/bin/next', 'build']),
    )
    writeFileSync(MARK, JSON.stringify({ hash }))
  } finally {
    rmSync(LOCK, { force: true })
  }
}

if (import.meta.filename === process.argv[1]) {
  process.chdir(path.resolve(import.meta.dirname, '..'))
  await buildAll().catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
}
