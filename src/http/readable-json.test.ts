import { describe, expect, it, vi } from 'vitest'
import { withReadableJson } from './readable-json'

const handler = vi.fn(async (request: Request, _context: string) => new Response(await request.text()))
const send = (type: string, body: string) =>
  withReadableJson(handler)(
    new Request('http://localhost/api/graphql', { method: 'POST', headers: { 'Content-Type': type }, body }),
    'context',
  )

describe('a JSON body', () => {
  it.each(['{bad', '{"a":1', 'undefined', '{}x'])('%s is 400, and the handler is not asked', async (body) => {
    handler.mockClear()
    const answer = await send('application/json; charset=utf-8', body)
    expect(answer.status).toBe(400)
    expect((await answer.json()).errors[0].message).toMatch(/JSON/)
    expect(handler).not.toHaveBeenCalled()
  })

  it.each(['{"query":"{a}"}', '[]', 'null', ''])('%s goes on, unread', async (body) => {
    const answer = await send('application/json', body)
    expect(await answer.text()).toBe(body)
    expect(handler).toHaveBeenLastCalledWith(expect.any(Request), 'context')
  })
})

it('does not look into other bodies', async () => {
  expect(await (await send('text/plain', '{bad')).text()).toBe('{bad')
})
