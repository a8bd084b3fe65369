import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import { lastRow } from './append'
import type { Anchor, Place } from './check'

/** How often the newest row is looked at. Milliseconds. */
const EVERY = 2_000

const FILE = 'audit-head.json'

const head = z.object({ number: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** The file beside the database that keeps the newest row's number and hash. */
export const headFile = (dataDir: string): string => path.join(dataDir, FILE)

/**
 * @returns the newest row that a portal with this data folder has seen, null where none has seen any
 * @throws SyntaxError or ZodError where the file holds something else
 */
export async function readHead(dataDir: string): Promise<Anchor | null> {
  const text = await readFile(headFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : { ...head.parse(JSON.parse(text)), source: `the file ${FILE}` }
}

async function writeHead(dataDir: string, { number, hash }: Place): Promise<void> {
  const fresh = `${headFile(dataDir)}.${randomUUID()}`
  await writeFile(fresh, `${JSON.stringify({ number, hash })}\n`, { mode: 0o600 })
  // Whoever reads sees the old head or the new one, never half of it.
  await rename(fresh, headFile(dataDir))
}

async function hashAt(payload: Payload, number: number): Promise<unknown> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { number: { equals: number } },
    limit: 1,
    depth: 0,
    pagination: false,
    select: { hash: true },
    // The chain is one, whatever rows somebody may read.
    overrideAccess: true,
  })
  return docs[0]?.hash
}

/**
 * Moves the kept head to the newest row, if the log still continues what the head knows; else the head stays as it is, as evidence.
 * @returns whether the log continues it
 */
export async function moveHead(payload: Payload, dataDir: string): Promise<boolean> {
  const kept = await readHead(dataDir)
  const last = await lastRow(payload)
  if (kept && last && kept.number === last.number && kept.hash === last.hash) return true
  if (kept && (await hashAt(payload, kept.number)) !== kept.hash) return false
  if (last && last.number > (kept?.number ?? 0)) await writeHead(dataDir, last)
  return true
}

/**
 * Keeps the newest row's number and hash in a file beside the database, so that rows cut off at the end are missed and a log that was
 * made anew is known. A head that cannot be kept stops nothing else; it is logged once.
 * @returns what ends it, with a last look
 */
export async function followHead(
  payload: Payload,
  dataDir: string,
): Promise<{ look(): Promise<void>; stop(): Promise<void> }> {
  let told = false
  let running: Promise<void> | null = null
  const tell = (err: unknown, msg: string) => {
    if (!told) payload.logger.error({ err, msg })
    told = true
  }
  const once = async () => {
    try {
      if (await moveHead(payload, dataDir)) told = false
      else tell(undefined, `The audit log does not continue what ${FILE} knows. Run: npm run audit:verify`)
    } catch (error) {
      tell(error, `The head of the audit log could not be kept in ${FILE}.`)
    }
  }
  const look = (): Promise<void> => {
    running ??= once().finally(() => {
      running = null
    })
    return running
  }
  await look()
  const timer = setInterval(look, EVERY)
  timer.unref()
  return {
    look,
    async stop() {
      clearInterval(timer)
      await running
      await look()
    },
  }
}
