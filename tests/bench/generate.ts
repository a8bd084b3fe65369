import { REGIONS, type Region, THEMES, type Theme } from '../../src/config/vocabulary'
import type { LogRow, Reference, Term } from '../../src/publishing/compiled'
import { at, image, makeLog, organisation, photoCredit, practice, refer, richText } from './documents'

export interface GenerateOptions {
  /** The same seed gives the same rows, so that two runs measure the same bytes. */
  seed?: number
  practices?: number
  organisations?: number
  credits?: number
}

const WORDS =
  'child online safety rights company report impact policy privacy abuse hotline network parents school training game platform moderation age consent design risk survivor trust data law region operator mobile'.split(
    ' ',
  )
const PARAGRAPHS = 5
const WORDS_OF_PARAGRAPH = 80

/** Mulberry32: small, seeded, and even enough for test data. */
function makeRandom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  return {
    below,
    one,
    some: <Item>(items: readonly Item[], most: number): Item[] => [
      ...new Set(Array.from({ length: 1 + below(most) }, () => one(items))),
    ],
    sentence: (length: number): string => {
      const words = Array.from({ length }, () => one(WORDS)).join(' ')
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
    },
  }
}

const termsOf = <Key extends string>(vocabulary: Record<Key, string>): Term<Key>[] =>
  (Object.keys(vocabulary) as Key[]).map((key) => ({ key, label: vocabulary[key] }))

const idOf = (name: string, index: number): string => `${name}-${String(index).padStart(5, '0')}`

/**
 * The log of a newsroom of any size: organisations and photo credits first, then practices of about 3 KB of text with references,
 * a photograph and resources.
 */
export function generateLog({
  seed = 1,
  practices = 1_000,
  organisations = 50,
  credits = 50,
}: GenerateOptions = {}): LogRow[] {
  const { below, one, some, sentence } = makeRandom(seed)
  const log = makeLog()
  const themes: Term<Theme>[] = termsOf(THEMES)
  const regions: Term<Region>[] = termsOf(REGIONS)
  const organisationIds = Array.from({ length: organisations }, (_, index) => idOf('organisation', index))
  const creditIds = Array.from({ length: credits }, (_, index) => idOf('credit', index))
  for (const id of organisationIds) log.publish(organisation(id, { title: `${sentence(2)} ${id}` }))
  for (const id of creditIds) log.publish(photoCredit(id))
  const references = (ids: readonly string[], most: number): Reference[] =>
    ids.length === 0 ? [] : some(ids, most).map((id) => refer('organisation', id))
  for (let index = 0; index < practices; index += 1) {
    const id = idOf('practice', index)
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => sentence(WORDS_OF_PARAGRAPH))
    const text = paragraphs.join('\n\n')
    log.publish(
      practice(id, {
        title: sentence(6).replace('.', ` ${index}`),
        summary: sentence(30),
        body: { html: paragraphs.map((paragraph) => richText(paragraph).html).join(''), text },
        searchText: text,
        publishedAt: at(index),
        organisations: references(organisationIds, 2),
        partners: references(organisationIds, 2),
        themes: some(themes, 2),
        regions: some(regions, 2),
        year: 2010 + below(15),
        heroPhoto: credits === 0 ? null : image(id, one(creditIds)),
        resources: [
          {
            label: sentence(4),
            url: `/media/documents/${id}.pdf`,
            format: 'pdf',
            bytes: 10_000 + below(1_000_000),
            pages: 1 + below(90),
            language: 'en',
          },
        ],
      }),
    )
  }
  return log.rows
}
