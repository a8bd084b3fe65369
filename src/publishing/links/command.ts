import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { getPayload, type Payload } from 'payload'
import { EnvError, loadEnv } from '../../config/env'
import { makePayloadConfig } from '../../config/make-config'
import { checkNow } from './by-hand'
import { linkClientOf } from './client'
import { liveLinks } from './rows'

const USAGE = 'Usage: npm run links:check -- [URL]'

/** Exit codes: every link is in order, or answers; one is broken or changed; they could not be asked. */
const IN_ORDER = 0
const TROUBLE = 1
const UNASKED = 2

class UsageError extends Error {}

const say = (line: string) => process.stdout.write(`${line}\n`)

function urlIn(args: readonly string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
    if (positionals.length < 2) return positionals[0]
  } catch {
    // Falls through to the same advice.
  }
  throw new UsageError(USAGE)
}

async function checkAll(payload: Payload, only: string | undefined): Promise<number> {
  const live = await liveLinks(payload, only)
  if (only !== undefined && live.size === 0) throw new UsageError(`No live entry links to ${only}.`)
  const client = linkClientOf(payload)
  let trouble = 0
  try {
    for (const url of live.keys()) {
      const { status, failure } = await checkNow(payload, client, url, new Date())
      say(`${status}\t${failure ?? '-'}\t${url}`)
      if (status !== 'ok' || failure !== null) trouble += 1
    }
  } finally {
    await client.close()
  }
  say(`${live.size} links asked, ${trouble} not in order.`)
  return trouble === 0 ? IN_ORDER : TROUBLE
}

/** `npm run links:check`: asks for the links of live entries now, and writes down what they answer, as the clock does each night. */
async function run(args: readonly string[]): Promise<number> {
  const only = urlIn(args)
  // No session is signed here, so no secret is made for it either.
  const env = loadEnv({ LOG_LEVEL: 'error', PAYLOAD_SECRET: randomBytes(32).toString('hex'), ...process.env })
  const payload = await getPayload({ config: makePayloadConfig(env), disableOnInit: true })
  try {
    return await checkAll(payload, only)
  } finally {
    await payload.destroy()
  }
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isPlain = error instanceof UsageError || error instanceof EnvError
    const message = error instanceof Error ? (isPlain ? error.message : error.stack) : String(error)
    process.stderr.write(`The links were not checked. ${message}\n`)
    process.exit(UNASKED)
  },
)
