import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { DEFAULT_LOCALE, type EntryType, LOCALES, type Locale } from '../config/vocabulary'
import type { CompiledDocument, CompiledImage, LogRow } from '../publishing/compiled'
import { SCHEMA, SCHEMA_VERSION } from './schema'
import { indexed } from './text'

export type Connection = InstanceType<typeof Database>

/** A row of the log came before the one that it follows. */
export class LogGapError extends Error {
  override readonly name = 'LogGapError'
  constructor(
    readonly expected: number,
    readonly received: number,
  ) {
    super(`The publication log has a gap: expected row ${expected}, received ${received}.`)
  }
}

const FILES = ['', '-wal', '-shm']

function openFile(file: string): Connection {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true })
  const db = new Database(file)
  db.exec('PRAGMA journal_mode = WAL')
  // A lost last row is read from the log again, so the replica need not wait for the disk.
  db.exec('PRAGMA synchronous = NORMAL')
  return db
}

const versionOf = (db: Connection): number =>
  Number((db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version)

/** Opens the replica's file. One of another schema version is thrown away: the log builds it anew. */
function openReplicaFile(file: string): Connection {
  const isNew = file === ':memory:' || !existsSync(file)
  let db = openFile(file)
  if (!isNew && versionOf(db) !== SCHEMA_VERSION) {
    db.close()
    for (const suffix of FILES) rmSync(`${file}${suffix}`, { force: true })
    db = openFile(file)
  }
  if (versionOf(db) !== SCHEMA_VERSION) {
    db.exec(`BEGIN; ${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
  }
  return db
}

/** Everything that lists filter by, as `name:value`. */
export function tagsOf(document: CompiledDocument): string[] {
  switch (document.type) {
    case 'practice':
      return [
        ...document.themes.map(({ key }) => `theme:${key}`),
        ...document.regions.map(({ key }) => `region:${key}`),
        ...[...document.organisations, ...document.partners].map(({ id }) => `organisation:${id}`),
        ...(document.year === null ? [] : [`year:${document.year}`]),
      ]
    case 'organisation':
      return [`kind:${document.kind.key}`]
    case 'profile':
      return [
        `kind:${document.sector.key}`,
        ...(document.organisation ? [`organisation:${document.organisation.id}`] : []),
      ]
    case 'photo-credit':
      return [`kind:${document.licence.key}`, ...(document.year === null ? [] : [`year:${document.year}`])]
    case 'section':
      return document.entries.map(({ id }) => `entry:${id}`)
  }
}

function imagesOf(document: CompiledDocument): CompiledImage[] {
  const images =
    document.type === 'practice'
      ? [document.heroPhoto]
      : document.type === 'organisation'
        ? [document.logo]
        : document.type === 'profile'
          ? [document.portrait, ...document.moments.map(({ photo }) => photo)]
          : []
  return images.filter((image): image is CompiledImage => image !== null)
}

/** Ids that the document shows something of: what changes there changes here. */
function targetsOf(document: CompiledDocument): string[] {
  const references =
    document.type === 'practice'
      ? [...document.organisations, ...document.partners, ...document.related]
      : document.type === 'section'
        ? document.entries
        : document.type === 'profile' && document.organisation
          ? [document.organisation]
          : []
  return [...references.map(({ id }) => id), ...imagesOf(document).map(({ credit }) => credit.id)]
}

/** Files that the document shows, each with the credit that it needs. */
const mediaOf = (document: CompiledDocument): { url: string; credit: string | null }[] => [
  ...imagesOf(document).flatMap(({ url, sizes, credit }) =>
    [url, ...sizes.map((size) => size.url)].map((file) => ({ url: file, credit: credit.id })),
  ),
  ...(document.type === 'practice'
    ? document.resources
        .filter(({ url }) => url.startsWith('/media/'))
        .map(({ url }) => ({ url, credit: null }))
    : []),
]

/** An entry that a row changed. */
interface Touched {
  type: EntryType
  id: string
}

const sortKey = (title: string) => title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Whoever shows something of a changed entry has changed too: an entry with a photograph when its credit is renamed, and the section
 * that shows this entry. Followers of the log get all of them under the number of the row.
 */
const TOUCH_DEPENDANTS = `
  WITH RECURSIVE dependants(id, depth) AS (
    SELECT ?1, 0 UNION SELECT refs.source, depth + 1 FROM refs JOIN dependants ON refs.target = dependants.id WHERE depth < 4
  )
  UPDATE changes SET number = ?2 WHERE action = 'publish' AND id IN (SELECT id FROM dependants WHERE depth > 0)`

/** The read-only store of what is live, built from the publication log and from nothing else. */
export function openReplica(file: string) {
  const db = openReplicaFile(file)
  const run = (sql: string) => {
    const statement = db.prepare(sql)
    return (...values: unknown[]) => statement.run(...(values as never[]))
  }
  const last = db.prepare('SELECT number FROM position')
  const moveTo = run('UPDATE position SET number = ?')
  const setChange = run('INSERT OR REPLACE INTO changes VALUES (?, ?, ?, ?, ?, ?, ?)')
  const touchDependants = run(TOUCH_DEPENDANTS)
  const formerSlug = db.prepare('SELECT slug FROM entries WHERE id = ?')
  const formerRows = db.prepare('SELECT row FROM found WHERE id = ?')
  const keepPast = run('INSERT OR IGNORE INTO past_media SELECT url FROM media WHERE id = ?1 OR credit = ?1')
  const clear = [
    'DELETE FROM entries WHERE id = ?',
    'DELETE FROM titles WHERE id = ?',
    'DELETE FROM documents WHERE id = ?',
    'DELETE FROM tags WHERE id = ?',
    'DELETE FROM media WHERE id = ?',
    'DELETE FROM found WHERE id = ?',
    'DELETE FROM refs WHERE source = ?',
  ].map(run)
  const clearWords = run('DELETE FROM words WHERE rowid = ?')
  const addEntry = run('INSERT INTO entries VALUES (?, ?, ?, ?, ?)')
  const addTitle = run('INSERT INTO titles VALUES (?, ?, ?, ?)')
  const addDocument = run('INSERT INTO documents VALUES (?, ?, ?)')
  const addTag = run('INSERT OR IGNORE INTO tags VALUES (?, ?, ?, ?)')
  const addMedia = run('INSERT OR IGNORE INTO media VALUES (?, ?, ?)')
  const addReference = run('INSERT OR IGNORE INTO refs VALUES (?, ?)')
  const addFound = run('INSERT INTO found (id, locale, type) VALUES (?, ?, ?)')
  const addWords = run('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)')
  const addGone = run('INSERT OR IGNORE INTO gone VALUES (?, ?)')
  const dropGone = run('DELETE FROM gone WHERE type = ? AND slug = ?')
  const dropSlug = db.prepare('SELECT id FROM entries WHERE type = ? AND slug = ? AND id <> ?')

  const lastNumber = (): number => (last.get() as { number: number }).number

  const remove = (id: string): string | null => {
    const former = formerSlug.get(id) as { slug: string } | undefined
    keepPast(id)
    for (const { row } of formerRows.all(id) as { row: number }[]) clearWords(row)
    for (const statement of clear) statement(id)
    return former?.slug ?? null
  }

  /** An address that another entry gave up without a row of its own belongs to whoever went live last. */
  const takeAddress = ({ number, type, slug, entry, at }: LogRow): Touched[] => {
    const others = dropSlug.all(type, slug, entry) as { id: string }[]
    for (const { id } of others) {
      remove(id)
      setChange(id, number, 'withdraw', type, slug, at, null)
      touchDependants(id, number)
    }
    return others.map(({ id }) => ({ type, id }))
  }

  const write = (row: LogRow, documents: NonNullable<LogRow['documents']>): Touched[] => {
    const english = documents[DEFAULT_LOCALE]
    if (!english) throw new Error(`Row ${row.number} of the publication log has no English document.`)
    const { type, entry: id, slug } = row
    const others = takeAddress(row)
    dropGone(type, slug)
    addEntry(id, type, slug, english.publishedAt, row.at)
    for (const locale of LOCALES) {
      addTitle(type, locale, sortKey((documents[locale] ?? english).title), id)
    }
    for (const target of targetsOf(english)) addReference(id, target)
    for (const tag of tagsOf(english)) addTag(type, tag, english.publishedAt, id)
    for (const [locale, document] of Object.entries(documents) as [Locale, CompiledDocument][]) {
      addDocument(id, locale, JSON.stringify(document))
      for (const { url, credit } of mediaOf(document)) addMedia(url, id, credit)
      const { lastInsertRowid } = addFound(id, locale, type)
      addWords(lastInsertRowid, indexed(document.title), indexed(document.searchText))
    }
    return others
  }

  const applyRow = (row: LogRow): Touched[] => {
    const touched: Touched[] = [{ type: row.type, id: row.entry }]
    setChange(row.entry, row.number, row.action, row.type, row.slug, row.at, row.contentHash)
    moveTo(row.number)
    const former = remove(row.entry)
    if (former !== null && former !== row.slug) addGone(row.type, former)
    if (row.action === 'publish' && row.documents) touched.push(...write(row, row.documents))
    else addGone(row.type, row.slug)
    touchDependants(row.entry, row.number)
    return touched
  }

  return {
    db,
    lastNumber,
    /**
     * Applies rows of the log, all or none.
     * @returns the entries that they changed; none where no row was new
     * @throws LogGapError where a row is missing before one of them
     */
    apply(rows: readonly LogRow[]): Touched[] {
      const touched: Touched[] = []
      db.exec('BEGIN IMMEDIATE')
      try {
        let expected = lastNumber() + 1
        for (const row of rows) {
          if (row.number < expected) continue
          if (row.number > expected) throw new LogGapError(expected, row.number)
          touched.push(...applyRow(row))
          expected += 1
        }
        db.exec('COMMIT')
        return touched
      } catch (error) {
        db.exec('ROLLBACK')
        throw error
      }
    },
    close: () => {
      db.close()
    },
  }
}

export type Replica = ReturnType<typeof openReplica>
