import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import { afterEach, describe, expect, test } from 'vitest'
import { addressHash, type LogRow } from '../../publishing/compiled'
import { listIds } from '../queries/list'
import { credit, image, makeLog, organisation, practice, refer, section } from '../testing/rows'
import { LogGapError, LogRowError } from './errors'
import { openReplica, type Replica } from './replica'

const opened: Replica[] = []
const open = (file = ':memory:') => {
  const replica = openReplica(file)
  opened.push(replica)
  return replica
}
afterEach(() => {
  for (const replica of opened.splice(0)) replica.close()
})

const practiceIds = (replica: Replica) =>
  listIds(replica, { type: 'practice', locale: 'en', limit: 100, sort: 'title', filters: [] }).ids
const numberOf = (replica: Replica, id: string) =>
  replica.get<{ number: number }>('SELECT number FROM changes WHERE id = ?', id)?.number

describe('rows of the log', () => {
  test('are applied in order, and told by what they touched', () => {
    const log = makeLog()
    log.publish(practice('a'))
    log.publish(practice('b'))
    log.withdraw('practice', 'a')
    const replica = open()
    expect(replica.apply(log.rows)).toEqual([
      { type: 'practice', id: 'a' },
      { type: 'practice', id: 'b' },
      { type: 'practice', id: 'a' },
    ])
    expect(practiceIds(replica)).toEqual(['b'])
    expect(replica.lastNumber()).toBe(3)
  })

  test('count once, however often they come', () => {
    const log = makeLog()
    log.publish(practice('a'))
    log.withdraw('practice', 'a')
    const replica = open()
    replica.apply(log.rows)
    expect(replica.apply(log.rows.slice(0, 1))).toEqual([])
    expect(practiceIds(replica)).toEqual([])
    log.publish(practice('b'))
    expect(replica.apply(log.rows)).toEqual([{ type: 'practice', id: 'b' }])
  })

  test('are refused, all of the batch, where one is missing', () => {
    const log = makeLog()
    for (const id of ['a', 'b', 'c']) log.publish(practice(id))
    const [first, , third] = log.rows as [LogRow, LogRow, LogRow]
    const replica = open()
    expect(() => replica.apply([first, third])).toThrow(new LogGapError(2, 3))
    expect(replica.lastNumber()).toBe(0)
    expect(practiceIds(replica)).toEqual([])
  })

  test('are refused, all of the batch, where one has no English text', () => {
    const log = makeLog()
    log.publish(practice('a'))
    log.publish(practice('b', { locale: 'fr' }))
    const replica = open()
    expect(() => replica.apply(log.rows)).toThrow(LogRowError)
    expect(practiceIds(replica)).toEqual([])
  })
})

describe('addresses', () => {
  /** Which of these addresses are remembered as gone, and whose they were. Only hashes are kept, so names have to be tried. */
  const goneOf = (replica: Replica, ...names: string[]) =>
    names.flatMap((slug) => {
      const found = replica.get<{ id: string }>(
        'SELECT id FROM gone WHERE address = ?',
        addressHash('practice', slug),
      )
      return found ? [[slug, found.id]] : []
    })

  test('that an entry gave up or was withdrawn from are remembered, until one goes live there', () => {
    const log = makeLog()
    log.publish(practice('a', { slug: 'old' }))
    log.publish(practice('a', { slug: 'new' }))
    log.publish(practice('b'))
    log.withdraw('practice', 'b')
    const replica = open()
    replica.apply(log.rows)
    expect(goneOf(replica, 'a', 'b', 'new', 'old')).toEqual([
      ['b', 'b'],
      ['old', 'a'],
    ])
    log.publish(practice('c', { slug: 'old' }))
    replica.apply(log.rows)
    expect(goneOf(replica, 'a', 'b', 'new', 'old')).toEqual([['b', 'b']])
  })

  test('belong to whoever went live last: the other is live no more, and is told as touched', () => {
    const log = makeLog()
    log.publish(practice('a', { slug: 'shared' }))
    log.publish(practice('b', { slug: 'shared' }))
    const replica = open()
    replica.apply(log.rows.slice(0, 1))
    expect(replica.apply(log.rows)).toEqual(
      expect.arrayContaining([
        { type: 'practice', id: 'a' },
        { type: 'practice', id: 'b' },
      ]),
    )
    expect(practiceIds(replica)).toEqual(['b'])
    expect(replica.get('SELECT number, action FROM changes WHERE id = ?', 'a')).toEqual({
      number: 2,
      action: 'withdraw',
    })
  })
})

describe('what counts as changed with an entry', () => {
  const start = () => {
    const log = makeLog()
    log.publish(organisation('lead'))
    log.publish(credit('rights'))
    log.publish(
      practice('a', { organisations: [refer('organisation', 'lead')], heroPhoto: image('p', 'rights') }),
    )
    log.publish(practice('b', { related: [refer('practice', 'a')] }))
    log.publish(section('s', { entries: [refer('practice', 'a')] }))
    const replica = open()
    replica.apply(log.rows)
    return { log, replica }
  }

  test('a renamed organisation: those who name it, and the section that holds one of them', () => {
    const { log, replica } = start()
    log.publish(organisation('lead', { title: 'New name' }))
    replica.apply(log.rows)
    expect(['a', 'b', 's'].map((id) => numberOf(replica, id))).toEqual([6, 4, 6])
  })

  test('a withdrawn credit: those who show the photograph', () => {
    const { log, replica } = start()
    log.withdraw('photo-credit', 'rights')
    replica.apply(log.rows)
    expect(['a', 'b', 's'].map((id) => numberOf(replica, id))).toEqual([6, 4, 6])
  })

  test('an edited body: the section alone, since the others show the title', () => {
    const { log, replica } = start()
    log.publish(practice('a', { summary: 'Another' }))
    replica.apply(log.rows)
    expect(['a', 'b', 's'].map((id) => numberOf(replica, id))).toEqual([6, 4, 6])
  })

  test('an organisation that keeps its name: nobody', () => {
    const { log, replica } = start()
    log.publish(organisation('lead', { website: 'https://lead.example/' }))
    replica.apply(log.rows)
    expect(['a', 'b', 's'].map((id) => numberOf(replica, id))).toEqual([3, 4, 5])
  })
})

describe('the file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'replica-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'deep', 'replica.db')
  const fill = () => {
    const log = makeLog()
    log.publish(practice('a'))
    const replica = openReplica(file)
    replica.apply(log.rows)
    replica.close()
  }

  test('keeps what it has', () => {
    fill()
    expect(practiceIds(open(file))).toEqual(['a'])
  })

  test('of another schema version is built anew', () => {
    fill()
    const db = new Database(file)
    db.exec('PRAGMA user_version = 1')
    db.close()
    expect(open(file).lastNumber()).toBe(0)
  })

  test('that is no database is built anew', () => {
    fill()
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    writeFileSync(file, 'This is a text.'.repeat(500))
    expect(open(file).lastNumber()).toBe(0)
    expect(existsSync(file)).toBe(true)
  })
})

test('property: any log, cut into any batches, leaves exactly what its last rows say', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    isWithdrawn: fc.boolean(),
    slug: fc.constantFrom('', '-two'),
    theme: fc.constantFrom('supply-chain' as const, 'national-action' as const),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (steps, size) => {
      const log = makeLog()
      const live = new Map<string, string>()
      for (const { id, isWithdrawn, slug, theme } of steps) {
        if (isWithdrawn) {
          log.withdraw('practice', id, live.get(id) ?? id)
          live.delete(id)
        } else {
          log.publish(practice(id, { slug: `${id}${slug}`, themes: [{ key: theme, label: theme }] }))
          live.set(id, `${id}${slug}`)
        }
      }
      const replica = openReplica(':memory:')
      for (let at = 0; at < log.rows.length; at += size) replica.apply(log.rows.slice(at, at + size))
      const entries = replica.all<{ id: string; slug: string }>('SELECT id, slug FROM entries ORDER BY id')
      const counts = replica.all('SELECT type, tag, entries FROM counts WHERE entries > 0 ORDER BY tag')
      const counted = replica.all(
        'SELECT type, tag, count(*) AS entries FROM tags GROUP BY type, tag ORDER BY tag',
      )
      const leftovers = replica.get<{ rows: number }>(
        'SELECT (SELECT count(*) FROM words) - (SELECT count(*) FROM documents) AS rows',
      )
      replica.close()
      expect(entries).toEqual(
        [...live].map(([id, slug]) => ({ id, slug })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
      expect(counts).toEqual(counted)
      expect(leftovers?.rows).toBe(0)
    }),
    { numRuns: 60 },
  )
})
