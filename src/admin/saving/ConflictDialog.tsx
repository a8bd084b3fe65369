'use client'
import { Button, toast, useAuth, useLocale, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { UnsavedComparison } from '../../workflow/revisions/compare-unsaved'
import { ChangeList } from '../changes/ChangeList'
import { Modal } from '../Modal'
import { useTexts } from '../useTexts'
import { formKey, setStandoff } from './conflicts'
import { useSaveDraft } from './useSaveDraft'
import { useTakeTheirs } from './useTakeTheirs'
import './saving.css'

interface ConflictDialogProps {
  collection: string
  id: string
  conflict: UnsavedComparison
}

/** Somebody saved a newer revision: what they changed, what the form holds, and the two ways on. Neither loses anything. */
export const ConflictDialog = ({ collection, id, conflict }: ConflictDialogProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { code: locale } = useLocale()
  const save = useSaveDraft()
  const takeTheirs = useTakeTheirs(collection, id, () => toast.success(text('staleTaken')))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const { newest, mine, theirs } = conflict
  const close = () => setStandoff(formKey(collection, id, locale), { conflict: null })
  const own = newest.by?.id === String(user?.id)
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })

  const go = (work: () => Promise<string | null>) => async () => {
    setBusy(true)
    setFailure(await work())
    setBusy(false)
  }
  const keepMine = go(async () => {
    if (!(await save({ over: newest.number }))) return text('staleNotSaved')
    close()
    return null
  })
  // Where it worked the dialog stays, and lets nobody at the form, until the newer text stands in it.
  const take = async () => {
    setBusy(true)
    const failed = await takeTheirs()
    setFailure(failed)
    if (failed) setBusy(false)
  }
  const list = (changes: UnsavedComparison['mine']) =>
    changes.length === 0 ? (
      <p>{text('staleNoDifference')}</p>
    ) : (
      <ChangeList changes={changes} text={text} language={i18n.language} />
    )

  return (
    <Modal
      className="gl-stale"
      title={own ? text('staleTitleOwn') : text('staleTitle', { who: newest.by?.name ?? text('somebody') })}
      busy={busy}
      onClose={close}
    >
      <p>
        {text('staleHelp')}{' '}
        <time dateTime={newest.at}>
          <bdi>{when.format(new Date(newest.at))}</bdi>
        </time>
      </p>
      {theirs && (
        <details open={theirs.length > 0}>
          <summary>{text('staleTheirs')}</summary>
          {list(theirs)}
        </details>
      )}
      <section aria-label={text('staleMine')}>
        <h3>{text('staleMine')}</h3>
        <p className="gl-stale__legend">{text('staleLegend')}</p>
        {list(mine)}
      </section>
      {failure && (
        <p className="gl-dialog__missing" role="alert">
          {failure}
        </p>
      )}
      <div className="gl-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} disabled={busy} onClick={close}>
          {text('staleBack')}
        </Button>
        <Button
          buttonStyle="secondary"
          margin={false}
          disabled={busy}
          extraButtonProps={{ 'data-stale': 'theirs' }}
          onClick={take}
        >
          {text('staleTakeTheirs')}
        </Button>
        <Button margin={false} disabled={busy} extraButtonProps={{ 'data-stale': 'mine' }} onClick={keepMine}>
          {text('staleKeepMine')}
        </Button>
      </div>
    </Modal>
  )
}
