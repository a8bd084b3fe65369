import type { CollectionConfig, Endpoint } from 'payload'
import { APIError } from 'payload'
import { permissions } from '../../access/permissions'
import { wakeClock } from '../../src/clock/wake'
import { sendAgain } from '../../src/publishing/targets/send'

const nobody = () => false

/** `POST /api/deliveries/{id}/again`: sends it once more, whatever became of it. */
const again: Omit<Endpoint, 'root'> = {
  path: '/:id/again',
  method: 'post',
  handler: async (req) => {
    if (!permissions.administer(req.user))
      throw new APIError('Only administrators send again.', req.user ? 403 : 401, null, true)
    const id = String(req.routeParams?.id)
    const { totalDocs } = await req.payload.count({
      collection: 'deliveries',
      where: { id: { equals: id } },
      req,
      overrideAccess: false,
    })
    if (totalDocs === 0) throw new APIError('There is no such delivery.', 404, null, true)
    await sendAgain(req.payload, id, new Date())
    wakeClock('targets')
    return Response.json({ queued: 1 })
  },
}

/** What each target was told, what waits, and what could not be told: kept for a month. */
export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: { singular: 'Delivery', plural: 'Delivery log' },
  defaultSort: '-at',
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'target', 'state', 'tries', 'lastStatus', 'lastError', 'doneAt'],
    group: 'Administration',
    hidden: ({ user }) => !permissions.administer(user as never),
  },
  access: {
    create: nobody,
    read: ({ req }) => permissions.administer(req.user),
    update: nobody,
    delete: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  fields: [
    {
      name: 'again',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/admin/targets/SendAgain#SendAgain' },
      },
    },
    { name: 'target', type: 'relationship', relationTo: 'targets', index: true },
    { name: 'number', type: 'number', required: true },
    { name: 'happening', type: 'json' },
    { name: 'state', type: 'select', required: true, index: true, options: ['queued', 'done', 'failed'] },
    { name: 'tries', type: 'number', required: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'nextTryAt', type: 'date', index: true },
    { name: 'doneAt', type: 'date' },
    { name: 'lastStatus', type: 'number' },
    { name: 'lastError', type: 'text' },
  ],
  endpoints: [again],
}
