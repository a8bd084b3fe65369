'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { type ChangeEvent, useState } from 'react'
import type { EntryCollection } from '../../config/vocabulary'
import type { ImportOutcome } from '../../transfer/import'
import { ask } from '../review/request'
import { useCollectionUrl } from '../review/useWorkflow'
import { useTexts } from '../useTexts'
import { TransferResult } from './TransferResult'

/** Takes a file, says row by row what would be made and changed, and does it when that is wanted. */
export const ImportFile = ({ collection }: { collection: EntryCollection }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const url = useCollectionUrl(collection)
  const [source, setSource] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  const takeFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    // What is shown is of another file now.
    setOutcome(null)
    setFault(null)
    setSource(file ? await file.text() : '')
  }
  const send = async (confirmed: boolean) => {
    if (source.trim() === '') return setFault(text('transfer_empty'))
    setBusy(true)
    setFault(null)
    const answer = await ask<ImportOutcome>(url('/import'), {
      method: 'POST',
      language: i18n.language,
      body: { source, confirmed },
    })
    setBusy(false)
    if (answer.ok) setOutcome(answer.body)
    else setFault(`${text('transfer_failed')} ${answer.message ?? ''}`.trim())
  }
  const canMake =
    outcome?.made === false && outcome.rows.some(({ what }) => what === 'make' || what === 'change')

  return (
    <>
      <div className="gl-import__field">
        <label htmlFor="gl-transfer-file">{text('transfer_file')}</label>
        <input
          id="gl-transfer-file"
          type="file"
          accept=".csv,.json,text/csv,application/json"
          aria-describedby={fault ? 'gl-transfer-fault' : undefined}
          onChange={takeFile}
        />
      </div>
      {fault && (
        <p className="gl-import__fault" id="gl-transfer-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="gl-import__buttons">
        <Button buttonStyle="secondary" disabled={busy} onClick={() => void send(false)}>
          {text('transfer_preview')}
        </Button>
        {canMake && (
          <Button disabled={busy} onClick={() => void send(true)}>
            {text('transfer_make')}
          </Button>
        )}
      </div>
      <div aria-live="polite">{outcome && <TransferResult outcome={outcome} />}</div>
    </>
  )
}
