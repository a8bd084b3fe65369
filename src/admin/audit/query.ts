import type { Where } from 'payload'
import { groupsOf } from '../state-query'

/** One condition of a list query, such as `{ action: { equals: 'approved' } }`: its field and its operator. */
export interface Slot {
  field: string
  operator: 'equals' | 'greater_than_equal' | 'less_than'
}

const valueIn = (condition: Where, { field, operator }: Slot): string | null => {
  const inner = condition[field]
  if (Object.keys(condition).length !== 1 || typeof inner !== 'object' || inner === null) return null
  const value = Array.isArray(inner) ? undefined : (inner as Record<string, unknown>)[operator]
  return Object.keys(inner).length === 1 && typeof value === 'string' ? value : null
}

/** @returns what the slot holds in every group of the query; '' where it holds nothing, or not the same everywhere */
export function readSlot(where: Where | undefined, slot: Slot): string {
  const values = groupsOf(where).map((group) =>
    group.map((condition) => valueIn(condition, slot)).find((value) => value !== null),
  )
  const [first] = values
  return first && values.every((value) => value === first) ? first : ''
}

/**
 * Fills one slot and keeps what else the query asks for.
 * @param value '' to empty the slot
 * @returns a query in the form that the filter of the list shows and edits; undefined where nothing is asked for any more
 */
export function fillSlot(where: Where | undefined, slot: Slot, value: string): Where | undefined {
  const groups = groupsOf(where).map((group) => {
    const others = group.filter((condition) => valueIn(condition, slot) === null)
    return value === '' ? others : [{ [slot.field]: { [slot.operator]: value } }, ...others]
  })
  return groups.some((group) => group.length === 0) ? undefined : { or: groups.map((and) => ({ and })) }
}

const two = (number: number) => String(number).padStart(2, '0')

/**
 * @param day `yyyy-mm-dd`, as a date field of a form gives it
 * @param offset days to add
 * @returns the first moment of that day in the reader's time zone, ISO 8601 in UTC; '' where it is no day
 */
export function startOfDay(day: string, offset = 0): string {
  const [year, month, date] = day.split('-').map(Number)
  const start = new Date(year ?? Number.NaN, (month ?? Number.NaN) - 1, (date ?? Number.NaN) + offset)
  return Number.isNaN(start.getTime()) ? '' : start.toISOString()
}

/** The day of a moment in the reader's time zone, `yyyy-mm-dd`; the other way round than `startOfDay`. */
export function dayOf(moment: string, offset = 0): string {
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return ''
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate() + offset)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
