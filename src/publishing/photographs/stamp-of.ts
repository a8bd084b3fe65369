import type { PayloadRequest } from 'payload'
import type { Stamp } from '../../../media/stamp'
import { LICENCES, type Licence } from '../../config/vocabulary'

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const withMark = (holder: string) => (/^(?:©|\(c\)|copyright)/i.test(holder) ? holder : `© ${holder}`)

/** What the files of a photograph say of its rights: as the live credit says it, or the newest draft while none is live. */
export async function stampOf(req: PayloadRequest, credit: string | null): Promise<Stamp | null> {
  if (credit === null) return null
  const read = (draft: boolean) =>
    req.payload.findByID({
      collection: 'photo-credits',
      id: credit,
      draft,
      depth: 0,
      disableErrors: true,
      req,
      // What a file says of its rights does not depend on who uploads it.
      overrideAccess: true,
    })
  const saved = await read(false)
  const found = saved?._status === 'published' ? saved : await read(true)
  const creditLine = text(found?.creditLine)
  if (!found || creditLine === null) return null
  const holder = text(found.rightsHolder) ?? text(found.agency)
  const licence = found.licence ? LICENCES[found.licence as Licence] : null
  return {
    creditLine,
    copyright: holder === null ? null : withMark(holder),
    creator: text(found.photographer),
    licence: licence?.label ?? null,
    licenceUrl: licence?.url ?? null,
  }
}
