/** Ends the process after the steps, in their order; a step that fails does not keep the others from running. */
export function onSignals(steps: readonly (() => Promise<unknown>)[]): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    let failed = false
    for (const step of steps) {
      try {
        await step()
      } catch {
        failed = true
      }
    }
    process.exit(failed ? 1 : 0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
