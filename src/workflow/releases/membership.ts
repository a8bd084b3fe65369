import type { Payload, TypedUser } from 'payload'
import type { Release } from '../../payload-types'
import { loadEntry } from '../load'
import { inTransaction } from '../transaction'
import { keyOf, type Member, membersOf } from './members'
import { loadRelease } from './rows'

/**
 * Puts one entry into a release or takes it out, in one transaction, so that two people who do it at the same time both get what they
 * asked for. The hooks of the collection say what may be in it.
 * @returns how many entries are in it now
 * @throws WorkflowError 404 without the release or the entry; APIError 409 where its list stands; ValidationError for an entry that is in
 *   another release
 */
export const changeMembers = (
  payload: Payload,
  user: TypedUser,
  id: string,
  change: 'add' | 'remove',
  member: Member,
): Promise<number> =>
  inTransaction(payload, user, async (req) => {
    const release = await loadRelease(req, id)
    const others = membersOf(release).filter((one) => keyOf(one) !== keyOf(member))
    if (change === 'add') await loadEntry(req, member.collection, member.id)
    const members = change === 'add' ? [...others, member] : others
    await req.payload.update({
      collection: 'releases',
      id,
      data: {
        entries: members.map(({ collection, id: value }) => ({
          relationTo: collection,
          value,
        })) as Release['entries'],
      },
      depth: 0,
      req,
      user,
      overrideAccess: false,
    })
    return members.length
  })
