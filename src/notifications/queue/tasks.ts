import type { ClockTask } from '../../clock/clock'
import { makeDigests } from './digest'
import { remindOfEmergencies } from './emergency-reminders'
import { pruneMails } from './prune'
import { SEND_MAIL } from './queue-letter'
import { remind } from './reminders'
import { sendDue } from './send'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** What the clock does about mail. */
export const MAIL_TASKS: readonly ClockTask[] = [
  { name: SEND_MAIL, every: 15 * SECOND, run: sendDue },
  {
    name: 'digests',
    every: MINUTE,
    // Reminders first, so that those of today are in the digest of today.
    run: async (payload, now) => {
      await remind(payload, now)
      await makeDigests(payload, now)
    },
  },
  { name: 'emergency-reminders', every: MINUTE, run: remindOfEmergencies },
  { name: 'mail-pruning', every: 60 * MINUTE, run: pruneMails },
]
