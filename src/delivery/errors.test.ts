import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { makeLog, practice } from '../../tests/bench/documents'
import { type Answer, closeAll, type Served, serveForTest } from '../../tests/bench/serve'
import { PROBLEM } from './shapes'

let served: Served

beforeAll(async () => {
  const log = makeLog()
  log.publish(practice('a-practice'))
  served = await serveForTest({ rows: log.rows })
})
afterAll(closeAll)

function problemOf(answer: Answer): z.output<typeof PROBLEM> {
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const problem = PROBLEM.parse(answer.json())
  expect(problem.status).toBe(answer.status)
  return problem
}

describe('a parameter that cannot be used is 400 and is named', () => {
  it.each([
    ['/practices?locale=de', 'locale', /one of: en, fr/],
    ['/practices?locale=', 'locale', /one of/],
    ['/practices?locale=EN', 'locale', /one of/],
    ['/practices/a-practice?locale=de', 'locale', /one of/],
    ['/search?q=a&locale=xx', 'locale', /one of/],
    ['/practices?limit=0', 'limit', /from 1 to 100/],
    ['/practices?limit=101', 'limit', /from 1 to 100/],
    ['/practices?limit=-1', 'limit', /whole number/],
    ['/practices?limit=2.5', 'limit', /whole number/],
    ['/practices?limit=1e1', 'limit', /whole number/],
    ['/practices?limit=', 'limit', /whole number/],
    ['/practices?limit=٣', 'limit', /whole number/],
    ['/practices?sort=summary', 'sort', /-publishedAt/],
    ['/practices?theme=sport', 'theme', /supply-chain/],
    ['/practices?region=moon', 'region', /south-asia/],
    ['/practices?year=1800', 'year', /1826/],
    ['/practices?year=2101', 'year', /2100/],
    ['/practices?organisation=a%20b', 'organisation', /id or the slug/],
    ['/practices?organisation=%27%20OR%201%3D1', 'organisation', /id or the slug/],
    ['/practices?updatedSince=yesterday', 'updatedSince', /ISO 8601/],
    ['/practices?updatedSince=2024-01-01', 'updatedSince', /ISO 8601/],
    ['/practices?updatedSince=2024-01-01T00:00:00', 'updatedSince', /zone/],
    ['/practices?updatedSince=2024-02-30T00:00:00Z', 'updatedSince', /ISO 8601/],
    ['/practices?cursor=', 'cursor', /empty/],
    ['/practices?cursor=nonsense', 'cursor', /not a cursor/],
    ['/practices?cursor=W10', 'cursor', /not a cursor/],
    [`/practices?cursor=${'a'.repeat(1_001)}`, 'cursor', /At most/],
    ['/practices?fields=', 'fields', /commas/],
    ['/practices?fields=title,,slug', 'fields', /commas/],
    ['/practices?fields=title,searchText', 'fields', /Unknown: searchText.*summary/],
    ['/practices/a-practice?fields=notes', 'fields', /Unknown: notes/],
    ['/practices?limit=1&limit=2', 'limit', /more than once/],
    ['/practices?limt=5', 'limt', /Did you mean “limit”/],
    ['/practices?organization=a', 'organization', /Did you mean “organisation”/],
    ['/practices?Locale=fr', 'Locale', /Did you mean “locale”/],
    ['/practices?kind=company', 'kind', /Unknown parameter/],
    ['/practices?where%5Bid%5D=1', 'where[id]', /Unknown parameter/],
    ['/practices?__proto__=1', '__proto__', /Unknown parameter/],
    ['/organisations?theme=supply-chain', 'theme', /Unknown parameter/],
    ['/organisations?kind=firm', 'kind', /civil-society/],
    ['/profiles?kind=company', 'kind', /corporate/],
    ['/photo-credits?kind=mine', 'kind', /own-work/],
    ['/sections?year=2014', 'year', /Unknown parameter/],
    ['/practices/a-practice?limit=1', 'limit', /Unknown parameter/],
    ['/search', 'q', /./],
    ['/search?q=', 'q', /what to look for/],
    ['/search?q=%20%20', 'q', /what to look for/],
    [`/search?q=${'a'.repeat(201)}`, 'q', /200 characters/],
    ['/search?q=a&type=photo', 'type', /photo-credit/],
    ['/search?q=a&offset=10001', 'offset', /10000/],
    ['/sync?since=-1', 'since', /whole number/],
    ['/sync?limit=501', 'limit', /500/],
    ['/feed.atom?limit=1', 'limit', /Unknown parameter/],
    ['/feed.json?a', 'a', /Unknown parameter/],
    ['/sitemap.xml?a=1', 'a', /Unknown parameter/],
    ['/openapi.json?a=1', 'a', /Unknown parameter/],
  ])('%s', async (target, name, detail) => {
    const answer = await served.ask(encodeURI(target).replaceAll('%25', '%'))
    expect(answer.status).toBe(400)
    expect(answer.headers['cache-control']).toBe('no-store')
    const { errors = [] } = problemOf(answer)
    expect(errors.map((error) => error.name)).toEqual([name])
    expect(errors[0]?.detail).toMatch(detail)
  })

  it('all at once', async () => {
    const { errors = [] } = problemOf(await served.ask('/practices?limit=0&theme=x&colour=red'))
    expect(errors.map(({ name }) => name).sort()).toEqual(['colour', 'limit', 'theme'])
  })

  it.each([
    '/practices?limit=1',
    '/practices?limit=100',
    '/search?q=a&limit=100',
    '/sync?limit=500&since=999999999',
  ])('but not at its bounds: %s', async (target) => {
    expect((await served.ask(target)).status).toBe(200)
  })
})

describe('an address that is nobody’s', () => {
  it.each([
    '',
    '/',
    '?limit=1',
    '/nothing',
    '/practices/',
    '/practices/a-practice/',
    '/practices/a-practice/more',
    '/practices//a-practice',
    '//practices',
    '/Practices',
    '/PRACTICES/a-practice',
    '/practices/A-Practice',
    '/practices/A-PRACTICE',
    '/pr%61ctices',
    '/practices/a%2Dpractice',
    '/practices/a-practic%65',
    '/practices/unknown',
    '/practices/..',
    '/practices/../practices',
    '/practices/a_practice',
    `/practices/${'a'.repeat(400)}`,
    '/practice/a-practice',
    '/constructor',
    '/__proto__',
    '/search/',
    '/sync/1',
    '/feed',
    '/docs/',
    '/docs/other.js',
    '/docs/..%2f..%2fpackage.json',
  ])('%j is a 404 problem', async (target) => {
    const answer = await served.ask(target)
    expect(answer.status).toBe(404)
    problemOf(answer)
  })

  it.each(['/practices/%', '/practices/%zz', '/practices?locale=%f', '/search?q=%', '/%E0%A4%A'])(
    '%s is 400, as it is not encoded properly',
    async (target) => {
      const answer = await served.ask(target)
      expect(answer.status).toBe(400)
      expect(problemOf(answer).detail).toContain('encoded')
    },
  )

  it.each(['/content/v1x', '/content/v2/practices', '/CONTENT/v1/practices', '/content', '/mediafile', '/'])(
    '%s is left to others',
    async (target) => {
      expect(await served.askPath(target)).toMatchObject({ status: 404, text: 'Not of the Content API.' })
    },
  )
})

describe('a method that writes', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is 405 and the others are named', async (method) => {
    for (const target of [
      '/content/v1/practices',
      '/content/v1/docs',
      '/content/v1',
      '/media/photos/a.jpg',
    ]) {
      const answer = await served.askPath(target, { method })
      expect(answer.status, target).toBe(405)
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS')
      problemOf(answer)
    }
  })

  it('is 405 also where the bytes of a GET are ready', async () => {
    await served.ask('/practices')
    expect((await served.ask('/practices', { method: 'POST' })).status).toBe(405)
  })
})

it('OPTIONS says what any page on the web may ask', async () => {
  for (const target of ['/content/v1/practices', '/content/v1/nothing', '/media/photos/a.jpg']) {
    const { status, headers, bytes } = await served.askPath(target, { method: 'OPTIONS' })
    expect({ status, length: bytes.length }).toEqual({ status: 204, length: 0 })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS')
    expect(headers['access-control-allow-headers']).toContain('If-None-Match')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  }
})

it('a fault inside is 500 without a word about it', async () => {
  const log = makeLog()
  log.publish(practice('a'))
  const broken = await serveForTest({ rows: log.rows })
  broken.delivery.close()
  const answer = await broken.ask('/practices')
  expect(answer.status).toBe(500)
  expect(problemOf(answer).detail).toBe('Something went wrong on our side.')
  expect(broken.faults).toHaveLength(1)
  expect(broken.delivery.ready()).toEqual({ ok: false, lastNumber: 0 })
})
