import type { RequestHandler } from 'express'

/** Room for the other fields of a form around a file. Bytes. */
const FORM_FIELDS = 1024 * 1024
const WITH_BODY = ['POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Turns away a body that is too large before a byte of it is read: 413, or 411 where the client does not say how large it is.
 * @param largestFile the largest upload that is taken, in bytes
 */
export const limitBody =
  (largestFile: number): RequestHandler =>
  (req, res, next) => {
    if (!WITH_BODY.includes(req.method)) return next()
    const refuse = (status: number, message: string) => {
      // What is on its way is let go by, so that the client reads this answer instead of a broken pipe.
      req.resume()
      res
        .status(status)
        .setHeader('Connection', 'close')
        .json({ errors: [{ message }] })
    }
    if (req.headers['transfer-encoding'] !== undefined)
      return refuse(411, 'Say how long the body is: send Content-Length.')
    const length = Number(req.headers['content-length'] ?? 0)
    if (length > largestFile + FORM_FIELDS) {
      return refuse(413, `The upload is too large: ${Math.floor(largestFile / 1024 / 1024)} MB at most.`)
    }
    next()
  }
