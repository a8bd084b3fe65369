import { entryCollection } from '../entry/entry-collection'
import { richText, SHORT_TEXT } from '../entry/fields'

export const sections = entryCollection({
  slug: 'sections',
  labels: { singular: 'Section', plural: 'Sections' },
  titleField: 'title',
  description: 'A page of the site: an introduction, and its entries in the order that readers see.',
  columns: ['title', 'state', 'updatedAt'],
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, maxLength: SHORT_TEXT },
    richText({ name: 'introduction', required: true }),
    {
      name: 'entries',
      type: 'relationship',
      relationTo: ['practices', 'profiles'],
      hasMany: true,
      admin: { description: 'Drag to put them in order. Each must be live before the section can be.' },
    },
  ],
})
