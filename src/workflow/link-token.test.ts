import { describe, expect, it } from 'vitest'
import { hashToken, newToken } from './link-token'

describe('the token of a guest link', () => {
  it('is 256 random bits in letters that an address may hold, and never the same twice', () => {
    const tokens = Array.from({ length: 100 }, newToken)
    expect(new Set(tokens).size).toBe(100)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('is kept as its SHA-256', () => {
    // printf %s token | sha256sum
    expect(hashToken('token')).toBe('3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0')
  })
})
