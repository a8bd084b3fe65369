import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { PrivateKey } from '../private-values/vault'
import { parsePrivateKeys, privateKeysIn } from './private-keys'

const MEGABYTE = 1024 * 1024
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const SECRET_LENGTH = 32

/** Values that mean "not set": an empty line in `.env` is no value. */
const unset = (value: unknown) => (value === '' ? undefined : value)

const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema)

const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}

const text = (max: number) => {
  const error = `must have 1 to ${max} characters`
  return z.string({ error }).min(1, { error }).max(max, { error })
}

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `must be ${values.join(' or ')}` })

const url = (error: string, fits: (url: URL) => boolean) =>
  z.string({ error }).refine((value) => URL.canParse(value) && fits(new URL(value)), { error })

const isOrigin = ({ protocol, pathname, search, hash, username, password }: URL) =>
  ['http:', 'https:'].includes(protocol) &&
  /^\/+$/.test(pathname) &&
  !`${search}${hash}${username}${password}`

/** Over the network the address is a secret, so it travels encrypted; on this machine it may be plain. */
const isWebhook = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname))

const isMailServer = ({ protocol, hostname, username, password }: URL) => {
  try {
    decodeURIComponent(`${username}${password}`)
  } catch {
    return false
  }
  return ['smtp:', 'smtps:'].includes(protocol) && hostname.length > 0
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Sign-in travels encrypted, unless it never leaves the machine. */
const isIssuer = ({ protocol, hostname, search, hash, username, password }: URL) =>
  (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))) &&
  !`${search}${hash}${username}${password}`

/** A file, or one or more hosts: `URL` cannot read the list of hosts of a replica set. */
const DATABASE = /^(file:[^?#]+|mongodb(\+srv)?:\/\/[^/?#\s]+(\/\S*)?)$/

/** A host name or an address. Source: RFC 1123, section 2.1. */
const isHost = (value: string) => isIP(value) > 0 || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(value)

const RANGES = ['loopback', 'linklocal', 'uniquelocal']

/** An address, a subnet, or one of the ranges that Express knows by name. */
function isProxy(value: string): boolean {
  const [address = '', prefix] = value.split('/')
  const kind = isIP(address)
  if (kind === 0) return RANGES.includes(value)
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (kind === 4 ? 32 : 128))
}

const PROXIES =
  'must be false, the number of proxies in front of the portal (1 to 9), or their addresses, separated by commas'

const proxies = z.string({ error: PROXIES }).transform((value, context): TrustedProxies => {
  if (value === 'false') return false
  if (/^[1-9]$/.test(value)) return Number(value)
  const addresses = value.split(',').map((address) => address.trim())
  if (addresses.every(isProxy)) return addresses
  context.addIssue({ code: 'custom', message: PROXIES })
  return z.NEVER
})

const secret = z.string().min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters`)

const WORKERS = 'must be all, or a whole number from 1 to 128'
const workers = z.union([z.literal('all'), z.coerce.number().int().min(1).max(128)], { error: WORKERS })
const PRIVATE_KEYS =
  'must be ID:KEY or more of them, separated by commas, each KEY 32 random bytes in base64 (openssl rand -base64 32)'

const privateKeys = z.string({ error: PRIVATE_KEYS }).transform((value, context): PrivateKey[] => {
  const keys = parsePrivateKeys(value)
  if (keys) return keys
  context.addIssue({ code: 'custom', message: PRIVATE_KEYS })
  return z.NEVER
})

const schema = z.object({
  PORT: optional(wholeNumber(1, 65_535).default(3000)),
  HOST: optional(
    text(253).refine(isHost, { error: 'must be a host name or an IP address' }).default('127.0.0.1'),
  ),
  PUBLIC_URL: optional(
    url('must be an address without a path, such as https://portal.example.org', isOrigin).optional(),
  ),
  DATABASE_URL: optional(
    z.string().regex(DATABASE, 'must be file:PATH, mongodb://… or mongodb+srv://…').optional(),
  ),
  DATA_DIR: optional(text(4096).default('data')),
  PAYLOAD_SECRET: optional(secret.optional()),
  PRIVATE_KEYS: optional(privateKeys.optional()),
  SMTP_URL: optional(
    url(
      'must be smtp://USER:PASSWORD@HOST:PORT or smtps://…, with % written as %25',
      isMailServer,
    ).optional(),
  ),
  MAIL_FROM: optional(z.email('must be an e-mail address').default('greenlight@localhost.localdomain')),
  MAIL_FROM_NAME: optional(text(100).default('Greenlight')),
  SLACK_WEBHOOK_URL: optional(
    url('must be an https:// address, or http:// on this machine', isWebhook).optional(),
  ),
  SITE_NAME: optional(text(100).default('Greenlight')),
  SAMPLE_CONTENT: optional(oneOf(['auto', 'off']).default('auto')),
  LOG_LEVEL: optional(oneOf(LOG_LEVELS).default('info')),
  MAX_PHOTO_BYTES: optional(wholeNumber(1, 200 * MEGABYTE).default(25 * MEGABYTE)),
  MAX_PHOTO_PIXELS: optional(wholeNumber(1, 400_000_000).default(100_000_000)),
  MAX_DOCUMENT_BYTES: optional(wholeNumber(1, 200 * MEGABYTE).default(20 * MEGABYTE)),
  CONTENT_CACHE_BYTES: optional(wholeNumber(0, 4096 * MEGABYTE).default(64 * MEGABYTE)),
  ANONYMOUS_READS: optional(oneOf(['on', 'off']).default('on')),
  READS_PER_MINUTE: optional(wholeNumber(1, 1_000_000).default(1_200)),
  PRIVATE_TARGETS: optional(text(2_000).optional()),
  PRIVATE_LINKS: optional(text(2_000).optional()),
  S3_BUCKET: optional(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
      .optional(),
  ),
  S3_REGION: optional(text(60).default('us-east-1')),
  S3_ENDPOINT: optional(url('must be an https:// address, or http:// on this machine', isWebhook).optional()),
  S3_ACCESS_KEY_ID: optional(text(200).optional()),
  S3_SECRET_ACCESS_KEY: optional(text(200).optional()),
  TRUST_PROXY: optional(proxies.default(false)),
  DELIVERY_SECRET: optional(secret.optional()),
  METRICS_TOKEN: optional(secret.optional()),
  DELIVERY_WORKERS: optional(workers.default(1)),
  SECOND_FACTOR: optional(oneOf(['optional', 'required']).default('optional')),
  OIDC_ISSUER: optional(
    url('must be the https:// address of the provider, without ? and #', isIssuer).optional(),
  ),
  OIDC_CLIENT_ID: optional(text(500).optional()),
  OIDC_CLIENT_SECRET: optional(text(500).optional()),
  OIDC_LABEL: optional(text(60).optional()),
})

/** A variable of the environment has a value that cannot be used. The message names the variable, never its value. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/** None, how many stand in front of the portal, or which addresses they have; as Express' setting `trust proxy` takes them. */
export type TrustedProxies = false | number | string[]

/** The provider of single sign-on. */
export interface OidcEnv {
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call the provider, for the button. */
  label: string
}

/** Where uploads lie instead of the data folder: anything that speaks S3. */
export interface S3Env {
  bucket: string
  region: string
  /** Null for Amazon’s own. */
  endpoint: string | null
  /** Null: as the environment of the machine has them, for example by its role. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null
}

export interface Env {
  port: number
  host: string
  /** Absolute address without a path and without a slash at the end. */
  publicUrl: string
  databaseUrl: string
  /** Absolute path of the folder that holds everything the portal writes. */
  dataDir: string
  payloadSecret: string
  /** What delivery nodes say to a portal. */
  deliverySecret: string
  /** What a reader of `/metrics` says; null where there are none to be read. */
  metricsToken: string | null
  /** Processes that a delivery node answers with. */
  deliveryWorkers: number
  /** Keys of private values: the first one seals, all of them open. */
  privateKeys: readonly PrivateKey[]
  smtpUrl: string | null
  mailFrom: string
  mailFromName: string
  /** Where the newsroom's chat is told; null where there is none. */
  slackWebhookUrl: string | null
  siteName: string
  sampleContent: 'auto' | 'off'
  logLevel: (typeof LOG_LEVELS)[number]
  maxPhotoBytes: number
  maxPhotoPixels: number
  maxDocumentBytes: number
  contentCacheBytes: number
  /** Whether the Content API is read without a key. */
  anonymousReads: boolean
  /** Requests to the Content API that an address or a key may make, beside what is answered from ready bytes. */
  readsPerMinute: number
  /** Hosts, with ports where they have one, that publications may be told to although they are private. */
  privateTargets: string[]
  /** Hosts, with ports where they have one, that link checks may ask although they are private: tests, and a library of the house. */
  privateLinks: string[]
  /** Null where uploads lie in the data folder. */
  s3: S3Env | null
  trustProxy: TrustedProxies
  /** Whether reviewers, safeguarding and administrators can do without a second factor. */
  secondFactor: 'optional' | 'required'
  /** Null where there is no single sign-on. */
  oidc: OidcEnv | null
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

const hostsIn = (list = ''): string[] =>
  list
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean)

/** The secret of this installation: made once, readable by its owner alone. */
function secretIn(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  try {
    mkdirSync(dataDir, { recursive: true })
    // Of two starts at once, one writes and both read.
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new EnvError(`DATA_DIR: must be a folder that can be written to (${codeOf(error)})`)
    }
  }
  let secret: string
  try {
    secret = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new EnvError(`DATA_DIR: must be a folder that can be read (${codeOf(error)})`)
  }
  if (secret.length >= SECRET_LENGTH) return secret
  // A disk that was full, or a start that was cut off: an empty secret would let anybody sign sessions.
  throw new EnvError(
    'DATA_DIR: must hold its file "secret" whole; delete the file, and everybody signs in again',
  )
}

function privateKeysOf(dataDir: string): PrivateKey[] {
  let keys: PrivateKey[] | null
  try {
    keys = privateKeysIn(dataDir)
  } catch (error) {
    throw new EnvError(`DATA_DIR: must be a folder that can be read and written to (${codeOf(error)})`)
  }
  if (keys) return keys
  // New keys would open none of the values that there are, so nothing is made anew.
  throw new EnvError('DATA_DIR: must hold its file "private-keys" whole; put it back from the backup')
}

type Parsed = z.infer<typeof schema>

/** All of the provider or nothing of it: half of it would show a button that leads nowhere. */
function oidcOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL }: Parsed): OidcEnv | null {
  const parts = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) {
    return {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      label: OIDC_LABEL ?? new URL(OIDC_ISSUER).hostname,
    }
  }
  if (Object.values({ ...parts, OIDC_LABEL }).every((part) => part === undefined)) return null
  const missing = Object.entries(parts).find(([, part]) => part === undefined)
  throw new EnvError(`${missing?.[0]}: is needed too, as single sign-on is set up`)
}

/** A bucket with whatever else is needed for it; half of a key would only fail at the first upload. */
function s3Of({
  S3_BUCKET,
  S3_REGION,
  S3_ENDPOINT,
  S3_ACCESS_KEY_ID,
  S3_SECRET_ACCESS_KEY,
}: Parsed): S3Env | null {
  const parts = { S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }
  if (S3_BUCKET === undefined) {
    const lone = Object.entries(parts).find(([, part]) => part !== undefined)
    if (lone) throw new EnvError(`S3_BUCKET: is needed too, as ${lone[0]} is set`)
    return null
  }
  if ((S3_ACCESS_KEY_ID === undefined) !== (S3_SECRET_ACCESS_KEY === undefined)) {
    throw new EnvError(`${S3_ACCESS_KEY_ID ? 'S3_SECRET_ACCESS_KEY' : 'S3_ACCESS_KEY_ID'}: is needed too`)
  }
  return {
    bucket: S3_BUCKET,
    region: S3_REGION,
    endpoint: S3_ENDPOINT ?? null,
    credentials:
      S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
        ? { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY }
        : null,
  }
}

/**
 * The whole configuration as one checked object. Makes the secret of the installation where there is none.
 * @param source usually `process.env`
 * @throws EnvError with one line that names the variable and what is expected of it
 */
export function loadEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new EnvError(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const vars = parsed.data
  const dataDir = path.resolve(vars.DATA_DIR)
  const oidc = oidcOf(vars)
  const payloadSecret = vars.PAYLOAD_SECRET ?? secretIn(dataDir)
  return {
    port: vars.PORT,
    host: vars.HOST,
    publicUrl: new URL(vars.PUBLIC_URL ?? `http://localhost:${vars.PORT}`).origin,
    databaseUrl: vars.DATABASE_URL ?? `file:${path.join(dataDir, 'greenlight.db')}`,
    dataDir,
    payloadSecret,
    // A node that shares the portal's folder, or its secret, knows this one without being told.
    deliverySecret:
      vars.DELIVERY_SECRET ?? createHmac('sha256', payloadSecret).update('delivery nodes').digest('hex'),
    metricsToken: vars.METRICS_TOKEN ?? null,
    deliveryWorkers: vars.DELIVERY_WORKERS === 'all' ? availableParallelism() : vars.DELIVERY_WORKERS,
    privateKeys: vars.PRIVATE_KEYS ?? privateKeysOf(dataDir),
    smtpUrl: vars.SMTP_URL ?? null,
    mailFrom: vars.MAIL_FROM,
    mailFromName: vars.MAIL_FROM_NAME,
    slackWebhookUrl: vars.SLACK_WEBHOOK_URL ?? null,
    siteName: vars.SITE_NAME,
    sampleContent: vars.SAMPLE_CONTENT,
    logLevel: vars.LOG_LEVEL,
    maxPhotoBytes: vars.MAX_PHOTO_BYTES,
    maxPhotoPixels: vars.MAX_PHOTO_PIXELS,
    maxDocumentBytes: vars.MAX_DOCUMENT_BYTES,
    contentCacheBytes: vars.CONTENT_CACHE_BYTES,
    anonymousReads: vars.ANONYMOUS_READS === 'on',
    readsPerMinute: vars.READS_PER_MINUTE,
    privateTargets: hostsIn(vars.PRIVATE_TARGETS),
    privateLinks: hostsIn(vars.PRIVATE_LINKS),
    s3: s3Of(vars),
    trustProxy: vars.TRUST_PROXY,
    secondFactor: vars.SECOND_FACTOR,
    oidc,
  }
}
