import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from './request'

let server: Server
let base: string
let asked: { method?: string; language?: string; type?: string; body: string }

const read = async (req: IncomingMessage) => {
  let body = ''
  for await (const chunk of req) body += chunk
  return body
}

beforeAll(async () => {
  server = createServer(async (req, res) => {
    asked = {
      method: req.method,
      language: req.headers['accept-language'],
      type: req.headers['content-type'],
      body: await read(req),
    }
    const [status, body] = JSON.parse(decodeURIComponent(String(req.url).slice(1)))
    res.writeHead(status).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const answering = (status: number, body: string) =>
  `${base}/${encodeURIComponent(JSON.stringify([status, body]))}`

it('gives the body of a good answer', async () => {
  const answer = await ask<{ state: string }>(answering(200, '{"state":"draft"}'), { language: 'fr' })
  expect(answer).toEqual({ ok: true, body: { state: 'draft' } })
  expect(asked).toEqual({ method: 'GET', language: 'fr', type: undefined, body: '' })
})

it('sends JSON', async () => {
  const url = answering(200, '{}')
  await ask(url, { method: 'POST', language: 'en', body: { reason: 'Weil „so“', revision: null } })
  expect(asked).toMatchObject({ method: 'POST', type: 'application/json' })
  expect(JSON.parse(asked.body)).toEqual({ reason: 'Weil „so“', revision: null })
})

it.each([
  [409, '{"errors":[{"message":"Somebody saved."}]}', 'Somebody saved.'],
  [403, '{"errors":[{"message":""}]}', null],
  [422, '{"errors":"none"}', null],
  [500, '{"errors":[]}', null],
  [502, '<html>Bad gateway</html>', null],
  [500, 'null', null],
  [200, 'not JSON at all', null],
])('takes %i %s as a failure with the message %j', async (status, body, message) => {
  expect(await ask(answering(status, body), { language: 'en' })).toEqual({
    ok: false,
    status,
    message,
    code: null,
    obstacles: [],
  })
})

it('says what is wrong with which field', async () => {
  const obstacles = [{ path: 'dueAt', code: 'in_the_past', message: 'Later, please.' }]
  const body = JSON.stringify({ errors: [{ message: 'No.', data: { code: 'invalid_input', obstacles } }] })
  expect(await ask(answering(422, body), { language: 'en' })).toMatchObject({
    message: 'No.',
    code: 'invalid_input',
    obstacles,
  })
})

it('takes no answer as a failure', async () => {
  expect(await ask('http://127.0.0.1:1/', { language: 'en' })).toEqual({
    ok: false,
    status: null,
    message: null,
    code: null,
    obstacles: [],
  })
})
