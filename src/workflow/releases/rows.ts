import type { PayloadRequest } from 'payload'
import type { Release } from '../../payload-types'
import { asWorkflowWrite } from '../context'
import { WorkflowError } from '../errors'

export type ReleaseState = NonNullable<Release['state']>

/** Releases that are still to go: their entries may be in no other. */
export const OPEN_STATES = ['open', 'scheduled', 'failed'] as const satisfies readonly ReleaseState[]

/** @throws WorkflowError 404 where there is no such release */
export async function loadRelease(req: PayloadRequest, id: string): Promise<Release> {
  const release = await req.payload.findByID({
    collection: 'releases',
    id,
    depth: 0,
    disableErrors: true,
    req,
    // The caller's right was checked before; the clock has no account.
    overrideAccess: true,
  })
  if (release) return release
  throw new WorkflowError({ status: 404, code: 'not_found', message: 'There is no such release.' })
}

/** Writes what the workflow keeps about a release. Two processes that do it at the same moment collide here. */
export async function moveRelease(
  req: PayloadRequest,
  id: string,
  data: Partial<Omit<Release, 'id' | 'createdAt' | 'updatedAt'>>,
): Promise<void> {
  await asWorkflowWrite(req, () =>
    req.payload.update({
      collection: 'releases',
      id,
      data,
      depth: 0,
      req,
      // Nobody writes these fields but the workflow, after it has checked the permission.
      overrideAccess: true,
    }),
  )
}
