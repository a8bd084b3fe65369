import { type ApplyAction, moveRevision } from './apply'

export const reopen: ApplyAction = async (context) => {
  await moveRevision(context, { state: 'draft', approvedHash: null, approvedAt: null })
  return null
}
