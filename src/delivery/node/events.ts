/** One server-sent event. */
export interface ServerEvent {
  name: string
  data: string
}

function parseEvent(text: string): ServerEvent | null {
  const fields = new Map(
    text.split('\n').map((line) => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)] as const
    }),
  )
  const data = fields.get('data')
  return data === undefined ? null : { name: fields.get('event') ?? 'message', data }
}

/**
 * Reads a stream of server-sent events as the portal writes them: one `data` line each, parted by an empty line. What a cut
 * connection left unfinished is no event.
 */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = texts.pop() ?? ''
    for (const text of texts) {
      const event = parseEvent(text)
      if (event) yield event
    }
  }
}
