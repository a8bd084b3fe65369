import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { credit, image, makeLog, organisation, practice, profile, refer, section } from './testing/rows'
import { type Served, serve } from './testing/serve'

const opened: Served[] = []
const open = async (...asked: Parameters<typeof serve>) => {
  const portal = await serve(...asked)
  opened.push(portal)
  return portal
}
afterEach(async () => {
  for (const portal of opened.splice(0)) await portal.close()
})

/** Asks until the answer comes from the cache. */
async function warm(portal: Served, path: string) {
  await portal.get(path)
  const answer = await portal.get(path)
  expect(answer.isCached, path).toBe(true)
  return answer
}

describe('after apply, the next answer shows it', () => {
  const PATHS = [
    '/practices',
    '/practices?organisation=lead',
    '/practices/a',
    '/practices/none',
    '/organisations/lead',
    '/sections/s',
    '/search?q=lead',
    '/sync',
    '/feed.atom',
    '/sitemap.xml',
  ]
  const start = async () => {
    const log = makeLog()
    log.publish(organisation('lead', { title: 'First name', searchText: 'lead' }))
    log.publish(credit('rights'))
    log.publish(
      practice('a', { organisations: [refer('organisation', 'lead')], heroPhoto: image('p', 'rights') }),
    )
    log.publish(profile('person', { organisation: refer('organisation', 'lead') }))
    log.publish(section('s', { entries: [refer('practice', 'a'), refer('profile', 'person')] }))
    const portal = await open(log.rows)
    for (const path of PATHS) await warm(portal, path)
    return { log, portal }
  }

  test('a renamed organisation, wherever its name stands, through one row', async () => {
    const { log, portal } = await start()
    portal.delivery.apply([log.publish(organisation('lead', { title: 'New name', searchText: 'lead' }))])
    for (const path of [
      '/practices',
      '/practices/a',
      '/organisations/lead',
      '/sections/s',
      '/search?q=lead',
      '/sync',
    ]) {
      const { text } = await portal.get(path)
      expect(text, path).toContain('New name')
      expect(text, path).not.toContain('First name')
    }
  })

  test('a withdrawn credit: the photograph is gone everywhere', async () => {
    const { log, portal } = await start()
    portal.delivery.apply([log.withdraw('photo-credit', 'rights')])
    for (const path of ['/practices', '/practices/a', '/sections/s', '/sync']) {
      const { text } = await portal.get(path)
      expect(text, path).toContain('"heroPhoto":null')
      expect(text, path).not.toContain('/media/')
    }
  })

  test('a withdrawn entry is in no answer any more', async () => {
    const { log, portal } = await start()
    portal.delivery.apply([log.withdraw('practice', 'a')])
    expect((await portal.get('/practices/a')).status).toBe(410)
    for (const path of PATHS.filter((one) => one !== '/practices/a' && one !== '/sync'))
      expect((await portal.get(path)).text, path).not.toMatch(/practices\/a"|practices\/a</)
  })

  test('an entry that was missing', async () => {
    const { log, portal } = await start()
    portal.delivery.apply([log.publish(practice('none', { title: 'Here now' }))])
    expect((await portal.get('/practices/none')).json().data).toMatchObject({ title: 'Here now' })
    expect((await portal.get('/practices')).json().page).toMatchObject({ total: 2 })
  })

  test('an entry that takes over the address of another', async () => {
    const { log, portal } = await start()
    portal.delivery.apply([log.publish(practice('b', { slug: 'a', title: 'Another' }))])
    expect((await portal.get('/practices/a')).json().data).toMatchObject({ id: 'b', title: 'Another' })
    expect((await portal.get('/sections/s')).text).not.toContain('"practice"')
  })

  test('and what has nothing to do with it stays in the cache', async () => {
    const { log, portal } = await start()
    portal.delivery.apply([log.publish(profile('other'))])
    expect((await portal.get('/practices/a')).isCached).toBe(true)
    expect((await portal.get('/practices')).isCached).toBe(true)
  })

  test('property: with a cache and without, answers are the same after any rows', async () => {
    const ids = ['a', 'b', 'c']
    const step = fc.record({
      id: fc.constantFrom(...ids, 'lead', 'rights', 's'),
      isWithdrawn: fc.boolean(),
      title: fc.constantFrom('One', 'Two', 'Three'),
      slug: fc.constantFrom('', '-two'),
      asked: fc.subarray([...PATHS, '/practices/a-two', '/practices/b', '/practices?sort=title&limit=1']),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const log = makeLog()
        const [cached, bare] = [await serve(), await serve([], { cacheBytes: 0 })]
        for (const { id, isWithdrawn, title, slug, asked } of steps) {
          const write = () => {
            if (id === 'lead') return organisation(id, { title })
            if (id === 'rights') return credit(id, { creditLine: title })
            if (id === 's') return section(id, { entries: ids.map((one) => refer('practice', one)) })
            return practice(id, {
              title,
              slug: `${id}${slug}`,
              organisations: [refer('organisation', 'lead')],
              heroPhoto: image('p', 'rights'),
              related: ids.map((one) => refer('practice', one)),
            })
          }
          const row = isWithdrawn ? log.withdraw(write().type, id, write().slug) : log.publish(write())
          for (const portal of [cached, bare]) portal.delivery.apply([row])
          for (const path of asked) {
            const [one, other] = await Promise.all([cached.get(path), bare.get(path)])
            expect([one.status, one.text], path).toEqual([other.status, other.text])
            expect(one.headers.etag).toBe(other.headers.etag)
          }
        }
        await Promise.all([cached.close(), bare.close()])
      }),
      { numRuns: 25 },
    )
  })
})

describe('under load', () => {
  test('many who ask for one thing at once share one answer', async () => {
    const portal = await open([makeLog().publish(practice('a'))])
    const answers = await Promise.all(Array.from({ length: 50 }, () => portal.get('/sitemap.xml')))
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
    expect(portal.delivery.cacheStats().answers).toBe(1)
  })

  test('the cache stays within its bytes, whatever is asked', async () => {
    const cacheBytes = 100_000
    const portal = await open([makeLog().publish(practice('a'))], { cacheBytes })
    for (let number = 0; number < 60; number += 1) await portal.get(`/practices/none-${number}`)
    const { bytes, answers } = portal.delivery.cacheStats()
    expect(answers).toBeGreaterThan(1)
    expect(bytes).toBeLessThanOrEqual(cacheBytes)
  })
})

describe('what goes wrong inside', () => {
  test('is a 500 that says nothing of it, and is in the log without the query', async () => {
    const logged: object[] = []
    const portal = await open([], { logger: { error: (what) => logged.push(what) } })
    portal.delivery.close()
    const { status, headers, text } = await portal.get('/practices?organisation=private')
    expect(status).toBe(500)
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(text)).toEqual({
      type: 'about:blank',
      title: 'Internal error',
      status: 500,
      detail: 'Something went wrong on our side.',
    })
    expect(logged).toEqual([
      expect.objectContaining({
        requestId: headers['x-request-id'],
        path: '/content/v1/practices',
        err: expect.any(Error),
      }),
    ])
    expect(portal.delivery.ready()).toEqual({ ok: false, lastNumber: 0 })
  })
})
