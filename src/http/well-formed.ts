import type { RequestHandler } from 'express'

/** Parameters that Payload takes as JSON where they come as one text. */
const JSON_PARAMETERS = ['where', 'data']

const holds = (read: () => unknown): boolean => {
  try {
    read()
    return true
  } catch {
    return false
  }
}

/**
 * Answers 400 to an address that cannot be read: a broken `%` escape in the path, or a parameter that is no JSON. Next and Payload
 * would call both a fault of ours.
 */
export const wellFormedAddress: RequestHandler = (req, res, next) => {
  const refuse = (message: string) => res.status(400).json({ errors: [{ message }] })
  if (!holds(() => decodeURIComponent(req.path))) return refuse('The address is not well formed.')
  const query = new URLSearchParams(req.url.split('?')[1])
  for (const name of JSON_PARAMETERS) {
    const bad = query.getAll(name).some((value) => value !== '' && !holds(() => JSON.parse(value)))
    if (bad) return refuse(`${name}: must be JSON, or be given as ${name}[…].`)
  }
  next()
}
