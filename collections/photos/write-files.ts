import type { CollectionAfterChangeHook } from 'payload'
import { filesOf } from '../../src/config/files'
import { photographChanged } from '../../src/publishing/photographs/changed'
import { makePicture, recipeOf } from '../../src/publishing/photographs/picture'
import { ingredientsNow, keepPicture, originalName } from '../../src/publishing/photographs/remake'
import { canonicalContent } from '../../src/workflow/content-hash'

type Row = Record<string, unknown>

/** What cannot wait: as long as the old files stand, they show what is to be hidden. */
const AT_ONCE = ['obscured', 'focalX', 'focalY']

const differs = (doc: Row, before: Row) =>
  AT_ONCE.some((name) => canonicalContent(doc[name]) !== canonicalContent(before[name]))

/**
 * Makes the public files of a photograph: of a new one, and of one in which something else is to be hidden or to be seen, within the
 * write. Where only its rights are others, the clock makes them, so that a change of many photographs keeps nobody waiting.
 */
export const writeFiles: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const sha256 = operation === 'create' ? req.context.acceptedPhoto : doc.sha256
  delete req.context.acceptedPhoto
  if (typeof sha256 !== 'string' || (operation === 'create' && !req.file)) return doc
  const ingredients = await ingredientsNow(req, { ...doc, sha256 })
  if (recipeOf(ingredients) === doc.recipe) return doc
  if (operation === 'update' && !differs(doc, previousDoc)) {
    await photographChanged(req, { photo: String(doc.id) })
    return doc
  }
  const files = filesOf(req.payload)
  const original = req.file?.data ?? (await files.read(originalName(doc)))
  if (!original) throw new Error('The original of the photograph is missing.')
  const picture = await makePicture(files, original, ingredients)
  return { ...doc, ...(await keepPicture(req, String(doc.id), picture, ingredients)) }
}
