import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCache } from './cache'
import { StoredAnswer } from './stored-answer'

const MB = 1024 * 1024
const answer = (text: string, ...tags: string[]) => new StoredAnswer(200, Buffer.from(text), {}, tags)
const en = (url: string) => ({ url, locale: 'en' as const })

describe('the cache', () => {
  test('finds one answer by each spelling of a request, and by locale', () => {
    const cache = makeCache(MB)
    const stored = answer('x', 'practices')
    cache.set('key', en('/a?x=1&y=2'), stored)
    expect(cache.get('key', en('/a?y=2&x=1'))).toBe(stored)
    expect(cache.getAsCame('/a?x=1&y=2', 'en')).toBe(stored)
    expect(cache.getAsCame('/a?y=2&x=1', 'en')).toBe(stored)
    expect(cache.getAsCame('/a?x=1&y=2', 'fr')).toBeUndefined()
  })

  test('drops by any tag, with every spelling', () => {
    const cache = makeCache(MB)
    cache.set('one', en('/one'), answer('1', 'practices', 'practice:1'))
    const untouched = answer('2', 'practice:2')
    cache.set('two', en('/two'), untouched)
    cache.get('one', en('/one?'))
    cache.drop(['practice:1', 'unknown'])
    expect(cache.getAsCame('/one', 'en')).toBeUndefined()
    expect(cache.getAsCame('/one?', 'en')).toBeUndefined()
    expect(cache.getAsCame('/two', 'en')).toBe(untouched)
    cache.drop(['practices', 'practice:2'])
    expect(cache.stats()).toEqual({ answers: 0, bytes: 0 })
  })

  test('keeps no answer that no tag can drop', () => {
    const cache = makeCache(MB)
    cache.set('key', en('/a'), answer('x'))
    expect(cache.stats().answers).toBe(0)
  })

  test('keeps nothing where it may take no bytes', () => {
    const cache = makeCache(0)
    cache.set('key', en('/a'), answer('x', 'practices'))
    expect(cache.getAsCame('/a', 'en')).toBeUndefined()
  })

  test('property: never holds more bytes than it may, and never answers what was dropped or replaced', () => {
    const step = fc.record({
      key: fc.integer({ min: 0, max: 9 }),
      size: fc.integer({ min: 1, max: 20_000 }),
      tag: fc.constantFrom('a', 'b', 'c'),
      isDropped: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const limit = 200_000
        const cache = makeCache(limit)
        const newest = new Map<string, StoredAnswer>()
        for (const { key, size, tag, isDropped } of steps) {
          if (isDropped) {
            cache.drop([tag])
            for (const [url, { tags }] of newest) if (tags.includes(tag)) newest.delete(url)
          } else {
            const stored = answer('x'.repeat(size), tag)
            newest.set(`/${key}`, stored)
            cache.set(`${key}`, en(`/${key}`), stored)
          }
          expect(cache.stats().bytes).toBeLessThanOrEqual(limit)
          for (let at = 0; at < 10; at += 1) {
            const found = cache.getAsCame(`/${at}`, 'en')
            if (found) expect(found === newest.get(`/${at}`)).toBe(true)
          }
        }
      }),
    )
  })
})
