import slugify from '@sindresorhus/slugify'
import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest, Where } from 'payload'

const MAX_SLUG = 80

/** @returns an address made of the title's words: lower-case ASCII, at most 80 characters, cut between words. */
export function slugOf(title: string): string {
  const whole = slugify(title)
  if (whole.length <= MAX_SLUG) return whole
  const cut = whole.slice(0, MAX_SLUG + 1)
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : MAX_SLUG)
}

async function isTaken(slug: string, collection: CollectionSlug, id: unknown, req: PayloadRequest) {
  const where: Where = { slug: { equals: slug } }
  if (id) where.id = { not_equals: id }
  const { totalDocs } = await req.payload.db.count({ collection, where, req })
  return totalDocs > 0
}

/** Fills an empty slug from the title, and adds a number where another entry has that address already. */
export const fillSlug =
  (titleField: string): CollectionBeforeValidateHook =>
  async ({ data, operation, originalDoc, collection, req }) => {
    if (!data) return data
    // Of a copy, the original is what it was copied from.
    const current = data.slug ?? (operation === 'update' ? originalDoc?.slug : null)
    const title = data[titleField] ?? originalDoc?.[titleField]
    if (current || typeof title !== 'string') return data
    const base = slugOf(title)
    if (!base) return data
    let slug = base
    for (let n = 2; await isTaken(slug, collection.slug as CollectionSlug, originalDoc?.id, req); n += 1) {
      slug = `${base}-${n}`
    }
    return { ...data, slug }
  }
