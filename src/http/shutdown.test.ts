import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

const MODULE = pathToFileURL(path.join(import.meta.dirname, 'shutdown.ts')).href

/** A process that waits for a signal with these steps, and what it wrote and answered to the signals. */
async function stopped(steps: string, signals: NodeJS.Signals[]) {
  const program = `
    import { onSignals } from '${MODULE}'
    const say = (line) => process.stdout.write(line + ' ')
    const slowly = (line) => async () => { say(line); await new Promise((r) => setTimeout(r, 60)); say(line + '-done') }
    onSignals([${steps}])
    setInterval(() => {}, 1000)
    say('ready')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let written = ''
  child.stdout.setEncoding('utf8')
  const ended = once(child, 'close')
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('It ended before it was ready.')))
    child.stdout.on('data', (chunk: string) => {
      written += chunk
      if (written.startsWith('ready')) resolve()
    })
  })
  for (const signal of signals) {
    child.kill(signal)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const [code] = await ended
  return { code: code as number | null, written: written.trim().split(' ').slice(1) }
}

it.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])(
  'after %s the steps run one after the other, in their order',
  async (signal) => {
    expect(await stopped(`slowly('a'), slowly('b'), slowly('c')`, [signal])).toEqual({
      code: 0,
      written: ['a', 'a-done', 'b', 'b-done', 'c', 'c-done'],
    })
  },
)

it('a step that fails keeps no other from running, and the process says so', async () => {
  const steps = `slowly('a'), async () => { throw new Error('x') }, () => { throw new Error('y') }, slowly('b')`
  expect(await stopped(steps, ['SIGTERM'])).toEqual({ code: 1, written: ['a', 'a-done', 'b', 'b-done'] })
})

it('more signals change nothing', async () => {
  expect(await stopped(`slowly('a'), slowly('b')`, ['SIGTERM', 'SIGINT', 'SIGTERM'])).toEqual({
    code: 0,
    written: ['a', 'a-done', 'b', 'b-done'],
  })
})
