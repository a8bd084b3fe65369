type RouteHandler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

const JSON_TYPE = /^application\/json\s*(;|$)/i

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Answers 400 to a JSON body that cannot be read, before Payload does: its GraphQL route and its `X-HTTP-Method-Override` answer 500.
 * An empty body goes on, since many requests have none.
 */
export const withReadableJson =
  <Rest extends unknown[]>(handler: RouteHandler<Rest>): RouteHandler<Rest> =>
  async (request, ...rest) => {
    if (JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) {
      const text = await request.clone().text()
      if (text !== '' && !isJson(text))
        return Response.json({ errors: [{ message: 'The body is not valid JSON.' }] }, { status: 400 })
    }
    return handler(request, ...rest)
  }
