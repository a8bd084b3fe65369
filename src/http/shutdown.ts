import type { EventEmitter } from 'node:events'

/** How long all steps together may take. Milliseconds. */
const DEADLINE = 20_000

type Step = () => unknown

interface ShutdownOptions {
  /** Where the signals come from; the process, but for tests. */
  signals?: Pick<EventEmitter, 'on'>
  exit?: (code: number) => void
  deadline?: number
}

export interface Shutdown {
  /** A step of the end. What was set up last is taken down first. */
  add(step: Step): void
}

/**
 * Ends the process on SIGTERM and SIGINT: 0 where every step went well, 1 where one failed or the deadline passed. A step that
 * fails does not keep the others from running. A second signal changes nothing: terminals and npm send them twice.
 */
export function onSignals({
  signals = process,
  exit = (code) => process.exit(code),
  deadline = DEADLINE,
}: ShutdownOptions = {}): Shutdown {
  const steps: Step[] = []
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const overdue = setTimeout(() => exit(1), deadline)
    let failed = false
    for (const step of steps.reverse()) {
      try {
        await step()
      } catch {
        failed = true
      }
    }
    clearTimeout(overdue)
    exit(failed ? 1 : 0)
  }
  signals.on('SIGTERM', stop)
  signals.on('SIGINT', stop)
  return {
    add: (step) => {
      steps.push(step)
    },
  }
}
