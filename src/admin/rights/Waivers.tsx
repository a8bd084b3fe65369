'use client'
import { Button } from '@payloadcms/ui'
import { useId } from 'react'
import type { DescribedWaiver } from '../../workflow/rights/describe'
import { useTexts } from '../useTexts'
import { useDay } from './useDay'

interface WaiversProps {
  waivers: readonly DescribedWaiver[]
  busy: boolean
  onGrant: (id: string) => void
}

/** The exceptions of a photograph that hold, or wait for somebody to grant them. */
export const Waivers = ({ waivers, busy, onGrant }: WaiversProps) => {
  const text = useTexts()
  const day = useDay()
  const title = useId()
  if (waivers.length === 0) return null
  return (
    <section className="gl-panel__part" aria-labelledby={title}>
      <h4 id={title}>{text('rights_waivers')}</h4>
      <ul className="gl-rights__waivers">
        {waivers.map((waiver) => (
          <li key={waiver.id}>
            <p dir="auto">{waiver.reason}</p>
            <p className="gl-panel__aside" suppressHydrationWarning>
              {text(waiver.confirmedBy ? 'rights_waiverGranted' : 'rights_waiverOpen', {
                who: waiver.confirmedBy ?? waiver.requestedBy ?? text('somebody'),
                when: day(waiver.until),
              })}
            </p>
            {waiver.mayConfirm && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                disabled={busy}
                extraButtonProps={{ 'data-rights': 'grant' }}
                onClick={() => onGrant(waiver.id)}
              >
                {text('rights_grant')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
