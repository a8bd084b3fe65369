import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../tests/support/free-port'
import { onSignals, type Shutdown } from './shutdown'

let signals: EventEmitter
let done: string[]
let exits: number[]
let shutdown: Shutdown

beforeEach(() => {
  signals = new EventEmitter()
  done = []
  exits = []
  shutdown = onSignals({ signals, exit: (code) => exits.push(code), deadline: 200 })
})

const step = (name: string, ms = 5) =>
  shutdown.add(async () => {
    await sleep(ms)
    done.push(name)
  })

describe('the end of the process', () => {
  it.each(['SIGTERM', 'SIGINT'])(
    'takes down on %s what was set up last first, and ends with 0',
    async (signal) => {
      step('database')
      step('delivery')
      step('listener')
      signals.emit(signal)
      await sleep(100)
      expect(done).toEqual(['listener', 'delivery', 'database'])
      expect(exits).toEqual([0])
    },
  )

  it('goes on where a step fails, and says so by its code', async () => {
    step('database')
    shutdown.add(() => {
      throw new Error('stuck')
    })
    shutdown.add(() => Promise.reject(new Error('stuck')))
    step('listener')
    signals.emit('SIGTERM')
    await sleep(100)
    expect(done).toEqual(['listener', 'database'])
    expect(exits).toEqual([1])
  })

  it('does not wait for ever', async () => {
    shutdown.add(() => new Promise(() => {}))
    signals.emit('SIGTERM')
    await sleep(350)
    expect(exits).toEqual([1])
  })

  it('does everything once, however often it is told', async () => {
    step('listener', 50)
    signals.emit('SIGINT')
    signals.emit('SIGINT')
    signals.emit('SIGTERM')
    await sleep(150)
    expect(done).toEqual(['listener'])
    expect(exits).toEqual([0])
  })
})

const CHILD = `
  import { listen } from './src/http/listener.ts'
  import { onSignals } from './src/http/shutdown.ts'
  const port = Number(process.env.CHILD_PORT)
  const listener = await listen({ host: '127.0.0.1', port })
  onSignals().add(() => listener.close())
  listener.serve({
    answer: () => false,
    app: (_req, res) => { process.send('request'); setTimeout(() => res.end('whole'), 500) },
  })
  process.send('listening')
`

it('lets a real process answer what it has begun before SIGTERM ends it', async () => {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', CHILD], {
    env: { ...process.env, CHILD_PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const told = (word: string) =>
    new Promise<void>((resolve) => child.on('message', (message) => message === word && resolve()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await told('listening')
  const begun = told('request')
  const answer = fetch(`http://127.0.0.1:${port}/`)
  await begun
  child.kill('SIGTERM')
  expect(await (await answer).text()).toBe('whole')
  expect(await ended).toBe(0)
})
