import { openSignOffs } from '../sign-offs'
import { type ApplyAction, moveRevision, recordReview } from './apply'

/**
 * Binds a sign-off to the content hash. With the last one that the entry needs it is approved, and from here on contributors are
 * counted anew.
 */
export const approve: ApplyAction = async (context) => {
  const { loaded, signOff, party, now } = context
  const { contentHash, required, given, contributors, approvedContributors } = loaded
  await recordReview(context, 'approved')
  const at = now.toISOString()
  const open = openSignOffs(required, signOff ? [...given, { kind: signOff, by: party.id, at }] : given)
  if (open.length > 0) {
    // Whoever has done their part leaves the review to those whose part is open.
    const assignee = loaded.assignee === party.id ? null : loaded.assignee
    await moveRevision(context, { contentHash, awaiting: open, assignee })
    return { state: 'in_review', audit: 'signed off' }
  }
  await moveRevision(context, {
    state: 'approved',
    contentHash,
    approvedHash: contentHash,
    approvedAt: at,
    awaiting: [],
    contributors: [],
    approvedContributors: [...new Set([...approvedContributors, ...contributors])],
  })
  return {}
}
