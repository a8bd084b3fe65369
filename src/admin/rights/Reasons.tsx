'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DescribedRights } from '../../workflow/rights/describe'
import { textIfKnown } from '../translations/texts'
import { useTexts } from '../useTexts'
import { useDay } from './useDay'

/** What stands in the way of a photograph, or how long nothing does. */
export const Reasons = ({ status }: { status: DescribedRights }) => {
  const text = useTexts()
  const day = useDay()
  const { i18n } = useTranslation()
  const { fit, reasons, fitUntil, nextChangeAt } = status
  if (fit) {
    return (
      <p suppressHydrationWarning>
        {fitUntil ? text('rights_endsAt', { when: day(fitUntil) }) : text('rights_noEnd')}
      </p>
    )
  }
  const say = ({ code, message }: (typeof reasons)[number]) =>
    textIfKnown(i18n, `check_${code}`) ?? textIfKnown(i18n, `obstacle_${code}`) ?? message
  return (
    <>
      <ul className="gl-rights__reasons">
        {reasons.map((reason) => (
          <li key={reason.code}>{say(reason)}</li>
        ))}
      </ul>
      {nextChangeAt && (
        <p className="gl-panel__aside" suppressHydrationWarning>
          {text('rights_changesAt', { when: day(nextChangeAt) })}
        </p>
      )}
    </>
  )
}
