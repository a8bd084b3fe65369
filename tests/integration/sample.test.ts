import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedIfEmpty } from '../../src/sample/seed'
import { openPortal, type TestPortal } from './support/portal'

let portal: TestPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal?.close())

it('fills an empty portal once, with something to do for each role', async () => {
  const lines: string[] = []
  const seed = () =>
    seedIfEmpty({
      payload: portal.payload,
      env: { sampleContent: 'auto' },
      print: (line) => lines.push(line),
    })
  await seed()
  const { docs } = await portal.payload.find({
    collection: 'practices',
    draft: true,
    pagination: false,
    depth: 0,
  })
  const states = docs.map(({ state }) => state).sort()
  expect(states).toEqual([
    'approved',
    'changes_requested',
    'draft',
    'in_review',
    ...Array(4).fill('published'),
  ])
  for (const role of ['editor', 'reviewer', 'safeguarding', 'administrator']) {
    expect(lines.join('\n')).toMatch(new RegExp(`${role}@example.org +\\S{16}`))
  }
  const before = lines.length
  await seed()
  expect(lines).toHaveLength(before)
}, 120_000)
