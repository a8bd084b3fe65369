import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { credit, image, makeLog, organisation, practice, profile, refer, section } from '../testing/rows'
import { type Served, serve } from '../testing/serve'

let portal: Served

beforeAll(async () => {
  const log = makeLog()
  log.publish(organisation('lead'), { ...organisation('lead'), locale: 'fr', title: 'Le chef' })
  log.publish(credit('rights'))
  for (const year of [2019, 2020, 2021]) {
    log.publish(
      practice(`p-${year}`, {
        year,
        publishedAt: `${year}-06-01T00:00:00.000Z`,
        heroPhoto: image('p', 'rights'),
        organisations: [refer('organisation', 'lead')],
      }),
    )
  }
  log.publish(profile('somebody', { organisation: refer('organisation', 'lead') }))
  log.publish(section('all', { entries: [refer('practice', 'p-2021'), refer('profile', 'somebody')] }))
  portal = await serve(log.rows)
})
afterAll(() => portal.close())

interface Body {
  data?: Record<string, unknown> | null
  errors?: { message: string }[]
}
const get = async (query: string, more: Record<string, string> = {}, headers = {}) => {
  const {
    status,
    text,
    headers: got,
  } = await portal.get(`/graphql?${new URLSearchParams({ query, ...more })}`, headers)
  return { status, headers: got, ...(JSON.parse(text) as Body) }
}
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${portal.port}/content/v1/graphql`, { method: 'POST', body, headers })

describe('a query', () => {
  test('answers lists with filters, pages and the fields that it names', async () => {
    const { status, data } = await get(
      '{ practices(year_gte: 2020, limit: 1) { data { slug heroPhoto { creditLine } } page { total next } } }',
    )
    expect(status).toBe(200)
    expect(data).toEqual({
      practices: {
        data: [{ slug: 'p-2021', heroPhoto: { creditLine: '© AGENCY/rights' } }],
        page: { total: 2, next: expect.any(String) },
      },
    })
  })

  test('follows a reference to its entry, in the language of its own field at the root', async () => {
    const query = `query ($slug: String!) {
      fr: practice(slug: $slug, locale: "fr") { organisations { title entry { ... on Organisation { kind { key } title } } } }
      en: practice(slug: $slug) { organisations { title } }
      none: practice(slug: "none") { title }
    }`
    const { data } = await get(query, { variables: JSON.stringify({ slug: 'p-2019' }) })
    expect(data).toEqual({
      fr: { organisations: [{ title: 'Le chef', entry: { kind: { key: 'company' }, title: 'Le chef' } }] },
      en: { organisations: [{ title: 'lead' }] },
      none: null,
    })
  })

  test('reads sections, search, and rich text in each form', async () => {
    const { data } = await get(`{
      section(slug: "all") { introduction { html text lexical } entries { ... on Practice { year } ... on Profile { role } } }
      search(q: "summary") { data { slug highlights { text } } facets { type { value count } } didYouMean }
    }`)
    expect(data).toMatchObject({
      section: {
        introduction: { text: 'An introduction', lexical: { root: { type: 'root' } } },
        entries: [{ year: 2021 }, { role: 'Moderator' }],
      },
      search: { data: [], didYouMean: null },
    })
  })

  test('goes by POST too, as clients send it', async () => {
    const answered = await post(JSON.stringify({ query: '{ practices { page { total } } }' }), {
      'Content-Type': 'application/json',
      'If-None-Match': '*',
    })
    expect(answered.status).toBe(200)
    expect(await answered.json()).toEqual({ data: { practices: { page: { total: 3 } } } })
  })

  test('has an ETag, and falls with what is published', async () => {
    const query = '{ organisation(slug: "lead") { title } }'
    const { headers } = await get(query)
    const again = await portal.get(`/graphql?${new URLSearchParams({ query })}`, {
      'If-None-Match': String(headers.etag),
    })
    expect(again.status).toBe(304)
    expect(again.isCached).toBe(true)
    expect(headers['surrogate-key']).toBe('everything')
  })
})

describe('what cannot be answered is 400, with words', () => {
  test.each([
    ['{', 'Syntax Error'],
    ['{ practices { data { draft } } }', 'Cannot query field'],
    ['{ users { email } }', 'Cannot query field'],
    ['mutation { practices { page { total } } }', 'read only'],
    ['{ practice { title } }', 'slug'],
    ['query A { __typename } query B { __typename }', 'operationName'],
  ])('%s', async (query, message) => {
    const { status, errors } = await get(query)
    expect(status).toBe(400)
    expect(errors?.map((error) => error.message).join()).toContain(message)
  })

  test.each(['[1]', '{"query":', '"x"', 'null', ''])('a body %j', async (body) => {
    const answered = await post(body)
    expect(answered.status).toBe(400)
    expect(answered.headers.get('content-type')).toContain('application/problem+json')
  })

  test('a body that is too long', async () => {
    expect((await post(JSON.stringify({ query: ' '.repeat(70_000) }))).status).toBe(413)
  })

  test('a value of a parameter is told as an error of its field', async () => {
    const { status, errors, data } = await get('{ practices(theme: "suply-chain") { page { total } } }')
    expect(status).toBe(200)
    expect(data).toBeNull()
    expect(errors?.[0]?.message).toContain('Did you mean “supply-chain”?')
  })
})

describe('limits', () => {
  const nest = (depth: number) =>
    `{ practice(slug: "p-2019") { ${'related { entry { ... on Practice { '.repeat(depth)} title ${'} } }'.repeat(depth)} } }`
  const aliases = (count: number) =>
    `{ practice(slug: "p-2019") { ${Array.from({ length: count }, (_, at) => `a${at}: title`).join(' ')} } }`
  const roots = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: practice(slug: "x") { id }`).join(' ')} }`
  const bomb = (rounds: number) =>
    `{ practice(slug: "x") { ...f0 } } ${Array.from(
      { length: rounds },
      (_, at) => `fragment f${at} on Practice { ${at + 1 < rounds ? `...f${at + 1} ...f${at + 1}` : 'id'} }`,
    ).join(' ')}`

  test.each([
    ['depth', nest(2), nest(6)],
    ['aliases', aliases(30), aliases(31)],
    ['fields at the root', roots(10), roots(11)],
    [
      'cost',
      '{ practices(limit: 100) { data { title summary } } }',
      '{ practices(limit: 100) { data { related { entry { ... on Practice { related { entry { ... on Practice { id } } } } } } } } }',
    ],
    [
      'words',
      `{ practice(slug: "x") { ${'id '.repeat(100)} } }`,
      `{ practice(slug: "x") { ${'id '.repeat(2_100)} } }`,
    ],
  ])('of %s', async (_name, small, large) => {
    expect((await get(small)).status).toBe(200)
    expect((await get(large)).status).toBe(400)
  })

  test('fragments of fragments are measured at once', async () => {
    const began = performance.now()
    expect((await get(bomb(60))).status).toBe(400)
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  test('the schema tells of itself, but not without end', async () => {
    const small = await get('{ __schema { types { name fields { name } } } }')
    expect(small.status).toBe(200)
    expect(JSON.stringify(small.data)).not.toMatch(/"(?:state|contentHash|reviewer|draft|email)"/)
    const types = 'fields { type { fields { type { fields { type { fields { name } } } } } } }'
    expect((await get(`{ __schema { types { ${types} } } }`)).status).toBe(400)
  })
})
