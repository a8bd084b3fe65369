'use client'
import { Button, useForm, useLocale, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { UnsavedComparison } from '../../workflow/revisions/compare-unsaved'
import { ChangeList } from '../changes/ChangeList'
import { Modal } from '../Modal'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'
import { formKey, setStandoff, useStandoff } from './conflicts'
import './saving.css'

/** What somebody had written before they took the newest revision instead: to be read, copied or put back. */
export const KeptNotice = ({ collection, id }: { collection: string; id: string }) => {
  const text = useTexts()
  const entryUrl = useEntryUrl(collection, id)
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const { reset, setModified } = useForm()
  const key = formKey(collection, id, locale)
  const { kept } = useStandoff(key)
  const [shown, setShown] = useState<UnsavedComparison | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  if (!kept) return null

  const show = async () => {
    const answer = await ask<UnsavedComparison>(entryUrl(`/comparison?locale=${locale}`), {
      method: 'POST',
      language: i18n.language,
      body: { data: kept, locale },
    })
    if (answer.ok) setShown(answer.body)
    setFailure(answer.ok ? null : failureText(answer))
  }
  const putBack = async () => {
    await reset({ ...kept, baseRevision: shown?.newest.number ?? null })
    setModified(true)
    setShown(null)
    setStandoff(key, { kept: null })
  }

  return (
    <div className="gl-panel__notice gl-kept">
      <p>{text('staleKept')}</p>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={show}>
        {text('staleShowKept')}
      </Button>
      {failure && <p role="alert">{failure}</p>}
      {shown && (
        <Modal className="gl-stale" title={text('staleShowKept')} onClose={() => setShown(null)}>
          <p className="gl-stale__legend">{text('staleLegend')}</p>
          {shown.mine.length === 0 ? (
            <p>{text('staleNoDifference')}</p>
          ) : (
            <ChangeList changes={shown.mine} text={text} language={i18n.language} />
          )}
          <div className="gl-dialog__buttons">
            <Button buttonStyle="secondary" margin={false} onClick={() => setShown(null)}>
              {text('cancel')}
            </Button>
            <Button margin={false} extraButtonProps={{ 'data-stale': 'back' }} onClick={putBack}>
              {text('stalePutBack')}
            </Button>
          </div>
        </Modal>
      )}
    </div>
  )
}
