import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCreditLine, parseCreditLine } from './credit-line'

const credit = (
  agency: string,
  assetIdentifier: string | null,
  photographer: string | null,
  year: number | null,
) => ({ ok: true, credit: { agency, assetIdentifier, photographer, year } })

describe('a credit line', () => {
  it.each([
    ['© UNICEF/AFGA2009-00426/Noorani', 'AFGA2009-00426', 'Noorani', 2009],
    ['© UNICEF/BANA2014-00365/Mawa', 'BANA2014-00365', 'Mawa', 2014],
    ['© UNICEF/NYHQ2013-0433/Pirozzi', 'NYHQ2013-0433', 'Pirozzi', 2013],
    ['© UNICEF/UGDA2011-00100/Tylle', 'UGDA2011-00100', 'Tylle', 2011],
    ['© UNICEF/UNI118959/Tylle', 'UNI118959', 'Tylle', null],
    ['© UNICEF/UNI156473/Noorani', 'UNI156473', 'Noorani', null],
    ['© UNICEF/UNI48335/Pirozzi', 'UNI48335', 'Pirozzi', null],
    ['© UNICEF/UN0284179/LeMoyne', 'UN0284179', 'LeMoyne', null],
    ['© UNICEF', null, null, null],
    ['© UNICEF/Noorani', null, 'Noorani', null],
    ['© UNICEF/UNI118959', 'UNI118959', null, null],
    ['© UNICEF/SUDA2014-XX166/Noorani', 'SUDA2014-XX166', 'Noorani', null],
    ['© UNICEF/NYHQ0013-0433/Pirozzi', 'NYHQ0013-0433', 'Pirozzi', null],
    ['© UNICEF/UNI118959/Al-Issa O’Brien', 'UNI118959', 'Al-Issa O’Brien', null],
  ])('%s', (line, identifier, photographer, year) => {
    const parsed = parseCreditLine(line)
    expect(parsed).toEqual(credit('UNICEF', identifier, photographer, year))
    if (parsed.ok) expect(buildCreditLine(parsed.credit)).toBe(line)
  })

  it.each([
    'UNICEF/AFGA2009-00426/Noorani',
    '©UNICEF/AFGA2009-00426/Noorani',
    '(c) UNICEF/AFGA2009-00426/Noorani',
    '(C)UNICEF / AFGA2009-00426 / Noorani',
    '  ©\u00a0UNICEF/AFGA2009-00426/Noorani.  ',
    '©\u202fUNICEF/AFGA2009-00426/Noorani;',
    '\ufeff© UNICEF/AFGA2009-00426/Noorani\n',
    '© UNICEF/afga2009-00426/Noorani,',
    '© UNICEF/AFGA2009 – 00426/Noorani',
    '© UNICEF／AFGA2009-00426／Noorani',
    '© UNICEF/AFGA2009-00426/Noorani/',
    'Photo: © UNICEF/AFGA2009-00426/Noorani',
    'Photo credit: UNICEF/AFGA2009-00426/Noorani',
    'Copyright © UNICEF/AFGA2009-00426/\u200bNoorani',
  ])('is tolerant of %j', (line) => {
    expect(parseCreditLine(line)).toEqual(credit('UNICEF', 'AFGA2009-00426', 'Noorani', 2009))
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['©', 'empty'],
    ['© .', 'empty'],
    ['© UNICEF/UNI118959/Tylle\nA girl at a desk', 'one line'],
    ['© UNICEF\u2028Tylle', 'one line'],
    [`© UNICEF/UNI118959/${'x'.repeat(300)}`, 'at most 300'],
    [`© UNICEF/${'x'.repeat(120)}/Tylle`, 'at most 100'],
    ['© UNICEF/UNI118959/Tylle/Noorani', 'too many parts'],
    ['© /UNI118959/Tylle', 'no agency'],
    ['© UNI118959/Tylle', 'no agency'],
    ['© 2014', 'no agency'],
    ['© UNICEF/\u0007/Tylle', 'unreadable'],
  ])('refuses %j', (line, message) => {
    expect(parseCreditLine(line)).toMatchObject({ ok: false, message: expect.stringContaining(message) })
  })

  it('is the same after it was built and taken apart', () => {
    const digits = (min: number, max: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((all) => all.join(''))
    const letters = fc.array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 3, maxLength: 3 })
    const year = fc.integer({ min: 1826, max: 2100 })
    const identifier = fc.oneof(
      fc.tuple(letters, year, digits(3, 6)).map(([code, y, n]) => ({ id: `${code.join('')}A${y}-${n}`, y })),
      fc.tuple(year, digits(3, 6)).map(([y, n]) => ({ id: `NYHQ${y}-${n}`, y })),
      digits(4, 8).map((n) => ({ id: `UNI${n}`, y: null })),
      fc.constant({ id: null, y: null }),
    )
    const word = fc.stringMatching(/^\p{L}[\p{L} '’-]{0,30}\p{L}$/u)
    const name = word.map((text) => text.normalize('NFC').replace(/\s+/g, ' '))
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('UNICEF'), name),
        identifier,
        fc.option(name),
        (agency, { id, y }, photographer) => {
          const parts = { agency, assetIdentifier: id, photographer, year: y }
          expect(parseCreditLine(buildCreditLine(parts))).toEqual({ ok: true, credit: parts })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (line) => {
        expect(typeof parseCreditLine(line).ok).toBe('boolean')
      }),
    )
  })
})
