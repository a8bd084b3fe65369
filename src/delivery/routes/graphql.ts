import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type NextFunction, type Request, Router } from 'express'
import { GRAPHQL_PARAMETERS, readParameters } from '../api/parameters'
import { makeGraphQl } from '../graphql/answer'
import type { Context } from '../graphql/schema'
import { EVERYTHING, type Responder } from '../responses/answers'
import { badParameters, Problem, tooLarge } from '../responses/problem'
import { detailBody, listBody } from './list'
import { type Asked, keyOf, languageOf, type Plan, type Room } from './plan'
import { searchBody } from './search'

/** A query that is sent in a body. Bytes. */
const LARGEST_BODY = 64 * 1024

function readVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {}
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && !Array.isArray(read))
      return read as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw badParameters([{ name: 'variables', detail: 'Must be a JSON object.' }])
}

/** `GET /graphql?query=`: what is live, in the shape that the query asks for. */
export function makeGraphQlPlanner(room: Room) {
  const answer = makeGraphQl()
  return (asked: Asked): Plan => {
    const parameters = readParameters(GRAPHQL_PARAMETERS, asked.query)
    const { query, operationName } = parameters
    const variables = readVariables(parameters.variables)
    const language = languageOf(undefined, asked)
    const make = () => {
      const context: Context = {
        presenters: new Map(),
        list: (root, type, wanted) => {
          const { body, presenter } = listBody(room, type, wanted, wanted.locale ?? language.locale)
          context.presenters.set(root, presenter)
          return body
        },
        detail: (root, type, slug, locale) => {
          const found = detailBody(room, type, slug, {}, locale ?? language.locale)
          if (found) context.presenters.set(root, found.presenter)
          return found?.body.data ?? null
        },
        search: (root, wanted) => {
          const { body, presenter } = searchBody(room, wanted, wanted.locale ?? language.locale)
          context.presenters.set(root, presenter)
          return body
        },
      }
      const { status, body } = answer({ query, variables, operationName }, context)
      // What cannot be answered today cannot be answered tomorrow: it depends on nothing, and is not kept.
      if (status !== 200) return room.respond.refusal(status, body)
      const until = Math.min(...[...context.presenters.values()].map((presenter) => presenter.until()))
      return room.respond.answer(body, { tags: [EVERYTHING], isNegotiated: true, until })
    }
    return { key: keyOf(asked, parameters, language), make }
  }
}

type Content = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>

/** `POST /graphql`: the same query in a body, as most clients send it. It is read only all the same. */
export function graphQlPost(path: string, content: Content, respond: Responder): Router {
  const router = Router({ strict: true, caseSensitive: true })
  const refuse = (req: IncomingMessage, res: ServerResponse, problem: Problem) =>
    respond.send(req, res, respond.problem(problem))
  router.post(
    path,
    express.json({ limit: LARGEST_BODY, type: () => true }),
    (req: Request, res: ServerResponse, next: NextFunction) => {
      const { query, variables, operationName } = (req.body ?? {}) as Record<string, unknown>
      const asked = new URLSearchParams()
      if (query !== undefined) asked.set('query', String(query))
      if (variables !== undefined && variables !== null) asked.set('variables', JSON.stringify(variables))
      if (operationName !== undefined && operationName !== null)
        asked.set('operationName', String(operationName))
      req.url = `${path}?${asked}`
      // A body is answered with a body. Source: RFC 9110, section 13.1.2.
      delete req.headers['if-none-match']
      content(req, res)?.catch(next)
    },
    (error: unknown, req: Request, res: ServerResponse, next: NextFunction) => {
      const { type, status } = (error ?? {}) as { type?: string; status?: number }
      if (error instanceof Problem) return refuse(req, res, error)
      if (type === 'entity.too.large') return refuse(req, res, tooLarge(LARGEST_BODY))
      if (status !== undefined && status < 500)
        return refuse(req, res, badParameters([{ name: 'body', detail: 'Must be a JSON object.' }]))
      next(error)
    },
  )
  router.options(path, (req, res) => {
    respond.allowOrigin(req, res)
    res.writeHead(204, {
      ...respond.common,
      Vary: respond.vary('Access-Control-Request-Headers'),
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match, Accept-Language, Authorization',
      'Access-Control-Max-Age': '86400',
    })
    res.end()
  })
  return router
}
