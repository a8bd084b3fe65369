import type { UIFieldServerProps } from 'payload'
import { Fragment } from 'react'
import type { AuditLog } from '../../payload-types'
import { rowHash } from '../../workflow/audit-log/chain'
import { Moment } from '../review/Moment'
import { StateLabel } from '../StateLabel'
import { sayWith } from '../translations/texts'
import { About, Who } from './About'
import { auditWord } from './words'
import '../review/panel.css'
import './audit.css'

type Say = ReturnType<typeof sayWith>

const EVIDENCE = [
  ['auditNumber', 'number'],
  ['auditWhat', 'action'],
  ['auditCollection', 'entryCollection'],
  ['auditAbout', 'entry'],
  ['auditSubjectLabel', 'subject'],
  ['auditSubjectId', 'subjectId'],
  ['auditContentHash', 'contentHash'],
  ['auditPrevious', 'previous'],
  ['auditHash', 'hash'],
] as const

/** The fields as they are stored and hashed. */
const Evidence = ({ row, text }: { row: Partial<AuditLog>; text: Say }) => (
  <dl className="gl-audit__evidence">
    {EVIDENCE.filter(([, field]) => row[field] !== null && row[field] !== undefined).map(([label, field]) => (
      <Fragment key={field}>
        <dt>{text(label)}</dt>
        <dd>
          <code dir="ltr">{row[field]}</code>
        </dd>
      </Fragment>
    ))}
  </dl>
)

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
        {row.from && row.to && row.from !== row.to && (
          <>
            <dt>{text('auditStep')}</dt>
            <dd className="gl-history__step">
              <StateLabel state={row.from} label={text(`state_${row.from}`)} />
              <span className="gl-history__arrow" role="img" aria-label={text('becomes')} />
              <StateLabel state={row.to} label={text(`state_${row.to}`)} />
            </dd>
          </>
        )}
        {row.reason && (
          <>
            <dt>{text('reason')}</dt>
            <dd>
              <blockquote dir="auto">{row.reason}</blockquote>
            </dd>
          </>
        )}
      </dl>
      <Evidence row={row} text={text} />
      <p role="status" className={fits ? 'gl-audit__fits' : 'gl-audit__fault'}>
        {text(fits ? 'auditFits' : 'auditChanged')} {fits && text('auditHashHelp')}
      </p>
    </section>
  )
}
