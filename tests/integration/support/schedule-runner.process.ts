import { once } from 'node:events'
import { getPayload } from 'payload'
import { loadEnv } from '../../../src/config/env'
import { makePayloadConfig } from '../../../src/config/make-config'
import { runDueSchedules } from '../../../src/workflow/schedules/run'

/**
 * A second portal on the database of a test. It says `ready`, and at the first byte on its input does what is due at the time that its
 * first argument says. With `stall` as its second, it writes everything of the first plan, says `stalled` and never commits.
 */
const [now, mode] = process.argv.slice(2)
const payload = await getPayload({ config: makePayloadConfig(loadEnv(process.env)) })
if (mode === 'stall') {
  payload.db.commitTransaction = () => {
    process.stdout.write('stalled\n')
    return new Promise(() => setInterval(() => {}, 1_000))
  }
}
process.stdout.write('ready\n')
await once(process.stdin, 'data')
await runDueSchedules(payload, new Date(String(now)))
process.stdout.write('done\n')
await payload.destroy()
process.exit(0)
