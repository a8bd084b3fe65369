import type { Action } from '../transitions'
import type { ApplyAction } from './apply'
import { approve } from './approve'
import { assign, claim } from './assign'
import { confirmEmergency, emergencyPublish } from './emergency'
import { publish } from './publish'
import { reopen } from './reopen'
import { requestChanges } from './request-changes'
import { schedule, scheduleWithdrawal, unschedule } from './schedule'
import { submit } from './submit'
import { kill, withdraw } from './withdraw'

/** What each action writes, once the table and the guards let it pass. */
export const apply: Readonly<Record<Action, ApplyAction>> = {
  submit,
  assign,
  claim,
  'request-changes': requestChanges,
  approve,
  publish,
  schedule,
  'schedule-withdrawal': scheduleWithdrawal,
  unschedule,
  withdraw,
  reopen,
  'emergency-publish': emergencyPublish,
  'confirm-emergency': confirmEmergency,
  kill,
}
