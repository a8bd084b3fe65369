'use client'
import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { parseCreditLine } from '../../../media/credit-line'
import { useTexts } from '../useTexts'
import { useTwins } from './useTwins'
import '../review/panel.css'
import './credits.css'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Below the parts of a credit: another credit of the same photograph, with the way to it. */
export const TwinNotice = () => {
  const text = useTexts()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const line = useFormFields(([fields]) => textOf(fields.creditLine?.value))
  const agency = useFormFields(([fields]) => textOf(fields.agency?.value))
  const identifier = useFormFields(([fields]) => textOf(fields.assetIdentifier?.value))
  // A line that was pasted is taken apart when it is saved; until then it says the same.
  const parsed = agency === '' && identifier === '' && line !== '' ? parseCreditLine(line) : null
  const parts = parsed?.ok ? parsed.credit : { agency, assetIdentifier: identifier }
  const twins = useTwins(parts.agency, parts.assetIdentifier ?? '', id === undefined ? null : String(id))
  return (
    <div className="gl-twins" role="status">
      {twins.length > 0 && (
        <>
          <p>{text('credits_twin')}</p>
          <ul>
            {twins.map((twin) => (
              <li key={twin.id}>
                <a
                  dir="auto"
                  href={formatAdminURL({
                    adminRoute: config.routes.admin,
                    path: `/collections/photo-credits/${encodeURIComponent(twin.id)}`,
                  })}
                >
                  {twin.creditLine}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
