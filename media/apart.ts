import { Worker } from 'node:worker_threads'
import { Semaphore } from 'async-mutex'

/** Milliseconds. Honest files take a hundredth of it. */
const LONGEST = 5_000
const HEAP_MEGABYTES = 256
/** Files read at a time, so that many uploads at once do not eat the memory. */
const slots = new Semaphore(2)

/** Builds that keep the names of functions wrap them in `__name`, which the thread does not have. */
const FRAME = `
const { parentPort, workerData } = require('node:worker_threads')
const __name = (target) => target
const run = (work) => work(workerData).then((result) => parentPort.postMessage({ result }), () => parentPort.postMessage({}))
`

/**
 * Runs a piece of source in a thread that can be ended: a hostile file may keep a reader busy for hours, and here it would stop every
 * other request. The thread gets no environment.
 * @param source calls `run(work)`, with a function from the input to a promise of the result
 * @param otherwise the result where the thread fails or takes too long
 */
export const runApart = <Result>(source: string, input: object, otherwise: Result): Promise<Result> =>
  slots.runExclusive(
    () =>
      new Promise<Result>((resolve) => {
        const worker = new Worker(`${FRAME}${source}`, {
          eval: true,
          workerData: input,
          env: {},
          execArgv: [],
          stdout: true,
          stderr: true,
          resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
        })
        const finish = (result: Result) => {
          clearTimeout(timer)
          resolve(result)
          void worker.terminate()
        }
        const timer = setTimeout(() => finish(otherwise), LONGEST)
        worker.once('message', (message: { result?: Result }) => finish(message.result ?? otherwise))
        worker.once('error', () => finish(otherwise))
        worker.once('exit', () => finish(otherwise))
      }),
  )
