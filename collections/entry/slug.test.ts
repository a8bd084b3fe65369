import fc from 'fast-check'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPortal, type TestPortal } from '../../tests/integration/support/portal'
import { slugOf } from './slug'

describe('the address that a title makes', () => {
  it.each([
    ['Safer by design', 'safer-by-design'],
    [
      '  Millicom measures its impact on children’s rights!  ',
      'millicom-measures-its-impact-on-childrens-rights',
    ],
    ['Épine & Noël', 'epine-and-noel'],
    ['Дети в сети', 'deti-v-seti'],
    ['a/b\\c?d#e<script>', 'a-b-c-d-e-script'],
    ['…', ''],
    ['', ''],
  ])('%j is %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  it('is cut between words at 80 characters, and in a word where it is one word', () => {
    expect(slugOf('word '.repeat(40))).toBe(Array(16).fill('word').join('-'))
    expect(slugOf(`${'a'.repeat(40)} ${'b'.repeat(39)} c`)).toBe(`${'a'.repeat(40)}-${'b'.repeat(39)}`)
    expect(slugOf(`${'a'.repeat(40)} ${'b'.repeat(40)}`)).toBe('a'.repeat(40))
    expect(slugOf('x'.repeat(200))).toBe('x'.repeat(80))
  })

  it('is an address whatever the title, and the address of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugOf(title)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slugOf(slug)).toBe(slug)
      }),
    )
  })
})

describe('an entry', () => {
  let portal: TestPortal
  let user: TypedUser

  beforeAll(async () => {
    portal = await openPortal()
    user = await portal.user('editor')
  })
  afterAll(() => portal?.close())

  const create = async (data: { name: string | null; slug?: string }) =>
    portal.payload.create({
      collection: 'organisations',
      data: data as { name: string; slug?: string },
      draft: true,
      user,
      overrideAccess: false,
    })
  const update = async (id: string, data: { name?: string; slug?: string }) =>
    portal.payload.update({ collection: 'organisations', id, data, draft: true, user, overrideAccess: false })

  it('gets an address from its title, with a number where another has it', async () => {
    const names = ['Thorn', 'Thorn!', 'THORN', 'Thorn 2']
    const slugs: unknown[] = []
    for (const name of names) slugs.push((await create({ name })).slug)
    expect(slugs).toEqual(['thorn', 'thorn-2', 'thorn-3', 'thorn-2-2'])
  })

  it('keeps the address that it was given, and the one it has', async () => {
    const { id, slug } = await create({ name: 'Millicom', slug: 'tigo' })
    expect(slug).toBe('tigo')
    expect((await update(id, { name: 'Millicom International' })).slug).toBe('tigo')
  })

  it('gets one later where it has no title yet', async () => {
    const { id, slug } = await create({ name: null })
    expect(slug ?? null).toBeNull()
    expect((await update(id, { name: 'Later' })).slug).toBe('later')
  })
})
