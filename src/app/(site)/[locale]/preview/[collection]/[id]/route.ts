import { servePreview } from '../../../../../../site/preview/serve'

export const dynamic = 'force-dynamic'
export const GET = servePreview
/** With what the form holds. */
export const POST = servePreview
