import { serveShared } from '../../../../../site/preview/serve-shared'

export const dynamic = 'force-dynamic'
export const GET = serveShared
