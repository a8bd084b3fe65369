import type { PayloadRequest } from 'payload'
import { afterCommit } from '../../config/after-commit'
import { entryTypeOf } from '../../config/vocabulary'
import { canonicalContent } from '../../workflow/content-hash'
import { entriesUsing } from '../../workflow/uses/find'
import type { CompiledDocument, CompiledImage, LogRow } from '../compiled'
import { appendToLog, newestOf } from '../log'
import { signalLog } from '../signal'
import { hidesAsMuch, type Ingredients, type Picture, shownFiles } from './picture'

type Documents = NonNullable<LogRow['documents']>

const isImageOf = (value: object, photo: string): value is CompiledImage =>
  'photo' in value && value.photo === photo && 'credit' in value && 'sizes' in value

/** A compiled value with each image of one photograph changed, wherever in it. */
function withImages(value: unknown, photo: string, change: (image: CompiledImage) => CompiledImage): unknown {
  if (Array.isArray(value)) return value.map((item) => withImages(item, photo, change))
  if (typeof value !== 'object' || value === null) return value
  if (isImageOf(value, photo)) return change(value)
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withImages(inner, photo, change)]),
  )
}

/**
 * Gives every live entry that shows a photograph its new files: a row of the log that differs from the one before in nothing else. What
 * was approved stays what is live, so files that hide less than those of before wait for the next review.
 * @returns how many entries got a row
 */
export async function followPicture(
  req: PayloadRequest,
  { photo, picture, ingredients }: { photo: string; picture: Picture; ingredients: Ingredients },
): Promise<number> {
  const { focalPoint, obscured } = ingredients
  const shown = shownFiles(picture, obscured)
  if (!shown) return 0
  const at = new Date().toISOString()
  let told = 0
  for (const entry of await entriesUsing(req, [{ collection: 'photos', id: photo }], 'live')) {
    const type = entryTypeOf(entry.collection)
    const newest = type && (await newestOf(req, type, entry.id))
    if (newest?.action !== 'publish' || !newest.documents) continue
    let isNew = false
    const change = (image: CompiledImage): CompiledImage => {
      if (!hidesAsMuch(image, obscured)) return image
      const changed = { ...image, ...shown, focalPoint }
      isNew ||= canonicalContent(changed) !== canonicalContent(image)
      return changed
    }
    const documents = Object.fromEntries(
      Object.entries(newest.documents).map(([locale, document]) => [
        locale,
        { ...(withImages(document, photo, change) as CompiledDocument), updatedAt: at },
      ]),
    ) as Documents
    if (!isNew) continue
    const { number: _number, ...row } = newest
    await appendToLog(req, { ...row, at, documents })
    told += 1
  }
  if (told > 0) await afterCommit(req, signalLog)
  return told
}
