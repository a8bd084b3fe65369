import { createLocalReq, type Payload } from 'payload'
import { CONFIRMATION } from './due'
import { confirmationOf } from './read'
import { TOLD } from './told'

const DAY = 86_400_000

/**
 * Live profiles that have to be confirmed: those of which somebody was told, as the audit log has it, unless they were confirmed since.
 * @returns their ids, the oldest notice first
 */
export async function profilesToConfirm(payload: Payload, now: Date): Promise<string[]> {
  const since = now.getTime() - (CONFIRMATION.grace + 1) * DAY
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { action: { in: Object.values(TOLD) } },
        { entryCollection: { equals: 'profiles' } },
        // When it is due: ISO 8601, whose order is that of time.
        { subjectId: { greater_than: new Date(since).toISOString() } },
      ],
    },
    sort: 'number',
    depth: 0,
    pagination: false,
    select: { entry: true },
    // Which profiles are due is no secret of the log; which of them are shown, access says where they are read.
    overrideAccess: true,
  })
  const told = [...new Set(docs.flatMap(({ entry }) => (entry ? [entry] : [])))]
  const req = await createLocalReq({}, payload)
  const standing = await Promise.all(told.map((id) => confirmationOf(req, id, now)))
  return told.filter((_, at) => standing[at] && standing[at].state !== 'confirmed')
}
