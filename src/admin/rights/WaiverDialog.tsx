'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { Modal } from '../Modal'
import { ModalButtons } from '../ModalButtons'
import { textIfKnown } from '../translations/texts'
import { useTexts } from '../useTexts'

interface WaiverDialogProps {
  /** Of which an exception can be asked for. */
  codes: readonly string[]
  busy: boolean
  onCancel: () => void
  onConfirm: (body: { codes: string[]; reason: string; until: string }) => void
}

/** As the portal has it. Characters. */
const LONGEST_REASON = 2_000

/** The end of a day on the reader's clock; null where it is none, or over. */
function endOf(day: string): string | null {
  const end = new Date(`${day}T23:59:59`)
  return Number.isNaN(end.getTime()) || end <= new Date() ? null : end.toISOString()
}

/** Asks what an exception is about, why, and until when. */
export const WaiverDialog = ({ codes, busy, onCancel, onConfirm }: WaiverDialogProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const id = useId()
  const [chosen, setChosen] = useState<readonly string[]>(codes)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState('')
  const [checked, setChecked] = useState(false)
  const until = endOf(day)
  const ready = chosen.length > 0 && reason.trim() !== '' && until !== null
  const nameOf = (code: string) =>
    textIfKnown(i18n, `check_${code}`) ?? textIfKnown(i18n, `obstacle_${code}`) ?? code

  return (
    <Modal title={text('rights_waive')} busy={busy} onClose={onCancel}>
      <p>{text('rights_waiveHelp')}</p>
      <fieldset className="gl-rights__codes">
        <legend>{text('rights_waiveCodes')}</legend>
        {codes.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
              }
            />{' '}
            {nameOf(code)}
          </label>
        ))}
      </fieldset>
      <div className="gl-dialog__field">
        <label htmlFor={`${id}-reason`}>{text('rights_waiveReason')}</label>
        <textarea
          id={`${id}-reason`}
          rows={4}
          dir="auto"
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <div className="gl-dialog__field">
        <label htmlFor={`${id}-until`}>{text('rights_waiveUntil')}</label>
        <input id={`${id}-until`} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
      </div>
      {checked && !ready && (
        <p className="gl-dialog__missing" role="alert">
          {text('rights_waiveMissing')}
        </p>
      )}
      <ModalButtons
        confirm="waiver"
        label={text('rights_waiveAsk')}
        busy={busy}
        onCancel={onCancel}
        onConfirm={() => {
          setChecked(true)
          if (ready) onConfirm({ codes: [...chosen], reason: reason.trim(), until })
        }}
      />
    </Modal>
  )
}
