import { diffArrays } from 'diff'
import { canonicalContent } from '../content-hash'

export type Row = Record<string, unknown>

/** What became of the rows of a list. Indexes from 0 into the older and the newer list. */
export interface RowPairs {
  kept: { before: number; after: number; moved: boolean }[]
  added: number[]
  removed: number[]
}

const idOf = ({ id }: Row): string | null =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : null

/** Content without the id that the database gave it. */
const contentOf = (row: Row): string => canonicalContent([row])

/**
 * Finds each row again by its id, wherever it stands now, or else by its whole content: a client that sends a list without
 * ids gets new ones.
 */
export function pairRows(older: readonly Row[], newer: readonly Row[]): RowPairs {
  const free = new Set(older.keys())
  const partner = new Map<number, number>()
  for (const keyOf of [idOf, contentOf]) {
    const places = new Map<string, number[]>()
    for (const at of free) {
      const key = keyOf(older[at] as Row)
      if (key !== null) places.set(key, [...(places.get(key) ?? []), at])
    }
    newer.forEach((row, at) => {
      const key = keyOf(row)
      if (partner.has(at) || key === null) return
      const found = places.get(key)?.shift()
      if (found === undefined) return
      partner.set(at, found)
      free.delete(found)
    })
  }
  const inNewOrder = [...partner].sort(([a], [b]) => a - b)
  const inOldOrder = [...partner.values()].sort((a, b) => a - b)
  // The fewest rows that have to be taken elsewhere for the others to stand in order.
  const moved = new Set(
    diffArrays(
      inOldOrder,
      inNewOrder.map(([, before]) => before),
    ).flatMap(({ added, value }) => (added ? value : [])),
  )
  return {
    kept: inNewOrder.map(([after, before]) => ({ before, after, moved: moved.has(before) })),
    added: [...newer.keys()].filter((at) => !partner.has(at)),
    removed: [...free],
  }
}
