import {
  type DocumentNode,
  execute,
  GraphQLError,
  getOperationAST,
  parse,
  recommendedRules,
  specifiedRules,
  validate,
} from 'graphql'
import { Problem } from '../responses/problem'
import { tooMuch } from './limits'
import { type Context, makeSchema } from './schema'

/** Words and signs in a query: what is longer is not read. */
const MOST_TOKENS = 2_000

const RULES = [...new Set([...specifiedRules, ...recommendedRules])]

export interface GraphQlQuery {
  query: string
  variables: Record<string, unknown>
  operationName: string | undefined
}

export interface GraphQlAnswer {
  status: 200 | 400
  body: { data?: unknown; errors?: readonly unknown[] }
}

/** What went wrong in words that say nothing of the inside. */
const told = (error: GraphQLError) => ({
  message: error.originalError instanceof Problem ? error.originalError.detail : error.message,
  ...(error.locations && { locations: error.locations }),
  ...(error.path && { path: error.path }),
  ...(error.originalError instanceof Problem && { extensions: { status: error.originalError.status } }),
})

const refused = (errors: readonly GraphQLError[]): GraphQlAnswer => ({
  status: 400,
  body: { errors: errors.slice(0, 10).map(told) },
})

/**
 * Answers GraphQL queries over what is live. Queries are read only: there is no mutation and no subscription.
 * @param contextOf makes what resolvers answer from, for one query
 */
export function makeGraphQl() {
  const schema = makeSchema()

  const read = (query: string): DocumentNode | GraphQLError[] => {
    try {
      const document = parse(query, { maxTokens: MOST_TOKENS })
      const errors = validate(schema, document, RULES, { maxErrors: 10 })
      if (errors.length > 0) return [...errors]
      const limits = tooMuch(document)
      return limits.length > 0 ? limits : document
    } catch (error) {
      if (error instanceof GraphQLError) return [error]
      throw error
    }
  }

  return ({ query, variables, operationName }: GraphQlQuery, context: Context): GraphQlAnswer => {
    const document = read(query)
    if (Array.isArray(document)) return refused(document)
    const operation = getOperationAST(document, operationName)
    if (operation && operation.operation !== 'query')
      return refused([new GraphQLError('This API is read only.')])
    if (!operation)
      return refused([new GraphQLError('Say by operationName which of the operations is meant.')])
    const result = execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName,
    })
    if (result instanceof Promise) throw new Error('Resolvers of the Content API answer at once.')
    const fault = result.errors?.find(
      ({ originalError }) =>
        originalError && !(originalError instanceof Problem) && !(originalError instanceof GraphQLError),
    )
    if (fault) throw fault.originalError
    if (!('data' in result)) return refused(result.errors ?? [])
    return {
      status: 200,
      body: { data: result.data, ...(result.errors && { errors: result.errors.map(told) }) },
    }
  }
}
