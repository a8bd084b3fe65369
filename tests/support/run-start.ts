import { spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const RUNNING = 'Greenlight is running.'

export interface Run {
  /** Everything that was printed so far. */
  output(): string
  /** Resolves with true when the portal says that it runs, with false when it ended before. */
  running: Promise<boolean>
  /** Resolves with the exit code. */
  ended: Promise<number | null>
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** Runs the script of `npm start`, which builds what is not built. */
export function runStart(env: Record<string, string>): Run {
  const environment: NodeJS.ProcessEnv = { ...process.env, ...env }
  // The script decides about this one itself; the test's own must not reach it.
  Reflect.deleteProperty(environment, 'NODE_ENV')
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const running = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        if (printed.includes(RUNNING)) resolve(true)
      })
    }
    ended.then(() => resolve(false))
  })
  return {
    output: () => printed,
    running,
    ended,
    stop(signal) {
      child.kill(signal)
      return ended
    },
  }
}
