import { readFile, stat } from 'node:fs/promises'
import { getPayload } from 'payload'
import { prepareDatabase } from '../config/database'
import { EnvError, loadEnv } from '../config/env'
import { makePayloadConfig } from '../config/make-config'
import { makeDrafts } from './make-drafts'
import { PageError, readPage } from './page'
import { readSection } from './section'

/** `npm run import -- FILE`: makes drafts of a page and reports what it made and what it could not place. */
const MAX_BYTES = 10 * 1024 * 1024

const say = (line: string) => process.stdout.write(`${line}\n`)

async function readSource(file: string | undefined): Promise<string> {
  if (!file) throw new PageError('Usage: npm run import -- FILE')
  const { size } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new PageError(`${file}: the file cannot be read (${error.code}).`)
  })
  if (size > MAX_BYTES) throw new PageError(`${file}: the file is larger than 10 MB.`)
  return readFile(file, 'utf8')
}

async function run(file: string | undefined): Promise<void> {
  const section = readSection(readPage(await readSource(file)))
  const payload = await getPayload({
    config: makePayloadConfig(loadEnv({ LOG_LEVEL: 'error', ...process.env })),
  })
  try {
    await prepareDatabase(payload)
    const outcomes = await makeDrafts(payload, section)
    for (const { collection, title, made } of outcomes)
      say(`${made ? 'made ' : 'found'}  ${collection.padEnd(14)} ${title}`)
    say('')
    const made = outcomes.filter((one) => one.made).length
    say(`${made} drafts made, ${outcomes.length - made} found and left as they are. Nothing is published.`)
    if (section.remarks.length > 0) {
      say('\nTo look at:')
      for (const remark of section.remarks) say(`  - ${remark}`)
    }
  } finally {
    await payload.destroy()
  }
}

run(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    const expected = error instanceof PageError || error instanceof EnvError
    process.stderr.write(
      `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    )
    process.exit(1)
  },
)
