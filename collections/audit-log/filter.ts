import type { Where } from 'payload'
import { APIError } from 'payload'

const refuse = (message: string): never => {
  throw new APIError(message, 400, null, true)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : String(value).split(','))

/** Fields whose values a database refuses as a fault of ours where they do not fit. */
const FITS: Record<string, { test: (value: unknown) => boolean; what: string }> = {
  number: { test: (value) => /^\d{1,15}$/.test(String(value)), what: 'whole numbers' },
  at: { test: (value) => !Number.isNaN(Date.parse(String(value))), what: 'dates' },
}

function checkValues(filter: unknown): void {
  if (!isObject(filter)) return
  for (const [field, condition] of Object.entries(filter)) {
    if (field === 'and' || field === 'or') {
      if (Array.isArray(condition)) condition.forEach(checkValues)
      continue
    }
    const fits = FITS[field]
    if (!fits || !isObject(condition)) continue
    for (const [operator, value] of Object.entries(condition)) {
      if (operator !== 'exists' && !listOf(value).every(fits.test)) {
        refuse(`where: ${field} is compared with ${fits.what}.`)
      }
    }
  }
}

/**
 * The filter of a list as an address carries it: `where[…]`, or JSON in one parameter. Fields and operators are checked by Payload.
 * @throws APIError 400 where it is no filter
 */
export function readFilter(value: unknown): Where {
  if (value === undefined || value === '') return {}
  if (typeof value !== 'string') {
    if (!isObject(value)) return refuse('where: must be a filter as the list takes it.')
    checkValues(value)
    return value as Where
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    return refuse('where: must be JSON, or be given as where[…].')
  }
  return typeof parsed === 'string' ? refuse('where: must be a filter, not a text.') : readFilter(parsed)
}
