import { type ApplyAction, moveRevision, withoutApproval } from './apply'

export const reopen: ApplyAction = async (context) => {
  await moveRevision(context, { ...withoutApproval(context.loaded), state: 'draft' })
  return {}
}
