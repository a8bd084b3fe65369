'use client'
import { useState } from 'react'
import { useTexts } from '../useTexts'
import { Dialog } from './Dialog'
import type { ActionDialogProps } from './dialogs'
import { ReasonField } from './ReasonField'

/** Asks for the reason of an action, or for a note. */
export const ReasonDialog = ({ offer, faults, busy, onCancel, onConfirm }: ActionDialogProps) => {
  const text = useTexts()
  const { action, needsReason } = offer
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const fault = faults.find(({ path }) => path === 'reason')

  const confirm = () => {
    const isMissing = needsReason && !reason.trim()
    setMissing(isMissing)
    if (!isMissing) onConfirm({ reason })
  }

  return (
    <Dialog
      title={text(`action_${action}`)}
      confirmLabel={text(`action_${action}`)}
      action={action}
      busy={busy}
      onCancel={onCancel}
      onConfirm={confirm}
    >
      <ReasonField
        action={action}
        required={needsReason}
        value={reason}
        fault={missing ? text('reasonRequired') : (fault?.message ?? null)}
        onChange={(value) => {
          setReason(value)
          setMissing(false)
        }}
      />
    </Dialog>
  )
}
