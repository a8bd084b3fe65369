import { type CookieOptions, type Request, type Response, Router } from 'express'
import type { Payload } from 'payload'
import { parseCookies } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { z } from 'zod'
import type { Env } from '../../config/env'
import { openSession } from './open-session'
import { oidcProvider, ProviderUnreachable } from './provider'
import { seal, unseal } from './signed'

const COOKIE = 'greenlight-sign-in'
const FOLDER = '/auth/oidc'
/** How long somebody may take at the provider. Milliseconds. */
const JOURNEY = 10 * 60 * 1000

const journeySchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirect: z.string(),
})

/**
 * A page that goes on by itself. A redirect would count as coming from the provider's site, and Payload takes its cookie from requests of
 * the own site alone.
 */
const goOn = (path: string): string => {
  const escaped = path.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  return `<!doctype html><meta charset="utf-8"><title>…</title><meta http-equiv="refresh" content="0;url=${escaped}"><a href="${escaped}">→</a>`
}

/** `GET /auth/oidc/start` sends people to the provider of single sign-on, `/auth/oidc/callback` takes them back. */
export function oidcRouter(payload: Payload, env: Pick<Env, 'oidc' | 'publicUrl'>): Router {
  const router = Router({ caseSensitive: true, strict: true })
  if (!env.oidc) return router
  const provider = oidcProvider(env.oidc, `${env.publicUrl}${FOLDER}/callback`)
  const { admin } = payload.config.routes
  const cookieOptions: CookieOptions = {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.publicUrl.startsWith('https://'),
    path: FOLDER,
  }

  const refuse = (res: Response, code: string) =>
    res.redirect(303, `${admin}/login?${new URLSearchParams({ refused: code })}`)

  /** What is wrong with a journey is written down without the journey: codes and tokens stay out of logs. */
  const fail = (res: Response, error: unknown) => {
    const { code, name, message } = error as { code?: unknown; name?: string; message?: string }
    payload.logger.warn({ code, name, msg: `Single sign-on did not work: ${message}` })
    refuse(res, error instanceof ProviderUnreachable ? 'sso_unreachable' : 'sso_failed')
  }

  router.use(FOLDER, (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store')
    next()
  })

  router.get(`${FOLDER}/start`, async (req: Request, res: Response) => {
    const wanted = typeof req.query.redirect === 'string' ? req.query.redirect : ''
    try {
      const redirect = getSafeRedirect({ fallbackTo: admin, redirectTo: wanted })
      const { journey, url } = await provider.begin(redirect)
      const sealed = seal(journey, payload.secret, Date.now() + JOURNEY)
      res.cookie(COOKIE, sealed, { ...cookieOptions, maxAge: JOURNEY })
      res.redirect(303, url)
    } catch (error) {
      fail(res, error)
    }
  })

  router.get(`${FOLDER}/callback`, async (req: Request, res: Response) => {
    res.clearCookie(COOKIE, cookieOptions)
    const cookies = parseCookies(new Headers({ Cookie: req.headers.cookie ?? '' }))
    const journey = journeySchema.safeParse(unseal(cookies.get(COOKIE) ?? '', payload.secret, Date.now()))
    if (!journey.success) return refuse(res, 'sso_failed')
    try {
      const { search } = new URL(req.originalUrl, env.publicUrl)
      const opened = await openSession(payload, await provider.end(journey.data, search))
      if ('refused' in opened) return refuse(res, opened.refused)
      res.append('Set-Cookie', opened.cookie)
      res.type('html').send(goOn(journey.data.redirect))
    } catch (error) {
      fail(res, error)
    }
  })

  return router
}
