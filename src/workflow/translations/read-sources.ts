import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import type { EntryCollection, Locale } from '../../config/vocabulary'
import { compileRichText } from '../../publishing/compile/rich-text'
import type { Detail } from '../comparison/change'
import { compareRichText } from '../comparison/rich-text'
import { compareWords } from '../comparison/words'
import { groupVersions } from '../revisions/group'
import { readEntry, readVersionRows, readVersions } from '../revisions/versions'
import { Look, type Standing } from './standing'
import { type LocalisedText, textsOf } from './texts'

/** Revisions with their content read at once, and in all. Older ones say nothing of a translation. */
const AT_ONCE = 20
const MOST_REVISIONS = 300

/** The source of one text of an entry, for whoever translates it. */
export interface SourceText extends Pick<LocalisedText, 'path' | 'key'> {
  standing: Standing
  /** Its words; of rich text clean HTML as the public would get it. */
  text: string
  isRich: boolean
  /** What of it changed since the translation became what it is; null where nothing did. */
  since: Detail | null
}

export interface SourceTexts {
  source: Locale
  locale: Locale
  texts: SourceText[]
}

interface Asked {
  collection: EntryCollection
  /** Of the entry. */
  id: string
  /** Language that is translated from. */
  source: Locale
  /** Language that is translated into. */
  locale: Locale
}

/** Looks at revision after revision until it is known of every text how it stands. */
async function lookBack(req: PayloadRequest, asked: Asked) {
  const { fields } = req.payload.collections[asked.collection].config
  const groups = groupVersions(await readVersionRows(req, asked)).slice(0, MOST_REVISIONS)
  const looks = new Map<string, { text: LocalisedText; look: Look }>()
  for (let at = 0; at < groups.length; at += AT_ONCE) {
    const ids = groups.slice(at, at + AT_ONCE).map(({ id }) => id)
    const versions = await readVersions(req, asked, { id: { in: ids } }, ids.length)
    for (const [index, { entry }] of versions.entries()) {
      const texts = new Map(textsOf(fields, entry).map((text) => [text.key, text]))
      if (at + index === 0) for (const [key, text] of texts) looks.set(key, { text, look: new Look() })
      for (const [key, { look }] of looks) {
        const values = texts.get(key)?.values ?? {}
        look.add({ source: values[asked.source], translation: values[asked.locale] })
      }
    }
    if ([...looks.values()].every(({ look }) => look.isSettled)) break
  }
  return [...looks.values()]
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * The texts of an entry in the language that is translated from, with those whose translation is missing or older than its source.
 * @throws WorkflowError 404 where there is no such entry, or the user may not see it
 */
export async function readSources(payload: Payload, user: TypedUser, asked: Asked): Promise<SourceTexts> {
  const req = await createLocalReq({ user, context: {} }, payload)
  await readEntry(req, asked)
  const { source, locale } = asked
  const texts = (await lookBack(req, asked)).map(({ text, look }): SourceText => {
    const { path, key, isRich, values } = text
    const { standing, translated } = look
    const now = values[source]
    const since = (): Detail =>
      isRich
        ? compareRichText(translated, now, source)
        : { kind: 'text', parts: compareWords(words(translated), words(now), source) }
    return {
      path,
      key,
      isRich,
      standing,
      text: isRich ? compileRichText(now).html : words(now),
      since: standing === 'changed' ? since() : null,
    }
  })
  return { source, locale, texts }
}
