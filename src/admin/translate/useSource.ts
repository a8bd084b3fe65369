'use client'
import { useEffect, useState } from 'react'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../config/vocabulary'

/** Where the browser keeps the choice; it is of the person at this machine, and of no entry. */
const KEY = 'greenlight.source'
const NONE = 'none'

const known = (value: string | null): Locale | null =>
  value === NONE ? null : (LOCALES.find((locale) => locale === value) ?? DEFAULT_LOCALE)

/** @returns the language that is shown beside the fields, English where nobody chose; and how to choose another, or none */
export function useSource(): [Locale | null, (next: Locale | null) => void] {
  const [source, setSource] = useState<Locale | null>(DEFAULT_LOCALE)
  useEffect(() => {
    // Where the browser keeps nothing, English is a good guess.
    try {
      setSource(known(window.localStorage.getItem(KEY)))
    } catch {
      setSource(DEFAULT_LOCALE)
    }
  }, [])
  return [
    source,
    (next) => {
      setSource(next)
      try {
        window.localStorage.setItem(KEY, next ?? NONE)
      } catch {
        // The choice holds for this page.
      }
    },
  ]
}
