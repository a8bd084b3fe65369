import { closest, distance } from 'fastest-levenshtein'
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
} from '../config/vocabulary'
import { badParameters, type ParameterError } from './problem'

const oneOf = <Key extends string>(keys: readonly Key[]) =>
  z.enum(keys as [Key, ...Key[]], { error: `Must be one of: ${keys.join(', ')}.` })

const keysOf = <Key extends string>(vocabulary: Record<Key, unknown>) => Object.keys(vocabulary) as Key[]

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `Must be a whole number from ${min} to ${max}.`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `Must be a whole number from ${min} to ${max}.`)

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const NAME = /^[A-Za-z0-9-]{1,100}$/

export const locale = oneOf(LOCALES)
const fields = z
  .string()
  .max(500, 'At most 500 characters.')
  .regex(/^[A-Za-z]+(,[A-Za-z]+)*$/, 'Names of fields, with commas between them.')
  .transform((value) => value.split(','))
const cursor = z.string().min(1, 'Must not be empty.').max(1_000, 'At most 1,000 characters.')
const limit = wholeNumber(1, 100).default(20)

const common = {
  limit,
  cursor: cursor.optional(),
  sort: oneOf(['-publishedAt', 'publishedAt', 'title', '-title']).default('-publishedAt'),
  locale: locale.optional(),
  fields: fields.optional(),
  updatedSince: z.iso
    .datetime({ offset: true, error: 'Must be an ISO 8601 date and time with a zone.' })
    .optional(),
}

const organisation = z.string().regex(NAME, 'Must be the id or the slug of an organisation.').optional()
const year = wholeNumber(1826, 2100).optional()

/** Parameters of each list: nothing else is known, nothing else is taken. */
export const LIST_PARAMETERS = {
  practice: z.strictObject({
    ...common,
    organisation,
    theme: oneOf(keysOf(THEMES)).optional(),
    region: oneOf(keysOf(REGIONS)).optional(),
    year,
  }),
  organisation: z.strictObject({ ...common, kind: oneOf(keysOf(ORGANISATION_KINDS)).optional() }),
  profile: z.strictObject({ ...common, organisation, kind: oneOf(keysOf(SECTORS)).optional() }),
  'photo-credit': z.strictObject({ ...common, kind: oneOf(keysOf(LICENCES)).optional(), year }),
  section: z.strictObject(common),
} as const satisfies Record<EntryType, z.ZodType>

export const DETAIL_PARAMETERS = z.strictObject({ locale: locale.optional(), fields: fields.optional() })

export const SEARCH_PARAMETERS = z.strictObject({
  q: z.string().trim().min(1, 'Say what to look for.').max(200, 'At most 200 characters.'),
  type: oneOf(ENTRY_TYPES).optional(),
  organisation,
  theme: oneOf(keysOf(THEMES)).optional(),
  region: oneOf(keysOf(REGIONS)).optional(),
  limit,
  offset: wholeNumber(0, 10_000).default(0),
  locale: locale.optional(),
})

export const SYNC_PARAMETERS = z.strictObject({
  since: wholeNumber(0, 999_999_999).default(0),
  limit: wholeNumber(1, 500).default(100),
})

export const NO_PARAMETERS = z.strictObject({})

export const slugParameter = z.string().max(300).regex(SLUG)

export interface ListParameters {
  limit: number
  cursor?: string
  sort: '-publishedAt' | 'publishedAt' | 'title' | '-title'
  /** Tags that an entry must have, all of them: `theme:…`, `organisation:ID`, … */
  filters: string[]
  /** ISO 8601 in UTC. */
  updatedSince?: string
}

const nearest = (name: string, known: readonly string[]): string => {
  const near = closest(name, known)
  return near && distance(name, near) <= Math.max(2, name.length / 2) ? ` Did you mean “${near}”?` : ''
}

/**
 * Reads the parameters of a request.
 * @throws Problem 400 that names each parameter that is unknown, given twice or has a value that cannot be used
 */
export function readParameters<Schema extends z.ZodObject>(
  schema: Schema,
  query: URLSearchParams,
): z.output<Schema> {
  const known = Object.keys(schema.shape)
  const errors: ParameterError[] = []
  const given: Record<string, string> = {}
  for (const [name, value] of query) {
    if (!known.includes(name)) errors.push({ name, detail: `Unknown parameter.${nearest(name, known)}` })
    else if (name in given) errors.push({ name, detail: 'Given more than once.' })
    else given[name] = value
  }
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      errors.push({ name: String(path[0] ?? ''), detail: message })
  }
  if (errors.length > 0 || !parsed.success) throw badParameters(errors)
  return parsed.data
}
