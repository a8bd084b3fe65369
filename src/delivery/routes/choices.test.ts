import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLog, organisation, practice, profile, refer, section } from '../testing/rows'
import { type Served, serve } from '../testing/serve'

let portal: Served

beforeAll(async () => {
  const log = makeLog()
  log.publish(organisation('lead'), { ...organisation('lead'), locale: 'fr', title: 'Le chef' })
  log.publish(organisation('other', { kind: { key: 'academia', label: 'Academia' } }))
  for (const year of [2018, 2019, 2020, 2021]) {
    log.publish(
      practice(`p-${year}`, {
        year,
        publishedAt: `${year}-06-01T00:00:00.000Z`,
        body: { html: '<p>One <strong>two</strong></p>', text: 'One two' },
        organisations: [refer('organisation', year < 2020 ? 'lead' : 'other')],
        related: [refer('practice', 'p-2018'), refer('practice', 'not-live')],
      }),
    )
  }
  log.publish(profile('somebody', { organisation: refer('organisation', 'lead') }))
  log.publish(section('all', { entries: [refer('practice', 'p-2021'), refer('profile', 'somebody')] }))
  portal = await serve(log.rows)
})
afterAll(() => portal.close())

const slugs = async (path: string) => {
  const { json } = await portal.get(path)
  return (json().data as unknown as { slug: string }[]).map(({ slug }) => slug)
}

describe('operators', () => {
  test.each([
    ['year[in]=2018,2021', ['p-2021', 'p-2018']],
    ['year%5Bgte%5D=2019&year[lt]=2021', ['p-2020', 'p-2019']],
    ['year[gt]=2021', []],
    ['publishedAt[gt]=2020-06-01T00:00:00Z', ['p-2021']],
    ['publishedAt[lte]=2019-06-01T02:00:00%2B02:00&sort=publishedAt', ['p-2018', 'p-2019']],
    ['organisation[in]=lead,other&year=2019', ['p-2019']],
    ['organisation[in]=no-such', []],
  ])('%s', async (query, expected) => {
    expect(await slugs(`/practices?${query}`)).toEqual(expected)
  })

  test.each([
    ['practices?theme[in]=suply-chain', 'theme[in]', 'supply-chain'],
    ['practices?yaer[gte]=2019', 'yaer[gte]', 'year[gte]'],
    ['practices?year[gte]=soon', 'year[gte]', undefined],
    ['organisations?kind[in]=academia,companies', 'kind[in]', 'company'],
    ['practices?include=organisation', 'include', 'organisations'],
    ['organisations?include=practices', 'include', undefined],
  ])('%s is refused, with what was perhaps meant', async (path, name, nearest) => {
    const { status, json } = await portal.get(`/${path}`)
    expect(status).toBe(400)
    const [error] = json().errors as { name: string; nearest?: string }[]
    expect(error?.name).toBe(name)
    if (nearest) expect(error?.nearest).toBe(nearest)
  })
})

describe('relations come along', () => {
  test('each once, by id, without those that are not live', async () => {
    const { json } = await portal.get('/practices?include=organisations,related&fields=title')
    const { included, data } = json() as unknown as { included: Record<string, unknown>; data: object[] }
    expect(Object.keys(included).sort()).toEqual(['lead', 'other', 'p-2018'])
    expect(Object.keys(data[0] ?? {}).sort()).toEqual(['id', 'slug', 'title', 'type'])
  })

  test('with one entry, and with the entries of a section', async () => {
    const one = await portal.get('/profiles/somebody?include=organisation')
    expect(one.json().included).toMatchObject({ lead: { type: 'organisation', slug: 'lead' } })
    const all = await portal.get('/sections/all?include=organisation,organisations')
    expect(Object.keys(all.json().included as object).sort()).toEqual(['lead', 'other'])
  })

  test('and the answer falls when one of them changes', async () => {
    const { headers } = await portal.get('/practices/p-2019?include=organisations')
    expect(headers['surrogate-key']).toContain('organisation:lead')
  })
})

test('an entry names the locales that it is written in', async () => {
  const { json, headers } = await portal.get('/organisations/lead?locale=es')
  const address = 'https://portal.example/content/v1/organisations/lead'
  expect(headers['content-language']).toBe('en')
  expect(json().data).toMatchObject({
    contentLanguage: 'en',
    alternates: [
      { locale: 'en', url: `${address}?locale=en` },
      { locale: 'fr', url: `${address}?locale=fr` },
    ],
  })
})

test('rich text is Lexical JSON by choice', async () => {
  const { json } = await portal.get('/practices/p-2018?richText=lexical')
  expect(json().data.body).toMatchObject({
    text: 'One two',
    lexical: { root: { children: [{ type: 'paragraph', children: [{}, { text: 'two', format: 1 }] }] } },
  })
  const plain = await portal.get('/practices/p-2018')
  expect(plain.text).not.toContain('lexical')
})

test('the sitemap names the languages of an entry', async () => {
  const { text } = await portal.get('/sitemap.xml')
  const address = 'https://portal.example/content/v1/organisations/lead'
  expect(text).toContain(`<xhtml:link rel="alternate" hreflang="fr" href="${address}?locale=fr"/>`)
  expect(text).toContain(`<xhtml:link rel="alternate" hreflang="x-default" href="${address}"/>`)
  expect(text).not.toContain('p-2018?locale')
})

describe('JSON-LD', () => {
  test('tells of an entry in the words of schema.org, in its language', async () => {
    const { headers, text } = await portal.get('/organisations/lead.jsonld?locale=fr')
    expect(headers['content-type']).toBe('application/ld+json; charset=utf-8')
    expect(headers['content-language']).toBe('fr')
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Le chef',
    })
    const practiceText = (await portal.get('/practices/p-2018.jsonld')).text
    expect(JSON.parse(practiceText)).toMatchObject({
      '@type': 'Article',
      articleBody: 'One two',
      sourceOrganization: [{ '@type': 'Organization', name: 'lead' }],
      publisher: { name: 'Newsroom' },
    })
    expect(practiceText).not.toContain('null')
  })

  test.each([
    ['profiles/somebody', 'ProfilePage'],
    ['sections/all', 'CollectionPage'],
  ])('%s', async (path, type) => {
    expect(JSON.parse((await portal.get(`/${path}.jsonld`)).text)['@type']).toBe(type)
  })

  test('of what is not there is 404', async () => {
    expect((await portal.get('/practices/none.jsonld')).status).toBe(404)
  })
})
