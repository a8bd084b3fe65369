/** What a private value looks like to whoever writes it. A date is `YYYY-MM-DD`, a year `YYYY`. */
export const PRIVATE_KINDS = ['text', 'textarea', 'date', 'year'] as const
export type PrivateKind = (typeof PRIVATE_KINDS)[number]

interface Marked {
  custom?: { privateKind?: unknown } | Record<string, unknown>
}

/** @returns what kind of private value a field holds; null for every other field */
export const privateKindOf = (field: object): PrivateKind | null => {
  const kind = (field as Marked).custom?.privateKind
  return PRIVATE_KINDS.find((known) => known === kind) ?? null
}

/** Longest private value. Characters. */
export const LONGEST_PRIVATE = 5_000

const SHAPES: Partial<Record<PrivateKind, { fits: (text: string) => boolean; message: string }>> = {
  date: {
    fits: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString().startsWith(text),
    message: 'Give the date as year, month and day, for example 2031-05-09.',
  },
  year: {
    fits: (text) => /^(19|20)\d{2}$/.test(text),
    message: 'Give the year with four digits, for example 2012.',
  },
}

const isRealDay = (text: string) => !Number.isNaN(Date.parse(text))

/** @returns what is wrong with a value of this kind, never repeating it; null where nothing is */
export function faultOf(kind: PrivateKind, text: string): string | null {
  if (text.length > LONGEST_PRIVATE) return `Keep it under ${LONGEST_PRIVATE} characters.`
  const shape = SHAPES[kind]
  if (!shape) return null
  if (kind === 'date' && !isRealDay(text)) return shape.message
  return shape.fits(text) ? null : shape.message
}
