'use client'
import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import { Modal } from '../Modal'
import { ModalButtons } from '../ModalButtons'
import { ask } from '../review/request'
import { useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'

interface RestoreButtonProps {
  collection: string
  id: string
  /** Version id. */
  version: string
  /** Which revision it is, in words. */
  label: string
}

/** Brings an older revision back as a new draft, once the user said so, and shows the draft. */
export const RestoreButton = ({ collection, id, version, label }: RestoreButtonProps) => {
  const text = useTexts()
  const failureText = useFailureText()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const { admin: adminRoute, api: apiRoute } = config.routes

  const restore = async () => {
    setBusy(true)
    const path = `/${collection}/versions/${version}?draft=true&depth=0` as const
    const answer = await ask(formatAdminURL({ apiRoute, path }), { method: 'POST', language: i18n.language })
    setBusy(false)
    if (!answer.ok) return setFailure(failureText(answer))
    toast.success(text('changesRestored'))
    router.push(formatAdminURL({ adminRoute, path: `/collections/${collection}/${id}` }))
    router.refresh()
  }

  return (
    <>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        extraButtonProps={{ 'data-restore': version }}
        onClick={() => setAsking(true)}
      >
        {text('changesRestore')}
      </Button>
      {asking && (
        <Modal title={text('changesRestore')} onClose={() => setAsking(false)}>
          <p>
            <bdi>{label}</bdi>
          </p>
          <p>{text('changesRestoreHelp')}</p>
          {failure && (
            <p className="gl-dialog__missing" role="alert">
              {failure}
            </p>
          )}
          <ModalButtons
            confirm="restore"
            label={text('changesRestore')}
            busy={busy}
            onCancel={() => setAsking(false)}
            onConfirm={restore}
          />
        </Modal>
      )}
    </>
  )
}
