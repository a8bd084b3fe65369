import { Webhook } from 'standardwebhooks'
import { ENTRY_COLLECTIONS, type EntryType } from '../../config/vocabulary'

export const TARGET_KINDS = ['webhook', 'fastly', 'cloudflare', 'varnish'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** Somebody outside who is told of every row of the publication log. */
export interface Target {
  kind: TargetKind
  url: string
  /** What webhooks are signed with, or the token of the cache; null where the cache wants none. */
  secret: string | null
}

/** What happened, in the words of the log; no text of an entry. */
export interface Happening {
  number: number
  action: 'publish' | 'withdraw'
  type: EntryType
  entry: string
  slug: string
  at: string
}

export interface Message {
  method: string
  headers: Record<string, string>
  body: string
}

/** Makes of what happened a request to a target. */
type Adapter = (target: Target, happening: Happening, delivery: { id: string; now: Date }) => Message

/** The surrogate keys of answers that fall with it. Those that show something of the entry carry its key too. */
export const keysOf = ({ type, entry }: Pick<Happening, 'type' | 'entry'>): string[] => [
  `${type}:${entry}`,
  ENTRY_COLLECTIONS[type],
  'everything',
]

const AGENT = { 'User-Agent': 'Greenlight' }
const JSON_TYPE = { 'Content-Type': 'application/json' }

export const ADAPTERS: Record<TargetKind, Adapter> = {
  /** Source: the Standard Webhooks specification, https://www.standardwebhooks.com */
  webhook: ({ secret }, { number, action, type, entry, slug, at }, { id, now }) => {
    const body = JSON.stringify({
      type: action === 'publish' ? 'entry.published' : 'entry.withdrawn',
      timestamp: at,
      data: { number, type, id: entry, slug },
    })
    return {
      method: 'POST',
      headers: {
        ...AGENT,
        ...JSON_TYPE,
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secret ?? '').sign(id, now, body),
      },
      body,
    }
  },
  /** `url` is `https://api.fastly.com/service/ID/purge`. Source: Fastly API, "Purge multiple surrogate keys". */
  fastly: ({ secret }, happening) => ({
    method: 'POST',
    headers: { ...AGENT, 'Fastly-Key': secret ?? '', 'Surrogate-Key': keysOf(happening).join(' ') },
    body: '',
  }),
  /** `url` is `https://api.cloudflare.com/client/v4/zones/ID/purge_cache`. Source: Cloudflare API, "Purge cached content by tag". */
  cloudflare: ({ secret }, happening) => ({
    method: 'POST',
    headers: { ...AGENT, ...JSON_TYPE, Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ tags: keysOf(happening) }),
  }),
  /** `url` is the address of the cache. Source: Varnish modules, "vmod_xkey". */
  varnish: ({ secret }, happening) => ({
    method: 'PURGE',
    headers: {
      ...AGENT,
      xkey: keysOf(happening).join(' '),
      ...(secret && { Authorization: `Bearer ${secret}` }),
    },
    body: '',
  }),
}
