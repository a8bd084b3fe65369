'use client'
import { Modal } from '../Modal'
import { ModalButtons } from '../ModalButtons'
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
      <ModalButtons
        confirm="withdraw-consent"
        label={text('rights_confirmWithdraw')}
        busy={busy}
        dangerous
        onCancel={onCancel}
        onConfirm={onConfirm}
      />
    </Modal>
  )
}
