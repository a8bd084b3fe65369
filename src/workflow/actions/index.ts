import type { Action } from '../transitions'
import type { ApplyAction } from './apply'
import { approve } from './approve'
import { publish } from './publish'
import { reopen } from './reopen'
import { requestChanges } from './request-changes'
import { submit } from './submit'
import { withdraw } from './withdraw'

/** What each action writes, once the table and the guards let it pass. */
export const apply: Readonly<Record<Action, ApplyAction>> = {
  submit,
  'request-changes': requestChanges,
  approve,
  publish,
  withdraw,
  reopen,
}
