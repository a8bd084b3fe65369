'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { useTexts } from '../useTexts'

/** The recovery codes, this once. */
export const RecoveryCodes = ({ codes }: { codes: string[] }) => {
  const text = useTexts()
  const { config } = useConfig()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard?.writeText(codes.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <p>{text('account_factorCodesHelp')}</p>
      <ul className="gl-account__codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="gl-account__buttons">
        <Button size="large" margin={false} onClick={() => window.location.assign(config.routes.admin)}>
          {text('account_factorDone')}
        </Button>
        <Button buttonStyle="secondary" size="large" margin={false} onClick={copy}>
          {text('account_copy')}
        </Button>
      </div>
      <div role="status">{copied && <p>{text('account_copied')}</p>}</div>
    </>
  )
}
