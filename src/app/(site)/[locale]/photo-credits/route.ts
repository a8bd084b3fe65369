import { credits } from '../../../../site/pages/credits'
import { servePage } from '../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(credits)
