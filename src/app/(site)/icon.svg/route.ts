import { THEME } from '../../../site/theme'

/** Outside a page there is no text to take a colour from. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="#7a857d">${THEME.logo}</svg>`

export const dynamic = 'force-dynamic'
export const GET = (): Response =>
  new Response(ICON, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' },
  })
