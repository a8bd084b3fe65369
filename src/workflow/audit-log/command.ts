import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { type Env, EnvError, loadEnv } from '../../config/env'
import { makePayloadConfig } from '../../config/make-config'
import type { Anchor } from './check'
import { readHead } from './head'
import { verifyAuditLog } from './verify'

/** `npm run audit:verify`: reads the audit log from the first row to the last and says whether it is whole. Writes nothing. */
const USAGE = 'Usage: npm run audit:verify -- [--expect NUMBER:HASH]'

/** Exit codes: the log is whole; it is not; it could not be read. */
const WHOLE = 0
const FAULTY = 1
const UNREAD = 2

class UsageError extends Error {}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** A place that somebody noted down or finds in an export. */
function expected(args: readonly string[]): Anchor[] {
  const option = { type: 'string', multiple: true } as const
  let values: string[] | undefined
  try {
    values = parseArgs({ args: [...args], options: { expect: option } }).values.expect
  } catch {
    throw new UsageError(USAGE)
  }
  return (values ?? []).map((value) => {
    const [, number, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(value) ?? []
    if (!number || !hash) throw new UsageError(USAGE)
    return { number: Number(number), hash, source: '--expect' }
  })
}

async function kept({ dataDir }: Env): Promise<Anchor[]> {
  try {
    const head = await readHead(dataDir)
    return head ? [head] : []
  } catch {
    throw new UsageError(
      `${dataDir}: the file audit-head.json cannot be read. Keep it, and ask who wrote to it.`,
    )
  }
}

function refuseMissingFile({ databaseUrl }: Env): void {
  if (!databaseUrl.startsWith('file:') || existsSync(databaseUrl.slice('file:'.length))) return
  throw new EnvError(`DATABASE_URL: there is no database ${databaseUrl.slice('file:'.length)}`)
}

async function run(args: readonly string[]): Promise<number> {
  const noted = expected(args)
  // No session is signed here, so no secret is made for it either.
  const env = loadEnv({ LOG_LEVEL: 'error', PAYLOAD_SECRET: randomBytes(32).toString('hex'), ...process.env })
  refuseMissingFile(env)
  const head = await kept(env)
  const payload = await getPayload({ config: makePayloadConfig(env), disableOnInit: true })
  try {
    const { rows, head: end, fault } = await verifyAuditLog(payload, [...noted, ...head])
    say(`${rows} rows read, ${fault ? 'then a fault' : 'whole and in order'}.`)
    if (end) say(`Last whole row: ${end.number}:${end.hash}`)
    if (head.length === 0)
      say('No portal has kept a head in this data folder: rows cut off at the end would not be missed.')
    if (!fault) return WHOLE
    say(`FAULT${fault.number === null ? '' : ` at row ${fault.number}`} (${fault.code}): ${fault.message}`)
    return FAULTY
  } finally {
    await payload.destroy()
  }
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const plain = error instanceof UsageError || error instanceof EnvError
    const message = error instanceof Error ? (plain ? error.message : error.stack) : String(error)
    process.stderr.write(`The audit log was not verified. ${message}\n`)
    process.exit(UNREAD)
  },
)
