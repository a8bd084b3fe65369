import type { CollectionConfig, Field } from 'payload'
import { describe, expect, it, vi } from 'vitest'
import { DICTIONARY } from '../../collections/labels'
import { loadEnv } from './env'
import { makePayloadConfig } from './make-config'
import { LOCALE_LABELS, LOCALES } from './vocabulary'

const configured = vi.hoisted((): { collections: unknown[] } => ({ collections: [] }))
vi.mock('payload', async (original) => ({
  ...(await original<object>()),
  // Payload adds fields of its own, whose labels are its business.
  buildConfig: (config: { collections: unknown[] }) => {
    configured.collections = config.collections
    return config
  },
}))

type Shown = { path: string; label: unknown }
type Admin = { hidden?: unknown; description?: unknown } | undefined

function shownIn(field: Field, path: string): Shown[] {
  const {
    name = '',
    label,
    labels,
    admin,
    hidden = false,
  } = field as {
    name?: string
    hidden?: boolean
    label?: unknown
    labels?: object
    admin?: Admin
  }
  if (field.type === 'ui' || hidden || admin?.hidden === true) return []
  const here = name ? `${path}.${name}` : path
  const own = [label, admin?.description, ...Object.values(labels ?? {})]
  return [
    ...own.map((one) => ({ path: here, label: one })),
    ...('fields' in field ? field.fields.flatMap((inner) => shownIn(inner, here)) : []),
    ...('tabs' in field
      ? field.tabs.flatMap((tab) => [
          { path: here, label: tab.label },
          ...tab.fields.flatMap((inner) => shownIn(inner, here)),
        ])
      : []),
  ]
}

/** What a select offers, as far as somebody can see it. */
function choicesIn(field: Field, path: string): { path: string; label: unknown }[] {
  const { name = '', admin } = field as { name?: string; admin?: Admin }
  if (admin?.hidden === true) return []
  const here = name ? `${path}.${name}` : path
  const inner = [
    ...('fields' in field ? field.fields : []),
    ...('tabs' in field ? field.tabs.flatMap(({ fields }) => fields) : []),
  ]
  return [
    ...('options' in field
      ? field.options.map((option) => ({
          path: here,
          label: typeof option === 'object' ? option.label : option,
        }))
      : []),
    ...inner.flatMap((one) => choicesIn(one, here)),
  ]
}

/** Names of licences, languages and products, and numbers. */
const SAME_EVERYWHERE = new RegExp(
  `: (?:CC.*|\\d+|Webhook|Fastly|Cloudflare|Varnish|${Object.values(LOCALE_LABELS)
    .map(({ label }) => label)
    .join('|')})$`,
)

const collections = () => {
  makePayloadConfig(loadEnv({ PUBLIC_URL: 'http://localhost:3000' }))
  return configured.collections as CollectionConfig[]
}
const namesOf = ({ slug, labels, admin }: CollectionConfig): Shown[] =>
  admin?.hidden === true
    ? []
    : [labels?.singular, labels?.plural, admin?.group].map((label) => ({ path: slug, label }))

/** Labels that are English alone: the dictionary does not have them. */
const inEnglishAlone = (shown: readonly Shown[]) =>
  shown.filter(({ label }) => typeof label === 'string').map(({ path, label }) => `${path}: ${label}`)

describe('the labels of our collections', () => {
  it('are in every language of the admin', () => {
    const names = collections().flatMap(namesOf)
    const fields = collections()
      .filter(({ admin }) => admin?.hidden !== true)
      .flatMap(({ slug, admin, fields: own }) => [
        { path: slug, label: admin?.description },
        ...own.flatMap((field) => shownIn(field, slug)),
      ])
    const translated = [...names, ...fields].filter(({ label }) => typeof label === 'object')
    expect(translated.length).toBeGreaterThan(100)
    for (const { path, label } of translated) {
      expect(Object.keys(label as object).sort(), path).toEqual([...LOCALES].sort())
    }
    // What is missing belongs into a file of collections/labels.
    expect(inEnglishAlone([...names, ...fields])).toEqual([])
  })

  it('name what a select offers, countries too', () => {
    const inFrench = collections()
      .filter(({ slug }) => slug === 'practices')
      .flatMap(({ fields }) => fields.flatMap((field) => choicesIn(field, 'practices')))
      .map(({ label }) => (typeof label === 'function' ? label({ i18n: { language: 'fr' } }) : label))
    expect(inFrench).toEqual(
      expect.arrayContaining([
        'Chaîne d’approvisionnement',
        'Asie du Sud',
        'Jordanie',
        'En relecture',
        'Haute',
      ]),
    )
  })

  it('name every choice of every select, but for names and numbers', () => {
    const choices = collections()
      .filter(({ admin }) => admin?.hidden !== true)
      .flatMap(({ slug, fields }) => fields.flatMap((field) => choicesIn(field, slug)))
    expect(choices.length).toBeGreaterThan(200)
    // What is missing belongs into a file of collections/labels.
    expect(inEnglishAlone(choices).filter((choice) => !SAME_EVERYWHERE.test(choice))).toEqual([])
  })

  it('one that nobody translated is found', () => {
    const unknown: Field = { type: 'row', fields: [{ name: 'x', type: 'text', label: 'Quite unheard of' }] }
    expect(inEnglishAlone(shownIn(unknown, 'a'))).toEqual(['a.x: Quite unheard of'])
  })

  it('say something in each language', () => {
    for (const [english, words] of Object.entries(DICTIONARY)) {
      expect(
        words.filter((word) => word.trim() === ''),
        english,
      ).toEqual([])
      // An example stays what it is.
      const hint = english.includes('https://') ? 'https://' : ''
      expect(
        words.filter((word) => !word.includes(hint)),
        english,
      ).toEqual([])
    }
  })

  it('are written in the letters of each language', () => {
    const alphabets = [
      /\p{Script=Latin}/u,
      /\p{Script=Latin}/u,
      /\p{Script=Arabic}/u,
      /\p{Script=Han}/u,
      /\p{Script=Cyrillic}/u,
    ]
    const strange = Object.entries(DICTIONARY).filter(
      ([english, words]) => english !== 'PDF' && words.some((word, at) => !alphabets[at]?.test(word)),
    )
    expect(strange).toEqual([])
  })
})
