import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { onWake } from './wake'

/** Something that is to be done again and again. What is due is asked of the database, so that nothing hangs on one process. */
export interface ClockTask {
  /** Names it in the log, and in `wakeClock(name)`. */
  name: string
  /** Milliseconds from one start to the next; a run that takes longer puts the next one off. */
  every: number
  /** Throwing is no harm: it is logged, and the next turn tries again. Other processes may run the same task meanwhile. */
  run(payload: Payload, now: Date): Promise<void>
}

export interface Clock {
  /**
   * Starts nothing more, and resolves when nothing is under way.
   * @param grace how long it waits for that. Milliseconds. Tasks are made to survive a process that ends in the middle of them.
   */
  stop(grace?: number): Promise<void>
}

/** A mail server may take longer to answer than a stop should. Milliseconds. */
const GRACE = 8_000

interface ClockOptions {
  payload: Payload
  tasks: readonly ClockTask[]
  logger: Pick<Payload['logger'], 'error'>
  /** What time it is; tests jump. */
  time?: () => Date
}

const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return String(code ?? name ?? 'unknown')
}

/**
 * Runs each task at once, then at its interval and whenever it is woken; never twice at a time in this process. A wake during a run
 * is one more run after it, so that nothing written meanwhile waits for the next turn. An error is logged by its code alone, because
 * what others say (a mail server, a database) may repeat personal data, and keeps nothing else from running.
 */
export function startClock({ payload, tasks, logger, time = () => new Date() }: ClockOptions): Clock {
  const underWay = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let stopped = false

  const turns = async (task: ClockTask) => {
    do {
      again.delete(task.name)
      try {
        await task.run(payload, time())
      } catch (error) {
        logger.error({ task: task.name, code: codeOf(error), msg: 'A task of the clock failed.' })
      }
    } while (again.has(task.name) && !stopped)
  }
  const run = (task: ClockTask, woken: boolean) => {
    if (stopped) return
    if (underWay.has(task.name)) {
      if (woken) again.add(task.name)
      return
    }
    underWay.set(
      task.name,
      turns(task).finally(() => underWay.delete(task.name)),
    )
  }

  const timers = tasks.map((task) => setInterval(() => run(task, false), task.every).unref())
  const unsubscribe = onWake((name) => {
    for (const task of tasks) if (task.name === name) run(task, true)
  })
  for (const task of tasks) run(task, false)
  return {
    async stop(grace = GRACE) {
      stopped = true
      for (const timer of timers) clearInterval(timer)
      unsubscribe()
      await Promise.race([Promise.all(underWay.values()), sleep(grace, undefined, { ref: false })])
    },
  }
}
