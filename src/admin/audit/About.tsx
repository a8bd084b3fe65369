import type { I18nClient } from '@payloadcms/translations'
import { getTranslation } from '@payloadcms/translations'
import Link from 'next/link'
import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { AuditLog } from '../../payload-types'
import { sayWith } from '../translations/texts'
import { nameOf, titleOf } from './names'
import { actorWord, subjectWord } from './words'

interface PartProps {
  payload: Payload
  i18n: I18nClient
  row: Partial<AuditLog>
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value
    ? String(value.id)
    : typeof value === 'string'
      ? value
      : null

/** What a row is about: the entry by its title, as a link, or what else there is a word for. */
export const About = async ({ payload, i18n, row }: PartProps) => {
  const { entryCollection, entry, subject, subjectId } = row
  const adminRoute = payload.config.routes.admin
  if (entryCollection && entry) {
    const title = await titleOf(payload, entryCollection, entry)
    const kind = getTranslation(payload.collections[entryCollection].config.labels.singular, i18n)
    return (
      <span className="gl-audit__about">
        {title === null ? (
          <bdi>{entry}</bdi>
        ) : (
          <Link
            href={formatAdminURL({ adminRoute, path: `/collections/${entryCollection}/${entry}` })}
            prefetch={false}
          >
            <bdi>{title}</bdi>
          </Link>
        )}
        <small>{kind}</small>
      </span>
    )
  }
  if (!subject) return <span className="gl-audit__about">—</span>
  const name = subject === 'users' && subjectId ? await nameOf(payload, subjectId) : null
  return (
    <span className="gl-audit__about">
      {name && <bdi>{name}</bdi>}
      <small>{subjectWord(i18n, subject)}</small>
    </span>
  )
}

/** Who stands behind a row: the account by its name, or what acted without one. */
export const Who = async ({ payload, i18n, row }: PartProps) => {
  const id = idOf(row.by)
  const actor = row.actor ?? (id ? 'user' : 'system')
  const name = id ? ((await nameOf(payload, id)) ?? sayWith(i18n.t)('somebody')) : null
  return (
    <span className="gl-audit__about">
      {name && <bdi>{name}</bdi>}
      {(actor !== 'user' || !name) && <small>{actorWord(i18n, actor)}</small>}
    </span>
  )
}
