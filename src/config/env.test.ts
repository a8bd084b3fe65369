import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EnvError, loadEnv } from './env'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'greenlight-env-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const load = (vars: Record<string, string | undefined> = {}) => loadEnv({ DATA_DIR: dir, ...vars })
const fault = (vars: Record<string, string | undefined>): string => {
  try {
    load(vars)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return 'no fault'
}

describe('defaults', () => {
  it('makes a portal for this machine alone out of nothing', () => {
    expect(load()).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: `file:${path.join(dir, 'greenlight.db')}`,
      dataDir: dir,
      smtpUrl: null,
      sampleContent: 'auto',
      logLevel: 'info',
      trustProxy: false,
    })
  })

  it('takes an empty value for none', () => {
    expect(load({ PORT: '', PUBLIC_URL: '', SMTP_URL: '', PAYLOAD_SECRET: '', TRUST_PROXY: '' })).toEqual(
      load(),
    )
  })

  it('puts the port into the public address', () => {
    expect(load({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  })
})

describe('values', () => {
  it.each([
    ['https://portal.example.org/', 'https://portal.example.org'],
    ['https://portal.example.org:8443', 'https://portal.example.org:8443'],
    ['HTTP://Portal.Example.org', 'http://portal.example.org'],
  ])('reads the public address %s', (given, expected) => {
    expect(load({ PUBLIC_URL: given }).publicUrl).toBe(expected)
  })

  it.each([
    'file:/var/lib/greenlight/portal.db',
    'mongodb://one:27017,two:27017,three:27017/greenlight?replicaSet=rs0',
    'mongodb+srv://name:p%40ss@cluster.example.org/greenlight',
  ])('takes the database %s', (url) => {
    expect(load({ DATABASE_URL: url }).databaseUrl).toBe(url)
  })

  it.each([
    ['false', false],
    ['1', 1],
    ['2', 2],
    ['loopback', ['loopback']],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('reads the proxies %s', (given, expected) => {
    expect(load({ TRUST_PROXY: given }).trustProxy).toEqual(expected)
  })
})

describe('faults', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['HOST', 'not a host'],
    ['PUBLIC_URL', 'portal.example.org'],
    ['PUBLIC_URL', 'ftp://portal.example.org'],
    ['PUBLIC_URL', 'https://portal.example.org/newsroom'],
    ['PUBLIC_URL', 'https://user:secret@portal.example.org'],
    ['DATABASE_URL', 'postgres://user:secret@localhost/x'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'mongodb://'],
    ['PAYLOAD_SECRET', 'secret'],
    ['SMTP_URL', 'mail.example.org:secret'],
    ['SMTP_URL', 'smtp://name:50%secret@mail.example.org'],
    ['MAIL_FROM', 'Greenlight'],
    ['MAIL_FROM_NAME', 'x'.repeat(101)],
    ['SAMPLE_CONTENT', 'on'],
    ['LOG_LEVEL', 'loud'],
    ['MAX_PHOTO_BYTES', '25 MB'],
    ['MAX_DOCUMENT_BYTES', '0'],
    ['CONTENT_CACHE_BYTES', '-1'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'proxy.example.org'],
  ])('%s=%s is one line that names the variable', (name, value) => {
    const message = fault({ [name]: value })
    expect(message).toMatch(new RegExp(`^${name} must `))
    expect(message).not.toContain('\n')
    expect(message).not.toContain('secret')
  })

  it('says what a port is', () => {
    expect(fault({ PORT: 'abc' })).toBe('PORT must be a whole number from 1 to 65535')
  })

  it('never ends in anything but a configuration or a named fault', () => {
    const names = ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'SMTP_URL', 'TRUST_PROXY', 'MAIL_FROM']
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary' }), (name, value) => {
        const message = fault({ [name]: value })
        expect(message === 'no fault' || message.startsWith(`${name} must `)).toBe(true)
      }),
    )
  })
})

describe('the secret of the installation', () => {
  it('is made once, for its owner alone', () => {
    const first = load().payloadSecret
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(load().payloadSecret).toBe(first)
    expect(statSync(path.join(dir, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('is not made where one is given', () => {
    const given = 'x'.repeat(32)
    expect(load({ PAYLOAD_SECRET: given }).payloadSecret).toBe(given)
    expect(readdirSync(dir)).toEqual([])
  })

  it('stops the start where it was damaged, instead of signing everybody out', () => {
    writeFileSync(path.join(dir, 'secret'), 'half')
    expect(fault({})).toMatch(/^DATA_DIR must hold/)
    expect(readFileSync(path.join(dir, 'secret'), 'utf8')).toBe('half')
  })

  it('stops the start where the folder cannot be made', () => {
    const file = path.join(dir, 'file')
    writeFileSync(file, '')
    expect(fault({ DATA_DIR: file })).toMatch(/^DATA_DIR must be a folder/)
    expect(fault({ DATA_DIR: path.join(file, 'below') })).toMatch(/^DATA_DIR must be a folder/)
    mkdirSync(path.join(dir, 'secret'))
    expect(fault({})).toMatch(/^DATA_DIR must/)
  })
})
