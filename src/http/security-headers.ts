import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Where Payload's admin and its APIs are, and what they load. Everything else is under the strict policy. */
const NEWSROOM = /^\/(?:admin|api|_next)(?:\/|$)/

/**
 * The admin needs inline scripts and styles (Next streams its data in them) and `blob:` pictures (previews of uploads); nothing may
 * come from, or go to, another host.
 */
const newsroomPolicy = (dev: boolean) => ({
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'self'"],
  formAction: ["'self'"],
  scriptSrc: dev ? ["'self'", "'unsafe-inline'", "'unsafe-eval'"] : ["'self'", "'unsafe-inline'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: dev ? ["'self'", 'ws:'] : ["'self'"],
  workerSrc: ["'self'", 'blob:'],
})

/** The site runs no script of its pages' own, and nothing inline but the styles of pictures: focal point and placeholder. */
const SITE_POLICY = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'self'"],
  formAction: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  // The preview asks for its page again; no other page has a program that could.
  connectSrc: ["'self'"],
}

/** Pages whose address is a secret, which no other site may be told. */
const SECRET = /^\/[a-z]{2}\/shared\//

/** Headers for every answer that Express or Next gives. */
export function securityHeaders(publicUrl: string): RequestHandler {
  const https = publicUrl.startsWith('https://')
  const withPolicy = (
    directives: Record<string, string[]>,
    referrer: 'strict-origin-when-cross-origin' | 'no-referrer' = 'strict-origin-when-cross-origin',
  ) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { ...directives, ...(https ? { upgradeInsecureRequests: [] } : {}) },
      },
      strictTransportSecurity: https ? undefined : false,
      crossOriginResourcePolicy: { policy: 'same-site' },
      referrerPolicy: { policy: referrer },
    })
  const newsroom = withPolicy(newsroomPolicy(process.env.NODE_ENV !== 'production'))
  const site = withPolicy(SITE_POLICY)
  const secret = withPolicy(SITE_POLICY, 'no-referrer')
  const policyFor = (path: string) => (NEWSROOM.test(path) ? newsroom : SECRET.test(path) ? secret : site)
  return (req, res, next) => policyFor(req.path)(req, res, next)
}
