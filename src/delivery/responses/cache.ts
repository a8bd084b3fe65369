import { LRUCache } from 'lru-cache'
import { LOCALES, type Locale } from '../../config/vocabulary'
import type { StoredAnswer } from './stored-answer'

/** Spellings of one request that lead to its answer without being parsed. */
const MOST_SPELLINGS = 4
/** Longer addresses are answered, but not looked up. Characters. */
const LONGEST_SPELLING = 512
/** Room for the spellings of an answer. Bytes: an address holds one-byte characters alone. */
const SPELLINGS = MOST_SPELLINGS * LONGEST_SPELLING

interface Spelling {
  url: string
  locale: Locale
}

interface Entry {
  key: string
  answer: StoredAnswer
  spellings: Spelling[]
}

/**
 * Answers by what was asked, bounded in bytes, dropped by what they depend on. `key` is the request after parsing: two spellings of
 * one request share one answer. `url` is a spelling as it came, for a look-up that parses nothing.
 */
export function makeCache(maxBytes: number, now: () => number = Date.now) {
  const byTag = new Map<string, Set<string>>()
  const bySpelling = Object.fromEntries(
    LOCALES.map((locale) => [locale, new Map<string, Entry>()]),
  ) as Record<Locale, Map<string, Entry>>

  const forget = ({ key, answer, spellings }: Entry) => {
    for (const { url, locale } of spellings) bySpelling[locale].delete(url)
    for (const tag of answer.tags) {
      const keys = byTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) byTag.delete(tag)
    }
  }
  const entries = new LRUCache<string, Entry>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: ({ key, answer }) => answer.size + key.length * 2 + SPELLINGS,
    dispose: forget,
  })

  /** An answer that time has ended is no answer. Most hold for ever, and need no clock. */
  const isOver = ({ answer: { until } }: Entry) => until !== Number.POSITIVE_INFINITY && until <= now()

  const spell = (entry: Entry, spelling: Spelling) => {
    const { url, locale } = spelling
    if (url.length > LONGEST_SPELLING || bySpelling[locale].get(url) === entry) return
    if (entry.spellings.length >= MOST_SPELLINGS) {
      const oldest = entry.spellings.shift()
      if (oldest) bySpelling[oldest.locale].delete(oldest.url)
    }
    entry.spellings.push(spelling)
    bySpelling[locale].set(url, entry)
  }

  return {
    /** The hot path: one look-up by the address as it came. */
    getAsCame(url: string, locale: Locale): StoredAnswer | undefined {
      const entry = bySpelling[locale].get(url)
      if (entry === undefined || isOver(entry)) return undefined
      // Keeps the answer from being the next to go.
      entries.get(entry.key)
      return entry.answer
    },
    /** Looks up a parsed request, and remembers this spelling of it. */
    get(key: string, spelling: Spelling): StoredAnswer | undefined {
      const entry = entries.get(key)
      if (!entry || isOver(entry)) return undefined
      spell(entry, spelling)
      return entry.answer
    },
    set(key: string, spelling: Spelling, answer: StoredAnswer): void {
      entries.delete(key)
      if (answer.tags.length === 0 || answer.size > maxBytes / 4) return
      const entry: Entry = { key, answer, spellings: [] }
      entries.set(key, entry)
      if (!entries.has(key)) return
      spell(entry, spelling)
      for (const tag of answer.tags) {
        const keys = byTag.get(tag)
        if (keys) keys.add(key)
        else byTag.set(tag, new Set([key]))
      }
    },
    /** Drops every answer that depends on one of the tags. */
    drop(tags: Iterable<string>): void {
      for (const tag of tags) {
        for (const key of [...(byTag.get(tag) ?? [])]) entries.delete(key)
      }
    },
    clear: () => entries.clear(),
    stats: () => ({ answers: entries.size, bytes: entries.calculatedSize }),
  }
}
