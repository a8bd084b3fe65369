import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port'
import { type Run, runStart } from '../support/run-start'

/** The first run may have to build everything. Milliseconds. */
const LONGEST = 300_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'greenlight-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a start that fails says, without the lines of the build. */
const lastLine = (run: Run) => run.output().trim().split('\n').at(-1)

describe('a start that cannot be', () => {
  it.each([
    ['PORT', 'canary', /^Greenlight cannot start\. PORT: must be a whole number from 1 to 65535\.$/],
    [
      'PAYLOAD_SECRET',
      'canary',
      /^Greenlight cannot start\. PAYLOAD_SECRET: must have at least 32 characters\.$/,
    ],
    [
      'DATABASE_URL',
      'postgres://user:canary@host/db',
      /^Greenlight cannot start\. DATABASE_URL: must be file:PATH/,
    ],
  ])(
    'for the value of %s ends with one line that names it',
    async (name, value, expected) => {
      const dataDir = path.join(folder, `refused-${name}`)
      const run = runStart({ DATA_DIR: dataDir, [name]: value })
      expect(await run.ended).toBe(1)
      expect(lastLine(run)).toMatch(expected)
      expect(run.output()).not.toMatch(/canary|\n\s+at /)
      expect(existsSync(dataDir)).toBe(false)
    },
    LONGEST,
  )

  it(
    'for a folder that is none ends with one line',
    async () => {
      const file = path.join(folder, 'file')
      await writeFile(file, '')
      const run = runStart({ DATA_DIR: path.join(file, 'data') })
      expect(await run.ended).toBe(1)
      expect(lastLine(run)).toBe(
        'Greenlight cannot start. DATA_DIR: must be a folder that can be written to (ENOTDIR).',
      )
    },
    LONGEST,
  )

  describe('for its port', () => {
    let other: Server
    let port: number
    beforeAll(async () => {
      port = await freePort()
      other = createServer()
      await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    })
    afterAll(() => other.close())

    it(
      'ends with one line, before it makes a database',
      async () => {
        const dataDir = path.join(folder, 'taken')
        const run = runStart({ DATA_DIR: dataDir, PORT: String(port) })
        expect(await run.ended).toBe(1)
        expect(lastLine(run)).toBe('Greenlight cannot start. PORT: another program listens there already.')
        expect(readdirSync(dataDir).sort()).toEqual(['private-keys', 'secret'])
      },
      LONGEST,
    )
  })
})

describe('a portal', () => {
  let run: Run
  let origin: string
  let env: Record<string, string>
  const send = (address: string, init?: RequestInit) => fetch(`${origin}${address}`, init)

  beforeAll(async () => {
    const port = String(await freePort())
    origin = `http://127.0.0.1:${port}`
    env = { PORT: port, DATA_DIR: path.join(folder, 'data'), SAMPLE_CONTENT: 'off' }
    run = runStart(env)
    expect(await run.running, run.output()).toBe(true)
  }, LONGEST)
  afterAll(() => run?.stop('SIGTERM'))

  it('says where everything is, and is ready', async () => {
    const address = `http://localhost:${env.PORT}`
    expect(run.output()).toContain(`Newsroom     ${address}/admin`)
    expect(run.output()).toContain(`Content API  ${address}/content/v1/docs`)
    expect(run.output()).toContain(`Site         ${address}/`)
    expect(run.output()).toMatch(/administrator@example\.org +\S{16}/)
    const ready = await send('/readyz')
    expect(ready.status).toBe(200)
    expect(await ready.json()).toMatchObject({ database: true, replica: true, caughtUp: true })
  })

  it.each(['/', '/admin', '/content/v1/docs', '/content/v1/practices'])(
    'answers %s under the policy',
    async (page) => {
      const answer = await send(page)
      expect(answer.status).toBe(200)
      // Without an object-src of its own, a policy falls back on its default-src (CSP Level 3, 6.7.3).
      expect(answer.headers.get('Content-Security-Policy')).toMatch(/(?:object-src|default-src) 'none'/)
      expect(answer.headers.get('X-Powered-By')).toBeNull()
    },
  )

  it('keeps the playground of GraphQL shut', async () => {
    expect((await send('/api/graphql-playground')).status).toBe(404)
  })

  const JSON_TYPE = { 'Content-Type': 'application/json' }
  const FORM = { 'Content-Type': 'multipart/form-data; boundary=x' }
  it.each<[string, string, RequestInit]>([
    ['a JSON body that breaks off', '/api/practices', { headers: JSON_TYPE, body: '{"title":' }],
    ['the same at sign-in', '/api/users/login', { headers: JSON_TYPE, body: '{' }],
    ['the same by GraphQL', '/api/graphql', { headers: JSON_TYPE, body: '{"query":' }],
    [
      'the same in a read by POST',
      '/api/practices',
      { headers: { ...JSON_TYPE, 'X-Payload-HTTP-Method-Override': 'GET' }, body: '{' },
    ],
    [
      'a form without a boundary',
      '/api/photos',
      { headers: { 'Content-Type': 'multipart/form-data' }, body: 'x' },
    ],
    ['a form that breaks off', '/api/photos', { headers: FORM, body: '--x\r\nContent-Disp' }],
    [
      'a form with fields that are no JSON',
      '/api/photos',
      { headers: FORM, body: '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--x--\r\n' },
    ],
    ['a broken escape', '/api/practices/%E0%A4%A', {}],
    ['a filter that is no JSON', '/api/practices?where={', {}],
    ['a page that is none', '/%zz', {}],
  ])('calls %s the fault of the client', async (_name, address, init) => {
    const answer = await send(address, { method: init.body ? 'POST' : 'GET', ...init })
    expect(answer.status).toBe(400)
    const { errors } = (await answer.json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toBeTruthy()
  })

  it('gives the errors of Payload whole by REST and GraphQL, as it does where its modules exist once', async () => {
    const signIn = await send('/api/users/login', { method: 'POST', headers: JSON_TYPE, body: '{}' })
    expect(await signIn.json()).toMatchObject({
      errors: [{ name: 'ValidationError', data: { errors: [{ path: 'email' }] } }],
    })
    const query = 'mutation { createOrganisation(data: { name: "x", kind: company }) { id } }'
    const create = await send('/api/graphql', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ query }),
    })
    expect(await create.json()).toMatchObject({
      errors: [{ extensions: { name: 'Forbidden', statusCode: 403 } }],
    })
  })

  it.each([
    ['a form', FORM, 50],
    ['JSON', JSON_TYPE, 6],
  ])('turns %s away that is too large', async (_name, headers, megabytes) => {
    const body = Buffer.alloc(megabytes * 1024 * 1024)
    expect((await send('/api/photos', { method: 'POST', headers, body })).status).toBe(413)
  })

  it(
    'ends cleanly on SIGTERM, and starts again with what it had',
    async () => {
      expect(await run.stop('SIGTERM')).toBe(0)
      const began = Date.now()
      run = runStart(env)
      expect(await run.running, run.output()).toBe(true)
      // The issue asks for seconds; a build would take far longer.
      expect(Date.now() - began).toBeLessThan(15_000)
      expect(run.output()).not.toMatch(/Building|Accounts/)
      expect((await send('/readyz')).status).toBe(200)
      expect(await run.stop('SIGINT')).toBe(0)
    },
    LONGEST,
  )
})
