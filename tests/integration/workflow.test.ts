import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { performAction } from '../../src/workflow/perform'
import type { Action } from '../../src/workflow/transitions'
import { openPortal, type TestPortal } from './support/portal'

let portal: TestPortal
let payload: Payload
let editor: TypedUser
let reviewer: TypedUser

beforeAll(async () => {
  portal = await openPortal()
  payload = portal.payload
  editor = await portal.user('editor')
  reviewer = await portal.user('reviewer')
})
afterAll(() => portal?.close())

const act = (
  user: TypedUser,
  id: string,
  action: Action,
  more: { reason?: string; revision?: string } = {},
) =>
  performAction(payload, user, {
    collection: 'organisations',
    id,
    action,
    reason: more.reason ?? null,
    revision: more.revision ?? null,
  })

describe('the way of an entry', () => {
  it('goes from draft to live', async () => {
    const draft = await payload.create({
      collection: 'organisations',
      data: { name: 'Thorn', kind: 'civil-society' } as never,
      user: editor,
      overrideAccess: false,
      draft: true,
    })
    expect(draft).toMatchObject({ slug: 'thorn', state: 'draft', _status: 'draft' })
    const submitted = await act(editor, draft.id, 'submit')
    expect(submitted.state).toBe('in_review')
    await act(reviewer, draft.id, 'approve', { revision: submitted.contentHash })
    const published = await act(editor, draft.id, 'publish')
    expect(published).toMatchObject({ state: 'published', published: 1 })
    const live = await payload.findByID({ collection: 'organisations', id: draft.id })
    expect(live).toMatchObject({ _status: 'published', state: 'published' })
    const edited = await payload.update({
      collection: 'organisations',
      id: draft.id,
      data: { name: 'Thorn II' },
      user: editor,
      overrideAccess: false,
    })
    expect(edited).toMatchObject({ _status: 'draft', state: 'draft', name: 'Thorn II' })
    const still = await payload.findByID({ collection: 'organisations', id: draft.id })
    expect(still).toMatchObject({ _status: 'published', name: 'Thorn' })
    await act(editor, draft.id, 'withdraw', { reason: 'Wrong facts' })
    const gone = await payload.findByID({ collection: 'organisations', id: draft.id })
    expect(gone).toMatchObject({ _status: 'draft', state: 'withdrawn' })
  })
})
