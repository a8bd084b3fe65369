import { takeDown } from '../../publishing/take-down'
import type { ApplyAction } from './apply'

export const withdraw: ApplyAction = (context) => takeDown(context.req, context.loaded, context.now)
