'use client'
import { getTranslation } from '@payloadcms/translations'
import { useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import { permissions } from '../../../access/permissions'
import { ENTRY_COLLECTION_SLUGS, type EntryCollection } from '../../config/vocabulary'
import { useTexts } from '../useTexts'
import { ImportFile } from './ImportFile'

const FORMATS = ['csv', 'json'] as const

/** One collection as a file, and a file into it. */
export const Transfer = () => {
  const text = useTexts()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const [collection, setCollection] = useState<EntryCollection>('practices')
  const labelOf = (slug: EntryCollection) =>
    getTranslation(getEntityConfig({ collectionSlug: slug }).labels.plural, i18n)
  const addressOf = (format: string) =>
    formatAdminURL({ apiRoute: config.routes.api, path: `/${collection}/export?format=${format}` })
  return (
    <>
      <h1>{text('transfer_title')}</h1>
      <p>{text('transfer_lead')}</p>
      <div className="gl-transfer__line">
        <label>
          {text('transfer_collection')}
          <select
            data-collection
            value={collection}
            onChange={({ target }) =>
              setCollection(ENTRY_COLLECTION_SLUGS.find((slug) => slug === target.value) ?? 'practices')
            }
          >
            {ENTRY_COLLECTION_SLUGS.map((slug) => (
              <option key={slug} value={slug}>
                {labelOf(slug)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <section className="gl-transfer__part" aria-labelledby="gl-transfer-export">
        <h2 id="gl-transfer-export">{text('transfer_export')}</h2>
        <p>{text('transfer_exportLead')}</p>
        <div className="gl-transfer__line">
          {FORMATS.map((format) => (
            <a
              key={format}
              className="gl-transfer__download"
              data-format={format}
              href={addressOf(format)}
              download
            >
              {text(`transfer_${format}`)}
            </a>
          ))}
        </div>
      </section>
      {permissions.draft(user as never) && (
        <section className="gl-transfer__part" aria-labelledby="gl-transfer-import">
          <h2 id="gl-transfer-import">{text('transfer_import')}</h2>
          <p>{text('transfer_importLead')}</p>
          <ImportFile key={collection} collection={collection} />
        </section>
      )}
    </>
  )
}
