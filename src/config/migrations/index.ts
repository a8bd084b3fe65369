import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'

interface Migration {
  name: string
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

export const migrations: Migration[] = []
