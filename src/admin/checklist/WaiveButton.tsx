'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { Modal } from '../Modal'
import { ModalButtons } from '../ModalButtons'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'

interface WaiveButtonProps {
  collection: string
  id: string
  /** What the waiver is bound to. */
  passage: string
  /** What was found, and the words that it was found in. */
  finding: string
  quote: string | null
  onWaived: () => void
}

/** Longest reason that the portal takes. Characters. */
const MAX_REASON = 2_000

/** Safeguarding lets a passage pass that the lint holds back, and says why. */
export const WaiveButton = ({ collection, id, passage, finding, quote, onWaived }: WaiveButtonProps) => {
  const text = useTexts()
  const fieldId = useId()
  const { i18n } = useTranslation()
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  const confirm = async () => {
    if (reason.trim().length < 5) return setFault(text('safety_waiveMissing'))
    setBusy(true)
    const answer = await ask<{ waived: string }>(entryUrl('/safety-waivers'), {
      method: 'POST',
      language: i18n.language,
      body: { passage, reason },
    })
    setBusy(false)
    if (!answer.ok) return setFault(failureText(answer))
    setOpen(false)
    onWaived()
  }

  return (
    <>
      <button type="button" className="gl-panel__link" data-waive={passage} onClick={() => setOpen(true)}>
        {text('safety_waive')}
      </button>
      {open && (
        <Modal title={text('safety_waiveTitle')} busy={busy} onClose={() => setOpen(false)}>
          <p>{finding}</p>
          {quote && (
            <blockquote dir="auto">
              <q>{quote}</q>
            </blockquote>
          )}
          <div className="gl-dialog__field">
            <label htmlFor={fieldId}>{text('safety_waiveReason')}</label>
            <p id={`${fieldId}-help`}>{text('safety_waiveHelp')}</p>
            <textarea
              id={fieldId}
              rows={4}
              dir="auto"
              maxLength={MAX_REASON}
              value={reason}
              aria-required
              aria-describedby={`${fieldId}-help`}
              aria-invalid={fault !== null}
              aria-errormessage={fault === null ? undefined : `${fieldId}-fault`}
              onChange={({ target }) => {
                setReason(target.value)
                setFault(null)
              }}
            />
            {fault !== null && (
              <p className="gl-dialog__missing" id={`${fieldId}-fault`} role="alert">
                {fault}
              </p>
            )}
          </div>
          <ModalButtons
            confirm="waive"
            label={text('safety_waiveConfirm')}
            busy={busy}
            onCancel={() => setOpen(false)}
            onConfirm={() => void confirm()}
          />
        </Modal>
      )}
    </>
  )
}
