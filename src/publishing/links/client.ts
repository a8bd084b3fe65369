import type { Payload } from 'payload'
import { type LinkClient, makeLinkClient } from '../../links/client'

/** The client of this portal: the public internet, and the private hosts that were named. Close it after use. */
export function linkClientOf(payload: Payload): LinkClient {
  const { privateLinks } = payload.config.custom as { privateLinks?: readonly string[] }
  return makeLinkClient({ privateHosts: privateLinks })
}
