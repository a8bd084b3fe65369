import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { ENTRY_COLLECTIONS, ENTRY_TYPES, type EntryType } from '../../config/vocabulary'
import {
  DETAIL_PARAMETERS,
  GRAPHQL_PARAMETERS,
  LINKED_PARAMETERS,
  LIST_PARAMETERS,
  LONGEST_SLUG,
  NO_PARAMETERS,
  SEARCH_PARAMETERS,
  SLUG,
  SYNC_PARAMETERS,
} from './parameters'
import { detailOf, GRAPHQL, JSON_LD, listOf, NAMED, PROBLEM, SEARCH, SYNC } from './shapes'

type Responses = RouteConfig['responses']

const PROBLEM_CONTENT = { 'application/problem+json': { schema: PROBLEM } }

const HEADERS = {
  ETag: {
    schema: { type: 'string' as const },
    description: 'Strong. Send it as If-None-Match to get 304 while nothing changed.',
  },
  'Cache-Control': { schema: { type: 'string' as const } },
  'Surrogate-Key': {
    schema: { type: 'string' as const },
    description: 'Cache tags, with spaces between them.',
  },
}

const UNREADABLE: Responses = {
  400: { description: 'The address or a parameter cannot be used', content: PROBLEM_CONTENT },
}
const MISSING: Responses = {
  404: { description: 'There is no such entry', content: PROBLEM_CONTENT },
  410: { description: 'It was withdrawn, or has another address now', content: PROBLEM_CONTENT },
}

const answers = (contentType: string, schema: z.ZodType, others: Responses = {}): Responses => ({
  200: { description: 'What was asked for', headers: HEADERS, content: { [contentType]: { schema } } },
  304: { description: 'Nothing changed' },
  ...UNREADABLE,
  ...others,
})

const JSON_TYPE = 'application/json'
const TEXT = z.string()

/** `photo-credit` to `PhotoCredit`. */
const nameOf = (type: EntryType): string =>
  type.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())

function routes(): RouteConfig[] {
  const get = (
    tag: string,
    path: string,
    operationId: string,
    summary: string,
    query: z.ZodObject,
    responses: Responses,
    params?: z.ZodObject,
  ): RouteConfig => ({
    method: 'get',
    tags: [tag],
    path,
    operationId,
    summary,
    request: { query, ...(params && { params }) },
    responses,
  })
  const slug = z.object({ slug: z.string().regex(SLUG).max(LONGEST_SLUG) })
  const entries = ENTRY_TYPES.flatMap((type) => {
    const collection = ENTRY_COLLECTIONS[type]
    const words = collection.replace('-', ' ')
    return [
      get(
        'Entries',
        `/${collection}`,
        `list${nameOf(type)}s`,
        `Live ${words}, in pages`,
        LIST_PARAMETERS[type],
        answers(JSON_TYPE, listOf(type)),
      ),
      get(
        'Entries',
        `/${collection}/{slug}`,
        `get${nameOf(type)}`,
        `One of the ${words}`,
        DETAIL_PARAMETERS[type],
        answers(JSON_TYPE, detailOf(type), MISSING),
        slug,
      ),
      get(
        'Entries',
        `/${collection}/{slug}.jsonld`,
        `describe${nameOf(type)}`,
        `One of the ${words} in the words of schema.org, for search engines`,
        LINKED_PARAMETERS,
        answers('application/ld+json', JSON_LD, MISSING),
        slug,
      ),
    ]
  })
  return [
    ...entries,
    get(
      'Search and sync',
      '/search',
      'search',
      'Ranked search with highlights and facets',
      SEARCH_PARAMETERS,
      answers(JSON_TYPE, SEARCH),
    ),
    get(
      'Search and sync',
      '/sync',
      'sync',
      'What changed after a row of the log',
      SYNC_PARAMETERS,
      answers(JSON_TYPE, SYNC),
    ),
    get(
      'GraphQL',
      '/graphql',
      'graphQl',
      'A GraphQL query over what is live; POST takes it in a JSON body',
      GRAPHQL_PARAMETERS,
      {
        ...answers(JSON_TYPE, GRAPHQL),
        400: {
          description: 'The query or a parameter cannot be used',
          content: { [JSON_TYPE]: { schema: GRAPHQL }, ...PROBLEM_CONTENT },
        },
      },
    ),
    get(
      'Feeds',
      '/feed.atom',
      'atomFeed',
      'Newest entries, Atom 1.0',
      NO_PARAMETERS,
      answers('application/atom+xml', TEXT),
    ),
    get(
      'Feeds',
      '/feed.json',
      'jsonFeed',
      'Newest entries, JSON Feed 1.1',
      NO_PARAMETERS,
      answers('application/feed+json', z.looseObject({ version: z.string() })),
    ),
    get(
      'Feeds',
      '/sitemap.xml',
      'sitemap',
      'Addresses of everything live',
      NO_PARAMETERS,
      answers('application/xml', TEXT),
    ),
    get(
      'About',
      '/openapi.json',
      'openApi',
      'This document',
      NO_PARAMETERS,
      answers(JSON_TYPE, z.looseObject({ openapi: z.string() })),
    ),
  ]
}

/** OpenAPI 3.1 of the Content API, made from the schemas that check requests and describe answers. */
export function openApiDocument(siteName: string) {
  const registry = new OpenAPIRegistry()
  for (const route of routes()) registry.registerPath(route)
  const named = NAMED.map((schema) => ({ type: 'schema' as const, schema }))
  return new OpenApiGeneratorV31([...named, ...registry.definitions], {
    unionPreferredType: 'anyOf',
  }).generateDocument({
    openapi: '3.1.0',
    info: {
      title: `${siteName} Content API`,
      version: '1.0.0',
      description: 'What was approved and is live. Read only: GET and HEAD.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Relative to this document: it is right on whatever host the portal is asked.
    servers: [{ url: '/content/v1' }],
  })
}
