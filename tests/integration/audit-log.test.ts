import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '../../src/workflow/audit'
import { type ChainedRow, NO_ROW_BEFORE, rowHash } from '../../src/workflow/audit-log/chain'
import { inTransaction, isConflict, orLostRace } from '../../src/workflow/transaction'
import { openPortal, type TestPortal } from './support/portal'
import { act, approve, draft, type Newsroom } from './support/stories'

let portal: TestPortal
let payload: Payload
let room: Newsroom

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  room = { payload, editor: await portal.user('editor'), reviewer: await portal.user('reviewer') }
})
afterAll(() => portal?.close())

const rows = async (): Promise<ChainedRow[]> => {
  const { docs } = await payload.find({
    collection: 'audit-log',
    sort: 'number',
    depth: 0,
    pagination: false,
  })
  return docs as unknown as ChainedRow[]
}

const expectWholeChain = async () => {
  const all = await rows()
  let previous = NO_ROW_BEFORE
  for (const [index, row] of all.entries()) {
    expect(row).toMatchObject({ number: index + 1, previous, hash: rowHash(row) })
    previous = row.hash
  }
  return all
}

const requestOf = (user = room.editor): Promise<PayloadRequest> => createLocalReq({ user }, payload)

describe('the chain of the audit log', () => {
  it('holds every row of a story, and of an edit that voids an approval', async () => {
    const entry = await draft(room, 'organisations', { name: 'Chained', kind: 'company' })
    await approve(room, entry)
    await payload.update({
      collection: 'organisations',
      id: entry.id,
      data: { name: 'Edited' },
      user: room.editor,
      overrideAccess: false,
    })
    await act(payload, room.editor, entry, 'submit', { reason: 'A\u0000B \ud800 é 😀\r\n' })
    const all = await expectWholeChain()
    expect(all.map(({ action }) => action)).toEqual(['submitted', 'approved', 'voided by edit', 'submitted'])
    expect(all.at(-1)).toMatchObject({ actor: 'user', by: room.editor.id, reason: 'A\uFFFDB \uFFFD é 😀' })
  })

  it('takes rows that are about no entry, of whom no account is known', async () => {
    const nobody = await createLocalReq({}, payload)
    await recordAudit(nobody, { action: 'sign-in refused', subject: 'users', subjectId: room.editor.id })
    await recordAudit(nobody, { action: 'link refused', subject: 'guest-link', actor: 'guest' })
    expect((await expectWholeChain()).slice(-2)).toMatchObject([
      { actor: 'system', by: null, subject: 'users', subjectId: room.editor.id, entry: null, author: null },
      { actor: 'guest', by: null, subject: 'guest-link', subjectId: null },
    ])
  })

  it('has no gap and no number twice after writers at the same moment, with and without a transaction of their own', async () => {
    const before = (await rows()).length
    const row = { action: 'raced', subject: 'test' }
    await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        if (n % 3 === 0) return recordAudit(await requestOf(), row)
        return inTransaction(payload, room.editor, async (req) => {
          await recordAudit(req, row)
          await recordAudit(req, row)
        })
      }),
    )
    expect(await expectWholeChain()).toHaveLength(before + 50)
  })

  it('leaves no gap where a transaction was given up', async () => {
    const before = (await rows()).length
    const failed = inTransaction(payload, room.editor, async (req) => {
      await recordAudit(req, { action: 'given up', subject: 'test' })
      throw new Error('on purpose')
    })
    await expect(failed).rejects.toThrow('on purpose')
    await recordAudit(await requestOf(), { action: 'kept', subject: 'test' })
    expect(await expectWholeChain()).toHaveLength(before + 1)
  })

  it('numbers a row by itself, whatever number it is given', async () => {
    await payload.create({
      collection: 'audit-log',
      data: { action: 'forged', at: new Date().toISOString(), number: 99_999, previous: 'x', hash: 'y' },
    })
    await expectWholeChain()
  })
})

describe('a number that another writer took', () => {
  it('is a conflict to be tried again, in both logs', async () => {
    const [row] = await rows()
    const publication = {
      action: 'publish',
      type: 'practice',
      entry: 'x',
      slug: 'x',
      number: 1,
      at: new Date().toISOString(),
    }
    await payload.db.create({ collection: 'publications', data: { ...publication } })
    for (const [collection, data] of [
      ['audit-log', { action: 'x', at: publication.at, number: row?.number }],
      ['publications', publication],
    ] as const) {
      const taken = await payload.db
        .create({ collection, data: { ...data } })
        .catch((error: unknown) => error)
      expect(isConflict(taken), collection).toBe(true)
      const lost = await orLostRace(() => Promise.reject(taken)).catch((error: unknown) => error)
      expect(lost).toMatchObject({ name: 'LostRace', status: 409, isPublic: true })
      expect(isConflict(lost)).toBe(true)
    }
    let tries = 0
    await inTransaction(payload, null, async (req) => {
      tries += 1
      const data = { ...publication, number: tries === 1 ? 1 : 2 }
      await orLostRace(() => req.payload.db.create({ collection: 'publications', data, req }))
    })
    expect(tries).toBe(2)
  })

  it('is told from a value that has to be unique elsewhere', () => {
    const elsewhere = { name: 'ValidationError', data: { collection: 'users', errors: [{ path: 'number' }] } }
    expect(isConflict(elsewhere)).toBe(false)
    expect(isConflict({ ...elsewhere, data: { collection: 'audit-log', errors: [{ path: 'at' }] } })).toBe(
      false,
    )
  })
})
