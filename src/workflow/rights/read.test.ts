import { describe, expect, it } from 'vitest'
import { NOTHING_SAID } from './facts'
import { rightsFactsOf } from './read'

const { credit: _credit, ...NOTHING } = NOTHING_SAID

describe('what a stored photograph says of its rights', () => {
  it.each<[string, Record<string, unknown>]>([
    ['nothing at all', {}],
    [
      'nothing in every field',
      {
        alt: null,
        decorative: null,
        shows: null,
        identifiable: null,
        rights: null,
        consent: null,
        protectIdentity: null,
        identityConfirmedBy: null,
        waivers: null,
      },
    ],
    [
      'values of another form',
      {
        decorative: 'yes',
        shows: 'cats',
        identifiable: 'no',
        rights: 'all',
        consent: 'yes',
        protectIdentity: 1,
        identityConfirmedBy: '',
        waivers: [null, 'x', { confirmedBy: '' }],
      },
    ],
    [
      'an empty consent',
      {
        consent: {
          reference: ' ',
          givenBy: 'neighbour',
          scope: 'web',
          date: '',
          until: 7,
          withdrawnAt: null,
        },
      },
    ],
    ['what it does not protect', { protectIdentity: false, decorative: false, identifiable: true }],
  ])('%s', (_, photo) => {
    expect(rightsFactsOf(photo, null)).toEqual(NOTHING)
  })

  it('everything', () => {
    const photo = {
      alt: { en: 'A desk.', fr: null },
      decorative: true,
      shows: 'children',
      identifiable: false,
      rights: [
        { kind: 'allow', channel: 'web', from: '2026-01-01', until: '2027-01-01' },
        { kind: 'deny', channel: 'all', from: null, until: null },
      ],
      consent: {
        reference: 'C-17',
        givenBy: 'guardian',
        scope: ['print', 'web', 'moon'],
        date: '2025-05-01',
        until: '2028-01-01',
        withdrawnAt: '2026-02-01',
      },
      protectIdentity: true,
      identityConfirmedBy: { id: 7, name: 'Ben' },
      waivers: [
        {
          codes: ['missing_alt', 'no_such_code'],
          requestedBy: 'u1',
          confirmedBy: 'u2',
          confirmedAt: '2026-03-01',
          until: '2026-04-01',
        },
        { codes: ['missing_alt'], requestedBy: 'u1', confirmedBy: null, until: '2026-04-01' },
      ],
    }
    expect(rightsFactsOf(photo, 2010)).toEqual({
      alt: photo.alt,
      decorative: true,
      shows: 'children',
      identifiable: false,
      records: photo.rights,
      consent: {
        reference: 'C-17',
        givenBy: 'guardian',
        scope: ['web', 'print'],
        date: '2025-05-01',
        until: '2028-01-01',
        withdrawnAt: '2026-02-01',
        birthYear: 2010,
      },
      protectIdentity: true,
      identityConfirmedBy: '7',
      waivers: [
        {
          codes: ['missing_alt'],
          requestedBy: 'u1',
          confirmedBy: 'u2',
          confirmedAt: '2026-03-01',
          until: '2026-04-01',
        },
      ],
    })
  })

  it('a record that nobody can read denies, everywhere', () => {
    expect(rightsFactsOf({ rights: [{}, { kind: 'maybe', channel: 'moon' }] }, null).records).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'deny', channel: 'all', from: null, until: null })),
    )
  })
})
