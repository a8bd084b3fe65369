import { practice } from '../../../../../site/pages/practice'
import { servePage } from '../../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(practice)
