import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { organisations } from '../../../collections/organisations'
import { photoCredits } from '../../../collections/photo-credits'
import { practices } from '../../../collections/practices'
import { profiles } from '../../../collections/profiles'
import { sections } from '../../../collections/sections'
import { ENTRY_COLLECTION_SLUGS, LOCALES, STATES } from '../../config/vocabulary'
import { richText } from '../../sample/rich-text'
import { obstaclesOf, type PhotoFacts } from '../fitness'
import { guards } from '../guards'
import { NOTHING_SAID } from '../rights/facts'
import { checklistOf, rulesFor } from './index'
import { MESSAGES } from './messages'
import { NEXT_STEP, STEPS } from './rule'
import { RULES } from './rules'
import { richTextOf, TEXT_FIELDS } from './texts'

type Fields = readonly (FlattenedField & { fields?: Fields; localized?: boolean })[]

/** Paths of the localised fields of a type, as the table of texts writes them. */
const localised = (fields: Fields, type: string, prefix = ''): string[] =>
  fields.flatMap((field) => {
    if (field.type === ('row' as string)) return localised(field.fields ?? [], type, prefix)
    if (field.type === 'array') return localised(field.fields ?? [], type, `${prefix}${field.name}.*.`)
    return field.type === type && field.localized ? [`${prefix}${field.name}`] : []
  })

describe('the table', () => {
  it('names each rule once', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length)
  })

  it('has something for every collection before every step', () => {
    for (const collection of ENTRY_COLLECTION_SLUGS)
      for (const step of STEPS) expect(rulesFor(collection, step)).not.toEqual([])
  })

  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s is documented as it is',
    async (name, rule) => {
      const docs = await readFile(path.resolve(import.meta.dirname, '../../../docs/CHECKLIST.md'), 'utf8')
      const collections =
        rule.collections.length === ENTRY_COLLECTION_SLUGS.length ? 'all' : rule.collections.join(', ')
      const row = docs.split('\n').find((line) => line.startsWith(`| \`${name}\``))
      const cells = row?.split('|').map((cell) => cell.trim())
      expect(cells).toEqual([
        '',
        `\`${name}\``,
        rule.level,
        rule.asks,
        collections,
        rule.before.join(', '),
        '',
      ])
    },
  )

  it('documents no rule that is not there', async () => {
    const docs = await readFile(path.resolve(import.meta.dirname, '../../../docs/CHECKLIST.md'), 'utf8')
    const named = docs.split('\n').flatMap((line) => /^\| `([\w-]+)`/.exec(line)?.[1] ?? [])
    expect(named).toEqual(RULES.map(({ name }) => name))
  })

  it.each(
    [practices, organisations, photoCredits, profiles, sections].map((one) => [one.slug, one] as const),
  )('reads every text of %s', (slug, { fields }) => {
    const known = TEXT_FIELDS[slug as keyof typeof TEXT_FIELDS]
    const all = fields as unknown as Fields
    expect([...richTextOf(known)].sort()).toEqual(localised(all, 'richText').sort())
    expect([...known.summaries].sort()).toEqual(localised(all, 'textarea').sort())
    // The name of an organisation is its own in every language.
    const lines = localised(all, 'text').filter((field) => field !== 'name')
    expect([...known.titles, ...known.lines, ...known.labels.map(({ text }) => text)].sort()).toEqual(
      lines.sort(),
    )
  })
})

describe('what stops and what does not', () => {
  const words = fc.constantFrom(
    '',
    'Read more',
    'اقرأ المزيد',
    'A report on safety',
    'Sentence without end',
    'word '.repeat(40),
  )
  const node = fc.oneof(
    words.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text, format: 1 }] })),
    fc
      .tuple(words, fc.constantFrom('h1', 'h2', 'h3', 'h4'))
      .map(([text, tag]) => ({ type: 'heading', tag, children: [{ type: 'text', text }] })),
    fc.tuple(words, fc.constantFrom('https://a.example', 'javascript:x', '')).map(([text, url]) => ({
      type: 'paragraph',
      children: [{ type: 'link', fields: { url }, children: [{ type: 'text', text }] }],
    })),
  )
  const rich = fc.array(node, { maxLength: 4 }).map((children) => ({ root: { type: 'root', children } }))
  const everywhere = <Value>(value: fc.Arbitrary<Value>) =>
    fc.dictionary(fc.constantFrom(...LOCALES), fc.option(value), { maxKeys: 6 })
  const rows = (model: Record<string, fc.Arbitrary<unknown>>) => fc.array(fc.record(model), { maxLength: 2 })
  const list = fc.constantFrom<unknown>([], ['x'], null)
  const unlikely = fc.record({
    title: everywhere(words),
    name: everywhere(words),
    displayName: everywhere(words),
    role: everywhere(words),
    summary: everywhere(words),
    body: everywhere(rich),
    about: everywhere(rich),
    introduction: everywhere(rich),
    slug: words,
    agency: words,
    website: fc.constantFrom(null, 'https://a.example', 'nowhere'),
    ...{ organisations: list, themes: list, regions: list, entries: list, kind: list, sector: list },
    licence: list,
    resources: rows({ label: everywhere(words), url: fc.constantFrom(null, 'https://a.example', 'x') }),
    moments: rows({ time: words, title: everywhere(words), text: everywhere(rich) }),
    questions: rows({ question: everywhere(words), answer: everywhere(rich) }),
  })
  /** Nothing but what any entry needs; some of it is then replaced at random. */
  const fit = {
    ...Object.fromEntries(
      ['title', 'name', 'displayName', 'role', 'summary'].map((field) => [field, { en: 'A title' }]),
    ),
    ...Object.fromEntries(
      ['body', 'about', 'introduction'].map((field) => [field, { en: richText('A text.') }]),
    ),
    ...{ organisations: ['o'], themes: ['t'], regions: ['r'], entries: ['e'], kind: 'k', sector: 's' },
    ...{ slug: 'a', agency: 'A', licence: 'own-work' },
    moments: [{ time: '08:30', title: { en: 'A' }, text: { en: richText('B') } }],
  }
  const entry = fc
    .tuple(
      unlikely,
      fc.subarray(['website', 'resources', 'questions', ...Object.keys(fit)], { maxLength: 4 }),
    )
    .map(
      ([data, fields]): Record<string, unknown> => ({
        ...fit,
        ...Object.fromEntries(Object.entries(data).filter(([field]) => fields.includes(field))),
      }),
    )
  const photo = fc
    .record({
      id: fc.constant('p1'),
      sha256: fc.constant(null),
      alt: everywhere(fc.constantFrom('', 'IMG_0001.jpg', 'A desk')),
      decorative: fc.boolean(),
      shows: fc.constantFrom('none' as const, 'adults' as const, 'children' as const, null),
      credit: fc.option(fc.record({ id: fc.constant('c1'), licence: fc.option(fc.constant('own-work')) })),
    })
    .map((said): PhotoFacts => ({ ...NOTHING_SAID, ...said }))
  const references = [{ path: 'heroPhoto', collection: 'photos', id: 'p1' }]
  it('an action is refused exactly where an error is found: 2,000 entries', () => {
    const seen = { refused: 0, passed: 0, advised: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...ENTRY_COLLECTION_SLUGS),
        entry,
        fc.option(photo),
        fc.constantFrom(...STATES),
        (collection, data, shown, state) => {
          const used = shown ? references : []
          const photos = new Map(shown ? [['p1', shown]] : [])
          const obstacles = obstaclesOf(collection, data, used, photos, state)
          const checks = checklistOf({ collection, entry: data, references: used, photos }, NEXT_STEP[state])
          const wanting = checks.filter(({ findings }) => findings.length > 0)
          const refusal = guards.fit({ obstacles } as unknown as Parameters<typeof guards.fit>[0])
          expect(refusal !== null).toBe(wanting.some(({ level }) => level === 'error'))
          for (const { code } of refusal?.obstacles ?? []) {
            expect(wanting.find(({ findings }) => findings.some((one) => one.code === code))?.level).toBe(
              'error',
            )
          }
          seen[refusal ? 'refused' : 'passed'] += 1
          if (!refusal && wanting.length > 0) seen.advised += 1
        },
      ),
      { numRuns: 2_000 },
    )
    // A property that never sees both sides says nothing.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
  })

  it('says each finding in whole words: no placeholder is left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENTRY_COLLECTION_SLUGS), entry, photo, (collection, data, shown) => {
        const subject = { collection, entry: data, references, photos: new Map([['p1', shown]]) }
        for (const { findings } of checklistOf(subject, 'submit')) {
          for (const { message, code, values } of findings) {
            expect(message).not.toMatch(/\{\{|undefined/)
            const placeholders = [...MESSAGES[code].matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
            expect(Object.keys(values)).toEqual(expect.arrayContaining(placeholders))
          }
        }
      }),
    )
  })

  it('does not throw at what is no entry at all', () => {
    const anything = fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom('heading', 'link', 'text', 'h2'))
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record(
        {
          type: fc.oneof(fc.constantFrom('paragraph', 'heading', 'link', 'text', 'listitem'), anything),
          ...{ tag: anything, text: anything, format: anything, fields: anything },
          children: fc.oneof({ maxDepth: 3 }, anything, fc.array(tie('node'), { maxLength: 3 })),
        },
        { requiredKeys: ['type'] },
      ),
    }))
    const junk = fc.record({ root: node }).chain((text) => fc.constantFrom(text, { en: text, ar: text }))
    fc.assert(
      fc.property(
        fc.constantFrom(...ENTRY_COLLECTION_SLUGS),
        fc.oneof(fc.object({ maxDepth: 4 }), junk),
        (collection, data) => {
          const known = Object.fromEntries(
            Object.values(TEXT_FIELDS[collection])
              .flat()
              .map((field) => [(typeof field === 'string' ? field : field.text).split('.')[0], data]),
          )
          const subject = { collection, entry: { ...data, ...known }, references: [], photos: new Map() }
          checklistOf(subject, 'submit')
        },
      ),
    )
  })

  it('what was approved stays fit when only its wording is at fault', () => {
    const body = { en: richText('A text.', '## ') }
    const data = {
      title: { en: 'T' },
      slug: 't',
      summary: { en: 'S' },
      body,
      organisations: ['o'],
      themes: ['t'],
      regions: ['r'],
    }
    const at = (state: (typeof STATES)[number]) => obstaclesOf('practices', data, [], new Map(), state)
    expect(at('draft').map(({ code }) => code)).toEqual(['heading_empty'])
    expect(at('in_review').map(({ code }) => code)).toEqual(['heading_empty'])
    expect(at('approved')).toEqual([])
    expect(at('published').map(({ code }) => code)).toEqual(['heading_empty'])
  })

  it('a text that is all wrong is not told so a thousand times', () => {
    const body = { en: richText(...Array<string>(400).fill('## ')) }
    const checks = checklistOf(
      { collection: 'practices', entry: { body }, references: [], photos: new Map() },
      'submit',
      'error',
    )
    expect(checks.find(({ rule }) => rule === 'headings')?.findings).toHaveLength(50)
  })
})
