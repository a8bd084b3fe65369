import type { EntryCollection } from '../../config/vocabulary'

/** How long a link shows the revision. Days. */
export const PREVIEW_DAYS = { min: 1, usual: 7, max: 30 } as const

/** Links of one entry that work at the same time. More are a mistake. */
export const MOST_PREVIEW_LINKS = 20

/** Entries that have a page of their own. */
export const SHARED: readonly EntryCollection[] = ['practices', 'organisations', 'profiles', 'sections']

/** `overtaken`: the text or the rights of a photograph changed since. */
export type PreviewLinkState = 'open' | 'overtaken' | 'expired' | 'revoked'
