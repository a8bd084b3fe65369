import { accounts } from './accounts'
import { signOffs } from './signOffs'

/** One file a feature: a new feature adds its own here, and touches no other. */
export const FEATURES = [signOffs, accounts] as const

/** A key of any feature. */
export type FeatureKey = keyof (typeof FEATURES)[number]['en']
