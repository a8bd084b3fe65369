import { PREVIEW_SCRIPT } from '../../../site/preview/script'

export const dynamic = 'force-dynamic'
export const GET = (): Response =>
  new Response(PREVIEW_SCRIPT, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
