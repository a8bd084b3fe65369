'use client'
import { useSelection } from '@payloadcms/ui'
import { useState } from 'react'
import type { BulkAction } from '../../workflow/bulk-actions'
import { TRANSITIONS } from '../../workflow/transitions'
import { AssignmentFields } from '../assignment/AssignmentFields'
import { changeOf, UNCHANGED } from '../assignment/change'
import { Dialog } from '../review/Dialog'
import { ReasonField } from '../review/ReasonField'
import { useObstacleText } from '../review/useObstacleText'
import { useCollectionUrl } from '../review/useWorkflow'
import { useTexts } from '../useTexts'
import { BulkResults } from './BulkResults'
import { useBulk } from './useBulk'

interface BulkDialogProps {
  collection: string
  action: BulkAction
  onClose: () => void
}

/** Asks once for what an action on several entries needs, and then says what became of each. */
export const BulkDialog = ({ collection, action, onClose }: BulkDialogProps) => {
  const text = useTexts()
  const obstacleText = useObstacleText()
  const { count = 0, toggleAll } = useSelection()
  const collectionUrl = useCollectionUrl(collection)
  const { busy, results, refusal, faults, perform } = useBulk(collection, action)
  const [selected] = useState(count)
  const [fields, setFields] = useState(UNCHANGED)
  const [incomplete, setIncomplete] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const needsReason = TRANSITIONS[action].reason === 'required'
  const reasonFault = faults.find(({ path }) => path === 'reason')

  const confirm = () => {
    const isMissing = needsReason && !reason.trim()
    setMissing(isMissing)
    if (!isMissing && !incomplete) void perform({ ...changeOf(UNCHANGED, fields), reason })
  }

  if (results) {
    const close = () => {
      // Something of what was selected may be gone from the list.
      if (count > 0) toggleAll?.()
      onClose()
    }
    return <BulkResults collection={collection} action={action} results={results} onClose={close} />
  }
  return (
    <Dialog
      title={text(`action_${action}`)}
      confirmLabel={text(action === 'assign' ? 'assignment_save' : `action_${action}`)}
      action={action}
      busy={busy}
      onCancel={onClose}
      onConfirm={confirm}
    >
      <p>
        {text('bulk_selected', { count: selected })}. {text('bulk_help')}
      </p>
      {action !== 'withdraw' && (
        <AssignmentFields
          reviewersUrl={collectionUrl('/reviewers')}
          value={fields}
          keep
          faults={faults}
          incomplete={incomplete}
          onChange={(value, half) => {
            setFields(value)
            setIncomplete(half)
          }}
        />
      )}
      <ReasonField
        action={action}
        required={needsReason}
        rows={3}
        value={reason}
        fault={missing ? text('reasonRequired') : reasonFault ? obstacleText(reasonFault) : null}
        onChange={(value) => {
          setReason(value)
          setMissing(false)
        }}
      />
      {refusal && (
        <p className="gl-dialog__missing" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  )
}
