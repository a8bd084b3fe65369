import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const MEGABYTE = 1024 * 1024
const SECRET_LENGTH = 32

/** Values that mean "not set": an empty line in `.env` is no value. */
const unset = (value: unknown) => (value === '' ? undefined : value)

const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema)

const wholeNumber = (name: string, min: number, max: number) =>
  z.coerce
    .number({ error: `${name} must be a whole number from ${min} to ${max}` })
    .int(`${name} must be a whole number from ${min} to ${max}`)
    .min(min, `${name} must be at least ${min}`)
    .max(max, `${name} must be at most ${max}`)

const url = (schemes: string[], expected: string) =>
  z
    .string()
    .refine(
      (value) => schemes.some((scheme) => value.startsWith(scheme)) && URL.canParse(value),
      `must be ${expected}`,
    )

const isDecodable = (value: string): boolean => {
  try {
    return decodeURIComponent(value) !== ''
  } catch {
    return false
  }
}

const schema = z.object({
  PORT: optional(wholeNumber('it', 0, 65_535).default(3000)),
  HOST: optional(z.string().min(1).default('127.0.0.1')),
  PUBLIC_URL: optional(
    url(['http://', 'https://'], 'an absolute address such as https://portal.example.org').optional(),
  ),
  DATABASE_URL: optional(
    z
      .string()
      // The hosts of a replica set stand in a list with commas, which is no URL to the URL standard.
      .regex(/^(file:|mongodb(\+srv)?:\/\/[^/?#\s])/, 'must be file:PATH, mongodb://… or mongodb+srv://…')
      .optional(),
  ),
  DATA_DIR: optional(z.string().min(1).default('data')),
  PAYLOAD_SECRET: optional(
    z.string().min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters`).optional(),
  ),
  SMTP_URL: optional(
    url(['smtp://', 'smtps://'], 'smtp://USER:PASSWORD@HOST:PORT or smtps://…')
      .refine(isDecodable, 'must write % as %25 in the user and the password')
      .optional(),
  ),
  MAIL_FROM: optional(z.email('must be an e-mail address').default('greenlight@localhost.localdomain')),
  MAIL_FROM_NAME: optional(z.string().max(100).default('Greenlight')),
  SITE_NAME: optional(z.string().max(100).default('Greenlight')),
  SAMPLE_CONTENT: optional(z.enum(['auto', 'off'], { error: 'must be auto or off' }).default('auto')),
  LOG_LEVEL: optional(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be fatal, error, warn, info, debug, trace or silent',
      })
      .default('info'),
  ),
  MAX_PHOTO_BYTES: optional(wholeNumber('it', 1, 200 * MEGABYTE).default(25 * MEGABYTE)),
  MAX_DOCUMENT_BYTES: optional(wholeNumber('it', 1, 200 * MEGABYTE).default(20 * MEGABYTE)),
  CONTENT_CACHE_BYTES: optional(wholeNumber('it', 0, 4096 * MEGABYTE).default(64 * MEGABYTE)),
  TRUST_PROXY: optional(z.enum(['true', 'false'], { error: 'must be true or false' }).default('false')),
})

/** A variable of the environment has a value that cannot be used. The message names the variable, never its value. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

export interface Env {
  port: number
  host: string
  /** Absolute address without a slash at the end. */
  publicUrl: string
  databaseUrl: string
  /** Absolute path of the folder that holds everything the portal writes. */
  dataDir: string
  payloadSecret: string
  smtpUrl: string | null
  mailFrom: string
  mailFromName: string
  siteName: string
  sampleContent: 'auto' | 'off'
  logLevel: string
  maxPhotoBytes: number
  maxDocumentBytes: number
  contentCacheBytes: number
  trustProxy: boolean
}

/** The secret of this installation: made once, readable by its owner alone. */
function secretIn(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  const read = () => {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length >= SECRET_LENGTH) return secret
    // A disk that was full, or a start that was cut off: an empty secret would let anybody sign sessions.
    throw new EnvError('DATA_DIR: its file “secret” is cut short; delete it, and everybody signs in again')
  }
  try {
    return read()
  } catch (error) {
    if (error instanceof EnvError) throw error
    const secret = randomBytes(32).toString('hex')
    try {
      mkdirSync(dataDir, { recursive: true })
      writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
      return secret
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return read()
      throw new EnvError(`DATA_DIR: the folder cannot be written (${(error as NodeJS.ErrnoException).code})`)
    }
  }
}

/**
 * The whole configuration as one checked object.
 * @param source usually `process.env`
 * @throws EnvError with one line that names the variable and what is expected of it
 */
export function loadEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new EnvError(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'invalid'}`)
  }
  const vars = parsed.data
  const dataDir = path.resolve(vars.DATA_DIR)
  return {
    port: vars.PORT,
    host: vars.HOST,
    publicUrl: (vars.PUBLIC_URL ?? `http://localhost:${vars.PORT}`).replace(/\/+$/, ''),
    databaseUrl: vars.DATABASE_URL ?? `file:${path.join(dataDir, 'greenlight.db')}`,
    dataDir,
    payloadSecret: vars.PAYLOAD_SECRET ?? secretIn(dataDir),
    smtpUrl: vars.SMTP_URL ?? null,
    mailFrom: vars.MAIL_FROM,
    mailFromName: vars.MAIL_FROM_NAME,
    siteName: vars.SITE_NAME,
    sampleContent: vars.SAMPLE_CONTENT,
    logLevel: vars.LOG_LEVEL,
    maxPhotoBytes: vars.MAX_PHOTO_BYTES,
    maxDocumentBytes: vars.MAX_DOCUMENT_BYTES,
    contentCacheBytes: vars.CONTENT_CACHE_BYTES,
    trustProxy: vars.TRUST_PROXY === 'true',
  }
}
