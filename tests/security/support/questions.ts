import fc from 'fast-check'
import { ENTRY_COLLECTIONS, ENTRY_TYPES, LOCALES, REGIONS, THEMES } from '../../../src/config/vocabulary'

/** A request of the public: to the Content API and its files, or to Payload's own REST, without an account. */
export interface Question {
  path: string
  headers: Record<string, string>
}

interface Known {
  /** Slugs of what is live, and of what is not. */
  slugs: readonly string[]
  /** Words of what is live, and of what is not. */
  words: readonly string[]
  /** Paths of files of both kinds. */
  files: readonly string[]
  /** Ids of both kinds. */
  ids: readonly string[]
}

const encoded = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')

/** Questions that try every way to what is not public; equal seeds give equal ones. */
export function questions(known: Known, count: number, seed: number): Question[] {
  const slug = fc.oneof(fc.constantFrom(...known.slugs), fc.constantFrom('none', '..', '%'))
  const word = fc.oneof(fc.constantFrom(...known.words), fc.constantFrom('the', 'child', 'qqq'))
  const phrase = fc
    .array(
      fc.oneof(
        word,
        word.map((text) => text.slice(0, 4)),
        word.map((text) => `"${text}"`),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((words) => words.join(' '))
  const collection = fc.constantFrom(...Object.values(ENTRY_COLLECTIONS))
  const pair = fc.oneof(
    fc.constantFrom(...LOCALES).map((value) => ['locale', value] as const),
    fc
      .constantFrom('title', '-title', 'updatedAt', '-updatedAt', 'state', 'notes')
      .map((value) => ['sort', value] as const),
    fc.nat({ max: 110 }).map((value) => ['limit', String(value)] as const),
    fc.constantFrom(...Object.keys(THEMES)).map((value) => ['theme', value] as const),
    fc
      .array(fc.constantFrom(...Object.keys(REGIONS)), { minLength: 1, maxLength: 3 })
      .map((value) => ['region[in]', String(value)] as const),
    fc.oneof(slug, fc.constantFrom(...known.ids)).map((value) => ['organisation', value] as const),
    fc.integer({ min: 1990, max: 2030 }).map((value) => ['year[gte]', String(value)] as const),
    fc
      .constantFrom('organisations', 'related', 'organisation', 'reviews')
      .map((value) => ['include', value] as const),
    fc
      .constantFrom('title,summary', 'notes', 'state,contentHash', 'title')
      .map((value) => ['fields', value] as const),
    fc
      .constantFrom('draft', 'status', 'where[notes][like]', 'depth', 'state')
      .map((name) => [name, 'true'] as const),
    fc.constant(['richText', 'lexical'] as const),
  )
  const query = fc.array(pair, { maxLength: 3 }).map(encoded)
  const graphql = fc.oneof(
    phrase.map(
      (q) =>
        `{ search(q: ${JSON.stringify(q)}) { data { title highlights { text } } didYouMean facets { organisation { label count } } } }`,
    ),
    slug.map(
      (one) => `{ practice(slug: ${JSON.stringify(one)}) { title related { entry { __typename } } } }`,
    ),
    fc
      .constantFrom('notes', 'state', 'contentHash', 'importKey', 'draft')
      .map((field) => `{ practices { data { ${field} } } }`),
    fc.constant('{ __schema { types { name fields { name } } } }'),
    fc
      .constantFrom('practices', 'profiles', 'organisations', 'sections', 'photoCredits')
      .map((list) => `{ ${list}(limit: 50) { data { id slug title updatedAt } page { total } } }`),
  )
  const content = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(collection, query).map(([list, text]) => `/${list}?${text}`) },
    {
      weight: 4,
      arbitrary: fc.tuple(collection, slug, query).map(([list, one, text]) => `/${list}/${one}?${text}`),
    },
    { weight: 1, arbitrary: fc.tuple(collection, slug).map(([list, one]) => `/${list}/${one}.jsonld`) },
    {
      weight: 5,
      arbitrary: fc.tuple(phrase, query).map(([q, text]) => `/search?${encoded([['q', q]])}&${text}`),
    },
    { weight: 5, arbitrary: phrase.map((q) => `/search?${encoded([['q', q]])}`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 200 }))
        .map(([since, limit]) => `/sync?since=${since}&limit=${limit}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '/feed.atom',
        '/feed.json',
        '/sitemap.xml',
        '/openapi.json',
        '/none',
        '/docs',
      ),
    },
    { weight: 3, arbitrary: graphql.map((text) => `/graphql?${encoded([['query', text]])}`) },
  )
  const path = fc.oneof(
    { weight: 12, arbitrary: content.map((text) => `/content/v1${text}`) },
    { weight: 1, arbitrary: fc.constantFrom(...known.files) },
  )
  const headers = fc.record(
    {
      'accept-language': fc.constantFrom(...LOCALES, '*', 'fr;q=0.5, ar'),
      'accept-encoding': fc.constantFrom('br', 'gzip', 'identity'),
      range: fc.constantFrom('bytes=0-10', 'bytes=999999-'),
      origin: fc.constant('https://elsewhere.example'),
    },
    { requiredKeys: [] },
  )
  return fc.sample(fc.record({ path, headers }), { numRuns: count, seed })
}

/** Questions to Payload's own REST, which answers nobody without an account. */
export const restQuestions = (known: Known, count: number, seed: number): string[] =>
  fc.sample(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom(
            ...Object.values(ENTRY_COLLECTIONS),
            'photos',
            'documents',
            'users',
            'publications',
            'comments',
          ),
          fc.constantFrom(...known.ids),
        )
        .map(([list, id]) => `/${list}/${id}?draft=true&depth=2`),
      fc
        .tuple(fc.constantFrom(...Object.values(ENTRY_COLLECTIONS)), fc.constantFrom(...known.words))
        .map(([list, text]) => `/${list}?${encoded([['where[slug][like]', text]])}&draft=true`),
      fc.constantFrom(...ENTRY_TYPES.map((type) => `/${ENTRY_COLLECTIONS[type]}/versions?limit=5`)),
    ),
    { numRuns: count, seed },
  )
