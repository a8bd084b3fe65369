import { otherSection } from '../../../../../site/pages/section'
import { servePage } from '../../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(otherSection)
