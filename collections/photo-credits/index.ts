import { LICENCES } from '../../src/config/vocabulary'
import { entryCollection } from '../entry/entry-collection'
import { optionsOf, SHORT_TEXT } from '../entry/fields'
import { usesPanel } from '../entry/uses-panel'
import { renewFilesOfCredit } from '../photos/follow-credit'
import { followCredit } from '../photos/rights-hooks'
import { keepLineAndParts } from './line'

export const photoCredits = entryCollection({
  slug: 'photo-credits',
  labels: { singular: 'Photo credit', plural: 'Photo credits' },
  titleField: 'creditLine',
  description:
    'Who made a photograph and under which licence. The credit line is shown wherever the photograph is.',
  columns: ['creditLine', 'state', 'licence', 'updatedAt'],
  hooks: { beforeValidate: [keepLineAndParts], afterChange: [followCredit, renewFilesOfCredit] },
  fields: [
    usesPanel,
    {
      name: 'creditLine',
      type: 'text',
      maxLength: SHORT_TEXT,
      index: true,
      admin: {
        description:
          'Paste a line such as “© UNICEF/UNI118959/Tylle” and the parts fill themselves, or fill the parts and the line is built.',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'agency',
          type: 'text',
          maxLength: SHORT_TEXT,
          admin: { description: 'For example UNICEF.' },
        },
        {
          name: 'assetIdentifier',
          type: 'text',
          maxLength: 100,
          index: true,
          admin: { description: 'The agency’s number of the photograph.' },
        },
        { name: 'photographer', type: 'text', maxLength: SHORT_TEXT },
      ],
    },
    {
      name: 'twinNotice',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/credits/TwinNotice#TwinNotice' },
      },
    },
    {
      type: 'row',
      fields: [
        { name: 'year', type: 'number', min: 1826, max: 2100, admin: { step: 1 } },
        { name: 'licence', type: 'select', options: optionsOf(LICENCES) },
        { name: 'rightsHolder', type: 'text', maxLength: SHORT_TEXT },
      ],
    },
    {
      name: 'notes',
      type: 'textarea',
      maxLength: 5_000,
      admin: { description: 'For colleagues. Never public.' },
    },
  ],
})
