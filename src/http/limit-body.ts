import type { RequestHandler } from 'express'

const MEGABYTE = 1024 * 1024
/** Room for the other fields of a form around a file. Bytes. */
const FORM_FIELDS = MEGABYTE
/** The longest body that is no form: a story with its rich text in six languages is far below. Bytes. */
const OTHER_BODIES = 5 * MEGABYTE

const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS']

/**
 * Turns away a body that is too large before a byte of it is read: 413, or 411 where the client does not say how large it is.
 * @param largestFile the largest upload that is taken, in bytes
 */
export const limitBody =
  (largestFile: number): RequestHandler =>
  (req, res, next) => {
    if (WITHOUT_BODY.includes(req.method) && req.headers['transfer-encoding'] === undefined) return next()
    const refuse = (status: number, message: string) => {
      // What is on its way is let go by (for five minutes at most, Node's limit for a request), and the connection is kept: a client
      // that is still sending would see a closed one as a broken pipe, and never read this answer.
      req.resume()
      res.status(status).json({ errors: [{ message }] })
    }
    if (req.headers['transfer-encoding'] !== undefined)
      return refuse(411, 'Say how long the body is: send Content-Length.')
    const isForm = req.headers['content-type']?.toLowerCase().startsWith('multipart/') ?? false
    const limit = isForm ? largestFile + FORM_FIELDS : OTHER_BODIES
    if (Number(req.headers['content-length'] ?? 0) > limit)
      return refuse(413, `The body is too large: ${Math.floor(limit / MEGABYTE)} MB at most.`)
    next()
  }
