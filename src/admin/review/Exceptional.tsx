'use client'
import { useTranslation } from '@payloadcms/ui'
import type { WorkflowStatus } from '../../workflow/status'
import { useTexts } from '../useTexts'

/** What is out of the ordinary about an entry: an emergency that waits for a second person, or a kill. */
export const Exceptional = ({ emergency, killedAt }: Pick<WorkflowStatus, 'emergency' | 'killedAt'>) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  if (killedAt) return <p className="gl-panel__alarm">{text('killedHint')}</p>
  if (!emergency) return null
  const until = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <p className="gl-panel__alarm" suppressHydrationWarning>
      {text('emergencyOpen', {
        who: emergency.by?.name ?? text('somebody'),
        until: until.format(new Date(emergency.until)),
      })}
    </p>
  )
}
