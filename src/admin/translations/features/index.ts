import { accounts } from './accounts'
import { actions } from './actions'
import { assignment } from './assignment'
import { changes } from './changes'
import { checklist } from './checklist'
import { mail } from './mail'
import { signOffs } from './signOffs'

/** One file a feature: a new feature adds its own here, and touches no other. */
export const FEATURES = [accounts, actions, assignment, changes, checklist, mail, signOffs] as const

type KeysOf<Feature> = Feature extends { en: infer Texts } ? keyof Texts : never

/** A key of any feature. */
export type FeatureKey = KeysOf<(typeof FEATURES)[number]>
