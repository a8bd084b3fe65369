import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainedRow, chainAfter, HASHED_FIELDS, NO_ROW_BEFORE, rowHash, storable } from './chain'
import { type ChainFault, faultAfter, faultByAnchor, type Place, type StoredRow } from './check'

const text = fc.string({ unit: 'binary', maxLength: 12 }).map(storable)
const facts = fc.record({
  at: fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  action: fc.constantFrom('submitted', 'approved', 'published'),
  actor: fc.constantFrom('user', 'guest', null),
  by: fc.option(fc.uuid()),
  reason: fc.option(text),
  subject: fc.option(text),
  contentHash: fc.option(fc.constantFrom('a', 'b')),
})
const chains = fc.array(facts, { minLength: 2, maxLength: 25 }).map((rows) => {
  const chain: ChainedRow[] = []
  for (const row of rows) chain.push(chainAfter(chain.at(-1) ?? null, row))
  return chain
})

/** Reads a chain as the verification does: in the order of the numbers, against the head that was kept before. */
function firstFault(stored: readonly StoredRow[], head: Place): ChainFault | null {
  let last: Place | null = null
  const inOrder = [...stored].sort((a, b) => Number(a.number) - Number(b.number))
  for (const row of inOrder) {
    const fault = faultAfter(last, row)
    if (fault) return fault
    last = { number: Number(row.number), hash: String(row.hash) }
  }
  const found = inOrder.find(({ number }) => number === head.number)?.hash
  return faultByAnchor({ ...head, source: 'the head' }, last, found)
}

const headOf = (chain: readonly ChainedRow[]): Place => chain.at(-1) ?? { number: 0, hash: '' }
const pick = (chain: readonly ChainedRow[], seed: number) => seed % chain.length

/** Gives the rows from `start` on hashes that fit each other again, as somebody could who knows how. */
function rehash(rows: readonly StoredRow[], start: number): StoredRow[] {
  const again = [...rows]
  for (let i = start; i < again.length; i++) {
    const previous = i === 0 ? NO_ROW_BEFORE : again[i - 1]?.hash
    const row: StoredRow = { ...again[i], number: i + 1, previous }
    again[i] = { ...row, hash: rowHash(row) }
  }
  return again
}

type Tampering = (chain: readonly ChainedRow[], at: number) => StoredRow[]

const other = (value: unknown) => (typeof value === 'number' ? value + 1 : `${value ?? ''}x`)

const TAMPERINGS: Record<string, Tampering> = {
  ...Object.fromEntries(
    [...HASHED_FIELDS, 'hash' as const].map((field): [string, Tampering] => [
      `another ${field}`,
      (chain, at) =>
        chain.map((row, i) => (i === at ? { ...row, [field]: other(row[field as keyof ChainedRow]) } : row)),
    ]),
  ),
  'another reason, with a hash that fits it': (chain, at) => {
    const changed = chain.map((row, i) => (i === at ? { ...row, reason: other(row.reason) } : row))
    return changed.map((row, i) => (i === at ? { ...row, hash: rowHash(row) } : row))
  },
  'another reason, with every later row made anew': (chain, at) =>
    rehash(
      chain.map((row, i) => (i === at ? { ...row, reason: other(row.reason) } : row)),
      at,
    ),
  'a deleted row': (chain, at) => chain.filter((_, i) => i !== at),
  'a deleted row, with every later row made anew': (chain, at) =>
    rehash(
      chain.filter((_, i) => i !== at),
      at,
    ),
  'rows cut off at the end': (chain, at) => chain.slice(0, at),
  'rows cut off at the beginning': (chain, at) => chain.slice(at + 1),
  'a row put in, with every later row made anew': (chain, at) =>
    rehash([...chain.slice(0, at), { ...chain[at], reason: 'put in' }, ...chain.slice(at)], at),
  'a row that is there twice': (chain, at) => [...chain, ...chain.slice(at, at + 1)],
  'two rows with their numbers exchanged': (chain, at) => {
    const mate = at === 0 ? 1 : at - 1
    const numbers = new Map([
      [at, mate + 1],
      [mate, at + 1],
    ])
    return chain.map((row, i) => ({ ...row, number: numbers.get(i) ?? row.number }))
  },
  'two rows exchanged, with hashes that fit them alone': (chain, at) => {
    const mate = at === 0 ? 1 : at - 1
    const rows: StoredRow[] = [...chain]
    const [a, b] = [chain[at], chain[mate]]
    if (!a || !b) return rows
    rows[at] = { ...b, number: at + 1, previous: a.previous }
    rows[mate] = { ...a, number: mate + 1, previous: b.previous }
    return rows.map((row, i) => (i === at || i === mate ? { ...row, hash: rowHash(row) } : row))
  },
}

describe('a chain', () => {
  it('that nobody touched has no fault', () => {
    fc.assert(fc.property(chains, (chain) => firstFault(chain, headOf(chain)) === null))
  })

  it.each(Object.entries(TAMPERINGS))('gives away %s', (_, tamper) => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, seed) => {
        const stored = tamper(chain, pick(chain, seed))
        // Two equal rows exchanged are the same log.
        fc.pre(JSON.stringify(stored) !== JSON.stringify(chain))
        return firstFault(stored, headOf(chain)) !== null
      }),
      { numRuns: 200 },
    )
  })

  it('says at which number the first fault is', () => {
    const rows = ['a', 'b', 'c', 'd'].map((reason) => ({ action: 'x', reason }))
    const chain: ChainedRow[] = []
    for (const row of rows) chain.push(chainAfter(chain.at(-1) ?? null, row))
    const head = headOf(chain)
    const withChange = chain.map((row) => (row.number === 3 ? { ...row, reason: 'C' } : row))
    expect(firstFault(withChange, head)).toMatchObject({ number: 3, code: 'changed' })
    expect(firstFault([...chain.slice(0, 1), ...chain.slice(2)], head)).toMatchObject({
      number: 2,
      code: 'missing',
    })
    expect(firstFault(chain.slice(0, 2), head)).toMatchObject({ number: 3, code: 'cut' })
    expect(firstFault([], head)).toMatchObject({ number: 1, code: 'cut' })
    expect(firstFault([...chain, chain[1] as ChainedRow], head)).toMatchObject({ number: 2, code: 'twice' })
    expect(firstFault(rehash(withChange, 2), head)).toMatchObject({ number: 4, code: 'replaced' })
  })
})

describe('a fault', () => {
  const first = chainAfter(null, { action: 'x', reason: 'a' })
  const second = chainAfter(first, { action: 'x', reason: 'b' })
  const rehashed = (row: StoredRow): StoredRow => ({ ...row, hash: rowHash(row) })

  it.each<[string, ChainFault | null, ChainFault]>([
    [
      'a row that comes again',
      faultAfter(second, first),
      { number: 1, code: 'twice', message: 'Row 1 comes after row 2: it is there twice, or was put in.' },
    ],
    [
      'a row without a number',
      faultAfter(first, { ...second, number: undefined }),
      { number: 2, code: 'missing', message: 'Row 2 is missing: row null comes next.' },
    ],
    [
      'a row that is gone',
      faultAfter(null, second),
      { number: 1, code: 'missing', message: 'Row 1 is missing: row 2 comes next.' },
    ],
    [
      'a number that is a text',
      faultAfter(first, { ...second, number: '2' as never }),
      { number: 2, code: 'missing', message: 'Row 2 is missing: row "2" comes next.' },
    ],
    [
      'another text',
      faultAfter(first, { ...second, reason: 'c' }),
      { number: 2, code: 'changed', message: 'Row 2 was changed: its hash is not that of its fields.' },
    ],
    [
      'a first row that is none',
      faultAfter(null, rehashed({ ...first, previous: 'f'.repeat(64) })),
      {
        number: 1,
        code: 'broken',
        message: 'Row 1 names a row before it: there was one, or it was moved.',
      },
    ],
    [
      'a row that belongs elsewhere',
      faultAfter(first, rehashed({ ...second, previous: 'f'.repeat(64) })),
      {
        number: 2,
        code: 'broken',
        message: 'Row 2 does not follow row 1: one of the two was put in place of another.',
      },
    ],
    [
      'rows cut off',
      faultByAnchor({ ...second, source: 'the head' }, first, undefined),
      {
        number: 2,
        code: 'cut',
        message: 'The log ends with row 1, but the head knows row 2: rows were cut off.',
      },
    ],
    [
      'an empty log',
      faultByAnchor({ ...second, source: 'the head' }, null, undefined),
      {
        number: 1,
        code: 'cut',
        message: 'The log ends with row 0, but the head knows row 2: rows were cut off.',
      },
    ],
    [
      'a log made anew',
      faultByAnchor({ ...first, source: 'the head' }, second, 'f'.repeat(64)),
      {
        number: 1,
        code: 'replaced',
        message:
          'Row 1 is not the one that the head knows: rows up to it were made anew, or this is another log.',
      },
    ],
  ])('is told in words: %s', (_, fault, expected) => {
    expect(fault).toEqual(expected)
  })

  it('is none where the anchor is in the chain', () => {
    expect(faultByAnchor({ ...first, source: 'the head' }, second, first.hash)).toBeNull()
    expect(faultByAnchor({ ...second, source: 'the head' }, second, second.hash)).toBeNull()
  })
})

describe('the hash of a row', () => {
  it('is SHA-256 over canonical JSON, without what is empty', () => {
    // Computed by hand: printf '{"action":"submitted","at":"2026-01-01T00:00:00.000Z","number":1,"previous":"00…"}' | sha256sum
    expect(
      rowHash({
        number: 1,
        previous: NO_ROW_BEFORE,
        at: '2026-01-01T00:00:00.000Z',
        action: 'submitted',
        reason: null,
        subject: undefined,
      }),
    ).toBe('e25d4dff80a8425665a69cb9fa8792ed6fa830191648ab24b51702043b028257')
  })

  it('does not depend on the order of the fields', () => {
    expect(rowHash({ action: 'x', reason: 'y' })).toBe(rowHash({ reason: 'y', action: 'x' }))
  })
})

describe('a text', () => {
  it('is written as every database gives it back', () => {
    expect(storable('a\u0000b\ud800c😀')).toBe('a\uFFFDb\uFFFDc😀')
  })
})
