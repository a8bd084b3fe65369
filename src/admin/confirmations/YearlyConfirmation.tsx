'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { LocalMoment } from '../LocalMoment'
import { useTexts } from '../useTexts'
import { ConfirmDialog } from './ConfirmDialog'
import { useConfirmation } from './useConfirmation'

interface YearlyConfirmationProps {
  collection: string
  id: string
  /** Changes with every save and every action. */
  changed: string
}

const Part = ({ id, changed }: Omit<YearlyConfirmationProps, 'collection'>) => {
  const text = useTexts()
  const title = useId()
  const { i18n } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { view, failure, confirm, failureText } = useConfirmation(id, changed)
  if (!view && !failure) return null
  return (
    <section className="gl-panel__part" aria-labelledby={title} data-confirmation={view?.state}>
      <h3 id={title}>{text('confirmation_title')}</h3>
      {failure && (
        <p className="gl-panel__refusal" role="alert">
          {failure}
        </p>
      )}
      {view && (
        <>
          <p className={view.state === 'due' || view.state === 'lapsed' ? 'gl-panel__alarm' : undefined}>
            {text(`confirmation_${view.state}`)}
          </p>
          <p className="gl-panel__aside">
            {text('confirmation_last')} <LocalMoment at={view.confirmedAt} language={i18n.language} />
            <br />
            {text('confirmation_next')} <LocalMoment at={view.dueAt} language={i18n.language} />
            {view.state !== 'confirmed' && (
              <>
                <br />
                {text('confirmation_end')} <LocalMoment at={view.lapsesAt} language={i18n.language} />
              </>
            )}
          </p>
          {view.mayConfirm && (
            <button
              type="button"
              className="gl-panel__link"
              data-confirm-profile
              onClick={() => setAsking(true)}
            >
              {text('confirmation_confirm')}…
            </button>
          )}
        </>
      )}
      {asking && (
        <ConfirmDialog
          onClose={() => setAsking(false)}
          confirm={async (note) => {
            const failed = await confirm(note)
            return failed && failureText(failed)
          }}
        />
      )}
    </section>
  )
}

/** That a live profile is confirmed every year: when that was, when it is due, and the word of safeguarding. */
export const YearlyConfirmation = ({ collection, ...rest }: YearlyConfirmationProps) =>
  collection === 'profiles' ? <Part {...rest} /> : null
