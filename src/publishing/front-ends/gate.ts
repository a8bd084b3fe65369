import { createHash, timingSafeEqual } from 'node:crypto'
import { type NextFunction, type Request, type Response, Router } from 'express'
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit'
import type { FrontEnd, KeyRing } from './key-ring'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface GateOptions {
  keys: Pick<KeyRing, 'find'>
  /** Whether who has no key may read. */
  anonymous: boolean
  /** Requests a minute of one address, or of one key that has no quota of its own. */
  perMinute: number
  /** The key of the portal's own site, where nobody reads without one: drawn anew by each process, and counted for nobody. */
  siteKey?: string
}

const CONTENT = /^\/content\/v1(?:[/?]|$)/
/** What tells how to ask is told to everybody. */
const OPEN = /^\/content\/v1\/(?:docs(?:[/?]|$)|openapi\.json(?:\?|$))/

/** The site on this machine, or a proxy that the portal was not told of: all of its readers have one address. */
const isOfThisMachine = (ip: string | undefined) => /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(ip ?? '')

type Gated = Response<unknown, { frontEnd?: FrontEnd | null; isSite?: boolean }>

const digest = (text: string) => createHash('sha256').update(text).digest()

const problem = (res: Response, status: number, title: string, detail: string): void => {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Expose-Headers', 'Retry-After, RateLimit, RateLimit-Policy')
  res.status(status).type('application/problem+json')
  res.send(JSON.stringify({ type: 'about:blank', title, status, detail }))
}

/**
 * Who may read the Content API, and how often. What the bare listener answers from ready bytes, for whoever shows no key, does not come
 * by here: it costs less than counting it would.
 */
export function frontEndGate({ keys, anonymous, perMinute, siteKey }: GateOptions): Router {
  const own = siteKey === undefined ? null : digest(`Bearer ${siteKey}`)
  /** Compared in the same time whatever is wrong with it. */
  const isSite = (authorization: string | undefined) =>
    own !== null && authorization !== undefined && timingSafeEqual(digest(authorization), own)

  const authenticate = async (req: Request, res: Gated, next: NextFunction): Promise<void> => {
    const { authorization } = req.headers
    res.locals.isSite = isSite(authorization)
    if (res.locals.isSite) return next()
    try {
      res.locals.frontEnd = await keys.find(authorization)
    } catch {
      res.setHeader('Retry-After', '5')
      return problem(res, 503, 'Service unavailable', 'The key cannot be checked at the moment.')
    }
    if (res.locals.frontEnd || (authorization === undefined && anonymous)) return next()
    res.setHeader('WWW-Authenticate', 'Bearer')
    const detail =
      authorization === undefined
        ? 'This portal is read with a key. Send it as a bearer token.'
        : 'This key does not hold. Ask the newsroom for another one.'
    problem(res, 401, 'Unauthorized', detail)
  }

  const shared: Partial<Options> = {
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (req, res) =>
      (res as Gated).locals.frontEnd?.id ?? `address ${ipKeyGenerator(req.ip ?? '')}`,
    handler: (_req, res) =>
      problem(
        res,
        429,
        'Too many requests',
        'Wait as long as Retry-After says, in seconds, before the next one.',
      ),
  }
  const router = Router({ strict: true, caseSensitive: true })
  router.use((req, _res, next) =>
    CONTENT.test(req.url) && !OPEN.test(req.url) && req.method !== 'OPTIONS' ? next() : next('router'),
  )
  router.use(
    authenticate,
    rateLimit({
      ...shared,
      identifier: 'minute',
      windowMs: MINUTE,
      skip: (req, res) => {
        const { isSite, frontEnd } = (res as Gated).locals
        return isSite || (!frontEnd && isOfThisMachine(req.ip))
      },
      limit: (_req, res) => (res as Gated).locals.frontEnd?.perMinute ?? perMinute,
    }),
    rateLimit({
      ...shared,
      identifier: 'day',
      windowMs: DAY,
      skip: (_req, res) => !(res as Gated).locals.frontEnd?.perDay,
      limit: (_req, res) => (res as Gated).locals.frontEnd?.perDay ?? 0,
    }),
  )
  return router
}
