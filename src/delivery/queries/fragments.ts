import { DEFAULT_LOCALE, type EntryType, LOCALES, type Locale } from '../../config/vocabulary'
import type { Replica } from '../replica/replica'
import { LIVE_SQL } from './find'
import { makePresenter } from './present'

/** A public document as text, ready to be put into an answer. */
export interface Fragment {
  json: string
  /** What the text depends on. */
  tags: readonly string[]
  /** The locale of the document itself; English where it is not translated. */
  language: Locale
  /** Milliseconds since 1970 that the text holds until; infinity where no time ends it. */
  until: number
}

/** The form that is kept is the one without; any other is made when it is asked for. */
interface Form {
  withLexical?: boolean
}

type Found = Fragment & { id: string }

interface Row {
  id: string
  json: string
  tags: string
  until: number | null
}

export const FRAGMENT_SQL = `
  SELECT e.id AS id, f.json AS json, f.tags AS tags, f.until AS until
  FROM entries e JOIN fragments f ON f.id = e.id AND f.locale = ? WHERE e.type = ? AND e.slug = ?`
export const FRAGMENTS_SQL = `
  SELECT f.id AS id, f.json AS json, f.tags AS tags, f.until AS until
  FROM json_each(?) wanted JOIN fragments f ON f.id = wanted.value AND f.locale = ?`

/** The locales in which an entry, or something that it shows, is written; a section shows what its entries show. */
export const SHOWN_LOCALES_SQL = `
  SELECT locale FROM documents WHERE id = ?1
  UNION SELECT d.locale FROM refs r JOIN documents d ON d.id = r.target WHERE r.source = ?1
  UNION SELECT d.locale FROM refs r JOIN refs s ON s.source = r.target JOIN documents d ON d.id = s.target WHERE r.source = ?1`
const STALE_SQL = 'SELECT id FROM stale LIMIT ?'

/** The order of a presented document's fields is fixed, so its language is found without reading the rest. */
const LANGUAGE = /"contentLanguage":"([a-z]{2})"/

const languageIn = (json: string): Locale =>
  (LANGUAGE.exec(json)?.[1] as Locale | undefined) ?? DEFAULT_LOCALE

const fragmentOf = ({ json, tags, until }: Row): Fragment => ({
  json,
  tags: tags.split(' '),
  language: languageIn(json),
  until: until ?? Number.POSITIVE_INFINITY,
})

/**
 * Public documents as they go out, made when a row of the log changed them and not when they are asked for. What has not been made
 * yet, or holds no longer, is made from the compiled documents there and then: an answer never waits, and is never old.
 */
export function makeFragments(
  replica: Replica,
  publicUrl: string,
  { now = Date.now, isReader = false }: { now?: () => number; isReader?: boolean } = {},
) {
  const holds = (row: Row | undefined): row is Row => row !== undefined && (row.until ?? Infinity) > now()

  // The addresses in the texts are those of a portal: under another address all of them are made anew.
  if (!isReader && replica.get<{ url: string }>('SELECT public_url AS url FROM origin')?.url !== publicUrl) {
    replica.transaction(() => {
      replica.run('DELETE FROM fragments')
      replica.run('INSERT OR IGNORE INTO stale SELECT id FROM entries')
      replica.run('UPDATE origin SET public_url = ?', publicUrl)
    })
  }

  const make = (id: string, locale: Locale, form: Form = {}): Fragment | null => {
    const presenter = makePresenter(replica, publicUrl, locale, form)
    const compiled = presenter.read(id)
    if (!compiled) return null
    const json = JSON.stringify(presenter.present(compiled))
    return { json, tags: [...presenter.tags], language: compiled.locale, until: presenter.until() }
  }

  const store = (id: string): void => {
    const written = new Set(
      replica.all<{ locale: Locale }>(SHOWN_LOCALES_SQL, id).map(({ locale }) => locale),
    )
    const english = make(id, DEFAULT_LOCALE)
    for (const locale of LOCALES) {
      const made = locale === DEFAULT_LOCALE ? english : written.has(locale) ? make(id, locale) : null
      if (!made || (made !== english && made.json === english?.json)) continue
      const { json, tags, until } = made
      replica.run(
        'INSERT OR REPLACE INTO fragments (id, locale, json, tags, until) VALUES (?, ?, ?, ?, ?)',
        ...[id, locale, json, tags.join(' '), Number.isFinite(until) ? until : null],
      )
    }
  }

  /** In English too, where the locale says nothing else. */
  const locales = (locale: Locale) => (locale === DEFAULT_LOCALE ? [locale] : [locale, DEFAULT_LOCALE])

  const at = (type: EntryType, slug: string, locale: Locale, form: Form): Found | null => {
    for (const wanted of form.withLexical ? [] : locales(locale)) {
      const row = replica.get<Row>(FRAGMENT_SQL, wanted, type, slug)
      if (holds(row)) return { id: row.id, ...fragmentOf(row) }
      // What holds no longer in this locale is not to be had in English instead.
      if (row) break
    }
    const live = replica.get<{ id: string }>(LIVE_SQL, type, slug)
    const made = live && make(live.id, locale, form)
    return made ? { id: live.id, ...made } : null
  }

  const withPointers = (found: Found, locale: Locale): Found => {
    const presenter = makePresenter(replica, publicUrl, locale)
    const pointers = JSON.stringify(presenter.pointersTo(found.id))
    return {
      ...found,
      json: `${found.json.slice(0, -1)},${pointers.slice(1)}`,
      tags: [...found.tags, ...presenter.tags],
    }
  }

  return {
    /**
     * A detail, by its address.
     * @returns null where no entry is live there
     */
    at(type: EntryType, slug: string, locale: Locale, form: Form = {}): Found | null {
      const found = at(type, slug, locale, form)
      return found && type === 'organisation' ? withPointers(found, locale) : found
    },
    /** Those of live entries, in the order of the ids. */
    of(ids: readonly string[], locale: Locale, form: Form = {}): Fragment[] {
      const found = new Map<string, Row>()
      for (const wanted of form.withLexical ? [] : locales(locale)) {
        const missing = ids.filter((id) => !found.has(id))
        if (missing.length === 0) break
        for (const row of replica.all<Row>(FRAGMENTS_SQL, JSON.stringify(missing), wanted))
          found.set(row.id, row)
      }
      return ids.flatMap((id) => {
        const row = found.get(id)
        const fragment = holds(row) ? fragmentOf(row) : make(id, locale, form)
        return fragment ? [fragment] : []
      })
    },
    /**
     * Makes what is missing, for up to `limit` entries.
     * @returns whether there is more to make
     */
    fill(limit: number): boolean {
      const stale = replica.all<{ id: string }>(STALE_SQL, limit)
      if (stale.length === 0) return false
      return replica.transaction(() => {
        for (const { id } of stale) {
          store(id)
          replica.run('DELETE FROM stale WHERE id = ?', id)
        }
        return stale.length === limit
      })
    },
  }
}

export type Fragments = ReturnType<typeof makeFragments>
