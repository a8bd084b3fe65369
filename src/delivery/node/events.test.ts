import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvents, type ServerEvent } from './events'

async function* cut(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0
  for (const size of sizes) {
    yield bytes.subarray(at, at + size)
    at += size
  }
  yield bytes.subarray(at)
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<ServerEvent[]> {
  const events: ServerEvent[] = []
  for await (const event of readEvents(stream)) events.push(event)
  return events
}

test('property: events come out as they went in, wherever the stream is cut', async () => {
  const texts = fc.array(
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    { maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.integer({ min: 0, max: 9 })), async (datas, sizes) => {
      const text = datas.map((data, at) => `id: ${at}\nevent: row\ndata: ${data}\n\n`).join('')
      const events = await all(cut(new TextEncoder().encode(`${text}id: 9\nevent: row\ndata: unfini`), sizes))
      expect(events).toEqual(datas.map((data) => ({ name: 'row', data })))
    }),
  )
})
