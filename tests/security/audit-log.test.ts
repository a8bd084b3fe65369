import { readFile, writeFile } from 'node:fs/promises'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordAudit } from '../../src/workflow/audit'
import { chainOldRows } from '../../src/workflow/audit-log/chain-old-rows'
import { followHead, headFile, moveHead, readHead } from '../../src/workflow/audit-log/head'
import { verifyAuditLog } from '../../src/workflow/audit-log/verify'
import { type Client, signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'

let portal: TestPortal
let payload: Payload
let admin: Client
let req: PayloadRequest

type Row = Record<string, unknown> & { id: string; number: number; hash: string }

const rows = async () => {
  const { docs } = await payload.find({
    collection: 'audit-log',
    sort: 'number',
    depth: 0,
    pagination: false,
  })
  return docs as unknown as Row[]
}

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  const user = await portal.user('administrator', 'editor', 'reviewer', 'safeguarding')
  admin = await signIn(portal, user)
  req = await createLocalReq({ user }, payload)
})
afterAll(() => portal?.close())

describe('nobody changes, deletes or adds a row of the audit log', () => {
  let id: string
  let before: string

  beforeAll(async () => {
    await recordAudit(req, { action: 'looked at', subject: 'test', reason: 'Because' })
    id = String((await rows()).at(-1)?.id)
  })
  beforeEach(async () => {
    before = JSON.stringify(await rows())
  })

  const TRIES: Record<string, () => Promise<unknown>> = {
    'REST: update by id': () => admin.send('PATCH', `/audit-log/${id}`, { reason: 'Other' }),
    'REST: update in bulk': () =>
      admin.send('PATCH', '/audit-log?where[action][exists]=true', { reason: 'Other' }),
    'REST: delete by id': () => admin.send('DELETE', `/audit-log/${id}`),
    'REST: delete in bulk': () => admin.send('DELETE', '/audit-log?where[action][exists]=true'),
    'REST: move to the bin': () =>
      admin.send('PATCH', `/audit-log/${id}`, { deletedAt: new Date().toISOString() }),
    'REST: create': () =>
      admin.send('POST', '/audit-log', { action: 'approved', at: new Date().toISOString() }),
    'REST: duplicate': () => admin.send('POST', `/audit-log/${id}/duplicate`, {}),
    'REST: create as a duplicate of a row': () =>
      admin.send('POST', `/audit-log?duplicateFromID=${id}`, { action: 'x', at: new Date().toISOString() }),
    'REST: restore a version': () => admin.send('POST', `/audit-log/versions/${id}`),
    'REST: publish a draft of it': () =>
      admin.send('PATCH', `/audit-log/${id}?draft=true`, { reason: 'Other', _status: 'published' }),
    'GraphQL: update': () =>
      admin.graphql(`mutation { updateAuditLog(id: "${id}", data: { reason: "Other" }) { id } }`),
    'GraphQL: delete': () => admin.graphql(`mutation { deleteAuditLog(id: "${id}") { id } }`),
    'GraphQL: create': () =>
      admin.graphql(
        'mutation { createAuditLog(data: { action: "x", at: "2026-01-01T00:00:00.000Z" }) { id } }',
      ),
    'Local API without access control: update': () =>
      payload.update({ collection: 'audit-log', id, data: { reason: 'Other' }, overrideAccess: true }),
    'Local API without access control: update in bulk': () =>
      payload.update({
        collection: 'audit-log',
        where: { action: { exists: true } },
        data: { reason: 'Other' },
        overrideAccess: true,
      }),
    'Local API without access control: delete': () =>
      payload.delete({ collection: 'audit-log', id, overrideAccess: true }),
    'Local API without access control: delete in bulk': () =>
      payload.delete({ collection: 'audit-log', where: { action: { exists: true } }, overrideAccess: true }),
    'Local API without access control: duplicate': () =>
      payload.duplicate({ collection: 'audit-log', id, overrideAccess: true }),
  }

  it.each(Object.entries(TRIES))('%s', async (_, attempt) => {
    const outcome = await attempt().then(
      (answer) => answer,
      (error: unknown) => error,
    )
    if (outcome instanceof Error) expect(outcome).toHaveProperty('status')
    else expect(JSON.stringify(outcome)).toMatch(/error|not found/i)
    expect(JSON.stringify(await rows())).toBe(before)
    expect((await verifyAuditLog(payload)).fault).toBeNull()
  })
})

describe('the verification', () => {
  const ROWS = 12

  beforeAll(async () => {
    for (let n = 0; n < ROWS; n++)
      await recordAudit(req, { action: `step ${n}`, subject: 'test', reason: `Reason ${n}` })
    await moveHead(payload, portal.dataDir)
  })

  /** Does something to the database itself, looks, and puts everything back as it was. */
  async function verdictAfter(tamper: (all: Row[]) => Promise<unknown>) {
    const all = await rows()
    await tamper(all)
    const head = await readHead(portal.dataDir)
    const verdict = await verifyAuditLog(payload, head ? [head] : [])
    await payload.db.deleteMany({ collection: 'audit-log', where: {} })
    for (const row of all) await payload.db.create({ collection: 'audit-log', data: { ...row } })
    return verdict
  }

  const change = (row: Row | undefined, data: Record<string, unknown>) =>
    payload.db.updateOne({ collection: 'audit-log', id: String(row?.id), data })
  const remove = (row: Row | undefined) =>
    payload.db.deleteOne({ collection: 'audit-log', where: { id: { equals: row?.id } } })

  it('finds nothing in a log that nobody touched, and says how long it is', async () => {
    const verdict = await verdictAfter(async () => undefined)
    const last = (await rows()).at(-1)
    expect(verdict).toMatchObject({ fault: null, rows: last?.number, head: { hash: last?.hash } })
  })

  it('finds a row that was changed in the database', async () => {
    const { fault } = await verdictAfter((all) => change(all[4], { reason: 'Something else' }))
    expect(fault).toMatchObject({ number: 5, code: 'changed' })
  })

  it('finds a row whose account was exchanged', async () => {
    const other = await portal.user('editor')
    const { fault } = await verdictAfter((all) => change(all[4], { by: other.id }))
    expect(fault).toMatchObject({ number: 5, code: 'changed' })
  })

  it('finds a row that was deleted', async () => {
    const { fault } = await verdictAfter((all) => remove(all[5]))
    expect(fault).toMatchObject({ number: 6, code: 'missing' })
  })

  it('finds rows that exchanged their numbers', async () => {
    const { fault } = await verdictAfter(async (all) => {
      await change(all[2], { number: 10_000 })
      await change(all[3], { number: 3 })
      await change(all[2], { number: 4 })
    })
    expect(fault).toMatchObject({ number: 3, code: 'changed' })
  })

  it('finds a row that was put in with a number of its own, and one without', async () => {
    const at = new Date().toISOString()
    const added = await verdictAfter((all) =>
      payload.db.create({ collection: 'audit-log', data: { at, action: 'x', number: all.length + 1 } }),
    )
    expect(added.fault).toMatchObject({ code: 'changed' })
    const outside = await verdictAfter(() =>
      payload.db.create({ collection: 'audit-log', data: { at, action: 'x' } }),
    )
    expect(outside.fault).toMatchObject({ number: null, code: 'outside' })
    const negative = await verdictAfter(() =>
      payload.db.create({ collection: 'audit-log', data: { at, action: 'x', number: -1 } }),
    )
    expect(negative.fault).toMatchObject({ number: null, code: 'outside' })
  })

  it('finds rows cut off at the end by the head that was kept, and that the whole log is gone', async () => {
    const cut = await verdictAfter((all) => remove(all.at(-1)))
    expect(cut.fault).toMatchObject({ code: 'cut' })
    const gone = await verdictAfter(() => payload.db.deleteMany({ collection: 'audit-log', where: {} }))
    expect(gone.fault).toMatchObject({ number: 1, code: 'cut' })
  })

  it('keeps the head as evidence when the log does not continue it', async () => {
    await recordAudit(req, { action: 'one more', subject: 'test' })
    const kept = await readFile(headFile(portal.dataDir), 'utf8')
    await verdictAfter(async (all) => {
      await remove(all.at(-1))
      await remove(all.at(-2))
      await recordAudit(req, { action: 'put in place of another', subject: 'test' })
      expect(await moveHead(payload, portal.dataDir)).toBe(false)
    })
    expect(await readFile(headFile(portal.dataDir), 'utf8')).toBe(kept)
    expect(await moveHead(payload, portal.dataDir)).toBe(true)
    expect(await readFile(headFile(portal.dataDir), 'utf8')).not.toBe(kept)
  })

  it('follows the log while the portal runs, and stops nothing where the head cannot be kept', async () => {
    const follower = await followHead(payload, portal.dataDir)
    await recordAudit(req, { action: 'followed', subject: 'test' })
    await follower.stop()
    expect((await readHead(portal.dataDir))?.number).toBe((await rows()).length)
    const kept = await readFile(headFile(portal.dataDir), 'utf8')
    await writeFile(headFile(portal.dataDir), 'not a head')
    const second = await followHead(payload, portal.dataDir)
    await second.stop()
    await writeFile(headFile(portal.dataDir), kept)
  })
})

describe('rows from before the chain', () => {
  it('are numbered and chained once, oldest first; later ones without a number stay outside', async () => {
    await payload.db.deleteMany({ collection: 'audit-log', where: {} })
    const old = (minute: number) => ({
      at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
      action: `minute ${minute}`,
      by: req.user?.id,
    })
    for (const minute of [3, 1, 2, 1]) await payload.db.create({ collection: 'audit-log', data: old(minute) })
    expect((await verifyAuditLog(payload)).fault).toMatchObject({ code: 'outside' })
    expect(await chainOldRows(payload)).toBe(4)
    expect(await chainOldRows(payload)).toBe(0)
    expect((await rows()).map(({ action }) => action)).toEqual([
      'minute 1',
      'minute 1',
      'minute 2',
      'minute 3',
    ])
    await recordAudit(req, { action: 'new', subject: 'test' })
    expect(await verifyAuditLog(payload)).toMatchObject({ rows: 5, fault: null })
    await payload.db.create({ collection: 'audit-log', data: old(4) })
    expect(await chainOldRows(payload)).toBe(0)
    expect((await verifyAuditLog(payload)).fault).toMatchObject({ code: 'outside' })
  })
})
