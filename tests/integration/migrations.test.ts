import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { BasePayload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareDatabase } from '../../src/config/database'
import { loadEnv } from '../../src/config/env'
import { makePayloadConfig } from '../../src/config/make-config'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'greenlight-migrations-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Tables and columns of an embedded database that was made by migrations, or from the collections at once. */
async function tablesOf(name: string, push: boolean): Promise<Record<string, string[]>> {
  const file = path.join(folder, name)
  const env = loadEnv({ DATA_DIR: folder, DATABASE_URL: `file:${file}`, LOG_LEVEL: 'silent' })
  const payload = await new BasePayload().init({ config: makePayloadConfig(env, { push }) })
  if (!push) await prepareDatabase(payload)
  await payload.destroy()
  const database = new Database(file)
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
    name: string
  }[]
  const found = tables.map(({ name: table }) => {
    const columns = database.prepare(`PRAGMA table_info(\`${table}\`)`).all() as {
      name: string
      notnull: number
    }[]
    return [table, columns.map((column) => `${column.name} ${column.notnull}`).sort()] as const
  })
  database.close()
  return Object.fromEntries(found)
}

it('the migrations of the embedded database lead to the tables of the collections', async () => {
  const migrated = await tablesOf('migrated.db', false)
  const pushed = await tablesOf('pushed.db', true)
  expect(Object.keys(migrated).sort()).toEqual(Object.keys(pushed).sort())
  expect(migrated).toEqual(pushed)
})
