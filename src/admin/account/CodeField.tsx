'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useTexts } from '../useTexts'
import { TextField } from './TextField'

interface CodeFieldProps {
  takesFocus?: boolean
  /** Whether a recovery code does as well. */
  recovery?: boolean
  invalid?: boolean
}

/** The code of the second factor, or a recovery code in its place. */
export const CodeField = ({ takesFocus, recovery, invalid }: CodeFieldProps) => {
  const text = useTexts()
  const [recovers, setRecovers] = useState(false)
  return (
    <>
      <TextField
        key={recovers ? 'recovery' : 'app'}
        name="code"
        label={text(recovers ? 'account_recoveryCode' : 'account_code')}
        help={text(recovers ? 'account_recoveryHelp' : 'account_codeHelp')}
        autoComplete={recovers ? 'off' : 'one-time-code'}
        inputMode={recovers ? 'text' : 'numeric'}
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        maxLength={32}
        takesFocus={takesFocus || recovers}
        aria-invalid={invalid}
      />
      {recovery && (
        <Button
          buttonStyle="none"
          className="gl-account__switch"
          margin={false}
          onClick={() => setRecovers(!recovers)}
        >
          {text(recovers ? 'account_useApp' : 'account_useRecovery')}
        </Button>
      )}
    </>
  )
}
