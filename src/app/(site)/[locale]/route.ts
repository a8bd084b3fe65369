import { home } from '../../../site/pages/home'
import { servePage } from '../../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = servePage(home)
