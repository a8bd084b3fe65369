import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateRows } from '../../../tests/bench/generate'
import { LOCALES } from '../../config/vocabulary'
import { type Served, serve } from '../testing/serve'
import { openApiDocument } from './openapi'

/** Requests that are sent; the whole proof where PROOFS=1 asks for it, and as many as QUESTIONS says. */
const REQUESTS = Number(process.env.QUESTIONS ?? (process.env.PROOFS ? 50_000 : 1_500))

interface Schema {
  type?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  pattern?: string
  format?: string
  items?: Schema
}
interface Parameter {
  name: string
  in: 'query' | 'path'
  required?: boolean
  schema: Schema
}
interface Operation {
  parameters?: Parameter[]
  responses: Record<string, { content?: Record<string, { schema?: object }> }>
}

const document = openApiDocument('Newsroom')
const operations = Object.entries(document.paths ?? {}).map(
  ([path, item]) => [path, item.get as unknown as Operation] as const,
)

const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: false })
addFormats(ajv)
ajv.addSchema(document, 'api')
const pointer = (part: string) => part.replace(/~/g, '~0').replace(/\//g, '~1')
const validators = new Map<string, ValidateFunction>()
function validatorOf(path: string, status: string, type: string): ValidateFunction {
  const place = ['paths', path, 'get', 'responses', status, 'content', type, 'schema'].map(pointer).join('/')
  const known = validators.get(place)
  if (known) return known
  const made = ajv.compile({ $ref: `api#/${place}` })
  validators.set(place, made)
  return made
}

let portal: Served
const slugs: string[] = []
beforeAll(async () => {
  const rows = [...generateRows({ practices: 80, translations: ['fr', 'ar', 'zh'] })]
  portal = await serve(rows)
  slugs.push(...rows.map(({ slug }) => slug))
})
afterAll(() => portal.close())

/** What nobody can make from the document alone: a cursor is of one list and order, a name of one query. */
const isMade = ({ name }: Parameter) => name === 'cursor' || name === 'operationName'

const QUERIES = [
  '{ __typename }',
  '{ practices(limit: 3) { data { title heroPhoto { creditLine } } page { total } } }',
  '{ search(q: "child") { data { slug entry: url } facets { theme { value count } } } }',
  'query ($slug: String = "x") { section(slug: $slug) { entries { ... on Practice { title } } } }',
  '{ profiles(organisation: "none", locale: "fr") { data { organisation { title } } } }',
]

function good({ name, schema }: Parameter): fc.Arbitrary<string> {
  if (name === 'slug') return fc.nat().map((at) => slugs[at % slugs.length] ?? 'none')
  if (name === 'q')
    return fc.constantFrom('children', 'supplier traning', '"online safety"', '儿童', 'الأطفال', 'é "')
  if (name === 'query') return fc.constantFrom(...QUERIES)
  if (name === 'variables') return fc.constantFrom('{}', '{"slug":"none"}')
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum, max: schema.maximum }).map(String)
  if (schema.type === 'array' && schema.items)
    return fc
      .array(good({ name: `${name}[]`, in: 'query', schema: schema.items }), { minLength: 1, maxLength: 4 })
      .map(String)
  if (schema.format === 'date-time')
    return fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
  return schema.pattern ? fc.stringMatching(new RegExp(schema.pattern)) : fc.constantFrom('a', 'word')
}

const bad = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '-1',
    '1e9',
    'null',
    '[]',
    '{}',
    'en,fr',
    ',',
    '2026-02-30T00:00:00Z',
    '\0',
    'WyJhIl0',
    'title',
  ),
  fc.integer().map(String),
)

interface Asked {
  path: string
  address: string
  isGood: boolean
  language: string | undefined
}

const asked: fc.Arbitrary<Asked> = fc.constantFrom(...operations).chain(([path, { parameters = [] }]) => {
  const chosen = parameters.map((parameter) =>
    fc
      .tuple(
        fc.boolean(),
        isMade(parameter)
          ? fc.constant(false)
          : fc.oneof(
              { weight: 9, arbitrary: fc.constant(true) },
              { weight: 1, arbitrary: fc.constant(false) },
            ),
        good(parameter),
        bad,
      )
      .map(([isSent, isGood, goodOne, badOne]) => ({
        parameter,
        isSent: parameter.required || (isSent && !(isMade(parameter) && isGood)),
        isGood,
        value: isGood ? goodOne : badOne,
      })),
  )
  // Few of many are sent, else hardly a request would be good.
  const few = fc.array(fc.nat({ max: Math.max(0, parameters.length - 1) }), { maxLength: 3 })
  const odd = fc.oneof(
    { weight: 12, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('x=1', 'limit=1&limit=2', 'Limit=3', 'year[eq]=1') },
  )
  const language = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom(...LOCALES, 'fr-CH, fr;q=0.9', '*', 'xx;;q=é'.replace('é', 'e')),
  )
  return fc.tuple(fc.tuple(...chosen), few, odd, language).map(([all, kept, extra, wanted]) => {
    const sent = all.filter(
      ({ parameter, isSent }, at) => parameter.required || (isSent && kept.includes(at)),
    )
    const query = sent
      .filter(({ parameter }) => parameter.in === 'query')
      .map(({ parameter, value }) => `${encodeURIComponent(parameter.name)}=${encodeURIComponent(value)}`)
    const slug = sent.find(({ parameter }) => parameter.in === 'path')
    const place = path.replace('{slug}', encodeURIComponent(slug?.value ?? '') || '%20')
    const text = [...query, extra].filter((part) => part !== '').join('&')
    return {
      path,
      address: text ? `${place}?${text}` : place,
      isGood: extra === '' && sent.every(({ isGood }) => isGood),
      language: wanted,
    }
  })
})

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(
    JSON.parse(JSON.stringify(document)) as Record<string, unknown>,
  )
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('property: every answer is one that the document tells of', { timeout: 1_200_000 }, async () => {
  const counts = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(asked, async ({ path, address, isGood, language }) => {
      const { status, headers, text } = await portal.get(address, {
        ...(language && { 'Accept-Language': language }),
      })
      const kind = `${isGood ? 'valid' : 'malformed'}, ${status}`
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      expect(status, address).toBeLessThan(500)
      if (isGood) expect([200, 404, 410], `${address} ${text}`).toContain(status)
      const told = operations.find(([known]) => known === path)?.[1].responses[status]
      expect(told, `${status} of ${address}`).toBeDefined()
      const [type = ''] = String(headers['content-type']).split(';')
      expect(Object.keys(told?.content ?? {}), address).toContain(type)
      if (!type.endsWith('json')) return
      const validate = validatorOf(path, String(status), type)
      const isTold = validate(JSON.parse(text))
      expect(isTold ? [] : validate.errors, address).toEqual([])
      if (status === 200)
        expect(headers).toMatchObject({ etag: expect.any(String), 'surrogate-key': expect.any(String) })
    }),
    { numRuns: REQUESTS },
  )
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  process.stdout.write(
    `contract: ${total} requests, ${JSON.stringify(Object.fromEntries([...counts].sort()))}\n`,
  )
  for (const kind of ['valid, 200', 'malformed, 400'])
    expect(counts.get(kind) ?? 0).toBeGreaterThan(REQUESTS / 20)
})
