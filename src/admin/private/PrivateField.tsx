'use client'
import { getTranslation } from '@payloadcms/translations'
import {
  Button,
  FieldDescription,
  FieldError,
  FieldLabel,
  useAuth,
  useDocumentInfo,
  useField,
  useTranslation,
} from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useId, useState } from 'react'
import type { PrivateKind } from '../../private-values/private-field'
import { ask } from '../review/request'
import { useEntryUrl, useFailureText } from '../review/useWorkflow'
import { useTexts } from '../useTexts'
import './private.css'

interface PrivateFieldProps extends TextFieldClientProps {
  kind: PrivateKind
}

/** What stands for a value that is kept; see `maskOf`. */
const isKept = (value: unknown): value is string =>
  typeof value === 'string' && /^private:[0-9a-f]{16}$/.test(value)

interface Revealed {
  value: string | null
  failure: string | null
  reveal: () => Promise<void>
  hide: () => void
}

/** The value in clear, asked for by safeguarding; each look is written down. */
function useReveal(path: string): Revealed {
  const { id, collectionSlug } = useDocumentInfo()
  const { i18n } = useTranslation()
  const url = useEntryUrl(collectionSlug ?? '', String(id ?? ''))
  const failureText = useFailureText()
  const [shown, setShown] = useState<{ value: string | null; failure: string | null }>({
    value: null,
    failure: null,
  })
  return {
    ...shown,
    reveal: async () => {
      const answer = await ask<{ values: { path: string; value: string }[] }>(url('/private'), {
        method: 'POST',
        language: i18n.language,
        body: { path },
      })
      if (answer.ok) setShown({ value: answer.body.values[0]?.value ?? '', failure: null })
      else setShown({ value: null, failure: failureText(answer) })
    },
    hide: () => setShown({ value: null, failure: null }),
  }
}

const INPUT_TYPES: Readonly<Record<PrivateKind, string>> = {
  text: 'text',
  textarea: 'text',
  date: 'date',
  year: 'text',
}

/** A value that is written here and read by safeguarding alone. */
export const PrivateField = ({ field, path, kind, readOnly }: PrivateFieldProps) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const inputId = useId()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { value, setValue, initialValue, showError, errorMessage } = useField<string>({ path })
  const { value: shown, failure, reveal, hide } = useReveal(path)
  const roles = (user as { roles?: readonly string[] } | null)?.roles ?? []
  const mayReveal = roles.includes('safeguarding') && id !== undefined
  const kept = isKept(value)
  const shared = {
    id: inputId,
    value: kept ? '' : (value ?? ''),
    readOnly,
    autoComplete: 'off',
    dir: 'auto' as const,
    'aria-describedby': `${inputId}-help`,
    'aria-invalid': showError,
    onChange: ({ target }: { target: { value: string } }) => setValue(target.value),
  }
  return (
    <div className="field-type gl-private" data-private={path}>
      {kept ? (
        <span className="field-label">{getTranslation(field.label ?? field.name, i18n)}</span>
      ) : (
        <FieldLabel htmlFor={inputId} label={field.label} path={path} required={field.required} />
      )}
      <div className="field-type__wrap">
        {showError && <FieldError message={errorMessage} path={path} showError />}
        {kept ? (
          <div className="gl-private__kept">
            <p>{text('private_kept')}</p>
            {shown !== null && (
              <p className="gl-private__value" role="status">
                <bdi>{shown}</bdi>
              </p>
            )}
            {failure !== null && <p role="alert">{failure}</p>}
            <div className="gl-private__buttons">
              {mayReveal && (
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => (shown === null ? void reveal() : hide())}
                >
                  {text(shown === null ? 'private_show' : 'private_hide')}
                </Button>
              )}
              {!readOnly && (
                <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setValue('')}>
                  {text('private_replace')}
                </Button>
              )}
            </div>
          </div>
        ) : (
          <>
            {kind === 'textarea' ? (
              <textarea rows={4} {...shared} />
            ) : (
              <input
                type={INPUT_TYPES[kind]}
                inputMode={kind === 'year' ? 'numeric' : undefined}
                {...shared}
              />
            )}
            <p className="gl-private__help" id={`${inputId}-help`}>
              {text('private_help')}
            </p>
            {isKept(initialValue) && (
              <div className="gl-private__buttons">
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => setValue(initialValue)}
                >
                  {text('private_keep')}
                </Button>
              </div>
            )}
          </>
        )}
        <FieldDescription description={field.admin?.description} path={path} />
      </div>
    </div>
  )
}
