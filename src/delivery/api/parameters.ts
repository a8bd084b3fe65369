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
import { SORTS } from '../queries/list'
import { badParameters, nearestOf, type ParameterError } from '../responses/problem'
import { DOCUMENTS } from './shapes'

const oneOf = <Key extends string>(keys: readonly Key[]) =>
  z.enum(keys as [Key, ...Key[]], { error: `Must be one of: ${keys.join(', ')}.` })

const keysOf = <Key extends string>(vocabulary: Record<Key, unknown>) => Object.keys(vocabulary) as Key[]

/** `standard` is what holds where the parameter is not given. */
function wholeNumber(minimum: number, maximum: number, standard?: number) {
  const message = `Must be a whole number from ${minimum} to ${maximum}.`
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, message)
    .meta({ type: 'integer', minimum, maximum, ...(standard !== undefined && { default: standard }) })
}

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
    .meta({ type: 'string', description: `Fields to answer, with commas between them: ${known.join(', ')}.` })
}

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
  updatedSince: z.iso
    .datetime({ offset: true, error: 'Must be an ISO 8601 date and time with a zone.' })
    .optional()
    .meta({ description: 'Entries whose `updatedAt` is this or later.' }),
})

const organisation = z
  .string()
  .regex(NAME, 'Must be the id or the slug of an organisation.')
  .optional()
  .meta({ description: 'Id or slug of an organisation.' })
/** The first photograph was taken in 1826. */
const year = wholeNumber(1826, 2100).optional()
const theme = oneOf(keysOf(THEMES)).optional()
const region = oneOf(keysOf(REGIONS)).optional()

/** Parameters of each list: nothing else is known, nothing else is taken. */
export const LIST_PARAMETERS = {
  practice: z.strictObject({ ...listParameters('practice'), organisation, theme, region, year }),
  organisation: z.strictObject({
    ...listParameters('organisation'),
    kind: oneOf(keysOf(ORGANISATION_KINDS)).optional(),
  }),
  profile: z.strictObject({
    ...listParameters('profile'),
    organisation,
    kind: oneOf(keysOf(SECTORS)).optional().meta({ description: 'The sector.' }),
  }),
  'photo-credit': z.strictObject({
    ...listParameters('photo-credit'),
    kind: oneOf(keysOf(LICENCES)).optional().meta({ description: 'The licence.' }),
    year,
  }),
  section: z.strictObject(listParameters('section')),
} as const satisfies Record<EntryType, z.ZodType>

const detailParameters = (type: EntryType) => z.strictObject({ locale, fields: fieldsOf(type) })

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
  organisation,
  theme,
  region,
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
