import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../tests/support/free-port'
import { chatWebhook, retryAfter } from './chat'

const NOW = new Date('2026-01-01T00:00:00Z')

describe('Retry-After', () => {
  it.each([
    [null, 0],
    ['', 0],
    ['30', 30_000],
    [' 120 ', 120_000],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    ['999999999', 24 * 60 * 60_000],
  ])('%j is %d milliseconds', (header, expected) => {
    expect(retryAfter(header, NOW)).toBe(expected)
  })
})

describe('the webhook', () => {
  const asked: { method?: string; type?: string; path?: string; body: string }[] = []
  let answer: (res: ServerResponse) => void
  const server = createServer(async (req: IncomingMessage, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    asked.push({ method: req.method, type: req.headers['content-type'], path: req.url, body })
    answer(res)
  })
  let url: string
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/T0/B0/secret`
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  beforeEach(() => {
    asked.length = 0
    answer = (res) => res.end('ok')
  })
  const failure = (text = 'x', to = url) =>
    chatWebhook(to)(text).then(
      () => null,
      (error: unknown) => error,
    )

  it('is given { text } as JSON', async () => {
    await chatWebhook(url)('Published “الوقاية” <https://portal.example|Open>')
    expect(asked).toEqual([
      {
        method: 'POST',
        type: 'application/json; charset=utf-8',
        path: '/services/T0/B0/secret',
        body: '{"text":"Published “الوقاية” <https://portal.example|Open>"}',
      },
    ])
  })

  it.each([
    ['has no time', 429, { 'Retry-After': '90' }, { code: 'HTTP_429', waitFor: 90_000, channelDown: true }],
    ['fails', 500, {}, { code: 'HTTP_500', waitFor: 0, channelDown: true }],
    ['is gone', 410, {}, { code: 'HTTP_410', channelDown: true }],
    ['does not like this message', 400, {}, { code: 'HTTP_400', channelDown: false }],
    ['points elsewhere', 302, { Location: 'http://127.0.0.1:1/' }, { code: 'HTTP_302' }],
  ])('that %s fails with a code', async (_name, status, headers, expected) => {
    answer = (res) => res.writeHead(status, headers).end(`no: ${url}`)
    const error = await failure()
    expect(error).toMatchObject({ name: 'DeliveryError', ...expected })
    expect(JSON.stringify([error, String((error as Error).stack)])).not.toContain('secret')
    expect(asked).toHaveLength(1)
  })

  it('that nobody answers for fails with a code and without its address', async () => {
    const error = await failure('x', `http://127.0.0.1:${await freePort()}/secret`)
    expect(error).toMatchObject({ code: 'ECONNREFUSED', channelDown: true })
    expect(String((error as Error).stack)).not.toContain('secret')
  })

  it('that breaks off fails', async () => {
    answer = (res) => res.destroy()
    expect(await failure()).toMatchObject({ name: 'DeliveryError', channelDown: true })
  })
})
