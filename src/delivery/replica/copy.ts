import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

/** In a thread of its own: copying takes seconds where there is much, and reading goes on meanwhile. */
const COPY = `
const { workerData } = require('node:worker_threads')
const Database = require(workerData.library)
const db = new Database(workerData.from)
db.exec('PRAGMA busy_timeout = 5000')
db.prepare('VACUUM INTO ?').run(workerData.to)
db.close()
`

/**
 * Writes a copy of a replica that is in use: one moment of it, without pages that hold what was deleted.
 * @param from path of the replica's file
 * @param to path of a file that does not exist
 */
export function copyReplica(from: string, to: string): Promise<void> {
  const library = createRequire(import.meta.url).resolve('libsql')
  return new Promise((resolve, reject) => {
    const worker = new Worker(COPY, { eval: true, workerData: { library, from, to } })
    worker.once('error', reject)
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The copy of the replica ended with code ${code}.`)),
    )
  })
}
