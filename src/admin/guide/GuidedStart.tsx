import type { I18n } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload, TypedUser } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { sayWith } from '../translations/texts'
import { stepsOf } from './steps'
import './guide.css'

interface GuidedStartProps {
  payload: Payload
  user?: TypedUser | null
  i18n: I18n
}

/** The way of a first story, while nothing is live yet. */
export const GuidedStart = async ({ payload, user, i18n }: GuidedStartProps) => {
  const steps = user ? await stepsOf(payload, user) : null
  if (!steps) return null
  const text = sayWith(i18n.t)
  const next = steps.find(({ done }) => !done)
  return (
    <section className="gl-guide" aria-labelledby="gl-guide-title">
      <h2 id="gl-guide-title">{text('guide_title')}</h2>
      <p>{text('guide_lead')}</p>
      <ol>
        {steps.map(({ name, done, path }) => (
          <li key={name} data-step={name} data-done={done}>
            <span className="gl-guide__mark" aria-hidden="true">
              {done ? '✓' : ''}
            </span>
            <div>
              <h3>
                {done ? (
                  text(`guide_${name}`)
                ) : (
                  <Link
                    href={formatAdminURL({ adminRoute: payload.config.routes.admin, path })}
                    prefetch={false}
                    aria-current={name === next?.name ? 'step' : undefined}
                  >
                    {text(`guide_${name}`)}
                  </Link>
                )}
                {done && <span className="gl-guide__done"> {text('guide_done')}</span>}
              </h3>
              <p>{text(`guide_${name}_text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
