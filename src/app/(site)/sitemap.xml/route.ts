import { siteHost } from '../../../site/host'
import { sitemap } from '../../../site/sitemap'

export const dynamic = 'force-dynamic'
export const GET = async (): Promise<Response> =>
  new Response(await sitemap(siteHost().publicUrl), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
