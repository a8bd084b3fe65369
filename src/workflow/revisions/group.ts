import type { State } from '../../config/vocabulary'

/** One version that Payload keeps, without its content. Every save makes one, also those of actions. */
export interface VersionRow {
  id: string
  updatedAt: string
  published: boolean
  state: State
  /** How often the content had been saved; null in entries older than the count. */
  number: number | null
  /** Tells the content of uncounted versions apart. */
  content?: string
  editedBy: string | null
  editedAt: string | null
  contentHash: string | null
}

/** One revision of the content, with everything that happened to it. */
export interface RevisionGroup {
  /** The newest version of it. */
  id: string
  versions: string[]
  number: number | null
  /** When its content was saved, and by whom. ISO 8601. */
  at: string
  by: string | null
  /** Where it stands, or stood last. */
  state: State
  /** Every state that it reached, in order. */
  reached: State[]
  published: boolean
  /** The content hash that an action wrote down for it. */
  recordedHash: string | null
}

/** States into which an action brings exactly what it hashed. In the others the hash may be of an earlier revision. */
const HASHED_STATES: readonly State[] = ['in_review', 'approved', 'scheduled', 'published']

/** @returns the hash that was written down for this very content, where one was */
export const recordedHashOf = ({ state, contentHash }: Pick<VersionRow, 'state' | 'contentHash'>) =>
  HASHED_STATES.includes(state) ? contentHash : null

const sameContent = (a: VersionRow, b: VersionRow): boolean =>
  a.number === null && b.number === null
    ? a.content !== undefined && a.content === b.content
    : a.number === b.number

/**
 * Puts together the versions that hold the same content: an action saves a version too.
 * @param rows newest first
 * @returns newest first
 */
export function groupVersions(rows: readonly VersionRow[]): RevisionGroup[] {
  const groups: RevisionGroup[] = []
  rows.forEach((row, index) => {
    const open = groups.at(-1)
    const newer = rows[index - 1]
    const at = row.editedAt ?? row.updatedAt
    if (!open || !newer || !sameContent(newer, row)) {
      groups.push({
        id: row.id,
        versions: [row.id],
        number: row.number,
        at,
        by: row.editedBy,
        state: row.state,
        reached: [row.state],
        published: row.published,
        recordedHash: recordedHashOf(row),
      })
      return
    }
    open.versions.push(row.id)
    if (open.reached[0] !== row.state) open.reached.unshift(row.state)
    open.at = at
    open.by = row.editedBy ?? open.by
    open.published ||= row.published
    open.recordedHash ??= recordedHashOf(row)
  })
  return groups
}
