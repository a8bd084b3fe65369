'use client'
import { Button } from '@payloadcms/ui'
import { Modal } from '../Modal'
import { useTexts } from '../useTexts'

interface WithdrawDialogProps {
  busy: boolean
  onCancel: () => void
  onConfirm: () => void
}

/** Asks once more before a consent is withdrawn: there is no way back. */
export const WithdrawDialog = ({ busy, onCancel, onConfirm }: WithdrawDialogProps) => {
  const text = useTexts()
  return (
    <Modal title={text('rights_withdraw')} busy={busy} onClose={onCancel}>
      <p>{text('rights_withdrawSure')}</p>
      <div className="gl-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
          {text('cancel')}
        </Button>
        <Button
          buttonStyle="secondary"
          className="gl-danger"
          margin={false}
          disabled={busy}
          extraButtonProps={{ 'data-confirm': 'withdraw-consent' }}
          onClick={onConfirm}
        >
          {busy ? text('working') : text('rights_confirmWithdraw')}
        </Button>
      </div>
    </Modal>
  )
}
