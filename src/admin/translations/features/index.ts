import { accounts } from './accounts'
import { signOffs } from './signOffs'

/** One file a feature: a new feature adds its own here, and touches no other. */
export const FEATURES = [signOffs, accounts] as const

type KeyIn<Feature> = Feature extends { en: infer English } ? keyof English : never

/** A key of any feature. */
export type FeatureKey = KeyIn<(typeof FEATURES)[number]>
