'use client'
import { useState } from 'react'
import { Dialog } from '../review/Dialog'
import type { ActionDialogProps } from '../review/dialogs'
import { ReasonField } from '../review/ReasonField'
import { useEntryUrl } from '../review/useWorkflow'
import { useTexts } from '../useTexts'
import { AssignmentFields } from './AssignmentFields'
import { changeOf, fieldsOf } from './change'

/** Asks who is to review an entry, by when and how soon: when it is submitted, and when it is handed over. */
export const AssignDialog = ({
  collection,
  id,
  status,
  offer,
  faults,
  busy,
  onCancel,
  onConfirm,
}: ActionDialogProps) => {
  const text = useTexts()
  const entryUrl = useEntryUrl(collection, id)
  const { action, savesFirst } = offer
  const [before] = useState(() => fieldsOf(status.assignment))
  const [fields, setFields] = useState(before)
  const [incomplete, setIncomplete] = useState(false)
  const [reason, setReason] = useState('')

  return (
    <Dialog
      title={text(`action_${action}`)}
      confirmLabel={text(
        action === 'assign' ? 'assignment_save' : savesFirst ? 'saveAndSubmit' : `action_${action}`,
      )}
      action={action}
      busy={busy}
      onCancel={onCancel}
      onConfirm={() => {
        if (!incomplete) onConfirm({ ...changeOf(before, fields), reason })
      }}
    >
      <AssignmentFields
        reviewersUrl={entryUrl('/reviewers')}
        value={fields}
        faults={faults}
        incomplete={incomplete}
        onChange={(value, half) => {
          setFields(value)
          setIncomplete(half)
        }}
      />
      <ReasonField
        action={action}
        required={false}
        rows={3}
        value={reason}
        fault={faults.find(({ path }) => path === 'reason')?.message ?? null}
        onChange={setReason}
      />
    </Dialog>
  )
}
