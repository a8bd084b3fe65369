import { SECTORS } from '../../src/config/vocabulary'
import { entryCollection } from '../entry/entry-collection'
import { countryField, optionsOf, photoField, richText, SHORT_TEXT } from '../entry/fields'
import { privateText } from '../private/private-text'
import { restrictedNamesField } from '../private/restricted-names'
import { confirmationEndpoints } from './confirmation-endpoints'

export const profiles = entryCollection({
  slug: 'profiles',
  labels: { singular: 'Profile', plural: 'Profiles' },
  titleField: 'displayName',
  description: '“Day in the life”: a person who protects children online, hour by hour.',
  columns: ['displayName', 'state', 'role', 'organisation', 'updatedAt'],
  endpoints: confirmationEndpoints,
  fields: [
    {
      name: 'displayName',
      label: 'Name to show',
      type: 'text',
      required: true,
      localized: true,
      maxLength: SHORT_TEXT,
      admin: {
        description: 'The name or a pseudonym. Use a pseudonym whenever the person could come to harm.',
      },
    },
    {
      name: 'isPseudonym',
      label: 'The name to show is a pseudonym',
      type: 'checkbox',
      admin: {
        description: 'The real name is then kept for safeguarding alone, and may stand nowhere in the text.',
      },
    },
    privateText({
      name: 'realName',
      label: 'Real name',
      description: 'Encrypted. Who writes it here cannot read it again: only safeguarding can.',
      condition: (data) => data?.isPseudonym === true || Boolean(data?.realName),
    }),
    restrictedNamesField(),
    { name: 'role', type: 'text', required: true, localized: true, maxLength: SHORT_TEXT },
    {
      type: 'row',
      fields: [
        { name: 'sector', type: 'select', required: true, options: optionsOf(SECTORS) },
        countryField({
          name: 'country',
          label: 'Country',
          description: 'The country alone: never a town or a street.',
        }),
      ],
    },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
    photoField({ name: 'portrait', label: 'Portrait' }),
    richText({ name: 'introduction', required: true }),
    {
      name: 'moments',
      label: 'Moments of the day',
      type: 'array',
      labels: { singular: 'Moment', plural: 'Moments' },
      admin: {
        description:
          'No time together with a place of a routine: nobody must learn where to wait for somebody.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'time',
              type: 'text',
              admin: { description: 'Local time, for example 08:30.' },
              validate: (value: unknown) =>
                !value || /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value))
                  ? true
                  : 'Give the time as hours and minutes, for example 08:30.',
            },
            { name: 'title', type: 'text', localized: true, maxLength: SHORT_TEXT },
          ],
        },
        richText({ name: 'text' }),
        photoField({ name: 'photo', label: 'Photograph' }),
      ],
    },
    {
      name: 'questions',
      label: 'Questions and answers',
      type: 'array',
      labels: { singular: 'Question', plural: 'Questions' },
      fields: [
        { name: 'question', type: 'text', localized: true, maxLength: SHORT_TEXT },
        richText({ name: 'answer' }),
      ],
    },
  ],
})
