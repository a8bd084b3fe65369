import type { EntryType } from '../../config/vocabulary'
import type { Replica } from '../replica/replica'
import { organisationId } from './find'

/** A bound on a time, as it is compared in SQL. */
export interface Bound {
  field: 'publishedAt' | 'updatedAt'
  operator: '>=' | '>' | '<=' | '<'
  /** ISO 8601 in UTC. */
  value: string
}

/** What an entry must fit: every one of `filters`, one of each group in `anyOf`, and all bounds. Tags are as the replica holds them. */
export interface Filters {
  filters: string[]
  anyOf: string[][]
  bounds: Bound[]
}

const SIGNS = { gte: '>=', gt: '>', lte: '<=', lt: '<' } as const
type Operator = keyof typeof SIGNS | 'in'

/** `theme`, `theme[in]`, `year[gte]`, … */
const NAME = /^([A-Za-z]+)(?:\[(in|gte|gt|lte|lt)\])?$/

const TIMES: readonly string[] = ['publishedAt', 'updatedAt'] satisfies Bound['field'][]

/** Years that entries of a type have. Years have four digits, so they sort as text. */
export const YEARS_SQL =
  "SELECT tag FROM counts WHERE type = ? AND tag >= 'year:' AND tag < 'year;' AND entries > 0 ORDER BY tag"

/** A range of years is the list of those years that there are: there are few, and lists are read from an index. */
function yearsWithin(replica: Replica, type: EntryType, within: readonly ((year: number) => boolean)[]) {
  const years = replica.all<{ tag: string }>(YEARS_SQL, type).map(({ tag }) => tag)
  return years.filter((tag) => within.every((fits) => fits(Number(tag.slice('year:'.length)))))
}

const COMPARES: Record<keyof typeof SIGNS, (year: number, bound: number) => boolean> = {
  gte: (year, bound) => year >= bound,
  gt: (year, bound) => year > bound,
  lte: (year, bound) => year <= bound,
  lt: (year, bound) => year < bound,
}

/**
 * Reads the filters of a request that was checked.
 * @param type the entries that are filtered; ranges of years need it
 */
export function readFilters(
  replica: Replica,
  type: EntryType | undefined,
  parameters: Record<string, unknown>,
): Filters {
  const read: Filters = { filters: [], anyOf: [], bounds: [] }
  const years: ((year: number) => boolean)[] = []
  const tagOf = (field: string, value: unknown) =>
    `${field}:${field === 'organisation' ? organisationId(replica, String(value)) : value}`
  for (const [given, value] of Object.entries(parameters)) {
    const name = given === 'updatedSince' ? 'updatedAt[gte]' : given
    const [, field = '', operator] = (NAME.exec(name) ?? []) as [string?, string?, Operator?]
    if (value === undefined || field === '') continue
    if (operator === undefined) read.filters.push(tagOf(field, value))
    else if (operator === 'in') read.anyOf.push((value as unknown[]).map((one) => tagOf(field, one)))
    else if (TIMES.includes(field))
      read.bounds.push({
        field: field as Bound['field'],
        operator: SIGNS[operator],
        value: new Date(String(value)).toISOString(),
      })
    else years.push((year) => COMPARES[operator](year, Number(value)))
  }
  if (years.length > 0 && type) read.anyOf.push(yearsWithin(replica, type, years))
  return read
}
