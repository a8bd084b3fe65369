import { lookup as dnsLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, request } from 'undici'
import type { Message } from './adapters'

/** For all of it. Milliseconds. */
const TIMEOUT = 15_000

/** An address that is none of the public internet: what stands behind it is not for a portal to knock at. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress'
  readonly code = 'PRIVATE_ADDRESS'
}

/** Source: the IANA special-purpose address registries, as ipaddr.js keeps them. */
export const isPublic = (address: string): boolean =>
  isIP(address) > 0 && ipaddr.process(address).range() === 'unicast'

export interface PostOptions {
  /** Hosts that are asked although they are private: a cache beside the portal. */
  privateHosts?: readonly string[]
}

/**
 * Sends messages to the public internet, and to the private hosts that were named. A host is resolved once per connection, every
 * address that it has is checked, and the connection goes to one that was checked. Redirects are not followed.
 */
export function makePost({ privateHosts = [] }: PostOptions = {}) {
  const lookup: LookupFunction = (host, { all }, callback) => {
    dnsLookup(host, { all: true, verbatim: true }).then(
      (found) => {
        const [first] = found
        if (!first || !found.every(({ address }) => isPublic(address)))
          callback(new PrivateAddress('The host has a private address.'), '', 0)
        else if (all) callback(null, found)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
  const careful = new Agent({ connect: { lookup, timeout: TIMEOUT }, keepAliveTimeout: 1, pipelining: 0 })
  const open = new Agent({ connect: { timeout: TIMEOUT } })

  return {
    /**
     * @returns the status of the answer; what it says is not read
     * @throws PrivateAddress, or what the network says
     */
    async send(url: string, { method, headers, body }: Message): Promise<number> {
      const { hostname, host } = new URL(url)
      const isNamed = privateHosts.includes(host) || privateHosts.includes(hostname)
      const address = hostname.replace(/^\[|\]$/g, '')
      // A host that is written as an address is not looked up.
      if (!isNamed && isIP(address) > 0 && !isPublic(address))
        throw new PrivateAddress('The host is a private address.')
      const answer = await request(url, {
        dispatcher: isNamed ? open : careful,
        // PURGE is no method of HTTP, and is one of Varnish.
        method: method as 'POST',
        headers,
        body: body === '' ? null : body,
        signal: AbortSignal.timeout(TIMEOUT),
        headersTimeout: TIMEOUT,
      })
      answer.body.on('error', () => undefined).destroy()
      return answer.statusCode
    },
    close: async (): Promise<void> => {
      await Promise.all([careful.destroy(), open.destroy()])
    },
  }
}

export type Post = ReturnType<typeof makePost>
