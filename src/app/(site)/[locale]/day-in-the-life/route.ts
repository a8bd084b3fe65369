import { profiles } from '../../../../site/pages/profiles'
import { servePage } from '../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(profiles)
