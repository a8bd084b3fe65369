import { serveShare } from '../../../../../site/share/serve'

export const dynamic = 'force-dynamic'
export const GET = serveShare
