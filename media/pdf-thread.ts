import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Semaphore } from 'async-mutex'
import { type PdfReading, readPdf } from './pdf-reading'

/** Milliseconds. A file of 50 MB takes about one second; what takes this long was made to. */
const LONGEST = 5_000
const HEAP_MEGABYTES = 512
/** PDFs read at a time, so that many uploads at once do not eat the memory. */
const slots = new Semaphore(2)

/** Builds that keep the names of functions wrap them in `__name`, which the thread does not have. */
const SOURCE = `
const { parentPort, workerData } = require('node:worker_threads')
const __name = (target) => target
const read = ${readPdf.toString()}
read(require(workerData.library), workerData.bytes).then(
  (reading) => parentPort.postMessage(reading),
  (error) => parentPort.postMessage({ ok: false, code: 'unreadable', about: String(error) }),
)`

/**
 * Reads a PDF in a thread that can be ended: a hostile file may keep any reader busy for hours, and here it would stop every other
 * request. The thread gets no environment.
 */
export const readPdfApart = (bytes: Uint8Array): Promise<PdfReading> =>
  slots.runExclusive(
    () =>
      new Promise<PdfReading>((resolve) => {
        const worker = new Worker(SOURCE, {
          eval: true,
          workerData: { bytes, library: createRequire(import.meta.url).resolve('@cantoo/pdf-lib') },
          env: {},
          execArgv: [],
          // The library writes its remarks on broken files to the console.
          stdout: true,
          stderr: true,
          resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
        })
        const finish = (reading: PdfReading) => {
          clearTimeout(timer)
          resolve(reading)
          void worker.terminate()
        }
        const fail = (about: string) => finish({ ok: false, code: 'unreadable', about })
        const timer = setTimeout(() => fail('took too long'), LONGEST)
        worker.once('message', finish)
        worker.once('error', (error) => fail(error instanceof Error ? error.message : 'error'))
        worker.once('exit', () => fail('ended'))
      }),
  )
