import { checkAssignee } from '../reviewers'
import { type ActionContext, type ApplyAction, moveRevision, type WorkflowPatch } from './apply'

/**
 * Who reviews, by when and how soon, as far as the input says.
 * @throws WorkflowError 422 where the reviewer who is named could not review this entry
 */
export async function assignmentOf({ req, loaded, input }: ActionContext): Promise<WorkflowPatch> {
  const { assignee, dueAt, priority } = input
  if (assignee) await checkAssignee(req, loaded, assignee)
  return {
    ...(assignee === undefined ? {} : { assignee }),
    ...(dueAt === undefined ? {} : { dueAt: dueAt && new Date(dueAt).toISOString() }),
    ...(priority === undefined ? {} : { priority }),
  }
}

export const assign: ApplyAction = async (context) => {
  await moveRevision(context, await assignmentOf(context))
  return {}
}

/** Takes a review out of the pool. */
export const claim: ApplyAction = async (context) => {
  await moveRevision(context, { assignee: context.party.id })
  return {}
}
