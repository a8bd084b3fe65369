'use client'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { type ChangeEvent, useState } from 'react'
import { ask } from '../review/request'
import { useTexts } from '../useTexts'
import { type Imported, ImportResult } from './ImportResult'

/** Takes a page, says what would be made of it, and makes it when that is wanted. */
export const ImportPage = () => {
  const text = useTexts()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [source, setSource] = useState('')
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<Imported | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  const change = (next: string) => {
    setSource(next)
    // What is shown is of another page now.
    setResult(null)
    setFault(null)
  }
  const takeFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) change(await file.text())
  }
  const send = async (confirmed: boolean) => {
    if (source.trim() === '') return setFault(text('import_empty'))
    setBusy(true)
    setFault(null)
    const answer = await ask<Imported>(`${config.routes.api}/import`, {
      method: 'POST',
      language: i18n.language,
      body: { source, confirmed },
    })
    setBusy(false)
    if (answer.ok) setResult(answer.body)
    else setFault(`${text('import_failed')} ${answer.message ?? ''}`.trim())
  }

  return (
    <>
      <h1>{text('import_title')}</h1>
      <p>{text('import_lead')}</p>
      <div className="gl-import__field">
        <label htmlFor="gl-import-file">{text('import_file')}</label>
        <input
          id="gl-import-file"
          type="file"
          accept=".html,.htm,.txt,text/html,text/plain"
          onChange={takeFile}
        />
      </div>
      <div className="gl-import__field">
        <label htmlFor="gl-import-source">{text('import_source')}</label>
        <textarea
          id="gl-import-source"
          rows={10}
          value={source}
          spellCheck={false}
          dir="auto"
          aria-invalid={fault !== null}
          aria-describedby={fault ? 'gl-import-fault' : undefined}
          onChange={({ target }) => change(target.value)}
        />
      </div>
      {fault && (
        <p className="gl-import__fault" id="gl-import-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="gl-import__buttons">
        <Button buttonStyle="secondary" disabled={busy} onClick={() => void send(false)}>
          {text('import_preview')}
        </Button>
        {result && !result.made && result.outcomes.some(({ made }) => made) && (
          <Button disabled={busy} onClick={() => void send(true)}>
            {text('import_make')}
          </Button>
        )}
      </div>
      <div aria-live="polite">{result && <ImportResult result={result} />}</div>
    </>
  )
}
