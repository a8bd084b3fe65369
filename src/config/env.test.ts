import { KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EnvError, loadEnv } from './env'

const SECRET = 'a secret that has more than thirty-two characters'
let dir: string

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'greenlight-env-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const load = (vars: Record<string, string | undefined> = {}) => loadEnv({ DATA_DIR: dir, ...vars })

function refusal(vars: Record<string, string>): string {
  try {
    load(vars)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return 'accepted'
}

describe('the configuration', () => {
  it('needs nothing', () => {
    const env = load()
    expect(env).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: `file:${path.join(dir, 'greenlight.db')}`,
      dataDir: dir,
      payloadSecret: readFileSync(path.join(dir, 'secret'), 'utf8'),
      deliverySecret: expect.stringMatching(/^[0-9a-f]{64}$/),
      metricsToken: null,
      deliveryWorkers: 1,
      privateKeys: [{ id: expect.stringMatching(/^[0-9a-f]{8}$/), key: expect.any(KeyObject) }],
      smtpUrl: null,
      mailFrom: 'greenlight@localhost.localdomain',
      mailFromName: 'Greenlight',
      slackWebhookUrl: null,
      siteName: 'Greenlight',
      sampleContent: 'auto',
      logLevel: 'info',
      maxPhotoBytes: 25 * 1024 * 1024,
      maxPhotoPixels: 100_000_000,
      s3: null,
      maxDocumentBytes: 20 * 1024 * 1024,
      contentCacheBytes: 64 * 1024 * 1024,
      anonymousReads: true,
      readsPerMinute: 1_200,
      privateTargets: [],
      privateLinks: [],
      trustProxy: false,
      secondFactor: 'optional',
      oidc: null,
    })
  })

  it('takes an empty line for no value', () => {
    const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'PAYLOAD_SECRET', 'SMTP_URL', 'MAIL_FROM']
    const keys = ['PRIVATE_KEYS']
    const others = ['SITE_NAME', 'SAMPLE_CONTENT', 'LOG_LEVEL', 'MAX_PHOTO_BYTES', 'TRUST_PROXY']
    const accounts = ['SECOND_FACTOR', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL']
    const empty = Object.fromEntries([...names, ...keys, ...others, ...accounts].map((name) => [name, '']))
    expect(load(empty)).toEqual(load())
  })

  it('takes what is set', () => {
    const env = load({
      PORT: '8080',
      PUBLIC_URL: 'https://portal.example.org//',
      DATABASE_URL: 'mongodb://user:pass@localhost/x?replicaSet=rs0',
      PAYLOAD_SECRET: SECRET,
      SMTP_URL: 'smtps://user:p%25ss@mail.example:465',
      TRUST_PROXY: '1',
      CONTENT_CACHE_BYTES: '0',
      DELIVERY_SECRET: `delivery ${SECRET}`,
      METRICS_TOKEN: `metrics ${SECRET}`,
      DELIVERY_WORKERS: '4',
    })
    expect(env).toMatchObject({
      port: 8080,
      publicUrl: 'https://portal.example.org',
      databaseUrl: 'mongodb://user:pass@localhost/x?replicaSet=rs0',
      payloadSecret: SECRET,
      smtpUrl: 'smtps://user:p%25ss@mail.example:465',
      trustProxy: 1,
      contentCacheBytes: 0,
      deliverySecret: `delivery ${SECRET}`,
      metricsToken: `metrics ${SECRET}`,
      deliveryWorkers: 4,
    })
    expect(existsSync(path.join(dir, 'secret'))).toBe(false)
  })

  it('makes the secret of the delivery nodes from that of the portal, which it does not tell', () => {
    const made = load({ PAYLOAD_SECRET: SECRET }).deliverySecret
    expect(load({ PAYLOAD_SECRET: SECRET }).deliverySecret).toBe(made)
    expect(load({ PAYLOAD_SECRET: `${SECRET}!` }).deliverySecret).not.toBe(made)
    expect(made).not.toContain(SECRET)
    expect(load({ DELIVERY_WORKERS: 'all' }).deliveryWorkers).toBeGreaterThan(0)
  })

  it.each([
    ['false', false],
    ['2', 2],
    ['loopback', ['loopback']],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('trusts the proxies %s', (given, expected) => {
    expect(load({ TRUST_PROXY: given }).trustProxy).toEqual(expected)
  })

  it('ends in a configuration or in a refusal that names the variable, whatever is given', () => {
    const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'SMTP_URL', 'TRUST_PROXY', 'MAIL_FROM']
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary' }), (name, value) => {
        const message = refusal({ [name]: value })
        expect(message === 'accepted' || message.startsWith(`${name}: must `)).toBe(true)
      }),
    )
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'canary'],
    ['PUBLIC_URL', 'canary.example'],
    ['PUBLIC_URL', 'ftp://canary.example'],
    ['PUBLIC_URL', 'https://'],
    ['PUBLIC_URL', 'https://portal.example.org/canary'],
    ['PUBLIC_URL', 'https://user:canary@portal.example.org'],
    ['HOST', 'not a canary'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'postgres://user:canary@host/db'],
    ['DATABASE_URL', 'mongodb://'],
    ['PAYLOAD_SECRET', 'canary'],
    ['DELIVERY_SECRET', 'canary'],
    ['METRICS_TOKEN', 'canary'],
    ['DELIVERY_WORKERS', 'canary'],
    ['DELIVERY_WORKERS', '0'],
    ['SMTP_URL', 'mail.example:canary'],
    ['SMTP_URL', 'https://user:canary@mail.example'],
    ['SMTP_URL', 'smtp://user:canary%zz@mail.example'],
    ['SMTP_URL', 'smtp://user:canary@mail.example:999999'],
    ['MAIL_FROM', 'canary'],
    ['MAIL_FROM', 'a@example.org\r\nBcc: canary@example.org'],
    ['MAIL_FROM_NAME', 'canary'.repeat(20)],
    ['SITE_NAME', 'canary'.repeat(20)],
    ['SAMPLE_CONTENT', 'canary'],
    ['LOG_LEVEL', 'canary'],
    ['MAX_PHOTO_BYTES', '0'],
    ['MAX_PHOTO_BYTES', '99999999999'],
    ['MAX_PHOTO_PIXELS', '1e9'],
    ['MAX_DOCUMENT_BYTES', 'canary'],
    ['CONTENT_CACHE_BYTES', '-1'],
    ['TRUST_PROXY', 'canary'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['SECOND_FACTOR', 'canary'],
    ['OIDC_ISSUER', 'http://login.canary.example'],
    ['OIDC_ISSUER', 'https://login.example/?canary'],
    ['OIDC_ISSUER', 'https://user:canary@login.example'],
    ['OIDC_LABEL', 'canary'.repeat(20)],
  ])('refuses %s=%s in one line that names it and not its value', (name, value) => {
    const message = refusal({ [name]: value })
    expect(message).toMatch(new RegExp(`^${name}: \\S.*$`))
    expect(message).not.toContain('canary')
    expect(message.length).toBeLessThan(150)
    expect(existsSync(path.join(dir, 'secret'))).toBe(false)
  })
})

describe('single sign-on', () => {
  const whole = {
    OIDC_ISSUER: 'https://login.example/realms/one',
    OIDC_CLIENT_ID: 'greenlight',
    OIDC_CLIENT_SECRET: 'canary',
  }

  it('is taken whole, and named by its host where it has no label', () => {
    const provider = { issuer: whole.OIDC_ISSUER, clientId: 'greenlight', clientSecret: 'canary' }
    expect(load(whole).oidc).toEqual({ ...provider, label: 'login.example' })
    expect(load({ ...whole, OIDC_LABEL: 'Example ID' }).oidc).toEqual({ ...provider, label: 'Example ID' })
  })

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000/x'])(
    'may go to %s without encryption, on this machine',
    (issuer) => {
      expect(load({ ...whole, OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer)
    },
  )

  it.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])('is refused without %s', (name) => {
    const message = refusal({ ...whole, [name]: '', OIDC_LABEL: 'Example ID' })
    expect(message).toBe(`${name}: is needed too, as single sign-on is set up`)
    expect(existsSync(path.join(dir, 'secret'))).toBe(false)
  })
})

it.each([
  'file:data/greenlight.db',
  'file:/var/lib/greenlight.db',
  'mongodb://localhost:27017/x?replicaSet=rs0',
  'mongodb://user:p%40ss@a.example:27017,b.example:27017,c.example:27017/x?replicaSet=rs0',
  'mongodb+srv://user:pass@cluster.example/x',
])('takes the database %s', (url) => {
  expect(load({ DATABASE_URL: url }).databaseUrl).toBe(url)
})

describe('the keys of private values', () => {
  const file = () => path.join(dir, 'private-keys')
  const KEY = Buffer.alloc(32, 1).toString('base64')

  it('are made once, for their owner alone, and shown by nothing', () => {
    const [made] = load().privateKeys
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    const [, encoded] = readFileSync(file(), 'utf8').trim().split(':')
    expect(made?.key.export().toString('base64')).toBe(encoded)
    expect(JSON.stringify(load())).not.toContain(encoded)
    expect(load().privateKeys[0]?.key.equals(made?.key as KeyObject)).toBe(true)
  })

  it('can be set, the newest first', () => {
    const { privateKeys } = load({ PRIVATE_KEYS: `new:${KEY}, old:${KEY}` })
    expect(privateKeys.map(({ id }) => id)).toEqual(['new', 'old'])
    expect(existsSync(file())).toBe(false)
  })

  it.each(['x', 'a:short', `a:${KEY},a:${KEY}`, `A:${KEY}`, `a:${KEY},`.replace('=', '')])(
    'cannot be %s',
    (value) => {
      const message = refusal({ PRIVATE_KEYS: value })
      expect(message).toMatch(/^PRIVATE_KEYS: must be ID:KEY/)
      expect(message).not.toContain(KEY)
    },
  )

  it.each(['', '\n', 'cut'])('that were cut short to %j are not used, and not overwritten', (content) => {
    writeFileSync(file(), content)
    expect(refusal({})).toMatch(/^DATA_DIR: .*private-keys/)
    expect(readFileSync(file(), 'utf8')).toBe(content)
  })
})

describe('the secret of an installation', () => {
  const file = () => path.join(dir, 'secret')

  it('is made once, random, for its owner alone', () => {
    const { payloadSecret } = load()
    expect(payloadSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(load().payloadSecret).toBe(payloadSecret)
    rmSync(file())
    expect(load().payloadSecret).not.toBe(payloadSecret)
  })

  it('is made in a folder that does not exist yet', () => {
    const deeper = path.join(dir, 'a', 'b')
    expect(load({ DATA_DIR: deeper }).payloadSecret).toHaveLength(64)
    expect(existsSync(path.join(deeper, 'secret'))).toBe(true)
  })

  it.each(['', '\n', 'cut'])('that was cut short to %j is not used, and not overwritten', (content) => {
    writeFileSync(file(), content)
    expect(refusal({})).toMatch(/^DATA_DIR: .*secret/)
    expect(readFileSync(file(), 'utf8')).toBe(content)
  })

  it('needs a folder that can be written', () => {
    const notAFolder = path.join(dir, 'file')
    writeFileSync(notAFolder, 'x')
    expect(refusal({ DATA_DIR: path.join(notAFolder, 'data') })).toMatch(/^DATA_DIR: .*\(ENOTDIR\)$/)
  })
})

describe('a bucket', () => {
  const bucket = { S3_BUCKET: 'newsroom', S3_ENDPOINT: 'https://s3.example.org' }

  it('has a region, and keys or none', () => {
    expect(load(bucket).s3).toEqual({
      bucket: 'newsroom',
      region: 'us-east-1',
      endpoint: 'https://s3.example.org',
      credentials: null,
    })
    const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
    expect(load({ ...bucket, ...keys }).s3?.credentials).toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    })
  })

  it.each([
    [{ ...bucket, S3_ACCESS_KEY_ID: 'id' }, 'S3_SECRET_ACCESS_KEY'],
    [{ ...bucket, S3_SECRET_ACCESS_KEY: 'secret' }, 'S3_ACCESS_KEY_ID'],
    [{ S3_ENDPOINT: bucket.S3_ENDPOINT }, 'S3_BUCKET'],
    [{ ...bucket, S3_BUCKET: '../x' }, 'S3_BUCKET'],
    [{ ...bucket, S3_ENDPOINT: 'http://s3.example.org' }, 'S3_ENDPOINT'],
  ])('of %j names %s', (vars, name) => {
    expect(refusal(vars)).toMatch(new RegExp(`^${name}: `))
  })
})
