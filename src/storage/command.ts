import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { EnvError, loadEnv } from '../config/env'
import { filesOf } from '../config/files'
import { makePayloadConfig } from '../config/make-config'
import { findOrphans, isUnfinished, removeOrphans } from './orphans'

const USAGE = 'Usage: npm run storage:orphans -- [--delete]'

/** Exit codes: files and records agree, or do after `--delete`; they do not; they could not be compared. */
const AGREED = 0
const DIFFERENT = 1
const UNREAD = 2

class UsageError extends Error {}

const say = (line: string) => process.stdout.write(`${line}\n`)

function isToDelete(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { delete: { type: 'boolean' } } }).values.delete === true
  } catch {
    throw new UsageError(USAGE)
  }
}

/** `npm run storage:orphans`: files without a record and records without a file. Deletes the files alone, and only where it is told to. */
async function run(args: readonly string[]): Promise<number> {
  const remove = isToDelete(args)
  // No session is signed here, so no secret is made for it either.
  const env = loadEnv({ LOG_LEVEL: 'error', PAYLOAD_SECRET: randomBytes(32).toString('hex'), ...process.env })
  const payload = await getPayload({ config: makePayloadConfig(env), disableOnInit: true })
  try {
    const { files, missing, read } = await findOrphans(payload)
    say(`${read} files read.`)
    for (const file of files) say(`no record: ${file}${isUnfinished(file) ? ' (unfinished)' : ''}`)
    for (const { file, record } of missing) say(`no file: ${file}, of ${record}`)
    if (remove) await removeOrphans(filesOf(payload), files)
    if (files.length > 0)
      say(
        remove
          ? `${files.length} files deleted.`
          : `${files.length} files have no record. --delete deletes them.`,
      )
    if (missing.length > 0)
      say(
        `${missing.length} records have no file. Put it back from a backup, or delete the record in the newsroom.`,
      )
    if (files.length + missing.length === 0) say('Every file has a record, and every record its file.')
    return missing.length > 0 || (files.length > 0 && !remove) ? DIFFERENT : AGREED
  } finally {
    await payload.destroy()
  }
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isPlain = error instanceof UsageError || error instanceof EnvError
    const message = error instanceof Error ? (isPlain ? error.message : error.stack) : String(error)
    process.stderr.write(`Files and records were not compared. ${message}\n`)
    process.exit(UNREAD)
  },
)
