'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '../review/request'

interface Twin {
  id: string
  creditLine: string
}

/** After the last key. Milliseconds. */
const PAUSE = 400
const NONE: readonly Twin[] = []

/** @returns other photo credits with the same number of the same agency, while both are typed */
export function useTwins(agency: string, identifier: string, self: string | null): readonly Twin[] {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [twins, setTwins] = useState(NONE)
  const { api } = config.routes
  const { language } = i18n
  useEffect(() => {
    setTwins(NONE)
    if (agency.trim() === '' || identifier.trim() === '') return
    const leaving = new AbortController()
    const query = new URLSearchParams({
      'where[and][0][agency][equals]': agency.trim(),
      'where[and][1][assetIdentifier][equals]': identifier.trim(),
      ...(self === null ? {} : { 'where[and][2][id][not_equals]': self }),
      draft: 'true',
      depth: '0',
      limit: '5',
      'select[creditLine]': 'true',
    })
    const timer = setTimeout(async () => {
      const url = `${api}/photo-credits?${query}`
      const answer = await ask<{ docs: Twin[] }>(url, { language, signal: leaving.signal })
      // Without an answer the checklist still says so.
      if (answer.ok && !leaving.signal.aborted) setTwins(answer.body.docs)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [agency, identifier, self, api, language])
  return twins
}
