import type { Entry } from '../../client'
import { Missing } from '../content'
import { siteHost } from '../host'
import { respond } from '../serve'
import type { Visit } from '../visit'
import { previewAnswer } from './answer'

const SESSION = /(?:^|;\s*)payload-token=([^;]+)/
const PREVIEWED = ['practices', 'organisations', 'profiles', 'sections']
/** A form is never longer. Bytes; what does not say how long it is, is too long. */
const LONGEST_FORM = 5 * 1024 * 1024
const ID = /^[A-Za-z0-9-]{1,64}$/

/**
 * Asks the newsroom for the newest revision in the name of the reader, in the shape of the Content API. The client reads what is live,
 * and this never is.
 * @throws Missing 404 where the reader may not see it, or there is no such entry
 */
async function readNewest(request: Request, { params, locale }: Visit): Promise<Entry> {
  const { collection = '', id = '' } = params
  const session = SESSION.exec(request.headers.get('cookie') ?? '')?.[1]
  if (!session || !PREVIEWED.includes(collection) || !ID.test(id)) throw new Missing(404)
  const isForm = request.method === 'POST'
  if (isForm && !(Number(request.headers.get('content-length') ?? Number.NaN) <= LONGEST_FORM))
    throw new Missing(404)
  const response = await fetch(`${siteHost().api}/api/${collection}/${id}/preview?locale=${locale}`, {
    method: request.method,
    headers: { Authorization: `JWT ${session}`, 'Content-Type': 'application/json' },
    body: isForm ? await request.text() : undefined,
    cache: 'no-store',
  })
  if (response.status >= 500) throw new Error(`The preview of ${collection} answered ${response.status}.`)
  if (!response.ok) throw new Missing(404)
  return ((await response.json()) as { data: Entry }).data
}

/**
 * `/{locale}/preview/{collection}/{id}`: a page as it would be, for those who may read drafts. No cache keeps it, no search engine is
 * told of it, and to everybody else there is nothing here.
 */
export const servePreview = (request: Request, context: { params: Promise<Record<string, string>> }) =>
  respond(request, context, async (visit) => previewAnswer(visit, await readNewest(request, visit)))
