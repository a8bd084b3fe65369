import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { generateRows } from '../../../tests/bench/generate'
import { ENTRY_COLLECTIONS, ENTRY_TYPES } from '../../config/vocabulary'
import { type Served, serve } from '../testing/serve'
import { openApiDocument } from './openapi'
import { detailOf, listOf, PROBLEM, SEARCH, SYNC } from './shapes'

const document = openApiDocument('Newsroom')

/** Every value under a name, anywhere in the document. */
function* valuesOf(name: string, node: unknown): Generator<unknown> {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (key === name) yield value
    yield* valuesOf(name, value)
  }
}

describe('the OpenAPI document', () => {
  test('has every endpoint, each with a name of its own', () => {
    const paths = Object.keys(document.paths ?? {})
    for (const collection of Object.values(ENTRY_COLLECTIONS))
      expect(paths).toEqual(expect.arrayContaining([`/${collection}`, `/${collection}/{slug}`]))
    expect(paths).toEqual(expect.arrayContaining(['/search', '/sync', '/feed.atom', '/sitemap.xml']))
    const names = [...valuesOf('operationId', document)]
    expect(new Set(names).size).toBe(paths.length)
  })

  test('names no schema that it does not hold', () => {
    const known = Object.keys(document.components?.schemas ?? {}).map(
      (name) => `#/components/schemas/${name}`,
    )
    const named = [...valuesOf('$ref', document)]
    expect(named.length).toBeGreaterThan(20)
    expect(known).toEqual(expect.arrayContaining([...new Set(named)]))
  })

  test('tells numbers as numbers, with their bounds and defaults, and what need not be sent', () => {
    const { parameters } = document.paths?.['/practices']?.get ?? {}
    expect(parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    })
    const query = (parameters ?? []).filter((parameter) => 'in' in parameter && parameter.in === 'query')
    expect(query.every((parameter) => 'required' in parameter && parameter.required === false)).toBe(true)
  })

  test('lets an image be null, and never its credit line', () => {
    const { Practice, Image } = (document.components?.schemas ?? {}) as Record<string, object>
    expect(Practice).toMatchObject({
      properties: { heroPhoto: { anyOf: [{ $ref: '#/components/schemas/Image' }, { type: 'null' }] } },
    })
    expect(Image).toMatchObject({ type: 'object', required: expect.arrayContaining(['creditLine']) })
  })
})

describe('answers are what the schemas say', () => {
  let portal: Served
  beforeAll(async () => {
    portal = await serve([...generateRows({ practices: 60, translations: ['fr', 'ar'] })])
  })
  afterAll(() => portal.close())

  const check = async (path: string, schema: z.ZodType) => {
    const { text } = await portal.get(path)
    const { error } = schema.safeParse(JSON.parse(text))
    expect(error?.issues ?? [], path).toEqual([])
  }

  test.each(ENTRY_TYPES)('%s', async (type) => {
    const list = `/${ENTRY_COLLECTIONS[type]}`
    await check(`${list}?limit=100&locale=fr`, listOf(type))
    const { json } = await portal.get(`${list}?fields=slug`)
    for (const { slug } of json().data as unknown as { slug: string }[])
      await check(`${list}/${slug}`, detailOf(type))
  })

  test('search, sync and problems', async () => {
    await check('/search?q=children&limit=50', SEARCH)
    await check('/sync?limit=200', SYNC)
    await check('/sync?limit=x', PROBLEM)
    await check('/practices/none', PROBLEM)
  })
})
