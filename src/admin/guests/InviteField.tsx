'use client'
import { type ReactNode, useId } from 'react'

interface InviteFieldProps {
  label: string
  fault?: string
  /** Renders the control with what ties it to its label and to what is wrong with it. */
  children: (aria: { id: string; 'aria-invalid': boolean; 'aria-errormessage'?: string }) => ReactNode
}

/** A labelled field of the dialog, with what is wrong with it below. */
export const InviteField = ({ label, fault, children }: InviteFieldProps) => {
  const id = useId()
  const error = `${id}-fault`
  return (
    <div className="gl-dialog__field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': fault !== undefined,
        ...(fault ? { 'aria-errormessage': error } : {}),
      })}
      {fault && (
        <p className="gl-dialog__missing" id={error} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
