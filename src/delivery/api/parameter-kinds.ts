import { z } from 'zod'
import { nearestOf } from '../responses/problem'

export const oneOf = <Key extends string>(keys: readonly Key[]) =>
  z.enum(keys as [Key, ...Key[]], { error: `Must be one of: ${keys.join(', ')}.` })

/** `standard` is what holds where the parameter is not given. */
export function wholeNumber(minimum: number, maximum: number, standard?: number) {
  const message = `Must be a whole number from ${minimum} to ${maximum}.`
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, message)
    .meta({ type: 'integer', minimum, maximum, ...(standard !== undefined && { default: standard }) })
}

/** Values that one parameter may name. */
const MOST_VALUES = 20

/**
 * Several values in one parameter, with commas between them.
 * @param what a value, for messages
 */
export function listOf<Schema extends z.ZodType<string>>(value: Schema, what: string) {
  const choices = value instanceof z.ZodEnum ? value.options.map(String) : []
  return z
    .string()
    .max(2_500, 'At most 2,500 characters.')
    .transform((text) => text.split(','))
    .superRefine((values, context) => {
      if (values.length > MOST_VALUES)
        context.addIssue({ code: 'custom', message: `At most ${MOST_VALUES} values.` })
      for (const one of values.slice(0, MOST_VALUES)) {
        const { error } = value.safeParse(one)
        const [issue] = error?.issues ?? []
        if (issue)
          context.addIssue({
            code: 'custom',
            message: issue.message,
            params: { nearest: nearestOf(one, choices) },
          })
      }
    })
    .transform((values) => values as z.output<Schema>[])
    .optional()
    .meta(inOneText(value, MOST_VALUES, `Any of these values of ${what}, with commas between them.`))
}

/** How the OpenAPI document tells of a list that one parameter holds: `a,b`. Source: OpenAPI 3.1, "Style Values". */
export const inOneText = (value: z.ZodType<string>, maxItems: number, description: string) => ({
  type: 'array' as const,
  items: itemOf(value),
  minItems: 1,
  maxItems,
  description,
  param: { style: 'form', explode: false },
})

function itemOf(value: z.ZodType<string>): object {
  if (value instanceof z.ZodEnum) return { type: 'string', enum: value.options }
  const { pattern } = z.toJSONSchema(value)
  return { type: 'string', ...(pattern && { pattern }) }
}

export const time = (description: string) =>
  z.iso
    .datetime({ offset: true, error: 'Must be an ISO 8601 date and time with a zone.' })
    .optional()
    .meta({ description })

/** Bounds on a time: from (`gte`), after (`gt`), until (`lte`) and before (`lt`). */
export const timesOf = <Name extends 'publishedAt' | 'updatedAt'>(name: Name) =>
  ({
    [`${name}[gte]`]: time(`Entries whose \`${name}\` is this or later.`),
    [`${name}[gt]`]: time(`Entries whose \`${name}\` is later.`),
    [`${name}[lte]`]: time(`Entries whose \`${name}\` is this or earlier.`),
    [`${name}[lt]`]: time(`Entries whose \`${name}\` is earlier.`),
  }) as Record<`${Name}[${'gte' | 'gt' | 'lte' | 'lt'}]`, ReturnType<typeof time>>

/** The first photograph was taken in 1826. */
const year = (description?: string) =>
  wholeNumber(1826, 2100)
    .optional()
    .meta({ ...(description && { description }) })

export const BY_YEAR = {
  year: year(),
  'year[in]': listOf(z.string().regex(/^(?:18|19|20|21)\d\d$/, 'Must be years.'), 'year'),
  'year[gte]': year('This year or later.'),
  'year[gt]': year('Later than this year.'),
  'year[lte]': year('This year or earlier.'),
  'year[lt]': year('Earlier than this year.'),
}
