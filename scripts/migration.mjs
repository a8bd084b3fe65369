import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = 'src/config/migrations'
const REBUILD = /INSERT INTO \\`__new_(\w+)\\`\(([^)]*)\) SELECT ([^)]*?) FROM \\`\w+\\`/g

const snapshots = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()

/**
 * Where a column is added to a table that has to be built anew, drizzle copies the new column out of the old table, which has none.
 * @param {string} text one direction of a migration
 * @param {Record<string, { columns: Record<string, unknown> }>} before the tables as they are before it
 */
function copyWhatIsThere(text, before) {
  return text.replace(REBUILD, (statement, table, columns) => {
    const there = columns
      .split(', ')
      .filter((column) => before[table]?.columns[column.slice(1, -1)] !== undefined)
      .join(', ')
    return before[table] ? statement.replaceAll(columns, there) : statement
  })
}

const tablesIn = (name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')).tables

const earlier = snapshots()
// Without a terminal nobody answers drizzle's questions (“created or renamed?”), and Payload then ends in silence, with nothing made.
const hasTerminal = process.stdin.isTTY === true
const { status, stdout } = spawnSync(
  process.execPath,
  ['node_modules/payload/bin.js', 'migrate:create', ...process.argv.slice(2)],
  {
    stdio: ['inherit', hasTerminal ? 'inherit' : 'pipe', 'inherit'],
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: '--conditions=production',
      PAYLOAD_CONFIG_PATH: 'src/config/payload.config.ts',
    },
  },
)
if (stdout) process.stdout.write(stdout)
const [made] = snapshots().filter((name) => !earlier.includes(name))
if (status === 0 && made && earlier.length > 0) {
  const file = path.join(FOLDER, made.replace(/json$/, 'ts'))
  const [up, down] = readFileSync(file, 'utf8').split(/(?=^export async function down)/m)
  writeFileSync(
    file,
    copyWhatIsThere(up, tablesIn(earlier.at(-1))) + copyWhatIsThere(down ?? '', tablesIn(made)),
  )
}
if (status === 0 && !made && stdout && / (created or renamed|renamed from) /.test(stdout)) {
  console.error('A question was asked and not answered: run this at a terminal.')
  process.exit(1)
}
process.exit(status ?? 1)
