import type { Where } from 'payload'
import type { EntryCollection } from '../../config/vocabulary'

/** Which revision of an entry refers: the newest one, or the one that the public sees. */
export const STANDINGS = ['newest', 'live'] as const
export type Standing = (typeof STANDINGS)[number]

export interface EntryRef {
  collection: EntryCollection
  id: string
}

/** What an entry can refer to: a photograph, a document, or another entry. */
export interface Target {
  collection: string
  id: string
}

/** A target as the index writes it. */
export const targetKey = ({ collection, id }: Target): string => `${collection}/${id}`

/** The rows of one entry, of one revision or of both. */
export const rowsOf = ({ collection, id }: EntryRef, standing?: Standing): Where => ({
  and: [
    { entry: { equals: id } },
    { entryCollection: { equals: collection } },
    ...(standing ? [{ standing: { equals: standing } }] : []),
  ],
})
