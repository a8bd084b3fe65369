import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addressToAsk, isPublicAddress } from '../outside/addresses'
import { encodingsOf, FORBIDDEN_IPV4, FORBIDDEN_OTHERS } from '../outside/testing/encodings'
import { type LinkClient, type LinkClientOptions, makeLinkClient } from './client'

const FORBIDDEN = [
  ...FORBIDDEN_IPV4.flatMap((address) => encodingsOf(address).map((host) => `http://${host}/`)),
  ...FORBIDDEN_OTHERS,
]

let server: Server
let port: number
let asked: string[] = []
let answer: (path: string, response: ServerResponse) => void
const clients: LinkClient[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(String(request.url))
    answer(String(request.url), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  asked = []
  await Promise.all(clients.splice(0).map((client) => client.close()))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A client that may reach the test's own server, and nothing else. */
function clientWith(options: LinkClientOptions = {}): LinkClient {
  const client = makeLinkClient({
    mayReach: (address) => address === '127.0.0.1',
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    anyPort: true,
    timeout: 5_000,
    ...options,
  })
  clients.push(client)
  return client
}

const here = (path: string, host = 'files.greenlight-check.org') => `http://${host}:${port}${path}`

describe('addresses', () => {
  it(`refuses ${FORBIDDEN.length} encodings of what is not public, and asks nobody for it`, async () => {
    expect(FORBIDDEN.length).toBeGreaterThanOrEqual(500)
    expect(new Set(FORBIDDEN).size).toBeGreaterThan(600)
    let resolved = 0
    const client = makeLinkClient({
      resolve: async () => {
        resolved += 1
        return [{ address: '127.0.0.1', family: 4 }]
      },
      timeout: 2_000,
    })
    clients.push(client)
    const answers = await Promise.all(FORBIDDEN.map((address) => client.check(address)))
    const passed = FORBIDDEN.filter(
      (_, at) =>
        !('code' in (answers[at] ?? {})) || (answers[at] as { code: string }).code !== 'address_refused',
    )
    expect(passed).toEqual([])
    process.stdout.write(`${FORBIDDEN.length} encodings refused, ${resolved} of them by their DNS name\n`)
  })

  it('lets a public address pass, however it is written: the encodings are read, not just refused', () => {
    const readable = encodingsOf('93.184.215.14')
      .filter((host) => !host.includes('@') && !host.startsWith('['))
      .filter((host) => {
        try {
          return addressToAsk(`http://${host}/`).hostname === '93.184.215.14'
        } catch {
          return false
        }
      })
    expect(readable.length).toBeGreaterThanOrEqual(15)
    expect(isPublicAddress('2606:2800:21f:cb07:6820:80da:af6b:8b2c')).toBe(true)
    for (const address of [
      'https://unicef.org/x',
      'http://пример.рф:80/',
      'https://1.1.1.1/',
      'https://unicef.org:443/',
    ]) {
      expect(() => addressToAsk(address)).not.toThrow()
    }
  })
})

describe('a check', () => {
  it('says what a file is', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf; x=1' }).end('%PDF-1.7 …')
    const client = clientWith()
    const first = await client.check(here('/report.pdf'))
    expect(first).toMatchObject({ ok: true, httpStatus: 200, contentType: 'application/pdf', bytes: 12 })
    expect(first).toHaveProperty('sha256', expect.stringMatching(/^[0-9a-f]{64}$/))
    expect(await client.check(here('/report.pdf'))).toEqual(first)
  })

  it('hashes the words of a page, and not its code', async () => {
    let token = 0
    let words = 'Guidelines'
    answer = (_, response) => {
      token += 1
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<title>T</title><script>${token}</script><p data-t="${token}">${words}</p>`)
    }
    const client = clientWith()
    const hash = async () => (await client.check(here('/'))) as { sha256: string }
    const { sha256 } = await hash()
    expect((await hash()).sha256).toBe(sha256)
    words = 'Other guidelines'
    expect((await hash()).sha256).not.toBe(sha256)
  })

  it.each([404, 410, 500, 403])('fails with status %s', async (status) => {
    answer = (_, response) => response.writeHead(status).end('no')
    expect(await clientWith().check(here('/'))).toEqual({
      ok: false,
      code: `http_${status}`,
      httpStatus: status,
    })
  })

  it('follows five redirects, and no more', async () => {
    answer = (path, response) => {
      const left = Number(path.slice(1))
      if (left === 0) return response.writeHead(200, { 'content-type': 'text/plain' }).end('there')
      return response.writeHead(302, { location: `/${left - 1}` }).end()
    }
    expect(await clientWith().check(here('/5'))).toMatchObject({ ok: true, finalUrl: here('/0') })
    expect(await clientWith().check(here('/6'))).toMatchObject({ ok: false, code: 'too_many_redirects' })
  })

  it('stops where a redirect leads to what is not public, in every encoding', async () => {
    const client = clientWith()
    const targets = FORBIDDEN_IPV4.filter((address) => address !== '127.0.0.1').flatMap((address) =>
      encodingsOf(address).filter((host) => URL.canParse(`http://${host}/`) && /^[\x21-\x7e]+$/.test(host)),
    )
    for (const host of targets) {
      answer = (path, response) => {
        if (path === '/start') response.writeHead(302, { location: `http://${host}:${port}/secret` }).end()
        else response.writeHead(200).end('secret')
      }
      const answered = await client.check(here('/start'))
      expect(answered, host).toMatchObject({ ok: false, code: 'address_refused' })
    }
    expect(asked.filter((path) => path === '/secret')).toEqual([])
    process.stdout.write(`${targets.length} redirects refused\n`)
  })

  it.each(['', 'http://', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'goes nowhere by a redirect to %j',
    async (to) => {
      answer = (_, response) => response.writeHead(301, to ? { location: to } : {}).end()
      const answered = await clientWith().check(here('/'))
      expect(answered.ok).toBe(false)
      expect(asked).toHaveLength(1)
    },
  )

  it('asks the DNS once a connection, and goes where it was checked: rebinding leads nowhere', async () => {
    answer = (path, response) =>
      path === '/first'
        ? response.writeHead(302, { location: '/second' }).end()
        : response.writeHead(200).end('x')
    const answers = ['127.0.0.1', '10.0.0.1']
    let turn = 0
    const resolve = async () => [{ address: answers[turn++] ?? '10.0.0.1', family: 4 }]
    expect(await clientWith({ resolve }).check(here('/first'))).toMatchObject({
      ok: false,
      code: 'address_refused',
    })
    expect(asked).toEqual(['/first'])
    expect(turn).toBe(2)
  })

  it('refuses a name that has one private address among public ones', async () => {
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ]
    expect(await clientWith({ resolve }).check(here('/'))).toMatchObject({
      ok: false,
      code: 'address_refused',
    })
    expect(asked).toEqual([])
  })

  it('waits no longer than it may, for an answer or in the middle of one', async () => {
    answer = (path, response) => {
      if (path === '/slow') response.writeHead(200).write('a')
    }
    const client = clientWith({ timeout: 300 })
    const started = performance.now()
    expect(await client.check(here('/never'))).toMatchObject({ ok: false, code: 'timeout' })
    expect(await client.check(here('/slow'))).toMatchObject({ ok: false, code: 'timeout' })
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('reads no more than it may', async () => {
    answer = (path, response) => {
      response.writeHead(200, {
        'content-type': 'application/pdf',
        ...(path === '/announced' ? { 'content-length': '5000000' } : {}),
      })
      const block = Buffer.alloc(100_000)
      for (let at = 0; at < 50; at += 1) response.write(block)
      response.end()
    }
    const client = clientWith({ maxBytes: 200_000 })
    const large = { ok: true, sha256: null, contentType: 'application/pdf' }
    expect(await client.check(here('/announced'))).toMatchObject({ ...large, bytes: 5_000_000 })
    expect(await client.check(here('/silent'))).toMatchObject({ ...large, bytes: null })
  })

  it('says so where there is no such host, or nobody listens', async () => {
    const gone = async () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOTFOUND' }))
    expect(await clientWith({ resolve: gone }).check(here('/'))).toMatchObject({
      ok: false,
      code: 'not_found',
    })
    const nobody = createServer()
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve))
    const closed = (nobody.address() as AddressInfo).port
    await new Promise((resolve) => nobody.close(resolve))
    const answered = await clientWith().check(`http://files.greenlight-check.org:${closed}/`)
    expect(answered).toMatchObject({ ok: false, code: 'unreachable' })
  })

  it('cannot be sent to this machine by anything in the environment', async () => {
    const names = ['NODE_ENV', 'GREENLIGHT_TEST', 'LINK_CHECK_ALLOW', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY']
    const before = names.map((name) => process.env[name])
    for (const name of names) process.env[name] = name === 'NODE_ENV' ? 'test' : `http://127.0.0.1:${port}`
    const client = makeLinkClient({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
    clients.push(client)
    expect(await client.check('http://files.greenlight-check.org/')).toMatchObject({
      code: 'address_refused',
    })
    expect(asked).toEqual([])
    names.forEach((name, at) => {
      if (before[at] === undefined) delete process.env[name]
      else process.env[name] = before[at]
    })
  })
})
