import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeResponder, surrogateKey } from './answers'
import { encodingFor, localeFor } from './negotiation'

describe('an answer', () => {
  const text = JSON.stringify({ data: 'children '.repeat(300) })
  const stored = makeResponder({}).answer(text, { tags: ['practices'] })

  test('has the same text in every encoding, and a strong tag of its own in each', () => {
    const [plain, gzip, br] = [stored.in('identity'), stored.in('gzip'), stored.in('br')]
    expect(plain.body.toString()).toBe(text)
    expect(gunzipSync(gzip.body).toString()).toBe(text)
    expect(brotliDecompressSync(br.body).toString()).toBe(text)
    expect(new Set([plain.etag, gzip.etag, br.etag]).size).toBe(3)
    for (const { etag } of [plain, gzip, br]) expect(etag).toMatch(/^"[\w-]+"$/)
  })

  test('is compressed once', () => {
    expect(stored.in('br').body).toBe(stored.in('br').body)
  })

  test('that is short stays as it is', () => {
    const { head, body } = makeResponder({}).answer({ data: 1 }, { tags: [] }).in('br')
    expect(body.toString()).toBe('{"data":1}')
    expect(head).not.toContain('Content-Encoding')
  })

  test('takes up no more than it says, with all its forms', () => {
    const forms = [stored.in('identity'), stored.in('gzip'), stored.in('br')]
    expect(forms.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(stored.size)
  })
})

describe('what a client accepts', () => {
  test.each([
    [undefined, 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['deflate', 'identity'],
    ['identity;q=0', 'identity'],
    [';;;,,,q=', 'identity'],
  ])('encoding %j gives %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
  })

  test.each([
    [undefined, 'en'],
    ['fr-CA, en;q=0.5', 'fr'],
    ['de, es;q=0.8', 'es'],
    ['zh-Hant-TW', 'zh'],
    ['de', 'en'],
    ['*', 'en'],
    ['ar;q=0, *', 'en'],
    ['\u0001,,;q=', 'en'],
  ])('language %j gives %s', (header, locale) => {
    expect(localeFor(header)).toBe(locale)
  })
})

describe('tags for caches in front', () => {
  test('are told one by one while they are few, and by type when they are many', () => {
    expect(surrogateKey(['practices', 'practice:1'])).toBe('practices practice:1')
    const many = Array.from({ length: 500 }, (_, index) => `photo-credit:${index}`)
    expect(surrogateKey(['practices', 'everything', ...many])).toBe('practices everything photo-credits')
  })
})
