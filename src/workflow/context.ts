import type { PayloadRequest, RequestContext } from 'payload'

/**
 * The mark of a write that a workflow action makes. A request from outside cannot carry it: `req.context` is filled by code in this
 * process only. A symbol from the registry is the same in every copy of this module; it is the value, not the key, because Payload
 * drops a context that has no key of text.
 */
const KEY = 'greenlightWrite'
const MARK = Symbol.for('greenlight.workflowWrite')

type Marked = RequestContext & { [KEY]?: symbol }

/** @returns whether the write under way was made by a workflow action. */
export const isWorkflowWrite = (req: Pick<PayloadRequest, 'context'>): boolean =>
  (req.context as Marked | undefined)?.[KEY] === MARK

/**
 * Runs a write of ours inside an operation of Payload's. While Payload restores an older revision it marks the request, and a write that
 * is made under that mark loses every field that it does not name.
 */
export async function asWriteOfItsOwn<Result>(
  req: PayloadRequest,
  write: () => Promise<Result>,
): Promise<Result> {
  const { isRestoringVersion } = req.context
  delete req.context.isRestoringVersion
  try {
    return await write()
  } finally {
    if (isRestoringVersion) req.context.isRestoringVersion = isRestoringVersion
  }
}

/** Runs `write` with the request marked, and takes the mark off whatever happens, unless it was marked before. */
export async function asWorkflowWrite<Result>(
  req: PayloadRequest,
  write: () => Promise<Result>,
): Promise<Result> {
  if (isWorkflowWrite(req)) return write()
  ;(req.context as Marked)[KEY] = MARK
  try {
    return await asWriteOfItsOwn(req, write)
  } finally {
    // Payload replaces the context object on the way, so the mark is taken off the one that is there now.
    delete (req.context as Marked)[KEY]
  }
}
