import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { image, makeLog, organisation, photoCredit, practice, refer } from '../../tests/bench/documents'
import { closeAll, type Served, serveForTest } from '../../tests/bench/serve'
import { LogGapError, openReplica } from './replica'

afterEach(closeAll)

interface Body {
  data: Record<string, unknown> & { slug: string; title: string }
}
interface ListBody {
  data: { id: string }[]
  page: { total: number }
}
interface SyncBody {
  data: { id: string; action: string; documents: object | null }[]
}

const idsOf = async ({ ask }: Served, target: string) =>
  (await ask(target)).json<ListBody>().data.map(({ id }) => id)

describe('rows of the log', () => {
  it('are applied once, however often they come', async () => {
    const log = makeLog()
    log.publish(practice('a'))
    log.publish(practice('b'))
    const served = await serveForTest({ rows: log.rows })
    const before = (await served.ask('/practices')).text
    served.delivery.apply(log.rows)
    served.delivery.apply([...log.rows, ...log.rows])
    expect(served.delivery.lastNumber()).toBe(2)
    expect((await served.ask('/practices')).text).toBe(before)
  })

  it('are all refused where one before them is missing', async () => {
    const log = makeLog()
    for (const id of ['a', 'b', 'c', 'd']) log.publish(practice(id))
    const [first, second, , fourth] = log.rows
    if (!first || !second || !fourth) throw new Error('The log is too short.')
    const served = await serveForTest({ rows: [first] })
    expect(() => served.delivery.apply([second, fourth])).toThrowError(LogGapError)
    expect(() => served.delivery.apply([fourth])).toThrowError(
      expect.objectContaining({ expected: 2, received: 4 }),
    )
    expect(served.delivery.lastNumber()).toBe(1)
    expect(await idsOf(served, '/practices')).toEqual(['a'])
    served.delivery.apply(log.rows)
    expect((await idsOf(served, '/practices')).length).toBe(4)
  })

  it('without an English document are refused, and leave nothing behind', async () => {
    const log = makeLog()
    const row = log.publish(practice('a'))
    const served = await serveForTest()
    expect(() => served.delivery.apply([{ ...row, documents: {} }])).toThrowError(/English/)
    expect(served.delivery.lastNumber()).toBe(0)
    expect((await served.ask('/practices/a')).status).toBe(404)
  })
})

describe('a replica in a file', () => {
  it('is there after a restart, and is thrown away where its schema is another', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'replica-'))
    const file = path.join(folder, 'new', 'replica.db')
    const log = makeLog()
    log.publish(practice('a'))
    const first = openReplica(file)
    first.apply(log.rows)
    first.close()
    const second = openReplica(file)
    expect(second.lastNumber()).toBe(1)
    second.db.exec('PRAGMA user_version = 9999')
    second.close()
    const third = openReplica(file)
    expect(third.lastNumber()).toBe(0)
    third.apply(log.rows)
    expect(third.lastNumber()).toBe(1)
    third.close()
    rmSync(folder, { recursive: true })
  })
})

describe('a withdrawn entry', () => {
  it('is gone from every answer, and its address says so', async () => {
    const log = makeLog()
    const secret = practice('a', { title: 'Zebra', searchText: 'zebra crossing' })
    log.publish(secret)
    log.publish(practice('b'))
    const served = await serveForTest({ rows: log.rows })
    const everywhere = [
      '/practices',
      '/practices?sort=title',
      '/search?q=zebra',
      '/sync',
      '/feed.atom',
      '/feed.json',
    ]
    for (const target of everywhere) expect((await served.ask(target)).text, target).toContain('Zebra')
    expect((await served.ask('/sitemap.xml')).text).toContain('/practices/a<')
    served.delivery.apply([log.withdraw(secret)])
    for (const target of [...everywhere, '/sitemap.xml']) {
      const { status, text } = await served.ask(target)
      expect(status, target).toBe(200)
      expect(text, target).not.toContain('Zebra')
      expect(text, target).not.toContain('/practices/a<')
    }
    const answer = await served.ask('/practices/a')
    expect(answer.status).toBe(410)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect((await served.ask('/practices')).json<ListBody>().page.total).toBe(1)
    const { data } = (await served.ask('/sync?since=2')).json<SyncBody>()
    expect(data).toEqual([expect.objectContaining({ id: 'a', action: 'withdraw', documents: null })])
  })

  it('comes back at its address when it goes live again', async () => {
    const log = makeLog()
    log.publish(practice('a'))
    log.withdraw(practice('a'))
    const served = await serveForTest({ rows: log.rows })
    expect((await served.ask('/practices/a')).status).toBe(410)
    served.delivery.apply([log.publish(practice('a', { title: 'Again' }))])
    expect((await served.ask('/practices/a')).json<Body>().data.title).toBe('Again')
  })
})

describe('an address', () => {
  it('that was changed is gone, and the new one is there', async () => {
    const log = makeLog()
    log.publish(practice('a', { slug: 'old' }))
    const served = await serveForTest({ rows: log.rows })
    expect((await served.ask('/practices/old')).status).toBe(200)
    served.delivery.apply([log.publish(practice('a', { slug: 'new' }))])
    expect((await served.ask('/practices/old')).status).toBe(410)
    expect((await served.ask('/practices/new')).json<Body>().data.slug).toBe('new')
    served.delivery.apply([log.publish(practice('b', { slug: 'old' }))])
    expect((await served.ask('/practices/old')).json<Body>().data.title).toBe('Title of b')
  })

  it('that another entry took without a row for the first one shows the other, everywhere and at once', async () => {
    const log = makeLog()
    log.publish(practice('a', { slug: 'shared' }))
    log.publish(practice('c', { related: [refer('practice', 'a')] }))
    const served = await serveForTest({ rows: log.rows })
    expect((await served.ask('/practices/shared')).text).toContain('Text of a')
    expect((await served.ask('/practices/c')).text).toContain('Title of a')
    served.delivery.apply([log.publish(practice('b', { slug: 'shared' }))])
    expect((await served.ask('/practices/shared')).text).toContain('Text of b')
    expect((await served.ask('/practices/c')).text).not.toContain('Title of a')
    const changes = (await served.ask('/sync?since=2')).json<SyncBody>().data
    expect(changes.map(({ id, action }) => `${action} ${id}`)).toEqual([
      'withdraw a',
      'publish b',
      'publish c',
    ])
  })
})

describe('what an entry refers to', () => {
  it('is renamed everywhere by one row, and every ETag changes', async () => {
    const log = makeLog()
    log.publish(organisation('o', { title: 'Former name' }))
    const ids = ['a', 'b', 'c']
    for (const id of ids) log.publish(practice(id, { organisations: [refer('organisation', 'o')] }))
    const served = await serveForTest({ rows: log.rows })
    const targets = [
      '/practices',
      ...ids.map((id) => `/practices/${id}`),
      '/organisations/o',
      '/search?q=title',
    ]
    const before = await Promise.all(targets.map((target) => served.ask(target)))
    for (const { text } of before.slice(0, -1)) expect(text).toContain('Former name')
    served.delivery.apply([log.publish(organisation('o', { title: 'New name' }))])
    for (const [index, target] of targets.entries()) {
      const now = await served.ask(target)
      expect(now.text, target).toContain('New name')
      expect(now.text, target).not.toContain('Former name')
      expect(now.headers.etag, target).not.toBe(before[index]?.headers.etag)
    }
  })

  it('is left out while it is not live', async () => {
    const log = makeLog()
    log.publish(organisation('o'))
    log.publish(
      practice('a', { organisations: [refer('organisation', 'o'), refer('organisation', 'never')] }),
    )
    const served = await serveForTest({ rows: log.rows })
    const organisations = async () =>
      (await served.ask('/practices/a')).json<{ data: { organisations: { id: string }[] } }>().data
        .organisations
    expect((await organisations()).map(({ id }) => id)).toEqual(['o'])
    served.delivery.apply([log.withdraw(organisation('o'))])
    expect(await organisations()).toEqual([])
  })

  it('takes the photograph along when the credit is withdrawn', async () => {
    const log = makeLog()
    log.publish(photoCredit('k'))
    log.publish(practice('a', { heroPhoto: image('p', 'k') }))
    const served = await serveForTest({ rows: log.rows })
    const photo = async () =>
      (await served.ask('/practices/a')).json<{ data: { heroPhoto: { creditLine: string } | null } }>().data
        .heroPhoto
    expect((await photo())?.creditLine).toBe('© Agency/k')
    served.delivery.apply([log.withdraw(photoCredit('k'))])
    expect(await photo()).toBeNull()
  })
})
