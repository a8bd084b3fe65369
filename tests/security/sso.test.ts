import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oidcRouter } from '../../src/auth/oidc/router'
import { seal, unseal } from '../../src/auth/oidc/signed'
import { signIn } from '../integration/support/http'
import { openPortal, type TestPortal } from '../integration/support/portal'
import { startProvider, type TestProvider } from '../support/oidc-provider'
import { type Journeyer, journeyer } from './support/browserless'
import { codeOf, login, sessionsOf } from './support/factor'

let portal: TestPortal
let provider: TestProvider
let server: Server
let url: string
let callback: string

beforeAll(async () => {
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}`
  callback = `${url}/auth/oidc/callback`
  provider = await startProvider(callback)
  portal = await openPortal({
    env: {
      PUBLIC_URL: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
    },
  })
  const app = express()
  const { issuer, clientId, clientSecret } = provider
  app.use(
    oidcRouter(portal.payload, { publicUrl: url, oidc: { issuer, clientId, clientSecret, label: 'Test' } }),
  )
  app.use((_req, res) => {
    res.status(404).end()
  })
  server.on('request', app)
})
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await provider?.close()
  await portal?.close()
})

/** An account that may sign in through the provider, and the same person there. */
async function person(change: Partial<TypedUser> = {}, there: { verified?: boolean } = {}) {
  const user = await portal.user('editor')
  const name = randomUUID()
  provider.people.set(name, { email: user.email, email_verified: there.verified ?? true })
  await portal.payload.update({ collection: 'users', id: user.id, data: { signInWith: 'sso', ...change } })
  return { user, name }
}

/** Goes to the provider, signs in and agrees there. @returns the address of the callback to which the browser is sent */
async function atProvider(browser: Journeyer, name: string): Promise<string> {
  const page = await browser.get(`${url}/auth/oidc/start?redirect=${encodeURIComponent('/admin/account')}`)
  const action = async (response: Response) =>
    new URL(/action="([^"]+)"/.exec(await response.text())?.[1] ?? '', provider.issuer).href
  const consent = await browser.post(await action(page), { prompt: 'login', login: name, password: 'x' })
  const back = await browser.post(await action(consent), { prompt: 'consent' })
  return back.headers.get('location') ?? ''
}

const refusedWith = (response: Response) =>
  new URL(response.headers.get('location') ?? '', url).searchParams.get('refused')

/** The whole way. @returns the answer of the callback */
async function signInAt(name: string, browser = journeyer(callback)): Promise<Response> {
  return browser.once(await atProvider(browser, name))
}

const tokenIn = (response: Response): string =>
  /payload-token=([^;]+)/.exec(response.headers.getSetCookie().join('\n'))?.[1] ?? ''

const asUser = async (token: string) => {
  const nobody = await signIn(portal, null)
  return nobody.send('GET', '/practices', undefined, { Authorization: `JWT ${token}` })
}

const rows = async (user: TypedUser) =>
  (
    await portal.payload.find({
      collection: 'audit-log',
      where: { subjectId: { equals: user.id } },
      sort: 'number',
    })
  ).docs.map(({ action }) => action)

describe('single sign-on', () => {
  it('signs in an account that may, as an ordinary session, and leads on by a page of our own', async () => {
    const { user, name } = await person()
    const answer = await signInAt(name)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('content="0;url=/admin/account"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('payload-token='))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect((await asUser(tokenIn(answer))).status).toBe(200)
    expect(await sessionsOf(portal, user)).toHaveLength(1)
    expect(await rows(user)).toEqual(['sign-in changed', 'linked to single sign-on'])
  })

  it('knows somebody again by the subject, whatever their address is by then', async () => {
    const { user, name } = await person()
    await signInAt(name)
    provider.people.set(name, { email: 'another@example.org', email_verified: false })
    expect((await signInAt(name)).status).toBe(200)
    expect(await sessionsOf(portal, user)).toHaveLength(2)
    expect(await rows(user)).toEqual(['sign-in changed', 'linked to single sign-on'])
    // Somebody new, to whom the provider gave the old address, is not the same person.
    provider.people.set('successor', { email: user.email, email_verified: true })
    expect(refusedWith(await signInAt('successor'))).toBe('sso_no_account')
  })

  it('ends as any session does: on a change of roles, and when the account is disabled', async () => {
    for (const data of [
      { roles: ['reviewer' as const] },
      { disabled: true },
      { signInWith: 'password' as const },
    ]) {
      const { user, name } = await person()
      const token = tokenIn(await signInAt(name))
      expect((await asUser(token)).status).toBe(200)
      await portal.payload.update({ collection: 'users', id: user.id, data })
      expect((await asUser(token)).status).toBe(403)
    }
  })

  it('takes the place of the password', async () => {
    const { user } = await person()
    const answer = await login(portal, user)
    expect([answer.status, codeOf(answer)]).toEqual([403, 'sso_only'])
    expect(await sessionsOf(portal, user)).toEqual([])
  })

  it.each([
    ['an unknown person', async () => 'nobody-here', 'sso_unverified'],
    [
      'somebody unknown with a verified address',
      async () => {
        provider.people.set('stranger', { email: 'stranger@example.org', email_verified: true })
        return 'stranger'
      },
      'sso_no_account',
    ],
    [
      'an address that is not verified',
      async () => (await person({}, { verified: false })).name,
      'sso_unverified',
    ],
    ['a disabled account', async () => (await person({ disabled: true })).name, 'account_disabled'],
    [
      'an account that uses a password',
      async () => (await person({ signInWith: 'password' })).name,
      'sso_no_account',
    ],
  ])('refuses %s with a word, and no session', async (_, make, code) => {
    const before = await portal.payload.count({ collection: 'users' })
    const name = await make()
    const made = await portal.payload.count({ collection: 'users' })
    const answer = await signInAt(name)
    expect([answer.status, refusedWith(answer)]).toEqual([303, code])
    expect(tokenIn(answer)).toBe('')
    expect(new URL(answer.headers.get('location') ?? '', url).pathname).toBe('/admin/login')
    expect((await portal.payload.count({ collection: 'users' })).totalDocs).toBe(made.totalDocs)
    expect(made.totalDocs - before.totalDocs).toBeLessThanOrEqual(1)
  })

  it('refuses a locked account', async () => {
    const { user, name } = await person()
    for (let tries = 0; tries < 5; tries += 1) await login(portal, user, { password: 'wrong' })
    expect(refusedWith(await signInAt(name))).toBe('account_locked')
  })
})

describe('a journey to the provider', () => {
  const COOKIE = 'greenlight-sign-in'
  const secret = () => portal.payload.secret
  const later = () => Date.now() + 60_000

  it('cannot be ended twice', async () => {
    const { user, name } = await person()
    const browser = journeyer(callback)
    const address = await atProvider(browser, name)
    const kept = browser.cookie(url, COOKIE) ?? ''
    expect((await browser.once(address)).status).toBe(200)
    expect(browser.cookie(url, COOKIE)).toBeUndefined()
    expect(refusedWith(await browser.once(address))).toBe('sso_failed')
    // The same with the cookie put back, as somebody who had seen everything could.
    browser.setCookie(url, COOKIE, kept)
    expect(refusedWith(await browser.once(address))).toBe('sso_failed')
    expect(await sessionsOf(portal, user)).toHaveLength(1)
  })

  it('cannot be ended by another browser, nor without its cookie', async () => {
    const { user, name } = await person()
    const address = await atProvider(journeyer(callback), name)
    expect(refusedWith(await journeyer(callback).once(address))).toBe('sso_failed')
    const other = journeyer(callback)
    await other.get(`${url}/auth/oidc/start`)
    expect(refusedWith(await other.once(address))).toBe('sso_failed')
    expect(await sessionsOf(portal, user)).toEqual([])
  })

  it.each(['state', 'nonce', 'verifier'])('cannot be ended with another %s', async (part) => {
    const { user, name } = await person()
    const browser = journeyer(callback)
    const address = await atProvider(browser, name)
    const journey = unseal(browser.cookie(url, COOKIE) ?? '', secret(), Date.now()) as Record<string, string>
    const other = { ...journey, [part]: 'x'.repeat(43) }
    browser.setCookie(url, COOKIE, seal(other, secret(), later()))
    expect(refusedWith(await browser.once(address))).toBe('sso_failed')
    expect(await sessionsOf(portal, user)).toEqual([])
  })

  it('is over after its time, and a cookie that was changed is none', async () => {
    const { name } = await person()
    const browser = journeyer(callback)
    const address = await atProvider(browser, name)
    const good = browser.cookie(url, COOKIE) ?? ''
    const journey = unseal(good, secret(), Date.now())
    for (const bad of [
      seal(journey, secret(), Date.now() - 1),
      seal(journey, 'another key', later()),
      `x${good}`,
      '',
    ]) {
      browser.setCookie(url, COOKIE, bad)
      expect(refusedWith(await browser.once(address))).toBe('sso_failed')
    }
  })

  it.each(['', '?', '?code=x', '?state=x&code=y', '?error=access_denied&state=x', '?code=a&code=b'])(
    'that comes back with “%s” is refused',
    async (search) => {
      const browser = journeyer(callback)
      await browser.get(`${url}/auth/oidc/start`)
      const answer = await browser.once(`${callback}${search}`)
      expect([answer.status, refusedWith(answer)]).toEqual([303, 'sso_failed'])
    },
  )

  it.each(['https://evil.example', '//evil.example', 'javascript:alert(1)', '/\\evil.example', '"><script>'])(
    'leads nowhere else: %s',
    async (redirect) => {
      const browser = journeyer(callback)
      await browser.get(`${url}/auth/oidc/start?redirect=${encodeURIComponent(redirect)}`)
      const journey = unseal(browser.cookie(url, COOKIE) ?? '', secret(), Date.now()) as { redirect: string }
      expect(new URL(journey.redirect, url).origin).toBe(url)
      expect(journey.redirect).toMatch(/^\/admin/)
    },
  )

  it('says so where the provider is away, and tries again the next time', async () => {
    const app = express()
    const away = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', label: 'Away' }
    app.use(oidcRouter(portal.payload, { publicUrl: url, oidc: away }))
    const other = createServer(app)
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = `http://localhost:${(other.address() as AddressInfo).port}/auth/oidc/start`
    for (let tries = 0; tries < 2; tries += 1) {
      const answer = await fetch(address, { redirect: 'manual' })
      expect([answer.status, refusedWith(answer)]).toEqual([303, 'sso_unreachable'])
    }
    other.closeAllConnections()
    other.close()
  })

  it('is not offered where no provider is set up', async () => {
    const app = express()
    app.use(oidcRouter(portal.payload, { publicUrl: url, oidc: null }))
    const other = createServer(app)
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    expect((await fetch(`http://localhost:${port}/auth/oidc/start`)).status).toBe(404)
    other.closeAllConnections()
    other.close()
  })
})
