import { search } from '../../../../site/pages/search'
import { servePage } from '../../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(search)
