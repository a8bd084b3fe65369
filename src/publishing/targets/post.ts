import { request } from 'undici'
import { type GateOptions, isRefused, openGate } from '../../outside/gate'
import type { Message } from './adapters'

/** For all of it. Milliseconds. */
const TIMEOUT = 15_000

/** An address that is none of the public internet: what stands behind it is not for a portal to knock at. */
class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress'
  readonly code = 'PRIVATE_ADDRESS'
}

/** Private hosts are asked where they are named: a cache beside the portal. */
export type PostOptions = Pick<GateOptions, 'privateHosts' | 'resolve'>

/** Sends messages to the public internet, and to the private hosts that were named. Redirects are not followed. */
export function makePost(options: PostOptions = {}) {
  const gate = openGate({ ...options, anyPort: true, connectTimeout: TIMEOUT, answerTimeout: TIMEOUT })

  return {
    /**
     * @returns the status of the answer; what it says is not read
     * @throws PrivateAddress, or what the network says
     */
    async send(address: string, { method, headers, body }: Message): Promise<number> {
      try {
        const { url, dispatcher } = gate.to(address)
        const answer = await request(url, {
          dispatcher,
          // PURGE is no method of HTTP, and is one of Varnish.
          method: method as 'POST',
          headers,
          body: body === '' ? null : body,
          signal: AbortSignal.timeout(TIMEOUT),
        })
        answer.body.on('error', () => undefined).destroy()
        return answer.statusCode
      } catch (error) {
        throw isRefused(error) ? new PrivateAddress('The host is a private address.') : error
      }
    },
    close: gate.close,
  }
}

export type Post = ReturnType<typeof makePost>
