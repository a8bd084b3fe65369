'use client'
import { useState } from 'react'
import type { ScheduledAction } from '../../workflow/schedules/rows'
import { Dialog } from '../review/Dialog'
import type { ActionDialogProps } from '../review/dialogs'
import { ReasonField } from '../review/ReasonField'
import { useTexts } from '../useTexts'
import { TimeField } from './TimeField'
import { usePlannedTime } from './usePlannedTime'

/** Asks when an entry is to go live, or to go down and why. What is planned already is begun with. */
export const ScheduleDialog = ({ status, offer, faults, busy, onCancel, onConfirm }: ActionDialogProps) => {
  const text = useTexts()
  const { action, needsReason } = offer
  const plan: ScheduledAction = action === 'schedule' ? 'publish' : 'withdraw'
  const planned = status.planned.plans.find((one) => one.action === plan && one.failure === null) ?? null
  const time = usePlannedTime(planned)
  const [reason, setReason] = useState(planned?.reason ?? '')
  const [checked, setChecked] = useState(false)
  const isMissing = needsReason && !reason.trim()
  const faultAt = (path: string) => faults.find((fault) => fault.path === path)?.message ?? null

  return (
    <Dialog
      title={text(`action_${action}`)}
      confirmLabel={text(`plan_confirm_${plan}`)}
      action={action}
      busy={busy}
      onCancel={onCancel}
      onConfirm={() => {
        setChecked(true)
        if (time.fault === null && !isMissing) {
          onConfirm({ at: time.at, timeZone: time.input.timeZone, reason })
        }
      }}
    >
      {plan === 'publish' && <p>{text('plan_help')}</p>}
      <TimeField action={plan} time={time} checked={checked} fault={faultAt('at') ?? faultAt('timeZone')} />
      <ReasonField
        action={action}
        required={needsReason}
        rows={3}
        value={reason}
        fault={checked && isMissing ? text('reasonRequired') : faultAt('reason')}
        onChange={setReason}
      />
    </Dialog>
  )
}
