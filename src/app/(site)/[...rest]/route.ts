import { goneOrMissing } from '../../../site/pages/missing'
import { servePage } from '../../../site/serve'

export const dynamic = 'force-dynamic'
/** Everything that nothing else answers. */
export const GET = servePage(goneOrMissing(404))
