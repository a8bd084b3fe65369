import type { Entry } from '../../client'
import { Missing } from '../content'
import { siteHost } from '../host'
import { overtaken } from '../pages/missing'
import { respond } from '../serve'
import { previewAnswer } from './answer'

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/**
 * `/{locale}/shared/{token}`: the one revision that a preview link shows, for whoever has the link. What leads nowhere is the page for
 * what is not there, whatever the reason.
 */
export const serveShared = (request: Request, context: { params: Promise<Record<string, string>> }) =>
  respond(request, context, async (visit) => {
    const { token = '' } = visit.params
    if (!TOKEN.test(token)) throw new Missing(404)
    const response = await fetch(`${siteHost().api}/preview/v1/links/${token}?locale=${visit.locale}`, {
      cache: 'no-store',
    })
    if (response.status === 409) return overtaken(visit)
    if (response.status >= 500) throw new Error(`A preview link answered ${response.status}.`)
    if (!response.ok) throw new Missing(404)
    return previewAnswer(visit, ((await response.json()) as { data: Entry }).data)
  })
