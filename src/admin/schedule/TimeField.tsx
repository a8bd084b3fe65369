'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, useMemo } from 'react'
import type { ScheduledAction } from '../../workflow/schedules/rows'
import { useTexts } from '../useTexts'
import { fieldOf, inWords, zoneName } from './local-time'
import type { PlannedTime } from './usePlannedTime'
import { useTimeZone } from './useTimeZone'
import './schedule.css'

interface TimeFieldProps {
  action: ScheduledAction
  time: PlannedTime
  /** Whether to say what is wrong: not before somebody went on with it. */
  checked: boolean
  /** What the portal found wrong with it. */
  fault: string | null
}

const zonesWith = (...zones: string[]): string[] =>
  [...new Set([...zones, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()

/** When something is to happen, on the clocks of a zone, and what that is in words. */
export const TimeField = ({ action, time, checked, fault }: TimeFieldProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const id = useId()
  const own = useTimeZone()
  const { input, meaning, at, change } = time
  const zones = useMemo(() => zonesWith(own, input.timeZone), [own, input.timeZone])
  const { language } = i18n

  const wrong = () => {
    if (time.fault === 'never' && meaning.kind === 'never') {
      const next = meaning.next.slice(11)
      return text('plan_never', { zone: input.timeZone.replaceAll('_', ' '), next })
    }
    if (!checked || time.fault === null) return fault
    return text(time.fault === 'past' ? 'plan_past' : 'plan_missing')
  }
  const said = wrong()

  return (
    <div className="gl-time">
      <div className="gl-dialog__field">
        <label htmlFor={`${id}-when`}>{text('plan_when')}</label>
        <input
          id={`${id}-when`}
          type="datetime-local"
          value={input.local}
          min={fieldOf(new Date().toISOString(), input.timeZone)}
          aria-invalid={said !== null}
          aria-describedby={`${id}-summary`}
          aria-errormessage={said === null ? undefined : `${id}-fault`}
          onChange={({ target }) => change({ local: target.value })}
        />
      </div>
      <div className="gl-dialog__field">
        <label htmlFor={`${id}-zone`}>{text('plan_zone')}</label>
        <select
          id={`${id}-zone`}
          value={input.timeZone}
          onChange={({ target }) => change({ timeZone: target.value })}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </div>
      {meaning.kind === 'twice' && (
        <fieldset className="gl-dialog__field">
          <legend>{text('plan_twice')}</legend>
          {(['first', 'second'] as const).map((which) => (
            <label key={which} className="gl-choice">
              <input
                type="radio"
                name={`${id}-which`}
                value={which}
                checked={input.which === which}
                onChange={() => change({ which })}
              />
              {text(`plan_${which}`, { zone: zoneName(input.timeZone, meaning[which], language) })}
            </label>
          ))}
        </fieldset>
      )}
      <div id={`${id}-summary`} role="status" className="gl-time__summary">
        {at !== null && time.fault === null && (
          <p>
            {text(`plan_summary_${action}`, {
              when: inWords(at, input.timeZone, language),
              zone: zoneName(input.timeZone, at, language),
            })}
          </p>
        )}
        {at !== null && time.fault === null && input.timeZone !== own && (
          <p>
            {text('plan_yourTime', { when: inWords(at, own, language), zone: zoneName(own, at, language) })}
          </p>
        )}
      </div>
      {said !== null && (
        <p className="gl-dialog__missing" id={`${id}-fault`} role="alert">
          {said}
        </p>
      )}
    </div>
  )
}
