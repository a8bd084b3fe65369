import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../config/vocabulary'
import type { CompiledDocument } from '../../publishing/compiled'
import { openReplica, type Replica } from '../replica/replica'
import { credit, image, makeLog, organisation, practice, refer, section } from '../testing/rows'
import { makeFragments } from './fragments'

const URL = 'https://portal.example'

function open(now?: () => number) {
  const replica = openReplica(':memory:')
  return { replica, fragments: makeFragments(replica, URL, { now }) }
}

const count = (replica: Replica, table: 'fragments' | 'stale'): number =>
  replica.get<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0

function fillAll({ fill }: { fill(limit: number): boolean }): void {
  while (fill(3));
}

const inFrench = <Document extends CompiledDocument>(document: Document): Document => ({
  ...document,
  locale: 'fr',
  title: `${document.title} (fr)`,
})

describe('fragments', () => {
  test('hold the text in English, and in a locale where it is another', () => {
    const log = makeLog()
    log.publish(organisation('lead'))
    log.publish(practice('a', { organisations: [refer('organisation', 'lead')] }))
    const { replica, fragments } = open()
    replica.apply(log.rows)
    fillAll(fragments)
    expect([count(replica, 'fragments'), count(replica, 'stale')]).toEqual([2, 0])
    replica.apply([log.publish(organisation('lead'), inFrench(organisation('lead')))])
    fillAll(fragments)
    // The practice is not translated, but the name in it is.
    expect(count(replica, 'fragments')).toBe(4)
    expect(fragments.at('practice', 'a', 'fr')?.json).toContain('"title":"lead (fr)"')
    expect(fragments.at('practice', 'a', 'fr')?.language).toBe('en')
    expect(fragments.at('practice', 'a', 'es')?.json).toContain('"title":"lead"')
  })

  test('go with the entry, and with what it shows, in the transaction of the row', () => {
    const log = makeLog()
    log.publish(organisation('lead'))
    log.publish(practice('a', { organisations: [refer('organisation', 'lead')] }))
    log.publish(practice('b'))
    const { replica, fragments } = open()
    replica.apply(log.rows)
    fillAll(fragments)
    replica.apply([log.withdraw('organisation', 'lead')])
    expect(replica.all('SELECT id FROM fragments')).toEqual([{ id: 'b' }])
    expect(fragments.at('practice', 'a', 'en')?.json).toContain('"organisations":[]')
  })

  test('are made anew where the portal has another address', () => {
    const { replica, fragments } = open()
    replica.apply([makeLog().publish(practice('a'))])
    fillAll(fragments)
    const moved = makeFragments(replica, 'https://other.example')
    expect(moved.at('practice', 'a', 'en')?.json).toContain('"url":"https://other.example/')
    expect(count(replica, 'stale')).toBe(1)
  })

  test('are not read past the time that they hold until, nor is English read in their stead', () => {
    let time = 1_000
    const { replica, fragments } = open(() => time)
    replica.apply([makeLog().publish(practice('a'), inFrench(practice('a')))])
    fillAll(fragments)
    replica.run("UPDATE fragments SET json = '{\"old\":true}', until = 2000 WHERE locale = 'fr'")
    expect(fragments.at('practice', 'a', 'fr')?.json).toBe('{"old":true}')
    time = 2_000
    expect(fragments.at('practice', 'a', 'fr')?.json).toContain('a (fr)')
    expect(fragments.of(['a'], 'fr')[0]?.json).toContain('a (fr)')
  })

  test('property: say the same before and after they were made', () => {
    const ids = ['a', 'b']
    const step = fc.record({
      id: fc.constantFrom(...ids, 'lead', 'rights', 's'),
      isWithdrawn: fc.boolean(),
      isTranslated: fc.boolean(),
      title: fc.constantFrom('One', 'Two'),
      filled: fc.boolean(),
    })
    const write = (id: string, title: string): CompiledDocument => {
      if (id === 'lead') return organisation(id, { title })
      if (id === 'rights') return credit(id, { creditLine: title })
      if (id === 's') return section(id, { entries: ids.map((one) => refer('practice', one)) })
      return practice(id, {
        title,
        organisations: [refer('organisation', 'lead')],
        heroPhoto: image('p', 'rights'),
        related: ids.map((one) => refer('practice', one)),
      })
    }
    const read = ({ fragments }: ReturnType<typeof open>, locale: Locale) => [
      ...(['practice', 'organisation', 'section', 'photo-credit'] as const).flatMap((type) =>
        [...ids, 'lead', 'rights', 's'].map((slug) => {
          const found = fragments.at(type, slug, locale)
          return found && [found.json, [...found.tags].sort(), found.language]
        }),
      ),
      fragments.of([...ids, 'lead', 's'], locale).map(({ json }) => json),
    ]
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const log = makeLog()
        const [made, unmade] = [open(), open()]
        for (const { id, isWithdrawn, isTranslated, title, filled } of steps) {
          const document = write(id, title)
          const row = isWithdrawn
            ? log.withdraw(document.type, id)
            : log.publish(document, ...(isTranslated ? [inFrench(document)] : []))
          for (const { replica } of [made, unmade]) replica.apply([row])
          if (filled) fillAll(made.fragments)
        }
        fillAll(made.fragments)
        for (const locale of LOCALES) expect(read(made, locale)).toEqual(read(unmade, locale))
        for (const { replica } of [made, unmade]) replica.close()
      }),
      { numRuns: 60 },
    )
  })
})
