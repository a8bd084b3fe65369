'use client'
import { Button } from '@payloadcms/ui'
import { useTexts } from './useTexts'

interface ModalButtonsProps {
  /** Names the step, for tests and styles. */
  confirm: string
  /** The words on the button that goes on. */
  label: string
  busy: boolean
  /** What cannot be undone. */
  dangerous?: boolean
  onCancel: () => void
  onConfirm: () => void
}

/** The two ways out of a dialog. */
export const ModalButtons = ({
  confirm,
  label,
  busy,
  dangerous = false,
  onCancel,
  onConfirm,
}: ModalButtonsProps) => {
  const text = useTexts()
  return (
    <div className="gl-dialog__buttons">
      <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
        {text('cancel')}
      </Button>
      <Button
        buttonStyle={dangerous ? 'secondary' : 'primary'}
        className={dangerous ? 'gl-danger' : undefined}
        margin={false}
        disabled={busy}
        extraButtonProps={{ 'data-confirm': confirm }}
        onClick={onConfirm}
      >
        {busy ? text('working') : label}
      </Button>
    </div>
  )
}
