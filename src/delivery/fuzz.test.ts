import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIST_PARAMETERS, SEARCH_PARAMETERS, SYNC_PARAMETERS } from './api/parameters'
import { credit, image, makeLog, organisation, practice, refer, section } from './testing/rows'
import { type Served, serve } from './testing/serve'

let portal: Served

beforeAll(async () => {
  const log = makeLog()
  log.publish(organisation('lead'))
  log.publish(credit('rights'))
  log.publish(
    practice('a', { organisations: [refer('organisation', 'lead')], heroPhoto: image('p', 'rights') }),
  )
  log.publish(section('s', { entries: [refer('practice', 'a')] }))
  portal = await serve(log.rows)
})
afterAll(() => portal.close())

const PIECES = [
  'content',
  'v1',
  'practices',
  'organisations',
  'sections',
  'search',
  'sync',
  'docs',
  'media',
  'photos',
]
const ODD = [
  '',
  '.',
  '..',
  '%',
  '%00',
  '%2F',
  '%FF',
  '%E0%A4%A',
  '*',
  '__proto__',
  'constructor',
  'a',
  's',
  'p.webp',
]
/** What Node's client lets through in a request line. */
const inPath = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
})
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...ODD), inPath)

const NAMES = [LIST_PARAMETERS.practice, SEARCH_PARAMETERS, SYNC_PARAMETERS].flatMap((schema) =>
  Object.keys(schema.shape),
)
const GOOD = [
  '1',
  '20',
  'title',
  '-publishedAt',
  'en',
  'fr',
  'supply-chain',
  'lead',
  '2020',
  '2026-01-01T00:00:00Z',
  'child*',
  'WyJ0aXRsZSIsIiIsIiJd',
]
const value = fc.oneof(
  fc.constantFrom(...GOOD),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer().map(String),
  fc.constantFrom('"', 'NEAR(a', "' OR 1=1 --", '\0', '9'.repeat(30), '[]', 'a~b'),
)
const query = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: inPath }),
      value,
    ),
    { maxLength: 5 },
  )
  .map((pairs) => pairs.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&'))

const path = fc.oneof(
  fc.array(piece, { maxLength: 5 }).map((pieces) => `/${pieces.join('/')}`),
  fc
    .tuple(
      fc.constantFrom(
        'practices',
        'organisations',
        'practices/a',
        'sections/s',
        'search',
        'sync',
        'feed.atom',
      ),
      query,
    )
    .map(([place, text]) => `/content/v1/${place}?${text}`),
  fc.tuple(piece, inPath).map(([place, text]) => `/content/v1/${place}?${text}`),
)

const header = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
})
const headers = fc.dictionary(
  fc.constantFrom(
    'Accept-Language',
    'Accept-Encoding',
    'If-None-Match',
    'If-Modified-Since',
    'Range',
    'Cookie',
    'Authorization',
    'Origin',
    'Accept',
  ),
  fc.oneof(header, fc.constantFrom('*', 'fr', 'br', 'gzip;q=0', '"x"', 'bytes=0-', 'bytes=5-1')),
)
const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant('GET') },
  { weight: 2, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'DELETE', 'PROPFIND') },
)

/** Some other addresses Express refuses by itself. */
const isOurs = (address: string) => /^\/(?:content\/v1(?=[/?]|$)|media\/)/.test(address)

test('property: no request is answered with a fault of ours', { timeout: 120_000 }, async () => {
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(path, headers, method, async (address, head, verb) => {
      const { status, headers: got, text } = await portal.ask(address, head, verb)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(status, address).toBeLessThan(500)
      if (isOurs(address) && status >= 400 && status !== 416 && verb !== 'HEAD') {
        expect(got['content-type'], address).toBe('application/problem+json; charset=utf-8')
        expect(JSON.parse(text)).toMatchObject({ status })
      }
    }),
    { numRuns: 2_000 },
  )
  // The requests must reach something: not all of them may be refused at the door.
  for (const status of [200, 400, 404]) expect(statuses.get(status) ?? 0).toBeGreaterThan(50)
})
