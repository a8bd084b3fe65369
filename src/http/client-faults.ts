import type { AfterErrorHook, SanitizedConfig } from 'payload'

/** What the parser of forms says of a form that breaks off or is none. Source: busboy 1.6, and Payload's uploads. */
const FORM_FAULT =
  /^(Unexpected end of (form|file)|Malformed (part header|content type|urlencoded form)|Multipart: Boundary not found|Missing Content-Type|Request is not eligible)/

/** A form that cannot be read is the client's fault: 400, where Payload would answer 500. */
export const answerClientFaults: AfterErrorHook = ({ error, req }) => {
  const isForm = req.headers.get('Content-Type')?.toLowerCase().startsWith('multipart/') ?? false
  if (!isForm) return
  // The other fields of a form come as one JSON text in it.
  const message =
    error.name === 'SyntaxError'
      ? 'The field _payload of the form is not valid JSON.'
      : FORM_FAULT.test(error.message)
        ? 'The form is broken off or not well formed.'
        : null
  if (!message) return
  return { status: 400, response: { errors: [{ message }] } }
}

/** The configuration, with the hook above behind those that it has. */
export const withClientFaults = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  hooks: { ...config.hooks, afterError: [...(config.hooks.afterError ?? []), answerClientFaults] },
})
