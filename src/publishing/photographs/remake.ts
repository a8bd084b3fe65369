import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { filesOf } from '../../config/files'
import { inTransaction } from '../../workflow/transaction'
import { followPicture } from './follow'
import { type Ingredients, ingredientsOf, makePicture, type Picture, recipeOf } from './picture'
import { stampOf } from './stamp-of'

type Row = Record<string, unknown>

/** Photographs made anew at a turn of the clock; the next turn takes more. */
const AT_ONCE = 20

const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return String(typeof value === 'object' && 'id' in value ? value.id : value)
}

/** Where Payload keeps the original. */
export const originalName = (photo: { filename?: unknown }) => `originals/${String(photo.filename)}`

/** What the files of a photograph are to be made of now. */
export const ingredientsNow = async (req: PayloadRequest, photo: Row): Promise<Ingredients> =>
  ingredientsOf(photo, await stampOf(req, idOf(photo.credit)))

/** Writes down which files there are, in the transaction of `req`, and gives live entries theirs. */
export async function keepPicture(
  req: PayloadRequest,
  photo: string,
  picture: Picture,
  ingredients: Ingredients,
): Promise<Picture & { sha256: string; filesDue: false }> {
  const kept = { ...picture, sha256: ingredients.sha256, filesDue: false as const }
  // Straight to the table: this is the second half of the same write, not an edit. A copy, because MongoDB's adapter writes an id of
  // nothing into what it is given.
  await req.payload.db.updateOne({
    collection: 'photos',
    id: photo,
    data: { ...kept },
    req,
    returning: false,
  })
  await followPicture(req, { photo, picture, ingredients })
  return kept
}

const readPhoto = async (req: PayloadRequest, id: string): Promise<Row | null> =>
  (await req.payload.findByID({
    collection: 'photos',
    id,
    depth: 0,
    disableErrors: true,
    req,
    // The clock acts for nobody.
    overrideAccess: true,
  })) as unknown as Row | null

/** Makes the files of one photograph outside any transaction, for it takes seconds; writes them down where they are still right. */
async function remakeOne(payload: Payload, id: string): Promise<void> {
  const before = await createLocalReq({}, payload)
  const photo = await readPhoto(before, id)
  if (!photo) return
  const ingredients = await ingredientsNow(before, photo)
  const recipe = recipeOf(ingredients)
  const files = filesOf(payload)
  const original = recipe === photo.recipe ? null : await files.read(originalName(photo))
  const picture = original && (await makePicture(files, original, ingredients))
  if (!picture && recipe !== photo.recipe)
    payload.logger.error({ photo: id, msg: 'The original of a photograph is missing.' })
  await inTransaction(payload, null, async (req) => {
    const now = await readPhoto(req, id)
    // Somebody changed it meanwhile: it is still due, and the next turn makes it of what it is then.
    if (!now || recipeOf(await ingredientsNow(req, now)) !== recipe) return
    if (picture) await keepPicture(req, id, picture, ingredients)
    else
      await payload.db.updateOne({
        collection: 'photos',
        id,
        data: { filesDue: false },
        req,
        returning: false,
      })
  })
}

/** Makes the files of photographs again whose rights are others now, or that an older portal made. */
export async function remakeDue(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'photos',
    where: { or: [{ filesDue: { equals: true } }, { recipe: { exists: false } }] },
    limit: AT_ONCE,
    depth: 0,
    pagination: false,
    select: {},
    sort: 'updatedAt',
    // The clock acts for nobody.
    overrideAccess: true,
  })
  for (const { id } of docs) {
    try {
      await remakeOne(payload, String(id))
    } catch (error) {
      payload.logger.error({ err: error, photo: id, msg: 'The files of a photograph could not be made.' })
    }
  }
}
