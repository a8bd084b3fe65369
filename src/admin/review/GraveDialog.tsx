'use client'
import { useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { EMERGENCY_GRACE } from '../../workflow/transitions'
import type { FeatureKey } from '../translations/features'
import { useTexts } from '../useTexts'
import { Dialog } from './Dialog'
import type { ActionDialogProps } from './dialogs'
import { ReasonField } from './ReasonField'
import './grave.css'

/** Actions that go round the review, or that nothing takes back. */
export type GraveAction = 'emergency-publish' | 'confirm-emergency' | 'kill'

/** What each of them does, line by line, as `src/workflow/actions` does it. */
const CONSEQUENCES: Readonly<Record<GraveAction, readonly FeatureKey[]>> = {
  'emergency-publish': [
    'grave_emergency_live',
    'grave_emergency_told',
    'grave_emergency_confirm',
    'grave_emergency_expires',
    'grave_kept',
  ],
  'confirm-emergency': ['grave_confirm_live', 'grave_confirm_yours', 'grave_confirm_draft'],
  kill: ['grave_kill_gone', 'grave_kill_nameless', 'grave_kill_told', 'grave_kill_closed', 'grave_kept'],
}

/** Says what an action of weight will do, and goes on only for somebody who says why and that they have read it. */
export const GraveDialog = ({ offer, faults, busy, onCancel, onConfirm }: ActionDialogProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { title } = useDocumentTitle()
  const id = useId()
  const action = offer.action as GraveAction
  const [until] = useState(() => new Date(Date.now() + EMERGENCY_GRACE))
  const [reason, setReason] = useState('')
  const [sure, setSure] = useState(false)
  const [tried, setTried] = useState(false)
  const fault = faults.find(({ path }) => path === 'reason')
  const isMissing = offer.needsReason && !reason.trim()
  const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })

  const confirm = () => {
    setTried(true)
    if (!isMissing && sure) onConfirm({ reason })
  }

  return (
    <Dialog
      title={text(`action_${action}`)}
      confirmLabel={text(`grave_go_${action}`)}
      action={action}
      busy={busy}
      onCancel={onCancel}
      onConfirm={confirm}
    >
      <div className="gl-grave" data-grave={action}>
        <p className="gl-grave__entry">
          <bdi>{title}</bdi>
        </p>
        <h3 id={`${id}-what`}>{text('grave_what')}</h3>
        <ul aria-labelledby={`${id}-what`}>
          {CONSEQUENCES[action].map((key) => (
            <li key={key}>{text(key, { until: moment.format(until) })}</li>
          ))}
        </ul>
      </div>
      <ReasonField
        action={action}
        required={offer.needsReason}
        rows={3}
        value={reason}
        fault={tried && isMissing ? text('reasonRequired') : (fault?.message ?? null)}
        onChange={setReason}
      />
      <label className="gl-grave__sure">
        <input
          type="checkbox"
          checked={sure}
          aria-required
          aria-invalid={tried && !sure}
          aria-describedby={tried && !sure ? `${id}-tick` : undefined}
          onChange={(event) => setSure(event.target.checked)}
        />
        <span>{text(`grave_sure_${action}`)}</span>
      </label>
      {tried && !sure && (
        <p className="gl-dialog__missing" id={`${id}-tick`} role="alert">
          {text('grave_tick')}
        </p>
      )}
    </Dialog>
  )
}
