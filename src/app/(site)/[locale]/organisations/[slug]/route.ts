import { organisation } from '../../../../../site/pages/organisation'
import { servePage } from '../../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(organisation)
