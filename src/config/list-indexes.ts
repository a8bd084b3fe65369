import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { ENTRY_COLLECTION_SLUGS } from './vocabulary'

const tableName = (collection: string) => collection.replaceAll('-', '_')

/**
 * Indexes for the admin's lists. Payload's own `indexes` option leaves the table out of an index's name, so that a second
 * collection with the same fields fails; these are named here.
 */
export const withListIndexes: SQLiteSchemaHook = ({ schema, extendTable }) => {
  for (const collection of ENTRY_COLLECTION_SLUGS) {
    const table = tableName(collection)
    const entries = schema.tables[table]
    const revisions = schema.tables[`_${table}_v`]
    if (entries) {
      extendTable({
        table: entries,
        extraConfig: (t) => ({
          [`${table}_status_created`]: index(`${table}_status_created`).on(
            t._status as never,
            t.createdAt as never,
          ),
        }),
      })
    }
    if (revisions) {
      extendTable({
        table: revisions,
        extraConfig: (t) => ({
          [`${table}_v_latest_created`]: index(`${table}_v_latest_created`).on(
            t.latest as never,
            t.version_createdAt as never,
          ),
          [`${table}_v_latest_state`]: index(`${table}_v_latest_state`).on(
            t.latest as never,
            t.version_state as never,
          ),
          [`${table}_v_latest_emergency`]: index(`${table}_v_latest_emergency`).on(
            t.latest as never,
            t.version_emergencyUntil as never,
          ),
          [`${table}_v_parent_latest`]: index(`${table}_v_parent_latest`).on(
            t.parent as never,
            t.latest as never,
          ),
        }),
      })
    }
  }
  return schema
}
