import { afterAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest'
import { isCurrent } from '../../scripts/client-types.mjs'
import {
  credit,
  image,
  makeLog,
  organisation,
  practice,
  profile,
  refer,
  section,
} from '../delivery/testing/rows'
import { type Served, serve } from '../delivery/testing/serve'
import { ContentApiError, createContentClient, createMirror, type Practice } from '.'

/** What the portal answered, by status, in order. */
let statuses: number[]
let portal: Served
let log: ReturnType<typeof makeLog>
const opened: Served[] = []

const clientOf = (options: Partial<Parameters<typeof createContentClient>[0]> = {}) =>
  createContentClient({
    portal: `http://127.0.0.1:${portal.port}`,
    fetch: async (request) => {
      const response = await fetch(request)
      statuses.push(response.status)
      return response
    },
    ...options,
  })

beforeEach(async () => {
  statuses = []
  log = makeLog()
  log.publish(organisation('lead'), { ...organisation('lead'), locale: 'fr', title: 'Le chef' })
  log.publish(credit('rights'))
  for (let n = 0; n < 25; n++) {
    log.publish(
      practice(`practice-${n}`, {
        organisations: [refer('organisation', 'lead')],
        heroPhoto: image('p', 'rights'),
        year: 2000 + n,
      }),
    )
  }
  log.publish(profile('somebody'))
  log.publish(section('good-practices', { entries: [refer('practice', 'practice-3')] }))
  portal = await serve(log.rows)
  opened.push(portal)
})
afterAll(async () => {
  for (const served of opened) await served.close()
})

test('its types are those of the API as it is: run `npm run generate` where they are not', async () => {
  expect(await isCurrent()).toBe(true)
})

describe('lists', () => {
  test('come in pages, and one by one over all pages', async () => {
    const client = clientOf()
    const page = await client.list('practices', { limit: 10 })
    expect(page.data).toHaveLength(10)
    expect(page.page).toMatchObject({ limit: 10, total: 25 })
    const slugs: string[] = []
    for await (const { slug } of client.each('practices', { limit: 10 })) slugs.push(slug)
    expect(new Set(slugs).size).toBe(25)
  })

  test('neither skip nor repeat while entries go live', async () => {
    const slugs: string[] = []
    for await (const { slug } of clientOf().each('practices', { limit: 5 })) {
      slugs.push(slug)
      if (slugs.length === 7)
        portal.delivery.apply([log.publish(practice('newest', { publishedAt: '2026-06-01T00:00:00.000Z' }))])
    }
    expect(slugs).toHaveLength(25)
    expect(new Set(slugs).size).toBe(25)
  })

  test('have the fields that were named, and their types', async () => {
    const { data } = await clientOf().list('practices', { limit: 1, fields: ['title', 'year'] })
    expect(Object.keys(data[0] ?? {}).sort()).toEqual(['id', 'slug', 'title', 'type', 'year'])
    expectTypeOf(data).toEqualTypeOf<Pick<Practice, 'id' | 'type' | 'slug' | 'title' | 'year'>[]>()
  })

  test('say what was wrong', async () => {
    const asked = clientOf().list('practices', { theme: 'suply-chain' as 'supply-chain' })
    await expect(asked).rejects.toBeInstanceOf(ContentApiError)
    await expect(asked).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ name: 'theme', nearest: 'supply-chain' }] },
    })
  })
})

describe('one entry', () => {
  test('in the locale that was asked for, by query or by header', async () => {
    expect(await clientOf().entry('organisations', 'lead', { locale: 'fr' })).toMatchObject({
      title: 'Le chef',
    })
    expect(await clientOf({ languages: 'fr' }).entry('organisations', 'lead')).toMatchObject({
      title: 'Le chef',
    })
    expect(await clientOf().entry('organisations', 'lead')).toMatchObject({ title: 'lead' })
  })

  test('is null where there is none, and where it was withdrawn', async () => {
    const client = clientOf()
    expect(await client.entry('practices', 'no-such')).toBeNull()
    expect(await client.entry('practices', 'practice-1')).not.toBeNull()
    portal.delivery.apply([log.withdraw('practice', 'practice-1')])
    expect(await client.entry('practices', 'practice-1')).toBeNull()
    expect(statuses).toEqual([404, 200, 410])
  })
})

describe('the cache', () => {
  test('asks again with the ETag, and gives the same answer for 304', async () => {
    const client = clientOf()
    const first = await client.entry('practices', 'practice-1')
    expect(await client.entry('practices', 'practice-1')).toEqual(first)
    portal.delivery.apply([log.publish(practice('practice-1', { title: 'Another' }))])
    expect(await client.entry('practices', 'practice-1')).toMatchObject({ title: 'Another' })
    expect(statuses).toEqual([200, 304, 200])
  })

  test('keeps languages apart', async () => {
    const client = clientOf()
    const inFrench = { headers: { 'Accept-Language': 'fr' }, params: { path: { slug: 'lead' } } }
    await client.entry('organisations', 'lead')
    const { data } = await client.api.GET('/organisations/{slug}', inFrench)
    expect(data?.data).toMatchObject({ title: 'Le chef' })
    expect(statuses).toEqual([200, 200])
  })

  test('stands in while the portal is away, where that is wished', async () => {
    let isAway = false
    const away = async (request: Request) => {
      if (isAway) throw new TypeError('fetch failed')
      return fetch(request)
    }
    const patient = clientOf({ fetch: away, cache: { staleIfError: true } })
    const strict = clientOf({ fetch: away })
    const before = await patient.entry('practices', 'practice-1')
    await strict.entry('practices', 'practice-1')
    isAway = true
    expect(await patient.entry('practices', 'practice-1')).toEqual(before)
    await expect(patient.entry('practices', 'practice-2')).rejects.toThrow('fetch failed')
    await expect(strict.entry('practices', 'practice-1')).rejects.toThrow('fetch failed')
  })

  test('is bounded, and can be left out', async () => {
    const none = clientOf({ cache: { size: 0 } })
    await none.entry('practices', 'practice-1')
    await none.entry('practices', 'practice-1')
    expect(statuses).toEqual([200, 200])
    const small = clientOf({ cache: { size: 5_000 } })
    for (let n = 0; n < 25; n++) await small.entry('practices', `practice-${n}`)
    await small.entry('practices', 'practice-0')
    expect(statuses.filter((status) => status === 304)).toHaveLength(0)
  })
})

test('search finds, with types', async () => {
  const { data, page } = await clientOf().search({ q: 'summary', type: 'practice', limit: 3 })
  expect(data.every(({ type }) => type === 'practice')).toBe(true)
  expect(page.total).toBeGreaterThanOrEqual(0)
})

test('a mirror that follows ends with exactly what is live', async () => {
  const mirror = createMirror(clientOf())
  const first = await mirror.update()
  expect(first).toHaveLength(log.rows.length)
  portal.delivery.apply([
    log.withdraw('practice', 'practice-4'),
    log.publish(practice('late')),
    log.publish(organisation('lead', { title: 'Renamed' })),
  ])
  const changes = await mirror.update()
  expect(changes.map(({ action }) => action)).toContain('withdraw')
  const slugs = [...mirror.entries.values()].filter(({ type }) => type === 'practice').map(({ slug }) => slug)
  const live: string[] = []
  for await (const entry of clientOf().each('practices')) {
    live.push(entry.slug)
    expect(mirror.entries.get(entry.id)?.documents.en).toEqual(entry)
  }
  expect(slugs.sort()).toEqual(live.sort())
  expect(await mirror.update()).toEqual([])
})
