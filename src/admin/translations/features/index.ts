import { actions } from './actions'
import { comments } from './comments'
import { signOffs } from './signOffs'

/** One file a feature: a new feature adds its own here, and touches no other. */
export const FEATURES = [actions, comments, signOffs] as const

type KeysOf<Feature> = Feature extends { en: infer Texts } ? keyof Texts : never

/** A key of any feature. */
export type FeatureKey = KeysOf<(typeof FEATURES)[number]>
