'use client'
import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useId, useState } from 'react'
import type { WorkflowStatus } from '../../workflow/status'
import { Modal } from '../Modal'
import { ModalButtons } from '../ModalButtons'
import { ask } from '../review/request'
import { useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'
import './releases.css'

interface AddToReleaseProps {
  collection: string
  id: string
  status: WorkflowStatus
  onAdded: () => Promise<unknown>
}

interface OpenRelease {
  id: string
  title: string
}

/** Stands for a release that is still to be made. */
const NEW = ''

const AddDialog = ({ collection, id, onAdded, onClose }: AddToReleaseProps & { onClose: () => void }) => {
  const text = useTexts()
  const field = useId()
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const [open, setOpen] = useState<OpenRelease[]>([])
  const [chosen, setChosen] = useState(NEW)
  const [title, setTitle] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { language } = i18n
  const releasesUrl = formatAdminURL({ apiRoute: config.routes.api, path: '/releases' })

  useEffect(() => {
    const controller = new AbortController()
    const which = '?where[state][in]=open,failed&sort=-updatedAt&depth=0&limit=100'
    void ask<{ docs: OpenRelease[] }>(`${releasesUrl}${which}`, { language, signal: controller.signal }).then(
      (answer) => {
        if (!answer.ok) return
        setOpen(answer.body.docs)
        setChosen(answer.body.docs[0]?.id ?? NEW)
      },
    )
    return () => controller.abort()
  }, [language, releasesUrl])

  const add = async () => {
    if (chosen === NEW && !title.trim()) return setFault(text('release_nameMissing'))
    setBusy(true)
    const answer =
      chosen === NEW
        ? await ask(releasesUrl, {
            method: 'POST',
            language,
            body: { title: title.trim(), entries: [{ relationTo: collection, value: id }] },
          })
        : await ask(`${releasesUrl}/${encodeURIComponent(chosen)}/actions/add`, {
            method: 'POST',
            language,
            body: { collection, entry: id },
          })
    setBusy(false)
    if (!answer.ok) return setFault(failureText(answer))
    toast.success(text('release_added'))
    await onAdded()
    onClose()
  }

  return (
    <Modal
      title={text('release_add')}
      busy={busy}
      onClose={onClose}
      onKeyDown={(event) => {
        // Enter in a field would save the entry, whose form this stands in.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        if (!busy) void add()
      }}
    >
      <p>{text('release_addHelp')}</p>
      <div className="gl-dialog__field">
        <label htmlFor={`${field}-release`}>{text('release_choose')}</label>
        <select
          id={`${field}-release`}
          value={chosen}
          onChange={({ target }) => {
            setFault(null)
            setChosen(target.value)
          }}
        >
          {open.map((release) => (
            <option key={release.id} value={release.id}>
              {release.title}
            </option>
          ))}
          <option value={NEW}>{text('release_new')}</option>
        </select>
      </div>
      {chosen === NEW && (
        <div className="gl-dialog__field">
          <label htmlFor={`${field}-title`}>{text('release_name')}</label>
          <input
            id={`${field}-title`}
            type="text"
            maxLength={200}
            dir="auto"
            value={title}
            aria-required
            aria-invalid={fault !== null}
            aria-errormessage={fault === null ? undefined : `${field}-fault`}
            onChange={({ target }) => {
              setFault(null)
              setTitle(target.value)
            }}
          />
        </div>
      )}
      {fault !== null && (
        <p className="gl-dialog__missing" id={`${field}-fault`} role="alert">
          {fault}
        </p>
      )}
      <ModalButtons
        confirm="add-to-release"
        label={text('release_confirmAdd')}
        busy={busy}
        onCancel={onClose}
        onConfirm={() => void add()}
      />
    </Modal>
  )
}

/** The release that an entry is in, or the way into one. */
export const AddToRelease = (props: AddToReleaseProps) => {
  const text = useTexts()
  const { config } = useConfig()
  const [asking, setAsking] = useState(false)
  const { release, actions, state } = props.status
  if (release) {
    const href = formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/releases/${release.id}`,
    })
    return (
      <p className="gl-panel__part" data-release={release.id}>
        {text('release_in')}{' '}
        <a href={href}>
          <bdi>{release.title}</bdi>
        </a>{' '}
        ({text(`release_state_${release.state}`)})
      </p>
    )
  }
  // Whoever may submit writes, and so fills releases; what is live or withdrawn has nothing to go live.
  const mayAdd = actions.some(({ action }) => action === 'submit')
  if (!mayAdd || state === 'published' || state === 'withdrawn' || state === 'scheduled') return null
  return (
    <div className="gl-panel__part">
      <button type="button" className="gl-panel__link" data-add-to-release onClick={() => setAsking(true)}>
        {text('release_add')}
      </button>
      {asking && <AddDialog {...props} onClose={() => setAsking(false)} />}
    </div>
  )
}
