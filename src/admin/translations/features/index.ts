import { accounts } from './accounts'
import { actions } from './actions'
import { assignment } from './assignment'
import { audit } from './audit'
import { bulk } from './bulk'
import { calendar } from './calendar'
import { changes } from './changes'
import { checklist } from './checklist'
import { comments } from './comments'
import { grave } from './grave'
import { guests } from './guests'
import { guide } from './guide'
import { home } from './home'
import { importing } from './importing'
import { links } from './links'
import { mail } from './mail'
import { obscure } from './obscure'
import { photoFile } from './photoFile'
import { photoRights } from './photoRights'
import { plans } from './plans'
import { privateValues } from './privateValues'
import { releases } from './releases'
import { safety } from './safety'
import { signOffs } from './signOffs'
import { targets } from './targets'
import { transfer } from './transfer'
import { translating } from './translating'

/** One file a feature: a new feature adds its own here, and touches no other. */
export const FEATURES = [
  accounts,
  actions,
  assignment,
  audit,
  bulk,
  calendar,
  changes,
  checklist,
  comments,
  guide,
  grave,
  guests,
  home,
  links,
  importing,
  mail,
  obscure,
  photoFile,
  photoRights,
  plans,
  privateValues,
  releases,
  safety,
  signOffs,
  targets,
  transfer,
  translating,
] as const

type KeysOf<Feature> = Feature extends { en: infer Texts } ? keyof Texts : never

/** A key of any feature. */
export type FeatureKey = KeysOf<(typeof FEATURES)[number]>
