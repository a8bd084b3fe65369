'use client'
import { Button, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Obstacle } from '../../workflow/errors'
import type { ActionInput } from '../../workflow/input'
import type { WorkflowStatus } from '../../workflow/status'
import { useTexts } from '../useTexts'
import { asksFirst, dialogOf } from './dialogs'
import { DANGEROUS, leadsOn, type Offer, offersOf, savingVoids } from './offers'
import type { Acting } from './useActions'
import { useRefusalText } from './useRefusalText'

interface ActionBarProps extends Acting {
  collection: string
  id: string
  status: WorkflowStatus
}

const styleOf = ({ action }: Offer, first: Offer | undefined) => {
  return action === first?.action ? 'primary' : 'secondary'
}

/** The actions that fit the state: those this user may take as buttons, the others with the reason why not. */
export const ActionBar = ({ collection, id: entry, status, busy, refusal, perform }: ActionBarProps) => {
  const text = useTexts()
  const refusalText = useRefusalText()
  const id = useId()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const [asking, setAsking] = useState<Offer | null>(null)
  const [faults, setFaults] = useState<readonly Obstacle[]>([])
  const offers = offersOf(status, modified).map((offer) => {
    const code = status.actions.find(({ action }) => action === offer.action)?.code ?? null
    return { ...offer, why: offer.why && refusalText({ code, message: offer.why }) }
  })
  const first = offers.find(leadsOn)
  const idle = busy === null && !processing
  const Asking = asking && dialogOf(asking.action)

  const ask = (offer: Offer | null) => {
    setFaults([])
    setAsking(offer)
  }
  // What is wrong with the input is mended where it was given; everything else is said in the panel.
  const confirm = async (offer: Offer, input: ActionInput) => {
    const found = await perform(offer.action, input)
    setFaults(found)
    if (found.length === 0) setAsking(null)
  }

  return (
    <div className="gl-panel__actions">
      {modified && (
        <p className="gl-panel__notice" role="status">
          {text(savingVoids(status) ? 'unsavedVoids' : 'unsaved')}
        </p>
      )}
      {offers.map((offer) => {
        const { action, enabled, savesFirst, why } = offer
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
              onClick={() => (asksFirst(offer) ? ask(offer) : perform(action, {}))}
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
      {first && !asksFirst(first) && (
        <button type="button" className="gl-panel__link" disabled={!idle} onClick={() => ask(first)}>
          {text('addNote')}
        </button>
      )}
      {refusal && !offers.some(({ why }) => why === refusal) && (
        <p className="gl-panel__refusal" role="alert">
          {refusal}
        </p>
      )}
      {asking && Asking && (
        <Asking
          collection={collection}
          id={entry}
          status={status}
          offer={asking}
          faults={faults}
          busy={busy !== null}
          onCancel={() => ask(null)}
          onConfirm={(input) => void confirm(asking, input)}
        />
      )}
    </div>
  )
}
