import type { LivePreviewConfig } from 'payload'
import type { EntryCollection } from '../../src/config/vocabulary'

/** Widths that the site is looked at in. Pixels. */
const BREAKPOINTS = [
  { name: 'phone', label: 'Phone', width: 375, height: 812 },
  { name: 'tablet', label: 'Tablet', width: 768, height: 1_024 },
  { name: 'desktop', label: 'Desktop', width: 1_440, height: 900 },
]

/** The site's page of an entry beside its form, in the language of the form. A photo credit has no page; nor has what is not saved. */
export const livePreviewOf = (collection: EntryCollection): LivePreviewConfig | undefined =>
  collection === 'photo-credits'
    ? undefined
    : {
        breakpoints: BREAKPOINTS,
        url: ({ data, locale }) => (data.id ? `/${locale.code}/preview/${collection}/${data.id}` : null),
      }
