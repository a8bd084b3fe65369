/**
 * Actions that may be taken on several entries at once. Approving is never one of them, as it is of one revision that somebody read,
 * and neither is what puts a text before the public.
 */
export const BULK_ACTIONS = ['submit', 'assign', 'withdraw'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** Entries in one request. */
export const MOST_AT_ONCE = 100

export const isBulkAction = (word: string): word is BulkAction =>
  (BULK_ACTIONS as readonly string[]).includes(word)
