import { z } from 'zod'
import {
  ENTRY_TYPES,
  type EntryType,
  LICENCES,
  LOCALES,
  ORGANISATION_KINDS,
  REGIONS,
  SECTORS,
  THEMES,
} from '../../config/vocabulary'
import { INCLUDES } from '../queries/include'
import { SORTS } from '../queries/list'
import { badParameters, nearestOf, type ParameterError } from '../responses/problem'
import { BY_YEAR, inOneText, listOf, oneOf, time, timesOf, wholeNumber } from './parameter-kinds'
import { DOCUMENTS } from './shapes'

const keysOf = <Key extends string>(vocabulary: Record<Key, unknown>) => Object.keys(vocabulary) as Key[]

const NAME = /^[A-Za-z0-9-]{1,100}$/

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Characters. */
export const LONGEST_SLUG = 300

const locale = oneOf(LOCALES).optional().meta({
  description: 'Without it, `Accept-Language` decides. English stands in where there is no translation.',
})

const fieldsOf = (type: EntryType) => {
  const known = Object.keys(DOCUMENTS[type].shape)
  return z
    .string()
    .max(500, 'At most 500 characters.')
    .transform((value) => value.split(','))
    .superRefine((names, context) => {
      for (const name of names.filter((asked) => !known.includes(asked))) {
        context.addIssue({
          code: 'custom',
          message: `There is no field “${name}”. Fields: ${known.join(', ')}.`,
          params: { nearest: nearestOf(name, known) },
        })
      }
    })
    .optional()
    .meta(
      inOneText(
        z.enum(known as [string, ...string[]]),
        known.length,
        'Fields to answer, with commas between them.',
      ),
    )
}

const richText = oneOf(['lexical'])
  .optional()
  .meta({ description: '`lexical` adds the JSON of the Lexical editor to each rich text.' })

const includeOf = (type: EntryType) => {
  const relation = oneOf<string>(INCLUDES[type])
  const description = 'Relations whose entries come along in `included`, with commas between them.'
  return listOf(relation, 'relation').meta(inOneText(relation, INCLUDES[type].length, description))
}

/** A type without relations does not know the parameter; to those who read parameters it is then never given. */
const including = (type: EntryType) =>
  (INCLUDES[type].length > 0 ? { include: includeOf(type) } : {}) as { include: ReturnType<typeof includeOf> }

const listParameters = (type: EntryType) => ({
  limit: wholeNumber(1, 100, 20).default(20),
  cursor: z
    .string()
    .min(1, 'Must not be empty.')
    .max(2_000, 'At most 2,000 characters.')
    .optional()
    .meta({ description: '`page.next` of the page before.' }),
  sort: oneOf(SORTS).default('-publishedAt'),
  locale,
  fields: fieldsOf(type),
  richText,
  ...including(type),
  updatedSince: time('The same as `updatedAt[gte]`.'),
  ...timesOf('publishedAt'),
  ...timesOf('updatedAt'),
})

const organisation = z
  .string()
  .regex(NAME, 'Must be the id or the slug of an organisation.')
  .optional()
  .meta({ description: 'Id or slug of an organisation.' })
const theme = oneOf(keysOf(THEMES))
const region = oneOf(keysOf(REGIONS))
const kinds = {
  organisation: oneOf(keysOf(ORGANISATION_KINDS)),
  profile: oneOf(keysOf(SECTORS)),
  'photo-credit': oneOf(keysOf(LICENCES)),
}

const byOrganisation = {
  organisation,
  'organisation[in]': listOf(
    z.string().regex(NAME, 'Must be ids or slugs of organisations.'),
    'organisation',
  ),
}
const byTheme = { theme: theme.optional(), 'theme[in]': listOf(theme, 'theme') }
const byRegion = { region: region.optional(), 'region[in]': listOf(region, 'region') }
const byKind = <Kind extends keyof typeof kinds>(type: Kind, what: string) => ({
  kind: kinds[type].optional().meta({ description: `The ${what}.` }),
  'kind[in]': listOf<z.ZodType<string>>(kinds[type], what),
})

/** Parameters of each list: nothing else is known, nothing else is taken. */
export const LIST_PARAMETERS = {
  practice: z.strictObject({
    ...listParameters('practice'),
    ...byOrganisation,
    ...byTheme,
    ...byRegion,
    ...BY_YEAR,
  }),
  organisation: z.strictObject({ ...listParameters('organisation'), ...byKind('organisation', 'kind') }),
  profile: z.strictObject({
    ...listParameters('profile'),
    ...byOrganisation,
    ...byKind('profile', 'sector'),
  }),
  'photo-credit': z.strictObject({
    ...listParameters('photo-credit'),
    ...byKind('photo-credit', 'licence'),
    ...BY_YEAR,
  }),
  section: z.strictObject(listParameters('section')),
} as const satisfies Record<EntryType, z.ZodType>

const detailParameters = (type: EntryType) =>
  z.strictObject({
    locale,
    fields: fieldsOf(type),
    richText,
    ...including(type),
  })

export const DETAIL_PARAMETERS = {
  practice: detailParameters('practice'),
  organisation: detailParameters('organisation'),
  profile: detailParameters('profile'),
  'photo-credit': detailParameters('photo-credit'),
  section: detailParameters('section'),
} as const satisfies Record<EntryType, z.ZodType>

export const SEARCH_PARAMETERS = z.strictObject({
  q: z
    .string({ error: 'Say what to look for.' })
    .trim()
    .min(1, 'Say what to look for.')
    .max(200, 'At most 200 characters.')
    .meta({
      description:
        'All words are looked for, each also as the beginning of a word; "words in quotes" as they stand.',
    }),
  type: oneOf(ENTRY_TYPES).optional(),
  ...byOrganisation,
  ...byTheme,
  ...byRegion,
  limit: wholeNumber(1, 100, 20).default(20),
  offset: wholeNumber(0, 10_000, 0).default(0),
  locale,
})

export const SYNC_PARAMETERS = z.strictObject({
  since: z
    .string()
    .regex(/^\d{1,15}(?:~[A-Za-z0-9-]{1,100})?$/, 'Must be 0, or `next` of the answer before.')
    .default('0')
    .meta({ description: '0, or `next` of the answer before.' }),
  limit: wholeNumber(1, 200, 100).default(100),
})

export const GRAPHQL_PARAMETERS = z.strictObject({
  query: z
    .string({ error: 'Say what to answer.' })
    .min(1, 'Say what to answer.')
    .max(20_000, 'At most 20,000 characters.')
    .meta({ description: 'A query. Depth, aliases, fields at the root and size of the answer are bounded.' }),
  variables: z
    .string()
    .max(10_000, 'At most 10,000 characters.')
    .optional()
    .meta({ description: 'A JSON object.' }),
  operationName: z.string().max(200, 'At most 200 characters.').optional(),
})

export const LINKED_PARAMETERS = z.strictObject({ locale })

export const NO_PARAMETERS = z.strictObject({})

const MOST_ERRORS = 20

/** What a request without parameters asks for. Most are such; nobody changes what was read. */
const defaults = new WeakMap<z.ZodObject, object>()

/** The values that a parameter may have, where they are a closed set. */
function choicesOf(schema: z.ZodType | undefined): readonly string[] {
  let inner: unknown = schema
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap()
  return inner instanceof z.ZodEnum ? inner.options.map(String) : []
}

/**
 * Reads the parameters of a request.
 * @throws Problem 400 that names each parameter that is unknown, given twice or has a value that cannot be used
 */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  query: URLSearchParams,
): z.output<Schema> {
  if (query.size === 0) {
    const known = defaults.get(schema)
    if (known) return known as z.output<Schema>
  }
  const shape = schema.shape as Record<string, z.ZodType>
  const known = Object.keys(shape)
  const errors: ParameterError[] = []
  const report = (name: string, detail: string, nearest?: string) => {
    const hint = nearest === undefined ? '' : ` Did you mean “${nearest}”?`
    errors.push({
      name: name.slice(0, 100),
      detail: detail + hint,
      ...(nearest !== undefined && { nearest }),
    })
  }
  const given = new Map<string, string>()
  for (const [name, value] of query) {
    if (!known.includes(name)) report(name, 'Unknown parameter.', nearestOf(name, known))
    else if (given.has(name)) report(name, 'Given more than once.')
    else given.set(name, value)
    if (errors.length >= MOST_ERRORS) throw badParameters(errors)
  }
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success && errors.length === 0) {
    if (query.size === 0) defaults.set(schema, parsed.data)
    return parsed.data
  }
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0] ?? '')
    const custom = issue.code === 'custom' ? (issue.params?.nearest as string | undefined) : undefined
    report(name, issue.message, custom ?? nearestOf(given.get(name) ?? '', choicesOf(shape[name])))
  }
  throw badParameters(errors)
}
