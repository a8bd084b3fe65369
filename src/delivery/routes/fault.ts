import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Responder } from '../responses/answers'
import { internalError, Problem } from '../responses/problem'

export interface Logger {
  error(what: object): void
}

/** Answers for an error, on the bare listener and behind Express alike. */
export const makeFault =
  (respond: Responder, logger?: Logger) =>
  (error: unknown, req: IncomingMessage, res: ServerResponse): void => {
    if (error instanceof Problem) {
      respond.send(req, res, respond.problem(error))
      return
    }
    const known = res.getHeader('X-Request-Id')
    const requestId = known === undefined ? randomUUID() : String(known)
    // The path alone: a query may hold what a person typed.
    const [path] = (req.url ?? '').split('?', 1)
    logger?.error({ err: error, requestId, path, msg: 'The Content API could not answer.' })
    if (res.headersSent) {
      res.destroy()
      return
    }
    res.setHeader('X-Request-Id', requestId)
    respond.send(req, res, respond.problem(internalError()))
  }

export type Fault = ReturnType<typeof makeFault>
