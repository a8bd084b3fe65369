import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { APIError, ValidationError } from 'payload'
import type { Release } from '../../src/payload-types'
import { isWorkflowWrite } from '../../src/workflow/context'
import { keyOf, type Member, membersOf } from '../../src/workflow/releases/members'
import { OPEN_STATES } from '../../src/workflow/releases/rows'

/** What the workflow alone writes. */
const WORKFLOW_FIELDS = ['state', 'at', 'timeZone', 'by', 'publishedAt', 'result'] as const

const refuse = (message: string): never => {
  throw new APIError(message, 409, null, true)
}

/** @throws ValidationError where an entry is in another release that is still to go */
async function refuseElsewhere(req: PayloadRequest, members: Member[], self: string | null): Promise<void> {
  if (members.length === 0) return
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: {
      and: [
        { state: { in: [...OPEN_STATES] } },
        { 'entries.value': { in: members.map(({ id }) => id) } },
        ...(self ? [{ id: { not_equals: self } }] : []),
      ],
    },
    depth: 0,
    pagination: false,
    req,
    // That an entry is taken does not depend on who may see by what.
    overrideAccess: true,
  })
  const keys = new Set(members.map(keyOf))
  const other = docs.find((release) => membersOf(release).some((member) => keys.has(keyOf(member))))
  if (!other) return
  throw new ValidationError({
    collection: 'releases',
    errors: [
      {
        path: 'entries',
        message: `An entry is in one release at a time, and one of these is in “${other.title}” already. Take it out there first.`,
      },
    ],
    req,
  })
}

/**
 * Keeps the workflow's fields in the workflow's hands, each entry in one open release, and the list of a scheduled release as it was
 * scheduled.
 */
export const onlyWhatMayGo: CollectionBeforeChangeHook<Release> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (isWorkflowWrite(req)) return data
  const before = operation === 'update' ? originalDoc : undefined
  if (before?.state === 'published') refuse('This release is live: it stays as it was. Make a new one.')
  const members = membersOf({ entries: data.entries ?? before?.entries })
  if (before?.state === 'scheduled') {
    const kept = members.map(keyOf).join() === membersOf(before).map(keyOf).join()
    if (!kept) refuse('This release is scheduled. Unschedule it before you change its entries.')
  }
  const kept = Object.fromEntries(
    WORKFLOW_FIELDS.map((name) => [name, before?.[name] ?? (name === 'state' ? 'open' : null)]),
  )
  await refuseElsewhere(req, members, before ? String(before.id) : null)
  return {
    ...data,
    ...kept,
    entries: members.map(({ collection, id }) => ({
      relationTo: collection,
      value: id,
    })) as Release['entries'],
  }
}

/** The rule of access says so too; this holds whoever asks. */
export const keepReleased: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const release = await req.payload.findByID({
    collection: 'releases',
    id,
    depth: 0,
    disableErrors: true,
    req,
    // Whether it may go does not depend on who asks.
    overrideAccess: true,
  })
  if (release?.state === 'scheduled') refuse('This release is scheduled. Unschedule it before you delete it.')
  if (release?.state === 'published') refuse('This release went live, and stays as a record of that.')
}
