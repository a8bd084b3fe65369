import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENCIES, agencyOf, showsIdentifier } from './agencies'
import { buildCreditLine, identifierFault, parseCreditLine, tidyIdentifier } from './credit-line'

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
    ['REUTERS/Noorani', 'Reuters', 'REUTERS/Noorani'],
    ['© Reuters / Noorani', 'Reuters', 'REUTERS/Noorani'],
    ['AP Photo/Tylle', 'AP', 'AP Photo/Tylle'],
    ['Mawa/AFP', 'AFP', 'Mawa/AFP'],
    ['© AFP/Mawa', 'AFP', 'Mawa/AFP'],
    ['Pirozzi/Getty Images', 'Getty Images', 'Pirozzi/Getty Images'],
    ['Pirozzi/Unknown House', 'Pirozzi', '© Pirozzi/Unknown House'],
    ['© unicef/UNI118959/Tylle', 'UNICEF', '© UNICEF/UNI118959/Tylle'],
  ])('%s is of %s, which wants it so', (line, agency, wanted) => {
    const parsed = parseCreditLine(line)
    expect(parsed).toMatchObject({ ok: true, credit: { agency } })
    if (parsed.ok) expect(buildCreditLine(parsed.credit)).toBe(wanted)
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

  it.each(AGENCIES.map((agency) => [agency.name, agency] as const))(
    'is the same by the template of %s, as far as it is in the line',
    (agency, { examples }) => {
      const name = fc
        .stringMatching(/^\p{L}[\p{L} '’-]{0,30}\p{L}$/u)
        .map((text) => text.normalize('NFC').replace(/\s+/g, ' '))
        .filter((text) => !agencyOf(text))
      const identifier = fc.constantFrom(...examples, null)
      fc.assert(
        fc.property(fc.option(name), identifier, (photographer, id) => {
          const parts = { agency, assetIdentifier: id, photographer, year: null }
          expect(parseCreditLine(buildCreditLine(parts))).toMatchObject({
            ok: true,
            credit: { agency, photographer, assetIdentifier: showsIdentifier(agency) ? id : null },
          })
        }),
        { numRuns: 200 },
      )
    },
  )

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (line) => {
        expect(typeof parseCreditLine(line).ok).toBe('boolean')
      }),
    )
  })
})

describe('the number of a photograph', () => {
  it.each(['AFGA2009-00426', 'UNI118959', 'NYHQ2013-0433', 'UGDA2011-00100', 'BANA2014-00365', 'UN0284179'])(
    '%s is one of UNICEF',
    (identifier) => expect(identifierFault('UNICEF', identifier)).toBeNull(),
  )

  it.each(['118959', 'UNI1', 'SUDA2014-XX166', 'AFG2009-00426', 'NYHQ13-0433', 'uni118959', ''])(
    '%j is none of UNICEF',
    (identifier) => expect(identifierFault('unicef', identifier)?.examples).toContain('UNI118959'),
  )

  it('is whatever it is where nobody knows how an agency numbers', () => {
    expect(identifierFault('Somebody', '12 b')).toBeNull()
    expect(identifierFault('AFP', '12 b')).toBeNull()
  })

  it('is tidied as its agency writes it', () => {
    expect(tidyIdentifier('UNICEF', ' afga2009 – 00426')).toEqual({
      identifier: 'AFGA2009-00426',
      year: 2009,
    })
    expect(tidyIdentifier('Somebody', ' no. 5 ')).toEqual({ identifier: 'no. 5', year: null })
  })
})
