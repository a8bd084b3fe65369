'use client'
import { Button, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { WorkflowStatus } from '../../workflow/status'
import type { Action } from '../../workflow/transitions'
import { useTexts } from '../useTexts'
import { DANGEROUS, type Offer, offersOf, savingVoids } from './offers'
import { ReasonDialog } from './ReasonDialog'

interface ActionBarProps {
  status: WorkflowStatus
  busy: Action | null
  refusal: string | null
  perform: (action: Action, reason: string) => Promise<void>
}

const styleOf = ({ action }: Offer, first: Offer | undefined) => {
  return action === first?.action ? 'primary' : 'secondary'
}

/** The actions that fit the state: those this user may take as buttons, the others with the reason why not. */
export const ActionBar = ({ status, busy, refusal, perform }: ActionBarProps) => {
  const text = useTexts()
  const id = useId()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const [asking, setAsking] = useState<Offer | null>(null)
  const offers = offersOf(status, modified)
  const first = offers.find(({ enabled, action }) => enabled && !DANGEROUS.includes(action))
  const idle = busy === null && !processing

  return (
    <div className="gl-panel__actions">
      {modified && (
        <p className="gl-panel__notice" role="status">
          {text(savingVoids(status) ? 'unsavedVoids' : 'unsaved')}
        </p>
      )}
      {offers.map((offer) => {
        const { action, enabled, savesFirst, needsReason, why } = offer
        const label = text(savesFirst ? 'saveAndSubmit' : `action_${action}`)
        return (
          <div key={action}>
            <Button
              buttonStyle={styleOf(offer, first)}
              className={DANGEROUS.includes(action) ? 'gl-danger' : undefined}
              size="medium"
              margin={false}
              disabled={!enabled || !idle}
              extraButtonProps={{
                'data-action': action,
                'aria-describedby': why ? `${id}-${action}` : undefined,
              }}
              onClick={() => (needsReason ? setAsking(offer) : perform(action, ''))}
            >
              {busy === action ? text('working') : label}
            </Button>
            {why && (
              <p className="gl-panel__why" id={`${id}-${action}`}>
                {text('whyNot')}: {why}
              </p>
            )}
          </div>
        )
      })}
      {offers.length === 0 && <p>{text('nothingToDo')}</p>}
      {first && !first.needsReason && (
        <button type="button" className="gl-panel__link" disabled={!idle} onClick={() => setAsking(first)}>
          {text('addNote')}
        </button>
      )}
      {refusal && !offers.some(({ why }) => why === refusal) && (
        <p className="gl-panel__refusal" role="alert">
          {refusal}
        </p>
      )}
      {asking && (
        <ReasonDialog
          action={asking.action}
          required={asking.needsReason}
          onCancel={() => setAsking(null)}
          onConfirm={(reason) => {
            setAsking(null)
            void perform(asking.action, reason)
          }}
        />
      )}
    </div>
  )
}
