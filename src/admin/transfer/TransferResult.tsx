'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ImportedRow, ImportOutcome } from '../../transfer/import'
import { usePlace } from '../review/usePlace'
import { useTexts } from '../useTexts'

const WHATS = ['make', 'change', 'same', 'fault'] as const

/** What becomes of each row of a file, or became of it. */
export const TransferResult = ({ outcome: { collection, rows, made } }: { outcome: ImportOutcome }) => {
  const text = useTexts()
  const { config } = useConfig()
  const place = usePlace(collection)
  const countOf = (what: ImportedRow['what']) => rows.filter((row) => row.what === what).length
  const stateOf = ({ what }: ImportedRow) =>
    text(made && (what === 'make' || what === 'change') ? `transfer_done_${what}` : `transfer_what_${what}`)
  const nameOf = ({ title, slug }: ImportedRow) => title ?? slug ?? text('transfer_noTitle')
  const link = (row: ImportedRow) =>
    row.id === null ? (
      <bdi>{nameOf(row)}</bdi>
    ) : (
      <Link
        href={formatAdminURL({
          adminRoute: config.routes.admin,
          path: `/collections/${collection}/${row.id}`,
        })}
        prefetch={false}
      >
        <bdi>{nameOf(row)}</bdi>
      </Link>
    )
  return (
    <section className="gl-import__result" aria-labelledby="gl-transfer-result" data-made={made}>
      <h3 id="gl-transfer-result">{text(made ? 'transfer_done' : 'transfer_would')}</h3>
      <p>{WHATS.map((what) => `${text(`transfer_what_${what}`)}: ${countOf(what)}`).join(' · ')}</p>
      {rows.length === 0 && <p>{text('transfer_nothing')}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.row} data-what={row.what}>
            <span className="gl-import__state">{stateOf(row)}</span>
            <div>
              <span className="gl-import__type">{text('transfer_row', { row: row.row })}</span> {link(row)}
              {row.what === 'change' && (
                <span className="gl-import__type">
                  {' '}
                  {row.changes
                    .map(({ name, locales }) =>
                      locales.length > 0 ? `${place(name)} (${locales.join(', ')})` : place(name),
                    )
                    .join(' · ')}
                </span>
              )}
              {row.issues.length > 0 && (
                <ul className="gl-transfer__issues" lang="en" dir="ltr">
                  {row.issues.map(({ path, message }) => (
                    <li key={`${path}/${message}`}>
                      {path && <code>{path}</code>} {message}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
