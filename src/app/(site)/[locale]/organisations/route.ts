import { organisations } from '../../../../site/pages/organisations'
import { servePage } from '../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(organisations)
