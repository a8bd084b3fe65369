import { describe, expect, it } from 'vitest'
import { keepLineAndParts } from './line'

type Data = Record<string, unknown>

const STORED = {
  creditLine: '© UNICEF/UNI118959/Tylle',
  agency: 'UNICEF',
  assetIdentifier: 'UNI118959',
  photographer: 'Tylle',
  year: 2011,
  licence: 'unicef-terms',
}

const saved = (data: Data | undefined, originalDoc?: Data): Data | undefined =>
  (keepLineAndParts as (args: unknown) => Data | undefined)({ data, originalDoc })

describe('a credit line that was pasted', () => {
  const parts = { agency: 'UNICEF', assetIdentifier: 'UNI118959', photographer: 'Tylle' }

  it.each<[string, Data]>([
    ['alone', {}],
    ['beside parts of null', { agency: null, assetIdentifier: null, photographer: null }],
    ['beside parts that were cleared again', { agency: '', assetIdentifier: '', photographer: '' }],
  ])('is taken apart, %s', (_, beside) => {
    const data = { creditLine: ' UNICEF / UNI118959 / Tylle. ', licence: 'own-work', ...beside }
    expect(saved(data)).toMatchObject({ ...parts, creditLine: STORED.creditLine, licence: 'own-work' })
  })

  it('takes the place of the parts that were stored', () => {
    const data = { ...STORED, creditLine: '© UNICEF/Noorani' }
    expect(saved(data, STORED)).toMatchObject({
      creditLine: '© UNICEF/Noorani',
      agency: 'UNICEF',
      assetIdentifier: null,
      photographer: 'Noorani',
    })
  })

  it('keeps the year that was given where the line holds none', () => {
    expect(saved({ creditLine: '© A/B', year: 1999 })).toMatchObject({ year: 1999 })
    expect(saved({ creditLine: '© A/B' }, STORED)).toMatchObject({ year: 2011 })
    expect(saved({ creditLine: '© A/B' })).toMatchObject({ year: null })
    expect(saved({ creditLine: '© UNICEF/NYHQ2004-0636/Pirozzi', year: 1999 })).toMatchObject({ year: 2004 })
  })

  it.each(['A/B/C/D', '©', '/'])('that cannot be read is refused at its field: %s', (creditLine) => {
    expect(() => saved({ creditLine })).toThrow(
      expect.objectContaining({ status: 400, data: { path: 'creditLine' } }),
    )
  })
})

describe('parts that were filled in', () => {
  it('make the line', () => {
    expect(saved({ agency: 'UNICEF', photographer: 'Tylle' })).toMatchObject({ creditLine: '© UNICEF/Tylle' })
  })

  it('change the line, also where the form sends the one before', () => {
    expect(saved({ photographer: 'Noorani' }, STORED)?.creditLine).toBe('© UNICEF/UNI118959/Noorani')
    expect(saved({ ...STORED, photographer: 'Noorani' }, STORED)?.creditLine).toBe(
      '© UNICEF/UNI118959/Noorani',
    )
    expect(saved({ ...STORED, assetIdentifier: null }, STORED)?.creditLine).toBe('© UNICEF/Tylle')
  })

  it('win over a line that was changed with them', () => {
    const both = { ...STORED, creditLine: '© Other/Line', photographer: 'Noorani' }
    expect(saved(both, STORED)).toMatchObject({
      creditLine: '© UNICEF/UNI118959/Noorani',
      photographer: 'Noorani',
    })
  })

  it('bring back a line that was cleared', () => {
    expect(saved({ creditLine: '' }, STORED)?.creditLine).toBe(STORED.creditLine)
  })
})

describe('a save that changes nothing', () => {
  it('leaves line and parts as they are', () => {
    expect(saved({ ...STORED }, STORED)).toEqual(STORED)
    const made = saved({ creditLine: '© UNICEF/NYHQ2004-0636/Pirozzi' })
    expect(saved({ ...made }, made)).toEqual(made)
  })

  it('makes no line of nothing', () => {
    expect(saved({ licence: 'own-work' })).toEqual({ licence: 'own-work' })
    expect(saved(undefined)).toBeUndefined()
  })
})
