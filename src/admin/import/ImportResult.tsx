'use client'
import { getTranslation } from '@payloadcms/translations'
import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { Outcome } from '../../import/make-drafts'
import { useTexts } from '../useTexts'

export interface Imported {
  outcomes: Outcome[]
  /** What could not be placed, in the words of the import. */
  remarks: string[]
  /** Whether it was written, or would be. */
  made: boolean
}

/** What was made of a page, or would be, entry by entry. */
export const ImportResult = ({ result }: { result: Imported }) => {
  const text = useTexts()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { outcomes, remarks, made } = result
  const count = outcomes.filter((one) => one.made).length
  const typeOf = (collection: string) =>
    getTranslation(getEntityConfig({ collectionSlug: collection })?.labels.singular ?? collection, i18n)
  const stateOf = (outcome: Outcome) =>
    text(outcome.made ? (made ? 'import_made' : 'import_willMake') : 'import_found')
  return (
    <section className="gl-import__result" aria-labelledby="gl-import-result" data-made={made}>
      <h2 id="gl-import-result">{text(made ? 'import_done' : 'import_would', { count })}</h2>
      {outcomes.length === 0 && <p>{text('import_nothing')}</p>}
      <ul>
        {outcomes.map((outcome) => (
          <li key={`${outcome.collection}/${outcome.id}`} data-new={outcome.made}>
            <span className="gl-import__state">{stateOf(outcome)}</span>
            <span>
              {/* What was rehearsed is not there to be looked at. */}
              {made || !outcome.made ? (
                <Link
                  href={formatAdminURL({
                    adminRoute: config.routes.admin,
                    path: `/collections/${outcome.collection}/${outcome.id}`,
                  })}
                  prefetch={false}
                >
                  <bdi>{outcome.title}</bdi>
                </Link>
              ) : (
                <bdi>{outcome.title}</bdi>
              )}{' '}
              <span className="gl-import__type">{typeOf(outcome.collection)}</span>
            </span>
          </li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <>
          <h3>{text('import_remarks')}</h3>
          <ul className="gl-import__remarks" lang="en" dir="ltr">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
