import type { CollectionConfig, Endpoint, Field } from 'payload'
import { permissions } from '../../access/permissions'
import { rules } from '../../access/rules'
import type { EntryCollection } from '../../src/config/vocabulary'
import { transferEndpoints } from '../../src/transfer/endpoints'
import { commentEndpoints } from '../comments/endpoints'
import { removeComments } from '../comments/remove-with-entry'
import { guestLinkEndpoints } from '../guest-links/endpoints'
import { forgetGuests } from '../guest-links/forget-with-entry'
import { presenceEndpoints } from '../presence/endpoint'
import { previewLinkEndpoints } from '../preview-links/endpoints'
import { forgetPreviewLinks } from '../preview-links/forget-with-entry'
import { privateEndpoints } from '../private/endpoints'
import { waiverEndpoints } from '../safety-waivers/endpoints'
import { endSchedulesOf } from '../schedules/end-with-entry'
import { forgetSeen } from '../seen/forget-seen'
import { forgetUsesOfEntry, keepUsesOfEntry } from '../uses/keep-with-entry'
import { assignmentEndpoints } from './assignment-endpoints'
import { auditRestore } from './audit-restore'
import { baseRevisionField, refuseStaleSave } from './base-revision'
import { bulkEndpoints } from './bulk-endpoints'
import { changesViews } from './changes-views'
import { checkShape } from './check-shape'
import { checklistEndpoints } from './checklist-endpoint'
import { auditVoidedReview, onlyDrafts, trackEdits } from './draft-guard'
import { workflowEndpoints } from './endpoints'
import { reviewByField, slugField } from './fields'
import { livePreviewOf } from './live-preview'
import { previewEndpoints } from './preview-endpoint'
import { revisionEndpoints } from './revision-endpoints'
import { fillSlug } from './slug'
import { translationEndpoints, translationsBar } from './translations'
import { refuseDeleteInUse, usesEndpoint } from './where-used'
import { WORKFLOW_FIELDS } from './workflow-fields'

interface EntryCollectionOptions {
  slug: EntryCollection
  labels: { singular: string; plural: string }
  /** The text field that names an entry in lists; slugs are made of it. */
  titleField: string
  description: string
  fields: Field[]
  columns: string[]
  hooks?: CollectionConfig['hooks']
  endpoints?: Omit<Endpoint, 'root'>[]
}

const reviewPanel: Field = {
  name: 'reviewPanel',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/ReviewPanel#ReviewPanel' },
  },
}

/** An editorial collection: its own fields, and the workflow, the guards and the screens that all of them share. */
export const entryCollection = (options: EntryCollectionOptions): CollectionConfig => ({
  slug: options.slug,
  labels: options.labels,
  admin: {
    useAsTitle: options.titleField,
    description: options.description,
    defaultColumns: options.columns.flatMap((column) =>
      column === 'state' ? ['state', 'assignee', 'dueAt', 'priority'] : [column],
    ),
    group: 'Entries',
    livePreview: livePreviewOf(options.slug),
    listSearchableFields: [options.titleField, 'slug'],
    components: {
      beforeListTable: ['/src/admin/StateFilter#StateFilter', '/src/admin/bulk/BulkBar#BulkBar'],
      edit: {
        PublishButton: '/src/admin/NoPublishButton#NoPublishButton',
        UnpublishButton: '/src/admin/NoPublishButton#NoPublishButton',
        SaveDraftButton: '/src/admin/saving/SaveDraftButton#SaveDraftButton',
        Status: '/src/admin/StateStatus#StateStatus',
      },
      views: { edit: changesViews },
    },
  },
  access: {
    create: ({ req }) => permissions.draft(req.user),
    read: ({ req }) => rules.readableEntries(req.user),
    readVersions: ({ req }) => rules.readableEntries(req.user),
    // The second half says no to what the draft guard already turned into a draft: each holds without the other.
    update: ({ req, data }) => permissions.draft(req.user) && data?._status !== 'published',
    delete: ({ req }) => rules.deletableEntries(req.user),
    unlock: ({ req }) => permissions.administer(req.user),
  },
  versions: { drafts: { validate: false }, maxPerDoc: 0 },
  disableDuplicate: false,
  // Payload's lock turns colleagues away for minutes after somebody left; a stale save is refused instead: decision 0005.
  lockDocuments: false,
  // Payload's bulk bar offers to publish and to unpublish, which only the workflow does, and to delete what was live.
  disableBulkEdit: true,
  disableBulkDelete: true,
  fields: [
    translationsBar,
    reviewPanel,
    slugField,
    ...options.fields,
    reviewByField,
    ...WORKFLOW_FIELDS,
    baseRevisionField,
  ],
  hooks: {
    ...options.hooks,
    beforeOperation: [checkShape, onlyDrafts, ...(options.hooks?.beforeOperation ?? [])],
    beforeValidate: [...(options.hooks?.beforeValidate ?? []), fillSlug(options.titleField)],
    beforeChange: [...(options.hooks?.beforeChange ?? []), refuseStaleSave, trackEdits],
    // The index first: what comes after it may ask where a photograph is used.
    afterChange: [keepUsesOfEntry, ...(options.hooks?.afterChange ?? []), auditVoidedReview, auditRestore],
    beforeDelete: [...(options.hooks?.beforeDelete ?? []), refuseDeleteInUse],
    afterDelete: [
      ...(options.hooks?.afterDelete ?? []),
      removeComments,
      forgetSeen,
      forgetUsesOfEntry,
      endSchedulesOf,
      forgetGuests,
      forgetPreviewLinks,
    ],
  },
  endpoints: [
    ...workflowEndpoints(options.slug),
    ...assignmentEndpoints(options.slug),
    ...bulkEndpoints(options.slug),
    ...commentEndpoints(options.slug),
    ...guestLinkEndpoints(options.slug),
    ...checklistEndpoints(options.slug),
    ...presenceEndpoints(options.slug),
    ...privateEndpoints(options.slug),
    ...waiverEndpoints(options.slug),
    ...revisionEndpoints(options.slug),
    ...translationEndpoints(options.slug),
    ...transferEndpoints(options.slug),
    ...previewEndpoints(options.slug),
    ...previewLinkEndpoints(options.slug),
    usesEndpoint(options.slug),
    ...(options.endpoints ?? []),
  ],
})
