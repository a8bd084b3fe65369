'use client'
import { getTranslation } from '@payloadcms/translations'
import { Button, ShimmerEffect, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'
import type { Use } from '../../../collections/entry/where-used'
import { useTexts } from '../useTexts'
import { useUses } from './useUses'
import '../review/panel.css'
import './uses.css'

/** One line for an entry, however often it uses the thing. */
const byEntry = (uses: readonly Use[]): Use[] => {
  const entries = new Map<string, Use>()
  for (const use of uses) {
    const key = `${use.collection}/${use.id}`
    entries.set(key, { ...use, isLive: use.isLive || entries.get(key)?.isLive === true })
  }
  return [...entries.values()]
}

const Uses = ({ collection, id }: { collection: string; id: string }) => {
  const text = useTexts()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { uses, failure, reload } = useUses(collection, id)
  if (failure) {
    return (
      <div className="gl-panel__failure" role="alert">
        <p>
          {text('loadFailed')} {failure}
        </p>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={reload}>
          {text('retry')}
        </Button>
      </div>
    )
  }
  if (!uses) {
    return (
      <div role="status" aria-label={text('loading')}>
        <ShimmerEffect height="3rem" />
      </div>
    )
  }
  if (uses.length === 0) return <p>{text('uses_none')}</p>
  const address = (use: Use) =>
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/${use.collection}/${encodeURIComponent(use.id)}`,
    })
  const kindOf = (use: Use) => {
    const found = getEntityConfig({ collectionSlug: use.collection })
    return found ? getTranslation(found.labels.singular, i18n) : use.collection
  }
  return (
    <>
      <ul className="gl-uses__list">
        {byEntry(uses).map((use) => (
          <li key={`${use.collection}/${use.id}`}>
            <a href={address(use)} dir="auto">
              {use.title}
            </a>
            <span className="gl-panel__aside">
              {kindOf(use)}
              {use.collection !== 'photos' && ` · ${text(use.isLive ? 'uses_live' : 'uses_pending')}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="gl-panel__aside">{text('uses_noDelete')}</p>
    </>
  )
}

/** Beside a photograph, a document or a credit: what uses it, live or to come. */
export const UsesPanel = () => {
  const text = useTexts()
  const title = useId()
  const { id, collectionSlug } = useDocumentInfo()
  // Among many that are uploaded at once the id is null.
  if (id === undefined || id === null || id === '' || !collectionSlug) return null
  return (
    <section className="gl-panel gl-uses" aria-labelledby={title}>
      <h3 id={title}>{text('uses_title')}</h3>
      <Uses key={String(id)} collection={collectionSlug} id={String(id)} />
    </section>
  )
}
