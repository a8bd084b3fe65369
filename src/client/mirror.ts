import type { ContentClient } from './client'
import type { Change, Since } from './types'

/** What a mirror holds of an entry: its document in each locale that there is one in. */
export interface Mirrored extends Pick<Change, 'id' | 'type' | 'slug'> {
  documents: NonNullable<Change['documents']>
}

/**
 * A copy of everything live, in memory: `update` brings it up to date and says what changed. Between two updates nothing is asked.
 * @param since where to begin; what went live before it is not in the mirror
 */
export function createMirror(client: Pick<ContentClient, 'sync'>, since: Since = 0) {
  const entries = new Map<string, Mirrored>()
  let place = since

  return {
    entries: entries as ReadonlyMap<string, Mirrored>,
    /** Where the mirror stands. */
    since: (): Since => place,
    /**
     * @returns the changes that were applied, in their order
     * @throws ContentApiError, or what `fetch` throws, with the pages before it applied
     */
    async update(): Promise<Change[]> {
      const changes: Change[] = []
      for await (const { data, next } of client.sync(place)) {
        for (const change of data) {
          const { id, type, slug, documents } = change
          if (documents) entries.set(id, { id, type, slug, documents })
          else entries.delete(id)
        }
        changes.push(...data)
        place = next
      }
      return changes
    },
  }
}
