import { siteHost } from '../../../site/host'

export const dynamic = 'force-dynamic'
export const GET = (): Response =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /admin',
      'Disallow: /api',
      '',
      `Sitemap: ${siteHost().publicUrl}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } },
  )
