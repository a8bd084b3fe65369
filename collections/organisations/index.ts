import { ORGANISATION_KINDS } from '../../src/config/vocabulary'
import { entryCollection } from '../entry/entry-collection'
import { countryField, optionsOf, photoField, richText, SHORT_TEXT } from '../entry/fields'
import { validateUrl } from '../practices/resources'

export const organisations = entryCollection({
  slug: 'organisations',
  labels: { singular: 'Organisation', plural: 'Organisations' },
  titleField: 'name',
  description: 'The companies, agencies and groups behind the practices.',
  columns: ['name', 'state', 'kind', 'country', 'updatedAt'],
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      maxLength: SHORT_TEXT,
      admin: { description: 'As the organisation writes itself.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'kind', type: 'select', required: true, options: optionsOf(ORGANISATION_KINDS) },
        countryField({ name: 'country', label: 'Country', description: 'Where it has its seat.' }),
      ],
    },
    {
      name: 'website',
      type: 'text',
      maxLength: 2_000,
      validate: validateUrl,
      admin: { description: 'Full address, starting with https://' },
    },
    photoField({ name: 'logo', label: 'Logo' }),
    richText({ name: 'about', label: 'About' }),
    { name: 'practices', type: 'join', collection: 'practices', on: 'organisations' },
    { name: 'profiles', type: 'join', collection: 'profiles', on: 'organisation' },
  ],
})
