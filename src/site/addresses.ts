import type { EntryType, Locale } from '../config/vocabulary'
import { THEME } from './theme'

const FOLDERS: Record<Exclude<EntryType, 'section' | 'photo-credit'>, string> = {
  practice: 'practices',
  organisation: 'organisations',
  profile: 'day-in-the-life',
}

/** Where the site shows an entry, without the language. */
export function placeOf({ type, slug }: { type: EntryType; slug: string }): string {
  switch (type) {
    case 'section':
      return slug === THEME.section ? '/good-practices' : `/sections/${slug}`
    case 'photo-credit':
      return `/photo-credits#${slug}`
    default:
      return `/${FOLDERS[type]}/${slug}`
  }
}

/** @param place path on the site without its language, `/` for the home page */
export const inLanguage = (locale: Locale, place: string): string => `/${locale}${place === '/' ? '' : place}`

/** An address with some of its parameters set to others; null takes one away. */
export function withQuery(path: string, query: URLSearchParams, changes: Record<string, string | null>) {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text ? `${path}?${text}` : path
}

/** Files of the portal are asked for where the page came from, whatever the portal calls itself. */
export const localFile = (url: string, publicUrl: string): string =>
  url.startsWith(`${publicUrl}/`) ? url.slice(publicUrl.length) : url
