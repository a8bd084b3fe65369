'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Locale } from '../../config/vocabulary'
import type { SourceTexts } from '../../workflow/translations/read-sources'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'

export interface Sources {
  texts: SourceTexts | null
  failure: string | null
  reload: () => Promise<void>
}

/**
 * Reads the texts of an entry in another language.
 * @param source null where none is to be shown
 * @param saved changes with every save, and with it what is missing
 */
export function useSources(
  collection: string,
  id: string,
  { source, locale, saved }: { source: Locale | null; locale: Locale; saved: string },
): Sources {
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { language } = i18n
  const [read, setRead] = useState<Omit<Sources, 'reload'>>({ texts: null, failure: null })
  const url = source && entryUrl(`/sources?source=${source}&locale=${locale}`)
  const reload = useCallback(async () => {
    if (!url) return
    const answer = await ask<SourceTexts>(url, { language })
    setRead(answer.ok ? { texts: answer.body, failure: null } : { texts: null, failure: failureText(answer) })
  }, [url, language, failureText])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is a reason to read again.
  useEffect(() => {
    void reload()
  }, [reload, saved])
  const { texts } = read
  // Texts of another pair of languages are none of this one.
  const isOfThis = texts !== null && texts.source === source && texts.locale === locale
  return { texts: isOfThis ? texts : null, failure: source ? read.failure : null, reload }
}
