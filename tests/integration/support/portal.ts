import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Config, Payload, SanitizedConfig, TypedUser } from 'payload'
import { getPayload } from 'payload'
import { loadEnv } from '../../../src/config/env'
import { makePayloadConfig } from '../../../src/config/make-config'
import type { Role } from '../../../src/config/vocabulary'

export interface TestPortal {
  payload: Payload
  config: Promise<SanitizedConfig>
  dataDir: string
  /** Makes an account with these roles. */
  user(...roles: Role[]): Promise<TypedUser>
  close(): Promise<void>
}

export const PASSWORD = 'correct horse battery staple'
export const PUBLIC_URL = 'http://localhost:3999'

function databaseOf(mongo: string | undefined): string | undefined {
  if (!mongo) return undefined
  const url = new URL(mongo)
  url.pathname = `/test-${randomUUID()}`
  return url.toString()
}

/**
 * A real Payload on a database of its own: SQLite in a new folder, or the MongoDB of `MONGODB_TEST_URL`. One for each test file, as
 * Payload keeps one instance for a process.
 */
export async function openPortal(
  options: { email?: Config['email']; env?: Record<string, string> } = {},
): Promise<TestPortal> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-'))
  const env = loadEnv({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseOf(process.env.MONGODB_TEST_URL),
    PUBLIC_URL,
    LOG_LEVEL: 'silent',
    ...options.env,
  })
  const config = makePayloadConfig(env, { push: true, email: options.email })
  const payload = await getPayload({ config })
  return {
    payload,
    config,
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
