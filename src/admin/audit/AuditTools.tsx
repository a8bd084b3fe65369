import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'
import { AuditFilters } from './AuditFilters'
import { auditWord } from './words'
import './audit.css'

interface AuditToolsProps {
  payload: Payload
  i18n: I18n
  user?: TypedUser | null
}

/** Above the audit log: filters with the words that occur in it, and the export of what they leave. */
export const AuditTools = async ({ payload, i18n, user }: AuditToolsProps) => {
  if (!user) return null
  const { values } = await payload.findDistinct({
    collection: 'audit-log',
    field: 'action',
    limit: 200,
    user,
    overrideAccess: false,
  })
  const actions = values
    .map(({ action }) => ({ value: action, label: auditWord(i18n, action) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language))
  return <AuditFilters actions={actions} />
}
