'use client'
import { Button, ShimmerEffect, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useTexts } from '../useTexts'
import { FitnessBadge } from './FitnessBadge'
import { Reasons } from './Reasons'
import { useRights } from './useRights'
import { WaiverDialog } from './WaiverDialog'
import { Waivers } from './Waivers'
import { WithdrawDialog } from './WithdrawDialog'
import '../review/panel.css'
import './rights.css'

const Rights = ({ id, saved }: { id: string; saved: string }) => {
  const text = useTexts()
  const modified = useFormModified()
  const { status, busy, failure, reload, perform } = useRights(id, saved)
  const [asking, setAsking] = useState<'withdraw' | 'waive' | null>(null)

  if (!status) {
    return failure ? (
      <div className="gl-panel__failure" role="alert">
        <p>
          {text('loadFailed')} {failure}
        </p>
        <Button buttonStyle="secondary" size="small" margin={false} disabled={busy} onClick={reload}>
          {text('retry')}
        </Button>
      </div>
    ) : (
      <div role="status" aria-label={text('loading')}>
        <ShimmerEffect height="6rem" />
      </div>
    )
  }
  const { may, waivable } = status
  return (
    <>
      <div role="status">
        <p>
          <FitnessBadge fit={status.fit} />
        </p>
        <Reasons status={status} />
      </div>
      {failure && (
        <p className="gl-panel__refusal" role="alert">
          {failure}
        </p>
      )}
      {modified && <p className="gl-panel__notice">{text('rights_unsaved')}</p>}
      <div className="gl-rights__buttons">
        {may.confirmIdentity && (
          <>
            <p className="gl-panel__aside">{text('rights_identityHelp')}</p>
            <Button
              buttonStyle="primary"
              size="medium"
              margin={false}
              disabled={busy || modified}
              extraButtonProps={{ 'data-rights': 'identity' }}
              onClick={() => void perform('/confirm-identity', {}, text('rights_identityDone'))}
            >
              {text('rights_identity')}
            </Button>
          </>
        )}
        {may.requestWaiver && waivable.length > 0 && (
          <Button
            buttonStyle="secondary"
            size="medium"
            margin={false}
            disabled={busy || modified}
            extraButtonProps={{ 'data-rights': 'waive' }}
            onClick={() => setAsking('waive')}
          >
            {text('rights_waive')}
          </Button>
        )}
        {may.withdrawConsent && (
          <Button
            buttonStyle="secondary"
            className="gl-danger"
            size="medium"
            margin={false}
            disabled={busy || modified}
            extraButtonProps={{ 'data-rights': 'withdraw' }}
            onClick={() => setAsking('withdraw')}
          >
            {text('rights_withdraw')}
          </Button>
        )}
      </div>
      <Waivers
        waivers={status.waivers}
        busy={busy || modified}
        onGrant={(waiver) =>
          void perform(`/waivers/${encodeURIComponent(waiver)}/confirm`, {}, text('rights_granted'))
        }
      />
      {asking === 'waive' && (
        <WaiverDialog
          codes={waivable}
          busy={busy}
          onCancel={() => setAsking(null)}
          onConfirm={async (body) => {
            if (await perform('/waivers', body, text('rights_waiveDone'))) setAsking(null)
          }}
        />
      )}
      {asking === 'withdraw' && (
        <WithdrawDialog
          busy={busy}
          onCancel={() => setAsking(null)}
          onConfirm={async () => {
            await perform('/withdraw-consent', {}, text('rights_withdrawn'))
            setAsking(null)
          }}
        />
      )}
    </>
  )
}

/** On the screen of a photograph: whether it may be shown, until when, and what can be done about it. */
export const RightsPanel = () => {
  const text = useTexts()
  const title = useId()
  const { id, data } = useDocumentInfo()
  return (
    <section className="gl-panel gl-rights" aria-labelledby={title}>
      <h3 id={title}>{text('rights')}</h3>
      {/* Among many that are uploaded at once it is null. */}
      {id === undefined || id === null || id === '' ? (
        <p>{text('rights_notSaved')}</p>
      ) : (
        <Rights key={String(id)} id={String(id)} saved={String(data?.updatedAt ?? '')} />
      )}
    </section>
  )
}
