import type { ComponentType } from 'react'
import type { Obstacle } from '../../workflow/errors'
import type { ActionInput } from '../../workflow/input'
import type { WorkflowStatus } from '../../workflow/status'
import type { Action } from '../../workflow/transitions'
import { AssignDialog } from '../assignment/AssignDialog'
import { ScheduleDialog } from '../schedule/ScheduleDialog'
import { GraveDialog } from './GraveDialog'
import type { Offer } from './offers'
import { ReasonDialog } from './ReasonDialog'

export interface ActionDialogProps {
  /** The entry. */
  collection: string
  id: string
  status: WorkflowStatus
  offer: Offer
  /** What the portal found wrong with the input that was given before, field by field. */
  faults: readonly Obstacle[]
  busy: boolean
  onCancel: () => void
  onConfirm: (input: ActionInput) => void
}

/** Actions that ask for more than a reason, each with the dialog that asks. */
const DIALOGS: Partial<Record<Action, ComponentType<ActionDialogProps>>> = {
  submit: AssignDialog,
  assign: AssignDialog,
  schedule: ScheduleDialog,
  'schedule-withdrawal': ScheduleDialog,
  'emergency-publish': GraveDialog,
  'confirm-emergency': GraveDialog,
  kill: GraveDialog,
}

export const dialogOf = (action: Action): ComponentType<ActionDialogProps> => DIALOGS[action] ?? ReasonDialog

/** @returns whether an action is never taken with one press: it has something to ask first */
export const asksFirst = ({ action, needsReason }: Offer): boolean => needsReason || action in DIALOGS
