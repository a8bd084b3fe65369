import { accounts } from './accounts'
import { actions } from './actions'
import { signOffs } from './signOffs'

/** One file a feature: a new feature adds its own here, and touches no other. */
export const FEATURES = [accounts, actions, signOffs] as const

type KeysOf<Feature> = Feature extends { en: infer Texts } ? keyof Texts : never

/** A key of any feature. */
export type FeatureKey = KeysOf<(typeof FEATURES)[number]>
