import path from 'node:path'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import type { Env } from '../config/env'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../config/vocabulary'
import { asItWouldAppear } from '../publishing/as-it-would-appear'
import { answerGuestLink } from '../workflow/guests/answer'
import { type Look, lookAt, noteOpened } from '../workflow/guests/look'
import { guestOf, makerOf } from '../workflow/guests/rows'
import { readAnswer } from './form'
import type { AnswerFault } from './pages/ReviewPage'
import { renderPlain, renderReview } from './pages/render'
import { STYLES_HASH } from './pages/styles'
import { refusalLog } from './refusals'
import { TEXTS } from './texts'
import type { PlainTexts } from './texts/texts'

const FOLDER = '/guest'
const MINUTE = 60_000

/** A token, and the file of a photograph below it. */
const ADDRESS = /^\/([A-Za-z0-9_-]{43})(?:\/photos\/([A-Za-z0-9][A-Za-z0-9._-]{0,200}))?$/
const METHODS = ['GET', 'HEAD', 'POST']

/** Nothing runs, nothing is loaded from elsewhere, nothing frames it. */
const POLICY = [
  "default-src 'none'",
  `style-src ${STYLES_HASH}`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
const PHOTO_POLICY = "default-src 'none'; sandbox"

/** Requests of one address in a minute: all of them, and those that led nowhere. */
const LIMITS = { all: 600, refused: 30 }

interface GuestOptions {
  payload: Payload
  env: Pick<Env, 'dataDir' | 'siteName'>
  limits?: typeof LIMITS
}

/** What the browser asks for, for whoever has no link that says it. */
const languageOf = (req: Request): Locale => {
  const found = req.acceptsLanguages(...LOCALES)
  return LOCALES.find((locale) => locale === found) ?? DEFAULT_LOCALE
}

const setHeaders: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('X-Robots-Tag', 'noindex, nofollow')
  res.setHeader('Referrer-Policy', 'no-referrer')
  res.setHeader('Content-Security-Policy', POLICY)
  res.setHeader('Vary', 'Accept-Language')
  next()
}

/**
 * `/guest/{token}`: the pages of a guest. A look uses nothing up, since programs that check mail look at links too; an answer does.
 * Whatever leads nowhere gets one and the same page.
 */
export function guestRouter({ payload, env, limits = LIMITS }: GuestOptions): Router {
  const { siteName } = env
  const photos = path.resolve(env.dataDir, 'uploads', 'public', 'photos')
  const noteRefusal = refusalLog(payload)

  const sendPlain = (res: Response, status: number, locale: Locale, texts: PlainTexts) => {
    res
      .status(status)
      .type('html')
      .send(renderPlain({ locale, siteName, ...texts }))
  }

  const refuse = (req: Request, res: Response, look: Extract<Look, { is: 'refused' }>) => {
    const locale = languageOf(req)
    sendPlain(res, 404, locale, TEXTS[locale].refused)
    // After the answer, so that it takes as long for one reason as for another.
    noteRefusal(look, ipKeyGenerator(req.ip ?? '')).catch((error: Error) => {
      payload.logger.error({
        code: error.name,
        msg: 'A guest link that was refused could not be written down.',
      })
    })
  }

  /** What stands in the way of somebody who came by a good link. */
  const turnAway = (req: Request, res: Response, look: Exclude<Look, { is: 'open' }>) => {
    if (look.is === 'refused') return refuse(req, res, look)
    const { language } = look.link
    sendPlain(res, 409, language, TEXTS[language][look.is])
  }

  const sendReview = async (
    req: Request,
    res: Response,
    local: PayloadRequest,
    { link, loaded }: Extract<Look, { is: 'open' }>,
    answered: { fault: AnswerFault; comment: string } | null = null,
  ) => {
    const locale = link.language
    const wanted = LOCALES.find((one) => one === req.query.in) ?? locale
    const { name, message } = guestOf(payload, link)
    const html = renderReview({
      locale,
      texts: TEXTS[locale],
      siteName,
      kind: link.kind,
      guestName: name,
      who: (await makerOf(local, link)) ?? siteName,
      message,
      until: link.expiresAt,
      appearance: await asItWouldAppear(local, loaded, wanted),
      wanted,
      path: req.baseUrl + req.path,
      fault: answered?.fault ?? null,
      comment: answered?.comment ?? '',
    })
    res
      .status(answered ? 422 : 200)
      .type('html')
      .send(html)
  }

  const sendPhoto = async (
    req: Request,
    res: Response,
    local: PayloadRequest,
    { loaded }: Extract<Look, { is: 'open' }>,
    name: string,
  ) => {
    const { files } = await asItWouldAppear(local, loaded, DEFAULT_LOCALE)
    if (!files.has(name)) return refuse(req, res, { is: 'refused', why: 'unknown', link: null })
    res.setHeader('Content-Security-Policy', PHOTO_POLICY)
    const options = { root: photos, dotfiles: 'deny', cacheControl: false, lastModified: false } as const
    res.sendFile(name, { ...options, acceptRanges: false }, (error) => {
      if (error && !res.headersSent) refuse(req, res, { is: 'refused', why: 'unknown', link: null })
    })
  }

  const takeAnswer = async (
    req: Request,
    res: Response,
    token: string,
    local: PayloadRequest,
    look: Extract<Look, { is: 'open' }>,
  ) => {
    const read = await readAnswer(req, res)
    if ('fault' in read) return sendReview(req, res, local, look, read)
    const done = await answerGuestLink(payload, token, read.answer)
    if (done.is !== 'done') return turnAway(req, res, done)
    const { kind, language } = done.link
    const { thanks } = TEXTS[language]
    sendPlain(res, 200, language, kind === 'contact' ? thanks.contact : thanks[read.answer.decision])
  }

  const handle: RequestHandler = async (req, res) => {
    const [, token = '', photo] = ADDRESS.exec(req.path) ?? []
    if (!METHODS.includes(req.method) || (photo !== undefined && req.method === 'POST')) {
      const locale = languageOf(req)
      res.setHeader('Allow', METHODS.join(', '))
      return sendPlain(res, 405, locale, TEXTS[locale].refused)
    }
    const local = await createLocalReq({}, payload)
    const look = await lookAt(local, token, new Date())
    if (look.is !== 'open') return turnAway(req, res, look)
    if (photo !== undefined) return sendPhoto(req, res, local, look, photo)
    if (req.method === 'POST') return takeAnswer(req, res, token, local, look)
    await sendReview(req, res, local, look)
    if (req.method === 'GET') await noteOpened(payload, token, new Date())
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
      handler: (req, res) => {
        res.setHeader('Retry-After', String(MINUTE / 1000))
        const locale = languageOf(req)
        sendPlain(res, 429, locale, TEXTS[locale].busy)
      },
    })

  const router = Router({ strict: true, caseSensitive: true })
  router.use(FOLDER, setHeaders, limit(limits.all, false), limit(limits.refused, true), handle)
  return router
}
