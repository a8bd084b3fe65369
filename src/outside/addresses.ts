import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Why an address is not asked. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
  readonly code = 'address_refused'
}

/** Global unicast. Everything else of IPv6 is reserved or for special purposes. Source: RFC 4291, section 2.4. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address is one of the public internet. IPv6 addresses that hold one of IPv4 (mapped, translated, 6to4, Teredo) are none,
 * whatever they hold: nothing public needs to be asked by them, and each is a way to a private one.
 * Source: the IANA special-purpose address registries, as ipaddr.js keeps them.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST)
}

/** Names that stand for a machine or a network without being asked of the public DNS. Source: RFC 6761, RFC 8375, RFC 9476. */
const LOCAL_NAMES =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|example|invalid|onion|alt|home\.arpa)$/

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

interface Limits {
  /** Whether an address may be asked at all; the public ones where it is missing. */
  mayReach?: (address: string) => boolean
  /** Ports other than 80 and 443 too. For tests, which cannot listen on those. */
  anyPort?: boolean
}

/**
 * Reads an address as a browser does, so that one written in decimal, octal, hexadecimal, short or in wide letters is seen as what it is.
 * @returns the address to ask
 * @throws AddressRefused where nobody may be sent there
 */
export function addressToAsk(
  address: string,
  { mayReach = isPublicAddress, anyPort = false }: Limits = {},
): URL {
  const refuse = (why: string): never => {
    throw new AddressRefused(why)
  }
  if (!URL.canParse(address)) return refuse('This is no address.')
  const url = new URL(address)
  const usual = PORTS[url.protocol]
  if (!usual) return refuse('Only http and https are asked.')
  if (url.username !== '' || url.password !== '')
    return refuse('An address with a name or password is not asked.')
  if (!anyPort && url.port !== '' && url.port !== usual) return refuse('Only the ports 80 and 443 are asked.')
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '')
  if (host === '') return refuse('The address has no host.')
  if (isIP(host) > 0) {
    if (!mayReach(host)) return refuse('The address is not one of the public internet.')
  } else if (!host.includes('.') || LOCAL_NAMES.test(host))
    return refuse('The host is not one of the public internet.')
  return url
}
