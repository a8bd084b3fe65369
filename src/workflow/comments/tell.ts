import type { PayloadRequest, TypedUser } from 'payload'
import { queueWorkflowMail } from '../../notifications/queue/queue-workflow-mail'
import type { LoadedEntry } from '../load'
import type { StoredComment } from './load'

/** Whoever goes through a text writes many comments in a row: others are told of the first. Milliseconds. */
const BURST = 10 * 60_000

type Said = Pick<StoredComment, 'id' | 'thread' | 'author' | 'removed' | 'createdAt'>

const inThread =
  (thread: string) =>
  ({ id, thread: of }: Said) =>
    id === thread || of === thread

/**
 * Whether a new comment is told to others, or belongs to one of the same person that was told just now.
 * @param comments those that were there before
 * @param thread the thread that it answers in; null where it begins one
 */
export const isTold = (
  comments: readonly Said[],
  { author, thread, now }: { author: string; thread: string | null; now: Date },
): boolean =>
  !comments
    .filter(thread === null ? ({ thread: of }) => of === null : inThread(thread))
    .some((one) => one.author === author && now.getTime() - Date.parse(one.createdAt) < BURST)

/** @returns who took part in a thread */
export const participantsOf = (comments: readonly Said[], thread: string | null): string[] =>
  thread === null
    ? []
    : [
        ...new Set(
          comments
            .filter(inThread(thread))
            .flatMap(({ author, removed }) => (author !== null && !removed ? [author] : [])),
        ),
      ]

/** Tells the authors of the text, whoever has the review, and the thread. The words stay in the newsroom: a mail only leads to them. */
export async function tellOfComment(
  req: PayloadRequest,
  user: TypedUser,
  { entry, comments, thread }: { entry: LoadedEntry; comments: readonly Said[]; thread: string | null },
): Promise<void> {
  const now = new Date()
  const id = String(user.id)
  if (!isTold(comments, { author: id, thread, now })) return
  await queueWorkflowMail(req, {
    kind: 'commented',
    loaded: entry,
    doer: { id, name: (user as { name?: string }).name },
    now,
    also: participantsOf(comments, thread),
  })
}
