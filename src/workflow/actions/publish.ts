import { goLive } from '../../publishing/go-live'
import type { ApplyAction } from './apply'

export const publish: ApplyAction = (context) => goLive(context.req, context.loaded, context.now)
