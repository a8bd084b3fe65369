'use client'
import { SelectInput, useAuth, useDocumentInfo, useField } from '@payloadcms/ui'
import type { OptionObject, TextFieldClientProps } from 'payload'
import { useEffect, useMemo } from 'react'
import { useTexts } from '../useTexts'

const offsetOf = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', 'UTC') ?? ''

/** Every zone that the browser knows, with how far it is from UTC today, and the one that is chosen in any case. */
function optionsWith(chosen: string | undefined): OptionObject[] {
  const now = new Date()
  const names = new Set([...(chosen ? [chosen] : []), 'UTC', ...Intl.supportedValuesOf('timeZone')])
  return [...names].sort().map((name) => ({
    value: name,
    label: name === 'UTC' ? name : `${name.replaceAll('_', ' ')} (${offsetOf(name, now)})`,
  }))
}

/** The time zone of an account, to be searched by name. One's own account begins with that of the browser. */
export const TimeZoneField = ({ path, readOnly }: TextFieldClientProps) => {
  const text = useTexts()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const isOwn = user?.id !== undefined && user.id === id
  useEffect(() => {
    // It is saved with the next change, and is none by itself.
    if (isOwn && !value) setValue(Intl.DateTimeFormat().resolvedOptions().timeZone, true)
  }, [isOwn, value, setValue])
  const options = useMemo(() => optionsWith(value), [value])
  return (
    <SelectInput
      path={path}
      name={path}
      label={text('mailTimeZone')}
      description={text('mailTimeZoneHelp')}
      options={options}
      value={value ?? ''}
      isClearable={!isOwn}
      readOnly={readOnly}
      showError={showError}
      Error={showError ? <p className="field-error">{errorMessage}</p> : undefined}
      onChange={(option) => {
        const chosen = Array.isArray(option) ? option[0] : option
        setValue(chosen ? chosen.value : '')
      }}
    />
  )
}
