import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openReplica, type Replica } from '../replica/replica'
import { credit, image, makeLog, organisation, practice, refer, section } from '../testing/rows'
import { makePresenter } from './present'
import { type Change, readSince, syncPage } from './sync'

const URL = 'https://portal.example'

/** Everything live, as the API shows it. */
function liveDocuments(replica: Replica): Record<string, unknown> {
  const { read, present } = makePresenter(replica, URL, 'en')
  const ids = replica.all<{ id: string }>('SELECT id FROM entries ORDER BY id').map(({ id }) => id)
  return Object.fromEntries(
    ids.flatMap((id) => {
      const document = read(id)
      return document ? [[id, present(document)]] : []
    }),
  )
}

/** A front end that keeps what it was told. */
function makeFollower() {
  const kept = new Map<string, unknown>()
  let since: number | string = 0
  return {
    follow(replica: Replica, limit: number): Change[] {
      const told: Change[] = []
      for (;;) {
        const page = syncPage(replica, URL, readSince(String(since)), limit)
        for (const change of page.data) {
          if (change.documents) kept.set(change.id, change.documents.en)
          else kept.delete(change.id)
        }
        told.push(...page.data)
        since = page.next
        if (!page.more) return told
      }
    },
    kept: () => Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1))),
    since: () => since,
  }
}

describe('sync', () => {
  test('tells each entry once, as it is now, and a withdrawn one by its tombstone alone', () => {
    const log = makeLog()
    log.publish(practice('a', { title: 'First text' }))
    log.publish(practice('b', { title: 'Secret' }))
    log.publish(practice('a', { title: 'Second text' }))
    log.withdraw('practice', 'b')
    const replica = openReplica(':memory:')
    replica.apply(log.rows)
    const page = syncPage(replica, URL, { number: 0, id: null }, 10)
    expect(page.data.map(({ number, action, id }) => ({ number, action, id }))).toEqual([
      { number: 3, action: 'publish', id: 'a' },
      { number: 4, action: 'withdraw', id: 'b' },
    ])
    expect(JSON.stringify(page)).not.toMatch(/First text|Secret/)
    expect(page).toMatchObject({ next: 4, more: false })
    expect(syncPage(replica, URL, { number: 4, id: null }, 10)).toEqual({ data: [], next: 4, more: false })
    replica.close()
  })

  test('never puts more on a page than was asked for, however much one row changed', () => {
    const log = makeLog()
    log.publish(organisation('lead'))
    for (let index = 0; index < 25; index += 1)
      log.publish(practice(`p-${index}`, { organisations: [refer('organisation', 'lead')] }))
    log.publish(organisation('lead', { title: 'New name' }))
    const replica = openReplica(':memory:')
    replica.apply(log.rows)
    const follower = makeFollower()
    const told = follower.follow(replica, 4)
    expect(told).toHaveLength(26)
    expect(new Set(told.map(({ number }) => number))).toEqual(new Set([27]))
    expect(follower.since()).toBe(27)
    expect(follower.kept()).toEqual(liveDocuments(replica))
    replica.close()
  })
})

test('property: whoever follows, whenever they look, ends with exactly what is live', () => {
  const ids = { practice: ['p1', 'p2', 'p3'], organisation: ['o1'], 'photo-credit': ['c1'], section: ['s1'] }
  const step = fc.record({
    id: fc.constantFrom(...Object.values(ids).flat()),
    isWithdrawn: fc.boolean(),
    title: fc.constantFrom('One', 'Two'),
    isFollowed: fc.boolean(),
  })
  const write = (id: string, title: string) => {
    switch (id[0]) {
      case 'o':
        return organisation(id, { title })
      case 'c':
        return credit(id, { creditLine: title })
      case 's':
        return section(id, { title, entries: ids.practice.map((target) => refer('practice', target)) })
      default:
        return practice(id, {
          title,
          heroPhoto: image(id, 'c1'),
          organisations: [refer('organisation', 'o1')],
          related: ids.practice.filter((other) => other !== id).map((other) => refer('practice', other)),
        })
    }
  }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (steps, limit) => {
      const log = makeLog()
      const replica = openReplica(':memory:')
      const follower = makeFollower()
      for (const { id, isWithdrawn, title, isFollowed } of steps) {
        const document = write(id, title)
        if (isWithdrawn) log.withdraw(document.type, id)
        else log.publish(document)
        replica.apply(log.rows)
        if (isFollowed) follower.follow(replica, limit)
      }
      follower.follow(replica, limit)
      expect(follower.kept()).toEqual(liveDocuments(replica))
      replica.close()
    }),
    { numRuns: 100 },
  )
})
