'use client'
import { useId, useState } from 'react'
import { PREVIEW_DAYS } from '../../workflow/preview-links/kinds'
import type { PreviewLinkMade } from '../../workflow/preview-links/make'
import { LinkShown } from '../LinkShown'
import { Modal } from '../Modal'
import { ModalButtons } from '../ModalButtons'
import { Moment } from '../review/Moment'
import type { Answer } from '../review/request'
import { useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'

const CHOICES = [PREVIEW_DAYS.min, 3, PREVIEW_DAYS.usual, 14, PREVIEW_DAYS.max]

interface MakeDialogProps {
  make: (days: number) => Promise<Answer<PreviewLinkMade>>
  onClose: () => void
}

/** Asks for how long a preview link works, and tells the link. */
export const MakeDialog = ({ make, onClose }: MakeDialogProps) => {
  const text = useTexts()
  const field = useId()
  const failureText = useFailureText()
  const [days, setDays] = useState<number>(PREVIEW_DAYS.usual)
  const [made, setMade] = useState<PreviewLinkMade | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const send = async () => {
    setBusy(true)
    const answer = await make(days)
    setBusy(false)
    if (answer.ok) setMade(answer.body)
    else setFault(failureText(answer))
  }

  if (made)
    return (
      <LinkShown title={text('sharing_made')} link={made.link} onClose={onClose}>
        <p>
          {text('sharing_until')} <Moment at={made.expiresAt} />.
        </p>
        <p className="gl-panel__aside">
          {text('sharing_api')}: <code dir="ltr">{made.api}</code>
        </p>
      </LinkShown>
    )
  return (
    <Modal title={text('sharing_dialog')} className="gl-invite" busy={busy} onClose={onClose}>
      <p>{text('sharing_lead')}</p>
      <div className="gl-dialog__field">
        <label htmlFor={`${field}-days`}>{text('sharing_days')}</label>
        <select
          id={`${field}-days`}
          value={days}
          onChange={({ target }) => {
            setFault(null)
            setDays(Number(target.value))
          }}
        >
          {CHOICES.map((count) => (
            <option key={count} value={count}>
              {text(count === 1 ? 'sharing_day' : 'sharing_daysN', { count })}
            </option>
          ))}
        </select>
      </div>
      {fault !== null && (
        <p className="gl-dialog__missing" role="alert">
          {fault}
        </p>
      )}
      <ModalButtons
        confirm="preview-link"
        label={text('sharing_create')}
        busy={busy}
        onCancel={onClose}
        onConfirm={() => void send()}
      />
    </Modal>
  )
}
