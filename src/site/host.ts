/** What the server tells the site about the house that it runs in. */
export interface SiteHost {
  /** Where the Content API answers inside this machine: the site asks it over HTTP, as any front end does. */
  api: string
  /** What the site says to be let in, where nobody reads without a key. */
  key?: string
  /** Absolute address of the portal as browsers know it, without a slash at the end. */
  publicUrl: string
  name: string
  /** The project's folder: Next runs this code from a folder of its own. */
  root: string
  /** Told of every fault of ours. */
  report: (error: unknown) => void
}

interface HostOptions extends Omit<SiteHost, 'api'> {
  /** As the listener was told to open: a name or an address. */
  host: string
  port: number
}

/** Addresses that mean "every address of this machine", which nobody can ask. */
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }

const inAddress = (host: string) => EVERYWHERE[host] ?? (host.includes(':') ? `[${host}]` : host)

/** Tells the site where it is. Next bundles the site, so what both sides know goes through the process. */
export function openSite({ host, port, ...site }: HostOptions): void {
  const told: SiteHost = { ...site, api: `http://${inAddress(host)}:${port}` }
  Object.assign(globalThis, { __greenlightSite: told })
}

/** @throws where the server has not opened the site yet */
export function siteHost(): SiteHost {
  const { __greenlightSite: told } = globalThis as { __greenlightSite?: SiteHost }
  if (!told) throw new Error('The site was asked before the server opened it.')
  return told
}
