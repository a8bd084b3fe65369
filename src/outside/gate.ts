import { lookup as dnsLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Agent, type Dispatcher } from 'undici'
import { AddressRefused, addressToAsk, isPublicAddress } from './addresses'

interface ResolvedAddress {
  address: string
  family: number
}

export interface GateOptions {
  /** Hosts, with ports where they have one, that may be asked although they are private: named by whoever runs the portal. */
  privateHosts?: readonly string[]
  /** Which addresses may be asked. The public ones; tests, which have no others, allow their own. */
  mayReach?: (address: string) => boolean
  /** Asks the DNS; tests answer by themselves. */
  resolve?: (host: string) => Promise<ResolvedAddress[]>
  /** Ports other than 80 and 443 too. */
  anyPort?: boolean
  /** For a connection. Milliseconds. */
  connectTimeout?: number
  /** For the beginning of an answer, and between two pieces of it. Milliseconds. */
  answerTimeout?: number
}

/** Whether a request was not made because nobody may be sent there. */
export const isRefused = (error: unknown): boolean =>
  error instanceof AddressRefused || (error as { cause?: unknown } | null)?.cause instanceof AddressRefused

/**
 * THE way out of the house, for addresses that people give us: to the public internet, and to the private hosts that were named. Each
 * host is resolved once per connection, every address that it has is checked, and the connection goes to an address that was checked:
 * what the DNS says a moment later is of no account.
 */
export function openGate({
  privateHosts = [],
  mayReach = isPublicAddress,
  resolve = (host) => dnsLookup(host, { all: true, verbatim: true }),
  anyPort = false,
  connectTimeout = 10_000,
  answerTimeout = 15_000,
}: GateOptions = {}) {
  const lookup: LookupFunction = (host, { all }, callback) => {
    resolve(host).then(
      (found) => {
        const [first] = found
        if (!first || !found.every(({ address }) => mayReach(address))) {
          const why = new AddressRefused('The host has an address that is not one of the public internet.')
          callback(why, '', 0)
        } else if (all) callback(null, found)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
  const limits = {
    headersTimeout: answerTimeout,
    bodyTimeout: answerTimeout,
    // No connection is kept: the next request asks the DNS anew.
    pipelining: 0,
    keepAliveTimeout: 1,
    maxResponseSize: -1,
  }
  const careful = new Agent({ ...limits, connect: { lookup, timeout: connectTimeout } })
  const open = new Agent({ ...limits, connect: { timeout: connectTimeout } })

  return {
    /**
     * @returns what to ask, and by which way
     * @throws AddressRefused where nobody may be sent there
     */
    to(address: string): { url: URL; dispatcher: Dispatcher } {
      if (URL.canParse(address)) {
        const url = new URL(address)
        const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
        if (isWeb && (privateHosts.includes(url.host) || privateHosts.includes(url.hostname)))
          return { url, dispatcher: open }
      }
      return { url: addressToAsk(address, { mayReach, anyPort }), dispatcher: careful }
    },
    close: async (): Promise<void> => {
      await Promise.all([careful.destroy(), open.destroy()])
    },
  }
}
