import { z } from 'zod'
import { ENTRY_COLLECTIONS, ENTRY_TYPES, type EntryType } from '../config/vocabulary'
import { DETAIL_PARAMETERS, LIST_PARAMETERS, SEARCH_PARAMETERS, SYNC_PARAMETERS } from './parameters'
import { detailOf, listOf, PROBLEM, SEARCH, SYNC } from './shapes'

type Json = Record<string, unknown>

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output', components: Json): Json => {
  const {
    $defs,
    $schema: _dialect,
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json & { $defs?: Json }
  Object.assign(components, $defs)
  return rest
}

const toComponents = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('#/$defs/', '#/components/schemas/'))

/** OpenAPI 3.1 of the Content API, made from the schemas that check requests and describe answers. */
export function openApiDocument(publicUrl: string, siteName: string): Json {
  const components: Json = {}
  const parametersOf = (schema: z.ZodObject): Json[] => {
    const { properties = {}, required = [] } = jsonSchema(schema, 'input', components) as {
      properties?: Record<string, Json>
      required?: string[]
    }
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: 'query',
      // What has a default need not be sent.
      required: required.includes(name) && !('default' in property),
      schema: property,
    }))
  }
  const problem = { 'application/problem+json': { schema: jsonSchema(PROBLEM, 'output', components) } }
  const answers = (schema: z.ZodType, ...statuses: [string, string][]): Json => ({
    200: {
      description: 'What was asked for',
      headers: {
        ETag: {
          schema: { type: 'string' },
          description: 'Send it as If-None-Match to get 304 while nothing changed.',
        },
        'Surrogate-Key': { schema: { type: 'string' }, description: 'Cache tags' },
      },
      content: { 'application/json': { schema: jsonSchema(schema, 'output', components) } },
    },
    304: { description: 'Nothing changed' },
    400: { description: 'A parameter cannot be used', content: problem },
    ...Object.fromEntries(
      statuses.map(([status, description]) => [status, { description, content: problem }]),
    ),
  })
  const get = (operationId: string, summary: string, parameters: Json[], responses: Json) => ({
    get: { operationId, summary, parameters, responses },
  })
  const slug = {
    name: 'slug',
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
  }
  const nameOf = (type: EntryType) => type.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const paths: Json = {}
  for (const type of ENTRY_TYPES) {
    const collection = ENTRY_COLLECTIONS[type]
    const name = nameOf(type)
    paths[`/${collection}`] = get(
      `list${name[0]?.toUpperCase()}${name.slice(1)}s`,
      `Live ${collection.replace('-', ' ')}, newest first`,
      parametersOf(LIST_PARAMETERS[type]),
      answers(listOf(type)),
    )
    paths[`/${collection}/{slug}`] = get(
      `get${name[0]?.toUpperCase()}${name.slice(1)}`,
      `One ${type.replace('-', ' ')}`,
      [slug, ...parametersOf(DETAIL_PARAMETERS)],
      answers(detailOf(type), ['404', 'There is no such entry'], ['410', 'It was withdrawn']),
    )
  }
  paths['/search'] = get(
    'search',
    'Ranked search with highlights and facets',
    parametersOf(SEARCH_PARAMETERS),
    answers(SEARCH),
  )
  paths['/sync'] = get(
    'sync',
    'What changed since a number of the log',
    parametersOf(SYNC_PARAMETERS),
    answers(SYNC),
  )
  return toComponents({
    openapi: '3.1.0',
    info: {
      title: `${siteName} Content API`,
      version: '1.0.0',
      description: 'What was approved and is live. Read only.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${publicUrl}/content/v1` }],
    paths,
    components: { schemas: components },
  }) as Json
}
