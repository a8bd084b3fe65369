import path from 'node:path'
import { type RequestHandler, type Response, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { createLocalReq, type Payload } from 'payload'
import { DEFAULT_LOCALE, entryTypeOf, LOCALES, type Locale } from '../../config/vocabulary'
import type { PublicDocument } from '../../delivery/queries/present'
import type { LoadedEntry } from '../../workflow/load'
import { lookAtPreview, notePreviewed } from '../../workflow/preview-links/look'
import { compile } from '../compile'
import { loadUploads } from '../compile/uploads'
import type { CompiledDocument, ImageSize } from '../compiled'
import { withImages } from '../rights/images'
import { isShownAt } from '../rights/windows'

const FOLDER = '/preview/v1/links'
const MINUTE = 60_000
/** A token, and the file of a photograph below it. */
const ADDRESS = /^\/([A-Za-z0-9_-]{43})(?:\/photos\/([A-Za-z0-9][A-Za-z0-9._-]{0,200}))?$/
/** Requests of one address in a minute: all of them, and those that led nowhere. */
const LIMITS = { all: 600, refused: 30 }
const PHOTO_POLICY = "default-src 'none'; sandbox"

interface PreviewLinksOptions {
  payload: Payload
  /** Folder of the data, in which the public files of photographs are. */
  dataDir: string
  /** A document as the Content API would answer it, beside what is live now. */
  present: (document: CompiledDocument, locale: Locale) => PublicDocument
  limits?: typeof LIMITS
}

const nameOf = ({ url }: { url: string }) => url.slice(url.lastIndexOf('/') + 1)

/** The revision as it would be compiled, without photographs that may not be shown. */
async function compiled(payload: Payload, loaded: LoadedEntry, locale: Locale, now: Date) {
  const type = entryTypeOf(loaded.collection)
  if (!type) return null
  const local = await createLocalReq({}, payload)
  const { slug, publishedAt } = loaded.entry
  const documents = compile(type, {
    // An entry without an address has its id.
    entry: { ...loaded.entry, id: loaded.id, slug: typeof slug === 'string' && slug ? slug : loaded.id },
    uploads: await loadUploads(local, loaded.references, now),
    publishedAt: typeof publishedAt === 'string' ? publishedAt : now.toISOString(),
    updatedAt: now.toISOString(),
  })
  const document = documents[locale] ?? documents[DEFAULT_LOCALE]
  return document ? withImages(document, (image) => (isShownAt(image.rights, now) ? image : null)) : null
}

function filesOf(document: CompiledDocument): Set<string> {
  const files = new Set<string>()
  withImages(document, (image) => {
    for (const one of [image, ...image.sizes, ...(image.og ? [image.og] : [])]) files.add(nameOf(one))
    return image
  })
  return files
}

/** Files of what is not live are not public: they are asked for below the link. */
const belowLink = (document: CompiledDocument, token: string): CompiledDocument => {
  const moved = <File extends { url: string }>(file: File): File => ({
    ...file,
    url: `${FOLDER}/${token}/photos/${nameOf(file)}`,
  })
  return withImages(document, (image) => ({
    ...moved(image),
    sizes: image.sizes.map((size: ImageSize) => moved(size)),
    og: image.og ? moved(image.og) : image.og,
  }))
}

/**
 * `GET /preview/v1/links/{token}`: the one revision that a link shows, in the shape of the Content API, for the page that is shown to
 * somebody without an account and for front ends. Never cached, never listed; whatever leads nowhere gets one and the same answer.
 */
export function previewLinksRouter({
  payload,
  dataDir,
  present,
  limits = LIMITS,
}: PreviewLinksOptions): Router {
  const photos = path.resolve(dataDir, 'uploads', 'public', 'photos')

  const problem = (res: Response, status: number, title: string, detail: string) =>
    res
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title, status, detail }))
  const refuse = (res: Response) =>
    problem(res, 404, 'Not found', 'This link shows nothing. Ask for a new one.')

  const setHeaders: RequestHandler = (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store')
    res.setHeader('X-Robots-Tag', 'noindex, nofollow')
    res.setHeader('Referrer-Policy', 'no-referrer')
    next()
  }

  const handle: RequestHandler = async (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD')
      return void problem(res, 405, 'Method not allowed', 'A preview is only read.')
    }
    const [, token = '', photo] = ADDRESS.exec(req.path) ?? []
    const wanted = req.query.locale ?? DEFAULT_LOCALE
    const locale = LOCALES.find((known) => known === wanted)
    if (!locale)
      return void problem(res, 400, 'Bad request', `locale: Must be one of: ${LOCALES.join(', ')}.`)
    if (token === '') return void refuse(res)
    const now = new Date()
    const look = await lookAtPreview(await createLocalReq({}, payload), token, now)
    if (look.is === 'overtaken') {
      const detail = 'The text has changed since this link was made. Ask for a new one.'
      return void problem(res, 409, 'Conflict', detail)
    }
    const document = look.is === 'open' ? await compiled(payload, look.loaded, locale, now) : null
    if (look.is !== 'open' || !document) return void refuse(res)
    if (photo !== undefined) return sendPhoto(res, document, photo)
    const { contentHash, state } = look.loaded
    res.json({
      data: present(belowLink(document, token), locale),
      revision: { contentHash, state, expiresAt: look.link.expiresAt },
    })
    if (req.method === 'GET') await notePreviewed(payload, look.link, now)
  }

  const sendPhoto = (res: Response, document: CompiledDocument, name: string) => {
    if (!filesOf(document).has(name)) return void refuse(res)
    res.setHeader('Content-Security-Policy', PHOTO_POLICY)
    const options = { root: photos, dotfiles: 'deny', cacheControl: false, lastModified: false } as const
    res.sendFile(name, { ...options, acceptRanges: false }, (error) => {
      if (error && !res.headersSent) refuse(res)
    })
  }

  const limit = (most: number, onlyRefused: boolean) =>
    rateLimit({
      windowMs: MINUTE,
      limit: most,
      skipSuccessfulRequests: onlyRefused,
      standardHeaders: false,
      legacyHeaders: false,
      // Whether a header of a proxy counts is decided once, for the whole portal.
      validate: { xForwardedForHeader: false, forwardedHeader: false },
      handler: (_req, res) => {
        res.setHeader('Retry-After', String(MINUTE / 1000))
        problem(res, 429, 'Too many requests', 'Wait a minute.')
      },
    })

  const router = Router({ strict: true, caseSensitive: true })
  router.use(FOLDER, setHeaders, limit(limits.all, false), limit(limits.refused, true), handle)
  return router
}
