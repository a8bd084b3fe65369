import type { Payload, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import sharp from 'sharp'
import { permissions } from '../../access/permissions'
import { regionsIn } from '../../media/regions'
import { filesOf, PUBLIC } from '../../src/config/files'
import { originalName } from '../../src/publishing/photographs/remake'

export interface StoredPhoto {
  id: string | number
  filename?: string | null
  obscured?: unknown
  protectIdentity?: boolean | null
  uploadedBy?: unknown
  obscuredBy?: unknown
  renditions?: unknown
}

const idOf = (value: unknown) =>
  value === null || value === undefined
    ? null
    : String(typeof value === 'object' && 'id' in value ? value.id : value)

/** Whether something in a photograph is to be seen by few. */
export const isProtected = ({ protectIdentity, obscured }: StoredPhoto): boolean =>
  protectIdentity === true || (regionsIn(obscured)?.length ?? 0) > 0

/**
 * Who may see what is hidden: safeguarding, whoever uploaded it, and whoever drew what is hidden. Everybody else in the newsroom sees what
 * the public would.
 */
export const maySeeOriginal = (user: PayloadRequest['user'], photo: StoredPhoto): boolean =>
  !isProtected(photo) ||
  permissions.safeguard(user) ||
  (user !== null && [photo.uploadedBy, photo.obscuredBy].some((who) => idOf(who) === String(user.id)))

/** Pixels. */
const PREVIEW = 1_280

const sizesOf = (photo: StoredPhoto) =>
  (Array.isArray(photo.renditions) ? photo.renditions : []) as {
    url: string
    width: number
    format: string
  }[]

/** The photograph as it is served: the WebP nearest to a width. Null where its files were not made. */
export async function servedPicture(
  payload: Payload,
  photo: StoredPhoto,
  width = PREVIEW,
): Promise<Buffer | null> {
  const [nearest] = sizesOf(photo)
    .filter(({ format }) => format === 'webp')
    .sort((a, b) => Math.abs(a.width - width) - Math.abs(b.width - width))
  const name = nearest?.url.split('/').at(-1)
  return name ? filesOf(payload).read(`${PUBLIC}/photos/${name}`) : null
}

/** The photograph as it came, small enough for a screen, and in a format that browsers know. */
async function originalPicture(payload: Payload, photo: StoredPhoto): Promise<Buffer | null> {
  const original = await filesOf(payload).read(originalName(photo))
  if (!original) return null
  return sharp(original)
    .autoOrient()
    .resize({ width: PREVIEW, height: PREVIEW, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
}

export const imageAnswer = (bytes: Buffer): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })

/**
 * A preview for colleagues: without what is hidden for those who may see it, unless they ask for it as it is served.
 * @throws APIError 401, 403 or 404
 */
export async function preview(req: PayloadRequest): Promise<Response> {
  if (!req.user) throw new APIError('Sign in first.', 401, null, true)
  if (!permissions.readDrafts(req.user))
    throw new APIError('You may not see this photograph.', 403, null, true)
  const photo = await req.payload.findByID({
    collection: 'photos',
    id: String(req.routeParams?.id),
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: false,
  })
  const asServed =
    req.searchParams?.get('served') === '1' || (photo !== null && !maySeeOriginal(req.user, photo))
  const bytes =
    photo && (asServed ? await servedPicture(req.payload, photo) : await originalPicture(req.payload, photo))
  if (!bytes) throw new APIError('There is no such photograph, or its file is missing.', 404, null, true)
  return imageAnswer(bytes)
}
