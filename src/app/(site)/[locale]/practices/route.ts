import { practices } from '../../../../site/pages/practices'
import { servePage } from '../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(practices)
