import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listen } from './listener'

const HOST = '127.0.0.1'

let port: number
let listener: Awaited<ReturnType<typeof listen>>
const at = (path: string) => `http://${HOST}:${port}${path}`

async function open(grace?: number): Promise<void> {
  listener = await listen({ host: HOST, port: 0, grace })
  port = listener.port
}

describe('before the house stands', () => {
  beforeEach(() => open())
  afterEach(() => listener.close())

  it('is alive, but answers nothing', async () => {
    expect((await fetch(at('/healthz'))).status).toBe(200)
    const answer = await fetch(at('/content/v1/practices'))
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('2')
    expect((await fetch(at('/readyz'))).status).toBe(503)
  })

  it('tells a second one on the same port at once', async () => {
    await expect(listen({ host: HOST, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('in the house', () => {
  beforeEach(() => open())
  afterEach(() => listener.close())

  it('asks for ready bytes first, and Express where there are none', async () => {
    listener.serve({
      answer: (req, res) => req.url === '/ready' && Boolean(res.end('from the cache')),
      app: (req, res) => res.end(`Express for ${req.url}`),
    })
    expect(await (await fetch(at('/ready'))).text()).toBe('from the cache')
    expect(await (await fetch(at('/else'))).text()).toBe('Express for /else')
  })
})

describe('at the end', () => {
  /** Sends one request on a connection that is kept alive. */
  const slowly = (agent: http.Agent) =>
    new Promise<string>((resolve, reject) => {
      http
        .get(at('/slow'), { agent }, (res) => {
          let text = ''
          res.setEncoding('utf8').on('data', (part: string) => {
            text += part
          })
          res.on('end', () => resolve(text)).on('error', reject)
        })
        .on('error', reject)
    })
  const answerAfter = (delay: number) =>
    listener.serve({
      answer: () => false,
      app: (_req, res) => {
        res.write('begun, ')
        setTimeout(() => res.end('finished'), delay)
      },
    })

  it('finishes what is in flight, takes nothing new, and does not wait for idle connections', async () => {
    await open()
    answerAfter(400)
    const agent = new http.Agent({ keepAlive: true })
    const answer = slowly(agent)
    await sleep(100)
    const began = Date.now()
    const closed = listener.close()
    await sleep(50)
    await expect(fetch(at('/slow'))).rejects.toThrow()
    expect(await answer).toBe('begun, finished')
    await closed
    expect(Date.now() - began).toBeLessThan(2_000)
    agent.destroy()
  })

  it('cuts off what does not finish within the grace', async () => {
    await open(300)
    answerAfter(60_000)
    const answer = slowly(new http.Agent({ keepAlive: true })).catch((error: Error) => error)
    await sleep(100)
    const began = Date.now()
    await listener.close()
    expect(Date.now() - began).toBeGreaterThanOrEqual(290)
    expect(Date.now() - began).toBeLessThan(2_000)
    expect(await answer).toBeInstanceOf(Error)
  })
})
