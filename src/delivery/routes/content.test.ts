import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { credit, image, makeLog, organisation, practice, profile, refer, section } from '../testing/rows'
import { type Served, serve } from '../testing/serve'

const log = makeLog()
let portal: Served

beforeAll(async () => {
  log.publish(organisation('lego', { title: 'LEGO' }))
  log.publish(organisation('draft-partner'))
  log.withdraw('organisation', 'draft-partner')
  log.publish(credit('rights', { creditLine: '© UNICEF/AFGA2009-00426/Noorani' }))
  log.publish(
    practice('training', {
      title: 'Supplier training',
      searchText: 'Trains suppliers to protect children. '.repeat(40),
      organisations: [refer('organisation', 'lego'), refer('organisation', 'draft-partner')],
      themes: [{ key: 'supply-chain', label: 'Supply chain' }],
      regions: [{ key: 'global', label: 'Global' }],
      year: 2021,
      heroPhoto: image('hero', 'rights'),
      resources: [
        {
          label: 'Guide',
          url: '/media/documents/guide.pdf',
          format: 'pdf',
          bytes: 1000,
          pages: 3,
          language: 'en',
        },
      ],
      publishedAt: '2026-01-02T00:00:00.000Z',
    }),
    practice('training', { locale: 'fr', title: 'Formation des fournisseurs' }),
  )
  log.publish(practice('policy', { title: 'A policy', related: [refer('practice', 'training')] }))
  log.publish(practice('old'))
  log.withdraw('practice', 'old')
  log.publish(practice('moved', { slug: 'before' }))
  log.publish(practice('moved', { slug: 'after' }))
  log.publish(profile('moderator', { organisation: refer('organisation', 'lego') }))
  log.publish(
    section('good-practices', { entries: [refer('practice', 'training'), refer('profile', 'moderator')] }),
  )
  portal = await serve(log.rows)
})
afterAll(() => portal.close())

describe('a list', () => {
  test('has data, page and locale', async () => {
    const { status, headers, json } = await portal.get('/practices?limit=2')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=10, stale-while-revalidate=60',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    })
    expect(String(headers['surrogate-key']).split(' ')).toEqual(
      expect.arrayContaining(['practices', 'practice:training', 'organisation:lego', 'photo-credit:rights']),
    )
    const body = json()
    expect(body.page).toEqual({ limit: 2, next: expect.any(String), total: 3 })
    expect(body.locale).toBe('en')
    expect(body.data).toMatchObject([{ slug: 'training' }, {}])
  })

  test.each([
    ['practices?organisation=lego', ['training']],
    ['practices?theme=supply-chain&year=2021&region=global', ['training']],
    ['practices?theme=national-action', []],
    ['practices?sort=title', ['policy', 'after', 'training']],
    ['organisations?kind=company', ['lego']],
    ['profiles?kind=corporate&organisation=lego', ['moderator']],
    ['photo-credits?year=2019&kind=own-work', ['rights']],
    ['sections', ['good-practices']],
  ])('%s', async (path, slugs) => {
    const { json } = await portal.get(`/${path}`)
    expect((json().data as unknown as { slug: string }[]).map(({ slug }) => slug)).toEqual(slugs)
  })

  test('gives the fields that were asked for, and the identity', async () => {
    const { json } = await portal.get('/practices?fields=title,year&theme=supply-chain')
    expect(json().data).toEqual([
      { id: 'training', type: 'practice', slug: 'training', title: 'Supplier training', year: 2021 },
    ])
  })

  test('is one answer in the cache however its parameters are spelt', async () => {
    await portal.get('/practices?limit=20&theme=supply-chain')
    const before = portal.delivery.cacheStats().answers
    const { isCached } = await portal.get('/practices?theme=supply-chain')
    expect(isCached).toBe(false)
    expect(portal.delivery.cacheStats().answers).toBe(before)
    expect((await portal.get('/practices?theme=supply-chain')).isCached).toBe(true)
  })
})

describe('a detail', () => {
  test('resolves its references among what is live', async () => {
    const { json } = await portal.get('/practices/training')
    expect(json().data).toMatchObject({
      organisations: [
        {
          id: 'lego',
          type: 'organisation',
          slug: 'lego',
          title: 'LEGO',
          url: 'https://portal.example/content/v1/organisations/lego',
        },
      ],
      heroPhoto: {
        url: 'https://portal.example/media/photos/hero.webp',
        alt: 'A classroom',
        width: 1600,
        height: 1000,
        focalPoint: { x: 50, y: 50 },
        sizes: [
          {
            url: 'https://portal.example/media/photos/hero-400.webp',
            width: 400,
            height: 250,
            format: 'webp',
          },
        ],
        creditLine: '© UNICEF/AFGA2009-00426/Noorani',
        licence: { key: 'own-work' },
      },
      resources: [{ url: 'https://portal.example/media/documents/guide.pdf' }],
    })
    expect(json().data.heroPhoto).not.toHaveProperty('credit')
    expect(json().data).not.toHaveProperty('searchText')
  })

  test('of an organisation names its live practices and profiles', async () => {
    const { json } = await portal.get('/organisations/lego')
    expect(json().data).toMatchObject({
      practices: [{ slug: 'training' }],
      profiles: [{ slug: 'moderator' }],
    })
  })

  test('is 404 where nothing was, 410 where something was', async () => {
    const missing = await portal.get('/practices/nothing')
    expect(missing.status).toBe(404)
    expect(missing.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(missing.json()).toMatchObject({ type: 'about:blank', title: 'Not found', status: 404 })
    expect((await portal.get('/practices/old')).json()).toMatchObject({ status: 410 })
  })

  test('under an address that it gave up tells the new one', async () => {
    const { status, json } = await portal.get('/practices/before')
    expect(status).toBe(410)
    expect(json().movedTo).toBe('https://portal.example/content/v1/practices/after')
  })

  test.each([
    '/practices/training/',
    '/Practices/training',
    '/practices/Training',
    '/practices/training/x',
    '/practices//training',
    '/practices/',
    '/practices/../practices/training',
    '/practices/train%69ng',
    '/nothing',
    '/',
    '',
  ])('is not at %j', async (path) => {
    expect((await portal.get(path)).status).toBe(404)
  })

  test('is refused where the address is not encoded properly', async () => {
    expect((await portal.get('/practices/%E0%A4%A')).status).toBe(400)
    expect((await portal.get('/search?q=%')).status).toBe(400)
  })
})

test('a section has what its page needs: entries in order, with photographs, credits and resources', async () => {
  const { json } = await portal.get('/sections/good-practices')
  expect(json().data).toMatchObject({
    introduction: { html: '<p>An introduction</p>' },
    entries: [
      {
        type: 'practice',
        slug: 'training',
        heroPhoto: { creditLine: '© UNICEF/AFGA2009-00426/Noorani' },
        resources: [{ label: 'Guide' }],
      },
      { type: 'profile', slug: 'moderator', organisation: { title: 'LEGO' } },
    ],
  })
})

describe('search', () => {
  test('answers hits with highlights, facets with labels, and a total', async () => {
    const { json } = await portal.get('/search?q=suppliers%20childr')
    expect(json()).toMatchObject({
      data: [
        {
          type: 'practice',
          slug: 'training',
          highlights: { title: null, text: expect.stringContaining('<mark>suppliers</mark>') },
        },
      ],
      facets: {
        type: [{ value: 'practice', label: 'practice', count: 1 }],
        organisation: [{ value: 'lego', label: 'LEGO', count: 1 }],
        theme: [{ value: 'supply-chain', label: 'Supply chain', count: 1 }],
        region: [{ value: 'global', label: 'Global', count: 1 }],
      },
      page: { limit: 20, offset: 0, total: 1 },
    })
  })

  test('takes an organisation by its slug', async () => {
    expect((await portal.get('/search?q=supplier&organisation=lego')).json().page).toMatchObject({ total: 1 })
  })
})

describe('the language', () => {
  test('is what the parameter says, and then no header decides', async () => {
    const { headers, json } = await portal.get('/practices/training?locale=fr', { 'Accept-Language': 'es' })
    expect(headers['content-language']).toBe('fr')
    expect(headers.vary).toBe('Accept-Encoding')
    expect(json().data).toMatchObject({ title: 'Formation des fournisseurs', contentLanguage: 'fr' })
  })

  test('is what the header asks for, and then caches are told so', async () => {
    for (const language of ['fr-CA', 'fr', 'en', 'fr-CA']) {
      const { headers } = await portal.get('/practices/training', { 'Accept-Language': language })
      expect(headers['content-language']).toBe(language.slice(0, 2))
      expect(headers.vary).toBe('Accept-Encoding, Accept-Language')
    }
  })

  test('falls back to English, and says so', async () => {
    const { headers, json } = await portal.get('/practices/policy?locale=fr')
    expect(headers['content-language']).toBe('en')
    expect(json().data).toMatchObject({
      contentLanguage: 'en',
      related: [{ title: 'Formation des fournisseurs' }],
    })
  })

  test('in a value of another parameter decides nothing', async () => {
    const french = await portal.get('/search?q=locale=fr', { 'Accept-Language': 'fr' })
    const english = await portal.get('/search?q=locale=fr', { 'Accept-Language': 'en' })
    expect(french.json().locale).toBe('fr')
    expect(english.json().locale).toBe('en')
  })

  test('that is none of ours is refused', async () => {
    expect((await portal.get('/practices?locale=de')).status).toBe(400)
  })
})

describe('conditional requests and encodings', () => {
  const path = '/sections/good-practices'

  test('a strong tag for each encoding answers 304 to its own encoding alone', async () => {
    const tags = new Map<string, string>()
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'Accept-Encoding': encoding }
      const full = await portal.get(path, headers)
      tags.set(encoding, String(full.headers.etag))
      expect(full.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
      const none = await portal.get(path, { ...headers, 'If-None-Match': full.headers.etag })
      expect([none.status, none.text]).toEqual([304, ''])
      expect(none.headers.etag).toBe(full.headers.etag)
      expect(none.headers.vary).toBe(full.headers.vary)
      expect(none.headers).not.toHaveProperty('content-encoding')
    }
    expect(new Set(tags.values()).size).toBe(3)
    const crossed = { 'Accept-Encoding': 'br', 'If-None-Match': tags.get('gzip') }
    expect((await portal.get(path, crossed)).status).toBe(200)
  })

  test('lists of tags, weak tags and the star are understood', async () => {
    const { etag } = (await portal.get(path)).headers
    for (const condition of [`"other", ${etag}`, `W/${etag}`, '*'])
      expect((await portal.get(path, { 'If-None-Match': condition })).status).toBe(304)
    expect((await portal.get(path, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  test('compressed bytes hold the same text', async () => {
    const plain = await portal.get(path)
    const gzip = await portal.get(path, { 'Accept-Encoding': 'gzip' })
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text)
    expect(Number(gzip.headers['content-length'])).toBe(gzip.body.length)
  })

  test('HEAD has the head of GET and no body, first and from the cache', async () => {
    for (const fresh of ['/content/v1/practices/training', '/content/v1/practices/training']) {
      const head = await portal.ask(fresh, {}, 'HEAD')
      const full = await portal.ask(fresh)
      expect([head.status, head.text]).toEqual([200, ''])
      expect(head.headers['content-length']).toBe(full.headers['content-length'])
      expect(head.headers.etag).toBe(full.headers.etag)
    }
  })

  test('an error is never 304, and is kept by no cache in front but for a missing entry', async () => {
    expect((await portal.get('/practices/nothing', { 'If-None-Match': '*' })).status).toBe(404)
    expect((await portal.get('/practices/nothing')).headers['cache-control']).toBe('public, max-age=5')
    expect((await portal.get('/practices?x=1')).headers['cache-control']).toBe('no-store')
    expect((await portal.get('/nothing')).headers['cache-control']).toBe('no-store')
  })
})

describe('methods and origins', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is not allowed', async (method) => {
    const { status, headers } = await portal.ask('/content/v1/practices', {}, method)
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD, OPTIONS')
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  test('a preflight is answered', async () => {
    const { status, headers } = await portal.ask(
      '/content/v1/practices',
      { Origin: 'https://a.example' },
      'OPTIONS',
    )
    expect(status).toBe(204)
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    })
  })

  test('where origins are restricted, each learns of itself alone', async () => {
    const strict = await serve(log.rows, { corsOrigins: ['https://a.example'] })
    for (const round of ['first', 'from the cache']) {
      const own = await strict.get('/practices', { Origin: 'https://a.example' })
      expect(own.headers['access-control-allow-origin'], round).toBe('https://a.example')
      expect(own.headers.vary).toContain('Origin')
      const other = await strict.get('/practices', { Origin: 'https://b.example' })
      expect(other.headers).not.toHaveProperty('access-control-allow-origin')
    }
    await strict.close()
  })

  test('cookies and keys change nothing in an answer; keys are looked at behind the ready bytes', async () => {
    const { text } = await portal.get('/practices')
    const known = await portal.get('/practices', { Cookie: 'a=b' })
    expect(known.text).toBe(text)
    expect(known.isCached).toBe(true)
    // A key is looked at first, so ready bytes are not for whoever shows one; what the answer says is the same.
    const keyed = await portal.get('/practices', { Authorization: 'Bearer x' })
    expect(keyed.text).toBe(text)
    expect(keyed.isCached).toBe(false)
  })

  test('what is not ours is passed on', async () => {
    for (const path of ['/', '/admin', '/content/v2/practices', '/content/v1x', '/mediax'])
      expect((await portal.ask(path)).status).toBe(418)
    expect((await portal.ask('/admin', {}, 'POST')).status).toBe(418)
  })
})

describe('feeds, sitemap and documentation', () => {
  test('the feeds hold the newest practices and profiles', async () => {
    const atom = await portal.get('/feed.atom')
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(atom.text).toContain('https://portal.example/content/v1/practices/training')
    const json = (await portal.get('/feed.json')).json()
    expect(json.version).toBe('https://jsonfeed.org/version/1')
    expect((json.items as { title: string }[])[0]?.title).toBe('Supplier training')
  })

  test('the sitemap has everything live but credits', async () => {
    const { text, headers } = await portal.get('/sitemap.xml')
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    for (const place of [
      'practices/training',
      'organisations/lego',
      'profiles/moderator',
      'sections/good-practices',
    ])
      expect(text).toContain(`<loc>https://portal.example/content/v1/${place}</loc>`)
    expect(text).not.toMatch(/photo-credits|practices\/old/)
  })

  test('an empty portal has them too', async () => {
    const empty = await serve()
    for (const path of ['/feed.atom', '/feed.json', '/sitemap.xml', '/practices', '/sync', '/search?q=x'])
      expect((await empty.get(path)).status, path).toBe(200)
    await empty.close()
  })

  test('the documentation comes from here alone, and may run nothing else', async () => {
    const page = await portal.get('/docs')
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
    const places = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, place]) => String(place))
    expect(places).toHaveLength(4)
    for (const place of places.filter((one) => one !== 'data:,')) {
      expect(place).toMatch(/^\/content\/v1\/docs\//)
      expect((await portal.ask(place)).status, place).toBe(200)
    }
    expect((await portal.ask('/content/v1/docs/start.js')).text).toContain('validatorUrl: null')
    expect((await portal.get('/docs/')).status).toBe(404)
    expect((await portal.ask('/content/v1/docs', {}, 'POST')).status).toBe(405)
  })
})
