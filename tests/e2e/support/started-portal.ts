import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { Role } from '../../../src/config/vocabulary'

const STARTED = 'Greenlight is running.'
const LONGEST_START = 170_000

export interface StartedPortal {
  url: string
  /** Everything that the portal printed. */
  output(): string
  password(role: Role): string
  stop(): Promise<number | null>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function waitFor(child: ChildProcessByStdio<null, Readable, Readable>, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The portal did not start:\n${output()}`)), LONGEST_START)
    child.stdout.on('data', () => {
      if (!output().includes(STARTED)) return
      clearTimeout(timer)
      resolve()
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The portal ended with ${code}:\n${output()}`))
    })
  })
}

/** Runs `npm start`'s own script on a new data folder, as somebody does who has just cloned the project. */
export async function startPortal(env: Record<string, string> = {}): Promise<StartedPortal> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-e2e-'))
  const port = await freePort()
  const url = env.PUBLIC_URL ?? `http://localhost:${port}`
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    ...env,
  }
  // The script decides about this one itself; the test's own must not reach it.
  Reflect.deleteProperty(environment, 'NODE_ENV')
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  }
  await waitFor(child, () => printed)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    url,
    output: () => printed,
    password: (role) => {
      const found = new RegExp(`${role}@example\\.org +(\\S+)`).exec(printed)?.[1]
      if (!found) throw new Error(`No password of the ${role} was printed.`)
      return found
    },
    async stop() {
      child.kill('SIGTERM')
      const code = await ended
      await rm(dataDir, { recursive: true, force: true })
      return code
    },
  }
}
