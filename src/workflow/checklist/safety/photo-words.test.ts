import { describe, expect, it } from 'vitest'
import { wordsOfPhoto } from '../../photo-words'
import type { Subject } from '../rule'
import { waiverOf } from './look'
import { lookAtPhotoNames, lookAtPhotoPlaces } from './photo-words'

const subject = (
  photo: Record<string, unknown>,
  { names = ['Ottoline Quill'], waivers = [] as string[], line = null as string | null } = {},
): Subject => ({
  collection: 'practices',
  entry: {},
  references: [{ path: 'heroPhoto', collection: 'photos', id: 'p' }],
  photos: new Map(),
  safety: { names, waivers: new Set(waivers), photoWords: new Map([['p', wordsOfPhoto(photo, line)]]) },
})

const codes = (found: ReturnType<typeof lookAtPhotoNames>) =>
  found.flatMap(({ findings }) => findings.map(({ code, path, photo }) => `${path} ${photo} ${code}`))

describe('names that must not appear', () => {
  it.each([
    ['photo_name_alt', { alt: { en: 'A girl.', fr: 'Ottoline lit.' } }],
    ['photo_name_caption', { caption: 'OTTOLINE reads.' }],
    ['photo_name_title', { title: 'Quill-desk' }],
    ['photo_name_file', { filename: 'ottoline_2.jpg' }],
    ['photo_name_file', { copyright: '© Quill' }],
    ['photo_name_file', { fileSays: { caption: { value: 'Ottoline', source: 'XMP' }, located: true } }],
  ])('are found as %s', (code, photo) => {
    expect(codes(lookAtPhotoNames(subject(photo)))).toEqual([`heroPhoto p ${code}`])
  })

  it('are found in the credit line, which is in every file', () => {
    expect(codes(lookAtPhotoNames(subject({}, { line: '© UNICEF/UNI1/Quill' })))).toEqual([
      'heroPhoto p photo_name_file',
    ])
  })

  it('are not said, and not found in other words', () => {
    const [task] = lookAtPhotoNames(subject({ alt: { en: 'Ottoline reads.' } }))
    expect(JSON.stringify(task)).not.toMatch(/ottoline/i)
    expect(codes(lookAtPhotoNames(subject({ alt: { en: 'A girl reads.' } })))).toEqual([])
    expect(lookAtPhotoNames(subject({ alt: { en: 'Ottoline' } }, { names: [] }))).toEqual([])
  })

  it('pass where safeguarding let these very words of this photograph pass', () => {
    const waivers = [waiverOf('photo_name_alt', 'p Ottoline Bridge at dusk.')]
    expect(
      codes(lookAtPhotoNames(subject({ alt: { en: 'Ottoline Bridge at dusk.' } }, { waivers }))),
    ).toEqual([])
    expect(codes(lookAtPhotoNames(subject({ alt: { en: 'Ottoline at dusk.' } }, { waivers })))).toHaveLength(
      1,
    )
  })
})

describe('the place of somebody whose identity is protected', () => {
  const hidden = (more: object) => codes(lookAtPhotoPlaces(subject({ protectIdentity: true, ...more })))

  it('is the country alone', () => {
    expect(hidden({ place: 'Afghanistan', alt: { en: 'A girl in Afghanistan.' } })).toEqual([])
    for (const more of [
      { place: 'Herat' },
      { alt: { en: 'A girl in Herat, Afghanistan.' } },
      { caption: 'At 12 Park Street.' },
    ]) {
      expect(hidden(more)).toEqual(['heroPhoto p photo_place'])
    }
  })

  it('is free where nobody is to be protected', () => {
    expect(codes(lookAtPhotoPlaces(subject({ place: 'Herat' })))).toEqual([])
  })
})
