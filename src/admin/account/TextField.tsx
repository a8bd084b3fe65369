'use client'
import { type InputHTMLAttributes, useEffect, useId, useRef } from 'react'

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string
  label: string
  help?: string
  /** Whether the cursor goes here when the field appears. */
  takesFocus?: boolean
}

/** A labelled input of our screens around accounts, named as Payload names the fields of its forms. */
export const TextField = ({ name, label, help, takesFocus, ...input }: TextFieldProps) => {
  const helpId = useId()
  const shown = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) shown.current?.focus()
  }, [takesFocus])
  return (
    <div className="gl-account__field">
      <label htmlFor={`field-${name}`}>{label}</label>
      {help && <p id={helpId}>{help}</p>}
      <input
        ref={shown}
        id={`field-${name}`}
        name={name}
        required
        aria-describedby={help ? helpId : undefined}
        {...input}
      />
    </div>
  )
}
