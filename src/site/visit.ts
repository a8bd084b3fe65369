import type { ReactNode } from 'react'
import type { Locale } from '../config/vocabulary'
import type { SiteHost } from './host'
import type { Words } from './words'

/** One request for a page. */
export interface Visit {
  locale: Locale
  /** Path without the language, `/` for the home page. */
  place: string
  query: URLSearchParams
  params: Readonly<Record<string, string | undefined>>
  words: Words
  site: SiteHost
  /** Whether the browser carries a session of the newsroom. It is not checked: it decides about a link and no more. */
  isEditor: boolean
}

/** One page, ready to be put into the frame that all pages share. */
export interface Answer {
  status?: number
  title: string
  description?: string
  /** Absolute path of the picture that is shown when the page is shared. */
  shareImage?: string
  kind?: 'website' | 'article'
  /** The language of the content, where it is not that of the page. */
  contentLanguage?: Locale
  /** Languages that the content exists in; all of them where not said. */
  languages?: readonly Locale[]
  /** Whether search engines are asked to leave the page out. */
  hidden?: boolean
  /** A page that is not live, beside its form in the newsroom. */
  isPreview?: boolean
  /** Where the newsroom edits what is shown. */
  edit?: { collection: string; id: string; title: string }
  /** Item of the main menu that the page belongs to. */
  part?: string
  body: ReactNode
}

export type Page = (visit: Visit) => Promise<Answer> | Answer
