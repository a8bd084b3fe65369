import { profile } from '../../../../../site/pages/profile'
import { servePage } from '../../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(profile)
