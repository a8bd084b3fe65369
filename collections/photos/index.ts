import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { permissions } from '../../access/permissions'
import { rules } from '../../access/rules'
import { PEOPLE_SHOWN } from '../../src/config/vocabulary'
import { checkShape } from '../entry/check-shape'
import { optionsOf, SHORT_TEXT, SUMMARY_TEXT } from '../entry/fields'
import { usesPanel } from '../entry/uses-panel'
import { refuseDeleteInUse, usesEndpoint } from '../entry/where-used'
import { privateEndpoints } from '../private/endpoints'
import { acceptPhoto } from './accept'
import { consentFields } from './consent-fields'
import { fileFields } from './file-fields'
import { guardOriginal, previewEndpoint } from './guard-original'
import { metadataFields, prefillFromFile } from './metadata-fields'
import { noteWhoHid, obscuredFields } from './obscured-field'
import { rightsEndpoints } from './rights-endpoints'
import { rightsFields } from './rights-fields'
import { followPhoto, keepRightsRecords } from './rights-hooks'
import { writeFiles } from './write-files'

/** Folders under the upload folder: originals are private, `public/` holds what live entries may show. */
export const ORIGINALS = 'originals'

/** Photographs. The original is private; front ends get renditions, and only while a live entry shows them. */
export const photos = ({ uploadsDir }: { uploadsDir: string }): CollectionConfig => ({
  slug: 'photos',
  labels: { singular: 'Photograph', plural: 'Photographs' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['filename', 'title', 'credit', 'fitness', 'fitUntil'],
    group: 'Media',
    components: {
      beforeListTable: ['/src/admin/photos/PhotoFilter#PhotoFilter', '/src/admin/photos/PhotoGrid#PhotoGrid'],
    },
    description: 'Each photograph needs a photo credit, and an alternative text or the mark “decorative”.',
  },
  access: {
    create: ({ req }) => permissions.draft(req.user),
    read: ({ req }) => rules.readableEntries(req.user),
    update: ({ req }) => permissions.draft(req.user),
    delete: ({ req }) => permissions.administer(req.user),
  },
  upload: {
    staticDir: path.join(uploadsDir, ORIGINALS),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'],
    crop: false,
    focalPoint: true,
    pasteURL: false,
    displayPreview: true,
    adminThumbnail: 'thumbnail',
    handlers: [guardOriginal],
    imageSizes: [
      {
        name: 'thumbnail',
        width: 480,
        withoutEnlargement: true,
        formatOptions: { format: 'webp', options: { quality: 70 } },
      },
    ],
  },
  disableDuplicate: true,
  endpoints: [previewEndpoint, usesEndpoint('photos'), ...rightsEndpoints, ...privateEndpoints('photos')],
  hooks: {
    beforeOperation: [checkShape, acceptPhoto],
    beforeValidate: [prefillFromFile],
    beforeChange: [keepRightsRecords, noteWhoHid],
    afterChange: [writeFiles, followPhoto],
    beforeDelete: [refuseDeleteInUse],
  },
  fields: [
    {
      name: 'title',
      label: 'Working title',
      type: 'text',
      maxLength: SHORT_TEXT,
      admin: { description: 'For colleagues, to find it again. Never public: no names of people shown.' },
    },
    {
      name: 'alt',
      label: 'Alternative text',
      type: 'textarea',
      localized: true,
      maxLength: SUMMARY_TEXT,
      admin: { description: 'What the picture shows, for those who cannot see it. No names of children.' },
    },
    {
      name: 'decorative',
      type: 'checkbox',
      defaultValue: false,
      admin: { description: 'The picture says nothing that the text does not say: no alternative text.' },
    },
    {
      name: 'shows',
      label: 'People shown',
      type: 'select',
      options: optionsOf(PEOPLE_SHOWN),
      admin: {
        description:
          'Whom the picture shows. An entry with a photograph of children needs the sign-off of safeguarding; so does one where this is left open.',
      },
    },
    {
      name: 'credit',
      label: 'Photo credit',
      type: 'relationship',
      relationTo: 'photo-credits',
      admin: { description: 'Without a credit no entry with this photograph can go live.' },
    },
    ...consentFields,
    ...rightsFields,
    usesPanel,
    ...obscuredFields,
    ...metadataFields,
    ...fileFields,
  ],
})
