'use client'
import { useState } from 'react'
import type { Obstacle } from '../../workflow/errors'
import type { ReleaseStatus } from '../../workflow/releases/describe'
import { Dialog } from '../review/Dialog'
import { TimeField } from '../schedule/TimeField'
import { usePlannedTime } from '../schedule/usePlannedTime'
import { useTexts } from '../useTexts'

interface Asking {
  status: ReleaseStatus
  busy: boolean
  onCancel: () => void
}

/** Says once more what is about to happen. */
export const PublishDialog = ({ status, busy, onCancel, onConfirm }: Asking & { onConfirm: () => void }) => {
  const text = useTexts()
  return (
    <Dialog
      title={text('release_publish')}
      confirmLabel={text('release_confirmPublish')}
      action="publish"
      busy={busy}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      <p>{text('release_publishSure', { count: status.entries.length })}</p>
    </Dialog>
  )
}

interface ScheduleProps extends Asking {
  faults: readonly Obstacle[]
  onConfirm: (input: { at: string | null; timeZone: string }) => void
}

/** Asks when a release is to go live. */
export const ScheduleReleaseDialog = ({ status, faults, busy, onCancel, onConfirm }: ScheduleProps) => {
  const text = useTexts()
  const time = usePlannedTime(status.at ? { at: status.at, timeZone: status.timeZone } : null)
  const [checked, setChecked] = useState(false)
  return (
    <Dialog
      title={text(status.at ? 'release_reschedule' : 'release_schedule')}
      confirmLabel={text('plan_confirm_publish')}
      action="schedule"
      busy={busy}
      onCancel={onCancel}
      onConfirm={() => {
        setChecked(true)
        if (time.fault === null) onConfirm({ at: time.at, timeZone: time.input.timeZone })
      }}
    >
      <p>{text('plan_help')}</p>
      <TimeField
        action="publish"
        time={time}
        checked={checked}
        fault={faults.find(({ path }) => path === 'at' || path === 'timeZone')?.message ?? null}
      />
    </Dialog>
  )
}
