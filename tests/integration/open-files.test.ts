import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPortal, type TestPortal } from './support/portal'
import { act, draft, type Newsroom } from './support/stories'

/** Open files of this process, where the system tells. */
const FILES = '/proc/self/fd'
const ACTIONS = 150

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal?.close())

it.runIf(existsSync(FILES))(
  'a transaction leaves no open file behind',
  async () => {
    const { payload } = portal
    const room: Newsroom = {
      payload,
      editor: await portal.user('editor'),
      reviewer: await portal.user('reviewer'),
    }
    const entry = await draft(room, 'organisations', { name: 'Assigned again and again', kind: 'company' })
    const assign = (priority: 'low' | 'high') => act(payload, room.editor, entry, 'assign', { priority })
    await assign('low')
    const before = readdirSync(FILES).length
    for (let number = 0; number < ACTIONS; number += 1) {
      await assign(number % 2 ? 'low' : 'high')
      // One that is rolled back, too.
      await expect(act(payload, room.editor, entry, 'publish')).rejects.toThrow()
    }
    expect(readdirSync(FILES).length - before).toBeLessThan(20)
  },
  120_000,
)
