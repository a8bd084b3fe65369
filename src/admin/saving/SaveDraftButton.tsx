'use client'
import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useFormModified,
  useHotkey,
  useLocale,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useRef } from 'react'
import { ConflictDialog } from './ConflictDialog'
import { formKey, useStandoff } from './conflicts'
import { useEarlyWarning } from './useEarlyWarning'
import { useSaveDraft } from './useSaveDraft'

/** In the place of Payload's button: the same, and a dialog where somebody else saved a newer revision meanwhile. */
export const SaveDraftButton = () => {
  const { t } = useTranslation()
  const { id, collectionSlug = '', uploadStatus } = useDocumentInfo()
  const { code: locale } = useLocale()
  const modified = useFormModified()
  const operation = useOperation()
  const editDepth = useEditDepth()
  const save = useSaveDraft()
  useEarlyWarning()
  const button = useRef<HTMLButtonElement>(null)
  const { conflict } = useStandoff(formKey(collectionSlug, String(id), locale))
  const disabled = (operation === 'update' && !modified) || uploadStatus === 'uploading'

  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })

  return (
    <>
      <FormSubmit
        buttonId="action-save-draft"
        buttonStyle="secondary"
        className="save-draft"
        disabled={disabled}
        onClick={() => {
          if (!disabled) void save()
        }}
        ref={button}
        size="medium"
        type="button"
      >
        {t('version:saveDraft')}
      </FormSubmit>
      {conflict && id !== undefined && (
        <ConflictDialog collection={collectionSlug} id={String(id)} conflict={conflict} />
      )}
    </>
  )
}
