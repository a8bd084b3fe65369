import { describe, expect, it } from 'vitest'
import { richText } from '../../../sample/rich-text'
import type { Subject } from '../rule'
import { lookAtPrivateNames, lookAtSafety, NO_SAFETY_FACTS, notWaived, waiverOf } from './look'

const subject = (entry: Record<string, unknown>, safety?: Partial<Subject['safety'] & object>): Subject => ({
  collection: 'profiles',
  entry,
  references: [],
  photos: new Map(),
  ...(safety ? { safety: { ...NO_SAFETY_FACTS, ...safety } } : {}),
})
const findings = (tasks: ReturnType<typeof lookAtSafety>) => tasks.flatMap((task) => task.findings)
const told = (tasks: ReturnType<typeof lookAtSafety>) => findings(tasks).map(({ path, code }) => [path, code])

const PHONE = 'Call +961 3 123 456.'
const CAFE = 'Coffee at the Corner Café.'

describe('what leads a stranger to a person', () => {
  it('is looked for in every text of a profile, in each language and each paragraph', () => {
    const entry = {
      displayName: { en: 'Amina', fr: ` ${PHONE} ` },
      role: { en: PHONE },
      introduction: { en: richText('All is well.', PHONE) },
      moments: [
        { title: { en: PHONE }, text: { ru: richText(PHONE) } },
        { title: { en: 'Fine' }, text: {} },
      ],
      questions: [{ question: { en: PHONE }, answer: { en: richText(PHONE) } }],
    }
    expect(told(lookAtSafety(subject(entry))).sort()).toEqual(
      [
        'displayName.fr',
        'introduction.en',
        'moments.0.text.ru',
        'moments.0.title.en',
        'questions.0.answer.en',
        'questions.0.question.en',
        'role.en',
      ].map((path) => [path, 'safety_phone']),
    )
  })

  it('is told with the words that it stands in', () => {
    const [finding] = findings(lookAtSafety(subject({ role: { en: `  ${PHONE}\n` } })))
    expect(finding).toMatchObject({ passage: PHONE, waiver: waiverOf('safety_phone', PHONE) })
    expect(finding?.message).not.toBe('')
  })

  it('is nothing to look for where there are no texts', () => {
    expect(lookAtSafety(subject({}))).toEqual([])
    expect(lookAtSafety(subject({ role: { en: '   ' }, introduction: { en: richText('') } }))).toEqual([])
    expect(lookAtSafety(subject({ role: { en: 'Analyst' } }))).toEqual([{ path: null, findings: [] }])
  })

  it('are numbers as they are written in the country of the person', () => {
    const entry = { role: { en: 'Her number is 03 123 456.' } }
    expect(told(lookAtSafety(subject({ ...entry, country: 'LB' })))).toEqual([['role.en', 'safety_phone']])
    expect(told(lookAtSafety(subject(entry)))).toEqual([])
    expect(told(lookAtSafety(subject({ ...entry, country: ['LB'] })))).toEqual([])
  })

  it('is a place together with the time that a moment has', () => {
    const moment = (time: unknown) => ({
      moments: [{ title: { en: 'x' } }, { time, text: { en: richText(CAFE) } }],
    })
    expect(told(lookAtSafety(subject(moment('08:30'))))).toEqual([['moments.1.text.en', 'safety_routine']])
    for (const time of ['', null, 830, undefined])
      expect(told(lookAtSafety(subject(moment(time))))).toEqual([])
    expect(
      told(lookAtSafety(subject({ introduction: { en: richText(CAFE) }, moments: [{ time: '08:30' }] }))),
    ).toEqual([])
  })

  it('is let pass by a waiver of these very words, and of this time', () => {
    const at = (time: string, waivers: string[]) =>
      told(
        lookAtSafety(
          subject({ moments: [{ time, text: { en: richText(CAFE) } }] }, { waivers: new Set(waivers) }),
        ),
      )
    const routine = waiverOf('safety_routine', `08:30 ${CAFE}`)
    expect(at('08:30', [routine])).toEqual([])
    expect(at('09:30', [routine])).toHaveLength(1)
    expect(at('08:30', [waiverOf('safety_routine', CAFE)])).toHaveLength(1)
    expect(at('08:30', [waiverOf('safety_phone', `08:30 ${CAFE}`)])).toHaveLength(1)
    const phone = { role: { en: PHONE }, moments: [{ time: '08:30', title: { en: PHONE } }] }
    const waivers = new Set([waiverOf('safety_phone', PHONE)])
    expect(told(lookAtSafety(subject(phone, { waivers })))).toEqual([])
  })
})

describe('a waiver', () => {
  it('is bound to what was found and to the words, by SHA-256 in hex', () => {
    const all = [waiverOf('a', 'x'), waiverOf('a', 'y'), waiverOf('b', 'x')]
    expect(new Set(all).size).toBe(3)
    expect(all.every((one) => /^[0-9a-f]{64}$/.test(one))).toBe(true)
    expect(waiverOf('a', 'x')).toBe(all[0])
  })

  it('lets nothing pass that cannot be waived', () => {
    const finding = { path: 'x', code: 'required' as const, message: '', values: {} }
    const open = notWaived(subject({}, { waivers: new Set(['known']) }))
    expect(open(finding)).toBe(true)
    expect(open({ ...finding, waiver: 'known' })).toBe(false)
    expect(open({ ...finding, waiver: 'unknown' })).toBe(true)
    expect(notWaived(subject({}))({ ...finding, waiver: 'known' })).toBe(true)
  })
})

describe('a name that must not appear', () => {
  const names = ['Zubaydah Haddad']
  const entry = { slug: 'zubaydah-at-work', role: { en: 'Analyst Haddad' }, displayName: { en: 'Amina' } }

  it('is found in the address and in the texts, and is not repeated', () => {
    const found = findings(lookAtPrivateNames(subject(entry, { names })))
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['slug', 'private_name'],
      ['role.en', 'private_name'],
    ])
    expect(
      JSON.stringify(found.map(({ message, values, passage }) => [message, values, passage])),
    ).not.toMatch(/haddad|zubaydah/i)
  })

  it('is let pass by a waiver of these very words', () => {
    const waivers = new Set([waiverOf('private_name', 'Analyst Haddad')])
    expect(told(lookAtPrivateNames(subject(entry, { names, waivers })))).toEqual([['slug', 'private_name']])
  })

  it('is nothing to look for where there is none', () => {
    expect(lookAtPrivateNames(subject(entry, { names: [] }))).toEqual([])
    expect(lookAtPrivateNames(subject(entry))).toEqual([])
    expect(lookAtPrivateNames(subject({ slug: null, displayName: { en: 'Amina' } }, { names }))).toEqual([
      { path: null, findings: [] },
    ])
  })

  it('stops the entry where the names cannot be read', () => {
    expect(told(lookAtPrivateNames(subject(entry, { names: null })))).toEqual([
      ['restrictedNames', 'private_names_sealed'],
    ])
  })
})
