import type { UIFieldServerProps } from 'payload'
import type { AuditLog } from '../../payload-types'
import { rowHash } from '../../workflow/audit-log/chain'
import { Moment } from '../review/Moment'
import { sayWith } from '../translations/texts'
import { About, Who } from './About'
import { auditWord } from './words'
import './audit.css'

/** One row in words, and whether its hash is that of its fields. */
export const AuditRow = ({ data, payload, i18n }: UIFieldServerProps) => {
  const row = data as Partial<AuditLog>
  if (!row.action || !row.at) return null
  const text = sayWith(i18n.t)
  const fits = rowHash(row) === row.hash
  return (
    <section className="gl-audit gl-audit--row" aria-label={text('auditRow', { number: row.number ?? 0 })}>
      <p className="gl-audit__headline">
        <strong>{auditWord(i18n, row.action)}</strong> <Moment at={row.at} />
      </p>
      <dl>
        <dt>{text('auditAbout')}</dt>
        <dd>
          <About payload={payload} i18n={i18n} row={row} />
        </dd>
        <dt>{text('auditBy')}</dt>
        <dd>
          <Who payload={payload} i18n={i18n} row={row} />
        </dd>
        {row.reason && (
          <>
            <dt>{text('reason')}</dt>
            <dd>
              <blockquote dir="auto">{row.reason}</blockquote>
            </dd>
          </>
        )}
      </dl>
      <p role="status" className={fits ? 'gl-audit__fits' : 'gl-audit__fault'}>
        {text(fits ? 'auditFits' : 'auditChanged')}
      </p>
    </section>
  )
}
