import { accounts } from './accounts'
import { actions } from './actions'
import { assignment } from './assignment'
import { audit } from './audit'
import { bulk } from './bulk'
import { calendar } from './calendar'
import { changes } from './changes'
import { checklist } from './checklist'
import { comments } from './comments'
import { confirmations } from './confirmations'
import { credits } from './credits'
import { grave } from './grave'
import { guests } from './guests'
import { guide } from './guide'
import { home } from './home'
import { importing } from './importing'
import { library } from './library'
import { links } from './links'
import { mail } from './mail'
import { obscure } from './obscure'
import { photoFile } from './photoFile'
import { photoRights } from './photoRights'
import { photoWords } from './photoWords'
import { plans } from './plans'
import { privateValues } from './privateValues'
import { refusals } from './refusals'
import { releases } from './releases'
import { reviewDates } from './reviewDates'
import { safety } from './safety'
import { sharing } from './sharing'
import { signOffs } from './signOffs'
import { targets } from './targets'
import { transfer } from './transfer'
import { translating } from './translating'
import { uses } from './uses'

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
  confirmations,
  credits,
  guide,
  grave,
  guests,
  home,
  links,
  importing,
  library,
  mail,
  obscure,
  photoFile,
  photoRights,
  photoWords,
  plans,
  privateValues,
  refusals,
  releases,
  reviewDates,
  safety,
  sharing,
  signOffs,
  targets,
  transfer,
  translating,
  uses,
] as const

type KeysOf<Feature> = Feature extends { en: infer Texts } ? keyof Texts : never

/** A key of any feature. */
export type FeatureKey = KeysOf<(typeof FEATURES)[number]>
