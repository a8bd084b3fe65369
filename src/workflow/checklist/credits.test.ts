import { describe, expect, it } from 'vitest'
import { lookAtIdentifiers, lookAtTwins } from './credits'
import type { Subject } from './rule'

const subject = (entry: Record<string, unknown>, more: Partial<Subject> = {}): Subject => ({
  collection: 'photo-credits',
  entry,
  references: [],
  photos: new Map(),
  ...more,
})
const told = (tasks: ReturnType<typeof lookAtTwins>) =>
  tasks.map(({ findings }) => findings.map(({ path, code, message }) => [path, code, message]))

describe('the number of a photograph', () => {
  it('is one that its agency could have given', () => {
    expect(told(lookAtIdentifiers(subject({ agency: 'UNICEF', assetIdentifier: 'UNI118959' })))).toEqual([[]])
    const [[finding]] = told(lookAtIdentifiers(subject({ agency: 'UNICEF', assetIdentifier: 'x-1' }))) as [
      [[string, string, string]],
    ]
    expect(finding.slice(0, 2)).toEqual(['assetIdentifier', 'identifier_invalid'])
    expect(finding[2]).toContain('UNICEF')
    expect(finding[2]).toContain('“x-1”')
    expect(finding[2]).toMatch(/UNI\d+/)
    expect(finding[2]).toContain(', ')
  })

  it('of an agency that we know nothing of is any', () => {
    expect(told(lookAtIdentifiers(subject({ agency: 'Nobody knows', assetIdentifier: 'x' })))).toEqual([[]])
  })

  it.each([
    [{ agency: 'UNICEF' }],
    [{ agency: 'UNICEF', assetIdentifier: '' }],
    [{ agency: 'UNICEF', assetIdentifier: 7 }],
    [{ agency: 7, assetIdentifier: 'UNI118959' }],
    [{}],
  ])('is not looked at in %j', (entry) => {
    expect(lookAtIdentifiers(subject(entry))).toEqual([])
  })
})

describe('another credit of the same photograph', () => {
  const twins = [
    { id: '1', creditLine: '© A' },
    { id: '2', creditLine: '© B' },
  ]

  it('is named by its line', () => {
    const found = told(lookAtTwins(subject({ assetIdentifier: 'UNI1' }, { twins }))) as string[][][]
    expect(found[0]?.map(([path, code]) => [path, code])).toEqual([
      ['assetIdentifier', 'credit_duplicate'],
      ['assetIdentifier', 'credit_duplicate'],
    ])
    expect(found[0]?.[0]?.[2]).toContain('“© A”')
    expect(told(lookAtTwins(subject({ assetIdentifier: 'UNI1' })))).toEqual([[]])
  })

  it.each([[''], [undefined], [7]])('is not looked for by the number %j', (assetIdentifier) => {
    expect(lookAtTwins(subject({ assetIdentifier }, { twins }))).toEqual([])
  })
})
