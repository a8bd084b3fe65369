import { DEFAULT_LOCALE, type EntryType, LOCALES, type Locale } from '../../config/vocabulary'
import { addressHash, type CompiledDocument, type LogRow, markOf } from '../../publishing/compiled'
import { indexed } from '../queries/words'
import { mediaOf, shownOf, sortKeyOf, tagsOf, targetsOf } from './derive'
import { LogGapError, LogRowError } from './errors'
import { openReplicaFile } from './file'
import { RESET } from './schema'

type Value = string | number | null

/** What is used of a prepared statement: values are always bound by place. */
interface Statement {
  run(...values: Value[]): { lastInsertRowid: number | bigint }
  get(...values: Value[]): unknown
  all(...values: Value[]): unknown[]
}

/** An entry that rows of the log touched. */
export interface Touched {
  type: EntryType
  id: string
}

/** Who shows the name of the entry ?1 changes with it, and so does a section that holds one of them. */
const TOUCH_ALL = `
  UPDATE changes SET number = ?2 WHERE action = 'publish' AND id IN (
    SELECT source FROM refs WHERE target = ?1
    UNION SELECT outer_.source FROM refs inner_ JOIN refs outer_ ON outer_.target = inner_.source
      JOIN entries e ON e.id = outer_.source AND e.type = 'section' WHERE inner_.target = ?1)`

/** A section holds whole entries, so it changes with any of them. */
const TOUCH_SECTIONS = `
  UPDATE changes SET number = ?2 WHERE action = 'publish' AND id IN (
    SELECT r.source FROM refs r JOIN entries e ON e.id = r.source AND e.type = 'section' WHERE r.target = ?1)`

const CLEAR = [
  'DELETE FROM words WHERE rowid IN (SELECT row FROM documents WHERE id = ?)',
  'DELETE FROM documents WHERE id = ?',
  'DELETE FROM entries WHERE id = ?',
  'DELETE FROM titles WHERE id = ?',
  'DELETE FROM tags WHERE id = ?',
  'DELETE FROM media WHERE id = ?',
  'DELETE FROM refs WHERE source = ?',
  'DELETE FROM fragments WHERE id = ?',
  'DELETE FROM stale WHERE id = ?',
]

/** What a row changed is made anew, and until then nothing older can be read: this is part of the row's transaction. */
const STALE = [
  'DELETE FROM fragments WHERE id IN (SELECT id FROM changes WHERE number = ?)',
  "INSERT OR IGNORE INTO stale SELECT id FROM changes WHERE number = ? AND action = 'publish'",
]

/** Times sort as text only in one form. */
const instant = (time: string): string => new Date(time).toISOString()

/** The read-only store of what is live, built from the publication log and from nothing else. */
export function openReplica(file: string, options: { isReader?: boolean } = {}) {
  const db = openReplicaFile(file, options)
  // Texts of statements come from the source of this room alone, so there is a bounded number of them.
  const prepared = new Map<string, Statement>()
  const statement = (sql: string): Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const made = db.prepare(sql) as Statement
    prepared.set(sql, made)
    return made
  }
  const run = (sql: string, ...values: Value[]) => statement(sql).run(...values)
  /** @returns the first row, or undefined */
  const get = <Row>(sql: string, ...values: Value[]) => statement(sql).get(...values) as Row | undefined
  const all = <Row>(sql: string, ...values: Value[]) => statement(sql).all(...values) as Row[]

  const lastNumber = (): number => get<{ number: number }>('SELECT number FROM position')?.number ?? 0

  const shownBefore = (id: string): string => {
    const rows = all<{ json: string }>('SELECT json FROM documents WHERE id = ? ORDER BY locale', id)
    return JSON.stringify(rows.map(({ json }) => shownOf(JSON.parse(json) as CompiledDocument)))
  }
  const shownAfter = (documents: LogRow['documents']): string =>
    JSON.stringify(
      Object.entries(documents ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, document]) => shownOf(document)),
    )

  const remove = (id: string) => {
    run('INSERT OR IGNORE INTO past_media SELECT DISTINCT url FROM media WHERE id = ?', id)
    for (const sql of CLEAR) run(sql, id)
  }

  const setChange = (id: string, number: number, action: LogRow['action'], row: Omit<LogRow, 'documents'>) =>
    run(
      'INSERT OR REPLACE INTO changes VALUES (?, ?, ?, ?, ?, ?)',
      id,
      number,
      action,
      row.type,
      row.slug,
      row.at,
    )

  const write = (row: LogRow, documents: NonNullable<LogRow['documents']>) => {
    const english = documents[DEFAULT_LOCALE]
    if (!english) throw new LogRowError(row.number, 'it has no English document')
    const { type, entry: id, slug } = row
    const publishedAt = instant(english.publishedAt)
    run('DELETE FROM gone WHERE address = ?', addressHash(type, slug))
    run('INSERT INTO entries VALUES (?, ?, ?, ?, ?)', id, type, slug, publishedAt, instant(english.updatedAt))
    for (const locale of LOCALES) {
      const { title } = documents[locale] ?? english
      run('INSERT INTO titles VALUES (?, ?, ?, ?)', type, locale, sortKeyOf(title), id)
    }
    for (const tag of new Set(tagsOf(english)))
      run('INSERT INTO tags VALUES (?, ?, ?, ?)', type, tag, publishedAt, id)
    for (const [locale, document] of Object.entries(documents) as [Locale, CompiledDocument][]) {
      for (const target of targetsOf(document))
        run('INSERT OR IGNORE INTO refs (source, target) VALUES (?, ?)', id, target)
      for (const { url, credit, from, until } of mediaOf(document))
        run('INSERT OR IGNORE INTO media VALUES (?, ?, ?, ?, ?)', url, id, credit, from, until)
      const { lastInsertRowid } = run(
        'INSERT INTO documents (id, locale, type, slug, title, json) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, locale, type, slug, document.title, JSON.stringify(document)],
      )
      run(
        'INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)',
        Number(lastInsertRowid),
        indexed(document.title),
        indexed(document.searchText),
      )
    }
  }

  /** An address belongs to whoever went live under it last: an entry that held it before is live no more. */
  const displace = (row: LogRow): Touched[] =>
    all<{ id: string }>(
      'SELECT id FROM entries WHERE type = ? AND slug = ? AND id <> ?',
      ...[row.type, row.slug, row.entry],
    ).map(({ id }) => {
      remove(id)
      setChange(id, row.number, 'withdraw', row)
      run(TOUCH_ALL, id, row.number)
      return { type: row.type, id }
    })

  const applyRow = (row: LogRow): Touched[] => {
    const { number, entry: id, type, slug, documents } = row
    const before = shownBefore(id)
    const former = get<{ slug: string }>('SELECT slug FROM entries WHERE id = ?', id)
    run('UPDATE position SET number = ?, mark = ?', number, markOf(row))
    remove(id)
    if (former && former.slug !== slug)
      run('INSERT OR REPLACE INTO gone VALUES (?, ?)', addressHash(type, former.slug), id)
    const touched: Touched[] = [{ type, id }]
    const isErased = slug === ''
    if (row.action === 'publish' && !isErased) {
      if (!documents) throw new LogRowError(number, 'it has no documents')
      touched.push(...displace(row))
      write(row, documents)
    } else {
      run('INSERT OR REPLACE INTO gone VALUES (?, ?)', row.address ?? addressHash(type, slug), id)
    }
    setChange(id, number, isErased ? 'withdraw' : row.action, row)
    run(before === shownAfter(documents) ? TOUCH_SECTIONS : TOUCH_ALL, id, number)
    for (const sql of STALE) run(sql, number)
    return touched
  }

  const transaction = <Result>(work: () => Result): Result => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }

  return {
    get,
    all,
    run,
    transaction,
    lastNumber,
    /** Tells the newest row applied from a row of another log that has the same number; empty before the first. */
    lastMark: (): string => get<{ mark: string }>('SELECT mark FROM position')?.mark ?? '',
    /** Forgets everything, to be built from another log. */
    reset: () => transaction(() => db.exec(RESET)),
    /**
     * Applies rows of the log in order, all or none; rows that it has already are passed over.
     * @returns the entries that went live, changed or were withdrawn
     * @throws LogGapError where a row is missing before one of them
     * @throws LogRowError where a row cannot be what publishing wrote
     */
    apply(rows: readonly LogRow[]): Touched[] {
      if (rows.every(({ number }) => number <= lastNumber())) return []
      const touched = transaction(() => {
        let last = lastNumber()
        return rows.flatMap((row) => {
          if (row.number <= last) return []
          if (row.number > last + 1) throw new LogGapError(last + 1, row.number)
          last = row.number
          return applyRow(row)
        })
      })
      // The journal of the file must not keep what a row took away.
      if (rows.some(({ documents }) => documents === null)) db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return touched
    },
    close: () => {
      prepared.clear()
      db.close()
    },
  }
}

export type Replica = ReturnType<typeof openReplica>
