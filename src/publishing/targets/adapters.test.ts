import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../outside/addresses'
import { ADAPTERS, type Happening, type TargetKind } from './adapters'

const happening: Happening = {
  number: 7,
  action: 'publish',
  type: 'photo-credit',
  entry: 'abc',
  slug: 'one',
  at: '2026-11-25T00:00:00.000Z',
}
const now = new Date()
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const make = (kind: TargetKind, url = 'https://cache.example/') =>
  ADAPTERS[kind]({ kind, url, secret }, happening, { id: 'delivery', now })

describe('a webhook', () => {
  it('is signed so that the library of the other side takes it, and nothing that was changed', () => {
    const { headers, body, method } = make('webhook')
    expect(method).toBe('POST')
    expect(new Webhook(secret).verify(body, headers)).toEqual({
      type: 'entry.published',
      timestamp: happening.at,
      data: { number: 7, type: 'photo-credit', id: 'abc', slug: 'one' },
    })
    expect(() => new Webhook(secret).verify(body.replace('abc', 'abd'), headers)).toThrow()
  })
})

describe('a cache is sent the keys that fall', () => {
  const keys = ['photo-credit:abc', 'photo-credits', 'everything']
  it('Fastly', () => {
    expect(make('fastly')).toMatchObject({
      method: 'POST',
      headers: { 'Fastly-Key': secret, 'Surrogate-Key': keys.join(' ') },
    })
  })
  it('Cloudflare', () => {
    const { headers, body } = make('cloudflare')
    expect(headers.Authorization).toBe(`Bearer ${secret}`)
    expect(JSON.parse(body)).toEqual({ tags: keys })
  })
  it('Varnish', () => {
    expect(make('varnish')).toMatchObject({ method: 'PURGE', headers: { xkey: keys.join(' ') } })
  })
})

it.each([
  ['8.8.8.8', true],
  ['2a00:1450:4001:81b::200e', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['169.254.169.254', false],
  ['192.168.0.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['64:ff9b::7f00:1', false],
  ['x', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})
