import type { SanitizedConfig } from 'payload'

type Holder = typeof globalThis & { __payloadConfig?: Promise<SanitizedConfig> }

/**
 * The configuration that the server made. Next bundles this small file in place of the configuration, so that hooks, access and
 * collections exist once in the process.
 */
const config = (globalThis as Holder).__payloadConfig

export default config as Promise<SanitizedConfig>
