import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { isOn, LIBRARY_FILTERS, toggled } from './library-filters'

const NOW = new Date('2026-11-01T00:00:00.000Z')

describe('a filter of the library', () => {
  it.each(LIBRARY_FILTERS)('%s goes on, is recognised, and goes off again', (name) => {
    const on = toggled(undefined, name, NOW)
    expect(isOn(on, name)).toBe(true)
    for (const other of LIBRARY_FILTERS.filter((one) => one !== name)) expect(isOn(on, other)).toBe(false)
    expect(toggled(on, name, NOW)).toBeUndefined()
  })

  it('keeps what else was asked for', () => {
    const asked: Where = { or: [{ and: [{ title: { like: 'desk' } }] }] }
    const both = toggled(toggled(asked, 'unused', NOW), 'expiring', NOW)
    expect([isOn(both, 'unused'), isOn(both, 'expiring')]).toEqual([true, true])
    expect(JSON.stringify(both)).toContain('desk')
    expect(toggled(toggled(both, 'unused', NOW), 'expiring', NOW)).toEqual(asked)
  })

  it('asks for ends within sixty days', () => {
    expect(JSON.stringify(toggled(undefined, 'expiring', NOW))).toContain('2026-12-31T00:00:00.000Z')
  })

  it('takes off what cannot be at the same time', () => {
    const unfit = toggled(toggled(undefined, 'fit', NOW), 'unfit', NOW)
    expect([isOn(unfit, 'fit'), isOn(unfit, 'unfit')]).toEqual([false, true])
  })
})
