import { once } from 'node:events'
import { getPayload } from 'payload'
import { loadEnv } from '../../../src/config/env'
import { makePayloadConfig } from '../../../src/config/make-config'
import { recordAudit } from '../../../src/workflow/audit'
import { inTransaction } from '../../../src/workflow/transaction'

/**
 * A second portal on the database of a test. It says `ready`, begins at the first byte on its input, writes as many audit rows as its
 * first argument says, edits the organisations that the others name, and prints what became of the edits.
 */
const [rows, ...ids] = process.argv.slice(2)
const payload = await getPayload({ config: makePayloadConfig(loadEnv(process.env)) })
process.stdout.write('ready\n')
await once(process.stdin, 'data')
for (let n = 0; n < Number(rows); n++) {
  await inTransaction(payload, null, (req) => recordAudit(req, { action: 'raced', subject: 'other' }))
}
const edits: unknown[] = []
for (const id of ids) {
  const edit = payload.update({ collection: 'organisations', id, data: { name: `Other ${id}` } })
  edits.push(
    await edit.then(
      () => 200,
      (error: { status?: number; name?: string }) => error.status ?? error.name,
    ),
  )
}
process.stdout.write(`${JSON.stringify(edits)}\n`)
await payload.destroy()
process.exit(0)
