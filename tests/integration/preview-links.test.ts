import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import express from 'express'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDelivery } from '../../src/delivery'
import { startPublishing } from '../../src/publishing'
import { frontEndGate } from '../../src/publishing/front-ends/gate'
import { openKeyRing } from '../../src/publishing/front-ends/key-ring'
import { previewLinksRouter } from '../../src/publishing/preview-links/router'
import { makePreviewLink } from '../../src/workflow/preview-links/make'
import { type Client, signIn } from './support/http'
import { openPortal, PUBLIC_URL, type TestPortal } from './support/portal'
import { act, draft, liveOrganisation, type Newsroom, photo, practiceData, publish } from './support/stories'

const DAY = 86_400_000
const LIMITS = { all: 100_000, refused: 100_000 }

let portal: TestPortal
let room: Newsroom
let safeguarding: TypedUser
let clients: Record<'editor' | 'reviewer' | 'safeguarding' | 'administrator' | 'nobody', Client>
let delivery: ReturnType<typeof openDelivery>
let tail: Awaited<ReturnType<typeof startPublishing>>
let keys: ReturnType<typeof openKeyRing>
let server: Server
let url: string

beforeAll(async () => {
  portal = await openPortal()
  const { payload, dataDir } = portal
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
  safeguarding = await portal.user('safeguarding')
  clients = {
    editor: await signIn(portal, room.editor),
    reviewer: await signIn(portal, room.reviewer),
    safeguarding: await signIn(portal, safeguarding),
    administrator: await signIn(portal, await portal.user('administrator')),
    nobody: await signIn(portal, null),
  }
  delivery = openDelivery({
    file: ':memory:',
    publicUrl: PUBLIC_URL,
    siteName: 'Greenlight',
    filesDir: path.join(dataDir, 'uploads', 'public'),
    logger: payload.logger,
  })
  tail = await startPublishing({ payload, delivery })
  keys = openKeyRing(payload)
  const app = express()
  app.disable('etag')
  app.use(frontEndGate({ keys, anonymous: true, perMinute: 1_000_000 }), delivery.router)
  app.use(previewLinksRouter({ payload, dataDir, present: delivery.present, limits: LIMITS }))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  keys?.close()
  await tail?.stop()
  delivery?.close()
  await portal?.close()
})

interface Shown {
  status: number
  headers: Headers
  body: Record<string, unknown> & { data?: Record<string, unknown> }
}

const get = async (place: string, headers: Record<string, string> = {}): Promise<Shown> => {
  const response = await fetch(`${url}${place}`, { headers })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith('{') ? JSON.parse(text) : {},
  }
}
const tokenIn = ({ body }: { body: Record<string, unknown> }) => String(body.api).split('/').at(-1) ?? ''
const see = (token: string, more = '') => get(`/preview/v1/links/${token}${more}`)
const share = (
  id: string,
  body: object = {},
  collection = 'practices',
  who: keyof typeof clients = 'editor',
) => clients[who].send('POST', `/${collection}/${id}/preview-links`, body)

async function draftOf(title: string, more: Record<string, unknown> = {}) {
  return draft(room, 'practices', practiceData(await liveOrganisation(room), { title, ...more }))
}

describe('a preview link', () => {
  it('shows one revision in the shape of the Content API, to whoever has it', async () => {
    const entry = await draftOf('Not yet live')
    const made = await share(entry.id)
    expect(made).toMatchObject({
      status: 201,
      body: {
        link: expect.stringMatching(/\/en\/shared\/[A-Za-z0-9_-]{43}$/),
        expiresAt: expect.any(String),
      },
    })
    const shown = await see(tokenIn(made))
    expect(shown).toMatchObject({ status: 200, body: { data: { type: 'practice', title: 'Not yet live' } } })
    expect((await see(tokenIn(made), '?locale=ar')).body.data).toMatchObject({ contentLanguage: 'en' })
    expect((await see(tokenIn(made), '?locale=de')).status).toBe(400)
  })

  it('is kept by no cache and by no search engine, and tells no other site its address', async () => {
    const { headers } = await see(tokenIn(await share((await draftOf('Headers')).id)))
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('etag')).toBeNull()
  })

  it('names only what is live beside it', async () => {
    const hidden = await draft(room, 'organisations', { name: 'Secret partner', kind: 'company' })
    const shown = await see(tokenIn(await share((await draftOf('Partners', { partners: [hidden.id] })).id)))
    expect(shown.status).toBe(200)
    expect(JSON.stringify(shown.body)).not.toContain('Secret partner')
  })

  it('shows photographs below itself, and no other file', async () => {
    const credit = await draft(room, 'photo-credits', {
      creditLine: '© UNICEF/UNI1007/Tylle',
      agency: 'UNICEF',
      assetIdentifier: 'UNI1007',
      photographer: 'Tylle',
      licence: 'unicef-terms',
      rightsHolder: 'UNICEF',
    })
    await publish(room, credit)
    const heroPhoto = await photo(room, { alt: 'A desk.', credit: credit.id })
    const token = tokenIn(await share((await draftOf('With a photograph', { heroPhoto })).id))
    const hero = (await see(token)).body.data?.heroPhoto as { url: string; sizes: { url: string }[] }
    const names = [hero, ...hero.sizes].map((file) => new URL(file.url).pathname)
    expect(names.length).toBeGreaterThan(2)
    for (const name of names) {
      expect(name).toContain(`/preview/v1/links/${token}/photos/`)
      expect((await get(name)).status, name).toBe(200)
      expect((await get(name)).headers.get('cache-control')).toBe('no-store')
    }
    const other = tokenIn(await share((await draftOf('Without one')).id))
    for (const name of names) expect((await get(name.replace(token, other))).status).toBe(404)
    expect((await see(token, '/photos/..%2f..%2fsecret')).status).toBe(404)
  })

  it.each([
    ['a text that was edited', { title: 'Edited' }],
    ['a text in another language', { title: 'Autre' }],
  ])('is overtaken by %s', async (_, data) => {
    const entry = await draftOf('As it was shown')
    const token = tokenIn(await share(entry.id))
    await clients.editor.send('PATCH', `/practices/${entry.id}?draft=true&locale=fr`, data)
    expect(await see(token)).toMatchObject({ status: 409 })
    expect(JSON.stringify((await see(token)).body)).not.toContain('Edited')
  })

  it('answers in one and the same way whatever the reason is that it shows nothing', async () => {
    const entry = await draftOf('Gone')
    const revoked = await share(entry.id)
    expect(
      (
        await clients.editor.send(
          'POST',
          `/practices/${entry.id}/preview-links/${revoked.body.id}/revoke`,
          {},
        )
      ).status,
    ).toBe(200)
    const old = await makePreviewLink(
      room.payload,
      room.editor,
      { collection: 'practices', id: entry.id },
      { expiresInDays: 1 },
      new Date(Date.now() - 2 * DAY),
    )
    const expired = old.api.split('/').at(-1) ?? ''
    const answers = await Promise.all(
      [tokenIn(revoked), expired, 'A'.repeat(43), 'short', '', `${'A'.repeat(43)}/photos/x.jpg`].map((one) =>
        see(one),
      ),
    )
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
  })

  it('shows nothing of what was killed', async () => {
    const entry = await draftOf('In danger')
    await publish(room, entry)
    const token = tokenIn(await share(entry.id))
    expect((await see(token)).status).toBe(200)
    await act(room.payload, safeguarding, entry, 'kill', { reason: 'In danger' })
    expect([404, 409]).toContain((await see(token)).status)
    expect(JSON.stringify((await see(token)).body)).not.toContain('In danger')
  })

  it('opens no list and no other entry, and touches no answer that is public', async () => {
    const entry = await draftOf('Alone')
    await publish(room, entry)
    await expect.poll(async () => (await get('/content/v1/practices/alone')).status).toBe(200)
    const before = await get('/content/v1/practices/alone')
    await clients.editor.send('PATCH', `/practices/${entry.id}?draft=true`, { title: 'Secretly changed' })
    const token = tokenIn(await share(entry.id))
    expect((await see(token)).body.data).toMatchObject({ title: 'Secretly changed' })
    for (const place of [
      '/content/v1/practices',
      '/content/v1/practices/alone',
      '/content/v1/search?q=secretly',
    ]) {
      expect((await get(place, { Authorization: `Bearer ${token}` })).status, place).toBe(401)
      const marked = await get(`${place}${place.includes('?') ? '&' : '?'}preview=${token}`)
      expect([400, 404], place).toContain(marked.status)
      for (const name of ['X-Preview', 'Preview-Token', 'Cookie']) {
        const answer = await get(place, { [name]: name === 'Cookie' ? `preview=${token}` : token })
        expect(JSON.stringify(answer.body), `${place} ${name}`).not.toContain('Secretly')
      }
    }
    const after = await get('/content/v1/practices/alone')
    expect([after.headers.get('etag'), after.body]).toEqual([before.headers.get('etag'), before.body])
    expect((await get('/preview/v1/links')).status).toBe(404)
  })
})

describe('making links', () => {
  it.each([
    ['nobody', 401],
    ['editor', 201],
    ['reviewer', 403],
    ['safeguarding', 201],
    ['administrator', 201],
  ] as const)('is answered to %s with %i', async (who, status) => {
    const entry = await draftOf(`By ${who}`)
    expect((await share(entry.id, {}, 'practices', who)).status).toBe(status)
    const list = await clients[who].send('GET', `/practices/${entry.id}/preview-links`)
    expect(list.status).toBe(who === 'nobody' ? 401 : 200)
    if (status === 201)
      expect(list.body).toMatchObject({ mayShare: true, links: [{ state: 'open', opens: 0 }] })
  })

  it.each([
    [{ expiresInDays: 0 }, 422],
    [{ expiresInDays: 31 }, 422],
    [{ expiresInDays: 1.5 }, 422],
    [{ expiresInDays: '7' }, 422],
    [{ revision: 'x' }, 422],
    [{ revision: 'a'.repeat(64) }, 409],
    [{ more: 1 }, 422],
  ])('with %j is answered with %i', async (body, status) => {
    expect((await share((await draftOf('Odd')).id, body)).status).toBe(status)
  })

  it('is for entries that have a page, and that are there', async () => {
    const credit = await draft(room, 'photo-credits', { creditLine: '© A', licence: 'own-work' })
    expect((await share(credit.id, {}, 'photo-credits')).status).toBe(404)
    const id = portal.payload.db.name === 'mongoose' ? '0'.repeat(24) : crypto.randomUUID()
    expect((await share(id)).status).toBe(404)
    expect((await clients.editor.send('POST', `/practices/${id}/preview-links/x/revoke`, {})).status).toBe(
      404,
    )
  })

  it('ends at twenty that work', async () => {
    const entry = await draftOf('Popular')
    for (let n = 0; n < 20; n += 1) expect((await share(entry.id)).status).toBe(201)
    expect((await share(entry.id)).body).toMatchObject({ errors: [{ data: { code: 'too_many_links' } }] })
  })

  it('keeps the hash alone, writes down who made and revoked it, and counts who looked', async () => {
    const entry = await draftOf('Written down')
    const made = await share(entry.id)
    await see(tokenIn(made))
    await see(tokenIn(made))
    const rest = await clients.administrator.send('GET', '/preview-links?limit=200&depth=0')
    expect(JSON.stringify(rest.body)).not.toContain(tokenIn(made))
    expect(JSON.stringify(rest.body)).not.toContain('tokenHash')
    await expect
      .poll(async () => (await clients.editor.send('GET', `/practices/${entry.id}/preview-links`)).body)
      .toMatchObject({ links: [{ opens: 2, openedAt: expect.any(String) }] })
    for (const _ of [1, 2])
      await clients.editor.send('POST', `/practices/${entry.id}/preview-links/${made.body.id}/revoke`, {})
    const { docs } = await portal.payload.find({
      collection: 'audit-log',
      where: { and: [{ entry: { equals: entry.id } }, { subject: { equals: 'preview-link' } }] },
      sort: 'number',
      depth: 0,
    })
    expect(docs.map(({ action, by }) => [action, String(by)])).toEqual([
      ['preview link made', String(room.editor.id)],
      ['preview link revoked', String(room.editor.id)],
    ])
  })

  it('leaves nothing behind where the entry is deleted', async () => {
    const entry = await draftOf('Deleted')
    const token = tokenIn(await share(entry.id))
    const { status } = await clients.editor.send('DELETE', `/practices/${entry.id}`)
    expect(status).toBe(200)
    expect((await see(token)).status).toBe(404)
  })

  it('lets nobody ask too often', async () => {
    const app = express()
    const limits = { all: 5, refused: 2 }
    app.use(
      previewLinksRouter({
        payload: portal.payload,
        dataDir: portal.dataDir,
        present: delivery.present,
        limits,
      }),
    )
    const own = createServer(app)
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
    const place = `http://127.0.0.1:${(own.address() as AddressInfo).port}/preview/v1/links/${'B'.repeat(43)}`
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) statuses.push((await fetch(place)).status)
    expect(statuses).toEqual([404, 404, 429, 429])
    own.close()
  })
})
