import { readFile, stat, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Payload, TypedUser } from 'payload'
import { getPayload } from 'payload'
import { permissions } from '../../access/permissions'
import { prepareDatabase } from '../config/database'
import { EnvError, loadEnv } from '../config/env'
import { makePayloadConfig } from '../config/make-config'
import { ENTRY_COLLECTION_SLUGS } from '../config/vocabulary'
import { exportEntries, FORMATS } from './export'
import { importEntries } from './import'
import { TransferError } from './transfer-error'

const USAGE = `Usage:
  npm run export -- COLLECTION [--format json|csv] [--out FILE] [--as E-MAIL]
  npm run import:data -- FILE [--collection COLLECTION] [--yes] [--as E-MAIL]
Collections: ${ENTRY_COLLECTION_SLUGS.join(', ')}.`

/** Exit codes: done; rows were left out; nothing was done. */
const DONE = 0
const LEFT_OUT = 1
const REFUSED = 2

const MAX_BYTES = 50 * 1024 * 1024

const say = (line: string) => process.stderr.write(`${line}\n`)

const refuse = (message: string): never => {
  throw new TransferError(message)
}

const options = {
  format: { type: 'string', default: 'json' },
  out: { type: 'string' },
  as: { type: 'string' },
  collection: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [verb, subject, ...more] = positionals
    if (!subject || more.length > 0) return refuse(USAGE)
    return { verb, subject, ...values }
  } catch (error) {
    return refuse(error instanceof TransferError ? error.message : USAGE)
  }
}

const collectionOf = (name: string) =>
  ENTRY_COLLECTION_SLUGS.find((slug) => slug === name) ??
  refuse(`There is no collection “${name}”.\n${USAGE}`)

/** Whose rights are used: those of the account named, or of the administrator who has been there longest. */
async function actingUser(payload: Payload, email: string | undefined): Promise<TypedUser> {
  const { docs } = await payload.find({
    collection: 'users',
    where: email
      ? { email: { equals: email.toLowerCase() } }
      : { and: [{ roles: { contains: 'administrator' } }, { disabled: { not_equals: true } }] },
    sort: 'createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
  })
  const [account] = docs
  if (!account || account.disabled)
    return refuse(email ? `There is no account ${email}.` : 'There is no administrator.')
  const user = { ...account, collection: 'users' } as TypedUser
  say(`As ${account.name}.`)
  return user
}

async function runExport(payload: Payload, { subject, format, out, as }: ReturnType<typeof readArgs>) {
  const collection = collectionOf(subject)
  const known = FORMATS.find((one) => one === format) ?? refuse(USAGE)
  const user = await actingUser(payload, as)
  if (!permissions.readDrafts(user)) refuse('This account may not read entries.')
  const { text, count } = await exportEntries(payload, user, { collection, format: known })
  if (out) await writeFile(out, text)
  else process.stdout.write(text)
  say(`${count} entries of ${collection} exported${out ? ` to ${out}` : ''}.`)
  return DONE
}

/** The collection that a file is of: it says so, or its name does, as the export names it. */
function collectionIn(file: string, source: string, named: string | undefined) {
  if (named) return collectionOf(named)
  const said = /"collection":\s*"([a-z-]+)"/.exec(source.slice(0, 500))?.[1]
  const name = file.split(/[\\/]/).at(-1) ?? ''
  return (
    ENTRY_COLLECTION_SLUGS.find((slug) => slug === said) ??
    ENTRY_COLLECTION_SLUGS.find((slug) => name.startsWith(slug)) ??
    refuse(`Say of which collection it is: --collection NAME.\n${USAGE}`)
  )
}

async function readSource(file: string): Promise<string> {
  const { size } = await stat(file).catch((error: NodeJS.ErrnoException) =>
    refuse(`${file}: the file cannot be read (${error.code}).`),
  )
  if (size > MAX_BYTES) refuse(`${file}: the file is larger than 50 MB.`)
  return readFile(file, 'utf8')
}

async function runImport(
  payload: Payload,
  { subject, collection: named, yes, as }: ReturnType<typeof readArgs>,
) {
  const source = await readSource(subject)
  const collection = collectionIn(subject, source, named)
  const user = await actingUser(payload, as)
  if (!permissions.draft(user)) refuse('This account may not make entries.')
  const { rows } = await importEntries(payload, user, { collection, source, confirmed: yes })
  for (const { row, what, slug, title, changes, issues } of rows) {
    const names = what === 'change' ? `  (${changes.map(({ name }) => name).join(', ')})` : ''
    say(`${String(row).padStart(5)}  ${what.padEnd(6)}  ${title ?? slug ?? ''}${names}`)
    for (const { path, message } of issues) say(`              ${path ? `${path}: ` : ''}${message}`)
  }
  const count = (what: string) => rows.filter((row) => row.what === what).length
  const faults = count('fault')
  say(
    yes
      ? `${count('make')} drafts made, ${count('change')} changed, ${faults} left out. Nothing is published.`
      : `${count('make')} drafts would be made, ${count('change')} changed, ${faults} left out. Nothing was written: add --yes to do it.`,
  )
  return faults > 0 ? LEFT_OUT : DONE
}

async function run(args: readonly string[]): Promise<number> {
  const asked = readArgs(args)
  const payload = await getPayload({
    config: makePayloadConfig(loadEnv({ LOG_LEVEL: 'error', ...process.env })),
    disableOnInit: true,
  })
  try {
    await prepareDatabase(payload)
    return await (asked.verb === 'export' ? runExport : runImport)(payload, asked)
  } finally {
    await payload.destroy()
  }
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const expected = error instanceof TransferError || error instanceof EnvError
    say(expected ? error.message : error instanceof Error ? String(error.stack) : String(error))
    process.exit(REFUSED)
  },
)
