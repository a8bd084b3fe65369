import { siteHost } from '../../../site/host'
import { stylesheet } from '../../../site/style/stylesheet'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request): Promise<Response> => {
  const { css, href } = await stylesheet(siteHost().root)
  const { pathname, search } = new URL(request.url)
  const isNamed = `${pathname}${search}` === href
  return new Response(css, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      // Its address changes with it.
      'Cache-Control': isNamed ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}
