import type { ClockTask } from '../../clock/clock'
import { enqueueNew } from './enqueue'
import { makePost, type Post } from './post'
import { pruneDeliveries } from './prune'
import { sendDue } from './send'

const SECOND = 1_000

export const TELL_TARGETS = 'targets'

let post: Post | undefined

/** Tells webhooks and caches what was published. One sender for the process: it keeps no connection, and no state but its agents. */
export const TARGET_TASKS: readonly ClockTask[] = [
  {
    name: TELL_TARGETS,
    every: 2 * SECOND,
    async run(payload, now) {
      const { privateTargets } = payload.config.custom as { privateTargets?: readonly string[] }
      post ??= makePost({ privateHosts: privateTargets })
      await enqueueNew(payload, now)
      await sendDue(payload, post, now)
    },
  },
  { name: 'targets-prune', every: 3_600 * SECOND, run: pruneDeliveries },
]
