import { toHome } from '../../site/serve'

export const dynamic = 'force-dynamic'
export const GET = toHome
