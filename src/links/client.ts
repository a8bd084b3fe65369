import { createHash } from 'node:crypto'
import { type Dispatcher, errors, request } from 'undici'
import { type GateOptions, isRefused, openGate } from '../outside/gate'
import { visibleText } from './visible-text'

/** What a link answered. */
export interface Answered {
  ok: true
  /** HTTP status of the last answer. */
  httpStatus: number
  /** Media type alone, in lower case; empty where none was given. */
  contentType: string
  /** As read, or as announced where it is more than is read; null where neither is known. */
  bytes: number | null
  /** Of a web page: of its visible words, because its code is another one each time. Of anything else: of its bytes. Null where it was not read whole. */
  sha256: string | null
  /** Where the redirects led. */
  finalUrl: string
}

export interface NotAnswered {
  ok: false
  /** What went wrong, in one word: `address_refused`, `not_found`, `timeout`, `http_404`, … */
  code: string
  httpStatus: number | null
}

export type LinkAnswer = Answered | NotAnswered

export interface LinkClientOptions
  extends Pick<GateOptions, 'privateHosts' | 'mayReach' | 'resolve' | 'anyPort'> {
  maxRedirects?: number
  /** Read at most. Bytes. */
  maxBytes?: number
  /** For all of it, redirects too. Milliseconds. */
  timeout?: number
}

export interface LinkClient {
  /** Never throws. */
  check(address: string): Promise<LinkAnswer>
  close(): Promise<void>
}

const MEGABYTE = 1024 * 1024
const REDIRECTS = [301, 302, 303, 307, 308]
const HEADERS = {
  'user-agent': 'Greenlight-link-check',
  accept: '*/*',
  // Read as it is sent, so that nothing small unfolds into something large.
  'accept-encoding': 'identity',
}

const failed = (code: string, httpStatus: number | null = null): NotAnswered => ({
  ok: false,
  code,
  httpStatus,
})

/** Leaves the rest of an answer unread. What the stream says to that is an error event, which nobody waits for. */
const drop = (body: Dispatcher.ResponseData['body']): void => {
  body.on('error', () => undefined).destroy()
}

/** In one word, never with the words of the other side. */
function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (isRefused(error)) return 'address_refused'
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError)
    return 'timeout'
  const name = (error as Error | null)?.name
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'UND_ERR_CONNECT_TIMEOUT') return 'timeout'
  const word = String(code ?? (cause as { code?: unknown } | undefined)?.code ?? '')
  if (word === 'ENOTFOUND' || word === 'EAI_AGAIN') return 'not_found'
  if (/CERT|SSL|TLS|SIGNED/.test(word)) return 'certificate'
  return 'unreachable'
}

/** A client that asks the public internet and the private hosts that were named, and nothing else, also after redirects. */
export function makeLinkClient(options: LinkClientOptions = {}): LinkClient {
  const { maxRedirects = 5, maxBytes = 25 * MEGABYTE, timeout = 30_000, ...where } = options
  const gate = openGate(where)

  const read = async (
    url: URL,
    { statusCode, headers, body }: Dispatcher.ResponseData,
  ): Promise<LinkAnswer> => {
    if (statusCode < 200 || statusCode > 299) {
      drop(body)
      return failed(`http_${statusCode}`, statusCode)
    }
    const contentType =
      String(headers['content-type'] ?? '')
        .split(';')[0]
        ?.trim()
        .toLowerCase() ?? ''
    const announced = Number(headers['content-length'])
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) {
        drop(body)
        const size = Number.isSafeInteger(announced) ? announced : null
        return {
          ok: true,
          httpStatus: statusCode,
          contentType,
          bytes: size,
          sha256: null,
          finalUrl: url.href,
        }
      }
      chunks.push(chunk)
    }
    const content = Buffer.concat(chunks)
    const isPage = /^(text\/html|application\/xhtml\+xml)$/.test(contentType)
    const hashed = isPage ? visibleText(content.toString('utf8')) : content
    const sha256 = createHash('sha256').update(hashed).digest('hex')
    return { ok: true, httpStatus: statusCode, contentType, bytes, sha256, finalUrl: url.href }
  }

  const follow = async (address: string, left: number, signal: AbortSignal): Promise<LinkAnswer> => {
    const { url, dispatcher } = gate.to(address)
    const response = await request(url, { method: 'GET', dispatcher, signal, headers: HEADERS })
    if (!REDIRECTS.includes(response.statusCode)) return read(url, response)
    drop(response.body)
    const { location } = response.headers
    if (left === 0) return failed('too_many_redirects', response.statusCode)
    if (typeof location !== 'string' || !URL.canParse(location, url))
      return failed('bad_redirect', response.statusCode)
    return follow(new URL(location, url).href, left - 1, signal)
  }

  return {
    async check(address) {
      try {
        return await follow(address, maxRedirects, AbortSignal.timeout(timeout))
      } catch (error) {
        return failed(codeOf(error))
      }
    },
    close: gate.close,
  }
}
