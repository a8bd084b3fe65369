import { randomUUID } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'

/**
 * Sends a copy of the replica. The file has no name any more while it is sent: what a kill erases is in no copy that was left behind.
 * @param snapshot writes the copy
 */
export async function sendSnapshot(
  res: Response,
  snapshot: (file: string) => Promise<void>,
  folder: string,
): Promise<void> {
  const file = path.join(folder, `snapshot-${randomUUID()}.db`)
  try {
    await snapshot(file)
    const { size } = await stat(file)
    const handle = await open(file)
    await rm(file)
    res.writeHead(200, { 'Content-Type': 'application/vnd.sqlite3', 'Content-Length': String(size) })
    // A node that goes away while it is sent ends it, and is no fault.
    await pipeline(handle.createReadStream(), res).catch(() => undefined)
  } finally {
    await rm(file, { force: true })
  }
}
