import { describe, expect, it } from 'vitest'
import type { SignOff } from '../config/vocabulary'
import { openSignOffs, requiredSignOffs } from './sign-offs'

const given = (...kinds: SignOff[]) =>
  kinds.map((kind) => ({ kind, by: 'u1', at: '2027-03-01T12:00:00.000Z' }))

describe('the sign-offs that an entry needs', () => {
  it.each([
    ['practices', [], ['editorial']],
    ['practices', ['none', 'adults'], ['editorial']],
    ['practices', ['adults', 'children'], ['editorial', 'safeguarding']],
    ['practices', [null], ['editorial', 'safeguarding']],
    ['organisations', ['children'], ['editorial', 'safeguarding']],
    ['photo-credits', [], ['editorial']],
    ['sections', [], ['editorial']],
    ['profiles', [], ['editorial', 'safeguarding', 'subject']],
    ['profiles', ['children'], ['editorial', 'safeguarding', 'subject']],
  ] as const)('%s with photographs of %j: %j', (collection, photos, needed) => {
    expect(
      requiredSignOffs(
        collection,
        photos.map((shows) => ({ shows })),
      ),
    ).toEqual(needed)
  })

  it('are open until somebody gave them, in their order', () => {
    const required: SignOff[] = ['editorial', 'safeguarding', 'subject']
    expect(openSignOffs(required, [])).toEqual(required)
    expect(openSignOffs(required, given('safeguarding'))).toEqual(['editorial', 'subject'])
    expect(openSignOffs(required, given('subject', 'editorial', 'safeguarding'))).toEqual([])
    expect(openSignOffs(['editorial'], given('safeguarding'))).toEqual(['editorial'])
  })
})
