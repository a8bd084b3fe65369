import { type ApplyAction, moveRevision, recordReview } from './apply'

/** Binds the approval to the content hash; from here on contributors are counted anew. */
export const approve: ApplyAction = async (context) => {
  const { contentHash } = context.loaded
  await moveRevision(context, {
    state: 'approved',
    contentHash,
    approvedHash: contentHash,
    approvedAt: context.now.toISOString(),
    contributors: [],
  })
  await recordReview(context, 'approved')
  return null
}
