'use client'
import {
  toast,
  useConfig,
  useDocumentDrawerContext,
  useEditDepth,
  useFormModified,
  useLocale,
} from '@payloadcms/ui'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { DEFAULT_LOCALE } from '../../config/vocabulary'
import { useTexts } from '../useTexts'
import { isLocalised, parseFieldPath } from './field-path'
import { revealField } from './reveal-field'

/** A page opened with this behind its address shows that field: `#field=moments.2.photo`. */
const HASH = '#field='

/**
 * @returns a function that leads to the field an obstacle names, in the locale that it is about: the one at the end of
 *   its path, or else English, which every entry needs.
 */
export function useReveal(collection: string): (path: string) => void {
  const text = useTexts()
  const { getEntityConfig } = useConfig()
  const { code } = useLocale()
  const { drawerSlug } = useDocumentDrawerContext()
  const depth = useEditDepth()
  const modified = useFormModified()
  const router = useRouter()
  const pathname = usePathname()
  const query = useSearchParams()

  useEffect(() => {
    if (drawerSlug || !window.location.hash.startsWith(HASH)) return
    const path = decodeURIComponent(window.location.hash.slice(HASH.length))
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
    void revealField(path, depth)
  }, [drawerSlug, depth])

  return (given) => {
    const { path, locale } = parseFieldPath(given)
    const fields = getEntityConfig({ collectionSlug: collection }).fields
    const wanted = locale ?? (isLocalised(fields, path) ? DEFAULT_LOCALE : code)
    if (wanted === code || drawerSlug) return void revealField(path, depth)
    // Another locale is another form.
    if (modified) return void toast.info(text('unsaved'))
    const next = new URLSearchParams(query)
    next.set('locale', wanted)
    router.push(`${pathname}?${next}${HASH}${encodeURIComponent(path)}`)
  }
}
