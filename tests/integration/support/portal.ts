import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { BasePayload } from 'payload'
import { loadEnv } from '../../../src/config/env'
import { makePayloadConfig } from '../../../src/config/payload.config'
import type { Role } from '../../../src/config/vocabulary'

export interface TestPortal {
  payload: Payload
  dataDir: string
  /** Makes an account with these roles. */
  user(...roles: Role[]): Promise<TypedUser>
  close(): Promise<void>
}

export const PASSWORD = 'correct horse battery staple'

/** A real Payload on a database of its own: SQLite in a new folder, or the MongoDB of `MONGODB_TEST_URL`. */
export async function openPortal(): Promise<TestPortal> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-'))
  const mongo = process.env.MONGODB_TEST_URL
  const databaseUrl = mongo ? withDatabase(mongo, `test-${randomUUID()}`) : undefined
  const env = loadEnv({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'http://localhost:3999',
    LOG_LEVEL: 'error',
  })
  const payload = await new BasePayload().init({
    config: await makePayloadConfig(env, { push: true }),
    disableOnInit: true,
  })
  return {
    payload,
    dataDir,
    async user(...roles) {
      const name = `${roles.join(' and ')} ${randomUUID().slice(0, 4)}`
      const account = await payload.create({
        collection: 'users',
        data: { name, email: `${randomUUID()}@example.org`, password: PASSWORD, roles },
      })
      return { ...account, collection: 'users' } as TypedUser
    },
    async close() {
      await payload.destroy()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${name}`
  return parsed.toString()
}
