import { type ApplyAction, moveRevision } from './apply'

export const submit: ApplyAction = async (context) => {
  await moveRevision(context, {
    state: 'in_review',
    contentHash: context.loaded.contentHash,
    submittedAt: context.now.toISOString(),
    submittedBy: context.actor,
  })
  return null
}
