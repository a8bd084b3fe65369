import { once } from 'node:events'
import { getPayload } from 'payload'
import { loadEnv } from '../../../src/config/env'
import { makePayloadConfig } from '../../../src/config/make-config'
import { checkDueLinks } from '../../../src/publishing/links/nightly'

/** A second portal on the database of a test: says `ready`, and at the first byte on its input checks the links that are due. */
const [now] = process.argv.slice(2)
const payload = await getPayload({ config: makePayloadConfig(loadEnv(process.env)) })
process.stdout.write('ready\n')
await once(process.stdin, 'data')
await checkDueLinks(payload, new Date(String(now)))
process.stdout.write('done\n')
await payload.destroy()
process.exit(0)
