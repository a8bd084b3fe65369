import { once } from 'node:events'
import { Agent, get, type RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { type Listening, listen } from './listener'

type Cache = Parameters<typeof listen>[0]['answerFromCache']

const open: Listening[] = []

async function start(app: RequestListener, answerFromCache: Cache = () => false) {
  const listening = await listen({ env: { host: '127.0.0.1', port: 0 }, answerFromCache, app })
  open.push(listening)
  return { ...listening, url: `http://127.0.0.1:${listening.port}` }
}

afterEach(async () => {
  vi.useRealTimers()
  for (const { close } of open.splice(0)) await close()
})

it('asks for ready bytes first, and the app for the rest', async () => {
  const asked: string[] = []
  const app: RequestListener = (req, res) => {
    asked.push(String(req.url))
    res.end('app')
  }
  const { url } = await start(app, (req, res) => {
    if (req.url !== '/ready') return false
    res.end('bytes')
    return true
  })
  const read = async (path: string) => (await fetch(`${url}${path}`)).text()
  expect([await read('/ready'), await read('/other')]).toEqual(['bytes', 'app'])
  expect(asked).toEqual(['/other'])
})

it('says where the port is taken', async () => {
  const { port } = await start((_req, res) => res.end())
  await expect(
    listen({ env: { host: '127.0.0.1', port }, answerFromCache: () => false, app: () => {} }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

it('finishes what is in flight before it is closed, and takes nothing new', async () => {
  let finish = () => {}
  const { url, close } = await start((_req, res) => {
    res.write('half ')
    finish = () => res.end('whole')
  })
  const agent = new Agent({ keepAlive: true })
  const [res] = await once(get(url, { agent }), 'response')
  let closed = false
  const closing = close().then(() => {
    closed = true
  })
  await sleep(50)
  expect(closed).toBe(false)
  await expect(fetch(url)).rejects.toThrow()
  const began = performance.now()
  finish()
  expect(await text(res)).toBe('half whole')
  await closing
  // A connection that is kept alive must not keep the process alive.
  expect(performance.now() - began).toBeLessThan(2_000)
  agent.destroy()
})

it('closes at once where connections are idle', async () => {
  const { url, close } = await start((_req, res) => res.end('done'))
  const agent = new Agent({ keepAlive: true })
  const [res] = await once(get(url, { agent }), 'response')
  await text(res)
  const began = performance.now()
  await close()
  expect(performance.now() - began).toBeLessThan(1_000)
  agent.destroy()
})

it('cuts off after ten seconds what does not end', async () => {
  const { url, close } = await start((_req, res) => {
    res.write('for ever')
  })
  const [res] = await once(get(url, { agent: false }), 'response')
  const cut = text(res).catch((error: NodeJS.ErrnoException) => error.code)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let closed = false
  const closing = close().then(() => {
    closed = true
  })
  vi.advanceTimersByTime(9_999)
  await new Promise(setImmediate)
  expect(closed).toBe(false)
  vi.advanceTimersByTime(1)
  await closing
  expect(await cut).toBe('ECONNRESET')
})
