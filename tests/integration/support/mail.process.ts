import { getPayload } from 'payload'
import { loadEnv } from '../../../src/config/env'
import { makePayloadConfig } from '../../../src/config/make-config'
import { sendDue } from '../../../src/notifications/queue/send'
import { mailAdapter } from '../../../src/notifications/transport'
import { performAction } from '../../../src/workflow/perform'

/**
 * A second process on the database of a test: takes one action and is killed right after the commit, or sends what is due. It says
 * `ready` and waits for a line, so that several begin at the same moment.
 */
interface Job {
  env: Record<string, string>
  do: 'submit-and-die' | 'send'
  user?: string
  entry?: string
  now: string
}

const job = JSON.parse(process.argv[2] ?? '') as Job
const env = loadEnv(job.env)
const payload = await getPayload({ config: makePayloadConfig(env, { email: mailAdapter(env) }) })
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
if (job.do === 'submit-and-die') {
  const user = await payload.findByID({ collection: 'users', id: job.user ?? '' })
  await performAction(
    payload,
    { ...user, collection: 'users' },
    {
      collection: 'organisations',
      id: job.entry ?? '',
      action: 'submit',
    },
  )
  process.kill(process.pid, 'SIGKILL')
}
await sendDue(payload, new Date(job.now))
process.stdout.write('done\n')
await payload.destroy()
process.exit(0)
