import type { SanitizedConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { answerClientFaults, withClientFaults } from './client-faults'

type HookArgs = Parameters<typeof answerClientFaults>[0]

const statusOf = async (error: Error, type = 'multipart/form-data; boundary=x') => {
  const req = { headers: new Headers({ 'Content-Type': type }) }
  const answer = await answerClientFaults({ error, req } as unknown as HookArgs)
  return answer?.status
}

describe('a form that cannot be read', () => {
  it.each([
    new Error('Unexpected end of form'),
    new Error('Malformed part header'),
    new Error('Multipart: Boundary not found'),
    new SyntaxError('Unexpected token b in JSON at position 1'),
  ])('is 400: %s', async (error) => {
    expect(await statusOf(error)).toBe(400)
  })
})

it.each([
  ['a fault of ours in a form', new TypeError('x is not a function'), undefined],
  [
    'a fault of ours elsewhere',
    new SyntaxError('Unexpected token b in JSON at position 1'),
    'application/json',
  ],
])('leaves %s alone', async (_name, error, type) => {
  expect(await statusOf(error, type)).toBeUndefined()
})

it('stands behind the hooks that are there', () => {
  const before = () => undefined
  const config = { slug: 'x', hooks: { afterError: [before] } } as unknown as SanitizedConfig
  expect(withClientFaults(config).hooks.afterError).toEqual([before, answerClientFaults])
})
