import { REGIONS, THEMES } from '../../src/config/vocabulary'
import { entryCollection } from '../entry/entry-collection'
import { countryField, optionsOf, photoField, richText, SHORT_TEXT, SUMMARY_TEXT } from '../entry/fields'
import { restrictedNamesField } from '../private/restricted-names'
import { resourceFields } from './resources'

export const practices = entryCollection({
  slug: 'practices',
  labels: { singular: 'Practice', plural: 'Practices' },
  titleField: 'title',
  description: 'How a company acts for child online safety: one practice, its evidence and who is behind it.',
  columns: ['title', 'state', 'organisations', 'updatedAt'],
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      maxLength: SHORT_TEXT,
      admin: {
        description:
          'Who did what, in one line. Example: “Millicom measures its impact on children’s rights”.',
      },
    },
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      localized: true,
      maxLength: SUMMARY_TEXT,
      admin: { description: 'Two or three sentences that stand on their own in a list.' },
    },
    richText({
      name: 'body',
      label: 'Text',
      required: true,
      admin: { description: 'What was done, how, and what came of it. Say what others can learn from it.' },
    }),
    photoField({ name: 'heroPhoto', label: 'Photograph' }),
    {
      name: 'organisations',
      label: 'Lead organisations',
      type: 'relationship',
      relationTo: 'organisations',
      hasMany: true,
      required: true,
      admin: { description: 'Whose practice it is. They must be live before this entry can be.' },
    },
    {
      name: 'partners',
      label: 'Partner organisations',
      type: 'relationship',
      relationTo: 'organisations',
      hasMany: true,
    },
    {
      type: 'row',
      fields: [
        { name: 'themes', type: 'select', hasMany: true, required: true, options: optionsOf(THEMES) },
        { name: 'regions', type: 'select', hasMany: true, required: true, options: optionsOf(REGIONS) },
      ],
    },
    {
      type: 'row',
      fields: [
        countryField({ name: 'countries', label: 'Countries', hasMany: true }),
        {
          name: 'year',
          type: 'number',
          min: 1989,
          max: 2100,
          admin: { step: 1, description: 'The year of the practice, for example 2014.' },
        },
      ],
    },
    {
      name: 'resources',
      type: 'array',
      labels: { singular: 'Resource', plural: 'Resources' },
      admin: {
        description: 'What readers can open: an uploaded PDF, or a link to a page or file elsewhere.',
      },
      fields: resourceFields,
    },
    {
      name: 'related',
      label: 'Related practices',
      type: 'relationship',
      relationTo: 'practices',
      hasMany: true,
    },
    restrictedNamesField(),
    {
      name: 'notes',
      type: 'textarea',
      maxLength: 5_000,
      admin: { position: 'sidebar', description: 'For colleagues. Never public.' },
    },
    {
      name: 'importKey',
      type: 'text',
      index: true,
      admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
    },
  ],
})
