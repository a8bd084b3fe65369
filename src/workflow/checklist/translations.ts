import type { Locale } from '../../config/vocabulary'
import { DEFAULT_LOCALE, LOCALES } from '../../config/vocabulary'
import { says } from '../translations/standing'
import { say } from './messages'
import type { Subject, Task } from './rule'
import { inLocale, oneTask } from './rule'
import { byLocale, TEXT_FIELDS, valuesAt } from './texts'

interface Source {
  path: string
  locales: Locale[]
}

/** Every localised text of the entry, with the locales that have words for it. */
function textsOf({ collection, entry }: Pick<Subject, 'collection' | 'entry'>): Source[] {
  const { titles, summaries, pages, passages, lines, labels } = TEXT_FIELDS[collection]
  return [...titles, ...lines, ...summaries, ...pages, ...passages, ...labels.map(({ text }) => text)]
    .flatMap((field) => valuesAt(entry, field))
    .map(({ path, value }) => {
      const values = byLocale(value)
      return { path, locales: LOCALES.filter((locale) => says(values[locale])) }
    })
}

/** The locales in which the entry has any text. */
export const localesWithText = (subject: Pick<Subject, 'collection' | 'entry'>): Locale[] => {
  const texts = textsOf(subject)
  return LOCALES.filter((locale) => texts.some(({ locales }) => locales.includes(locale)))
}

/**
 * What readers of other languages get in English. One finding for a language that has nothing yet, at the first text; one for each
 * text that is missing in a language that was begun. Whether a translation is older than its source is told beside the fields
 * (`src/workflow/translations/`): it takes a look at the revisions before.
 */
export function lookAtTranslations(subject: Subject): Task[] {
  const english = textsOf(subject).filter(({ locales }) => locales.includes(DEFAULT_LOCALE))
  const [first] = english
  if (!first) return []
  const begun = localesWithText(subject)
  return LOCALES.filter((locale) => locale !== DEFAULT_LOCALE)
    .map((locale): Task => {
      const missing = english.filter(({ locales }) => !locales.includes(locale))
      const finding = (path: string, code: 'translation_missing' | 'translation_incomplete') => ({
        path: inLocale(path, locale),
        ...say(code, { locale }),
      })
      return {
        path: null,
        findings: begun.includes(locale)
          ? missing.map(({ path }) => finding(path, 'translation_incomplete'))
          : [finding(first.path, 'translation_missing')],
      }
    })
    .reduce<Task[]>(([all], task) => oneTask([...(all?.findings ?? []), ...task.findings]), [])
}
