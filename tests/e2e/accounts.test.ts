import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../../src/auth/totp'
import type { Role } from '../../src/config/vocabulary'
import { freePort } from '../support/free-port'
import { startProvider, type TestProvider } from '../support/oidc-provider'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

const STEP = 30_000
const NEWSROOM = '.gl-tasks, .dashboard'

describe.skipIf(!hasBrowser)('accounts, in a browser, where a second factor is required', () => {
  let portal: StartedPortal
  let provider: TestProvider
  let browser: Browser
  const outside: string[] = []
  /** Secrets and recovery codes, as people keep them. */
  const kept = new Map<Role, { secret: string; codes: string[] }>()

  beforeAll(async () => {
    const port = await freePort()
    const url = `http://localhost:${port}`
    provider = await startProvider(`${url}/auth/oidc/callback`)
    portal = await startPortal({
      PORT: String(port),
      PUBLIC_URL: url,
      SECOND_FACTOR: 'required',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_LABEL: 'Example ID',
    })
    browser = await openBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await provider?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const openPage = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
    context.setDefaultTimeout(45_000)
    const page = await context.newPage()
    const allowed = [portal.url, provider.issuer]
    // The provider's own page asks for a font elsewhere.
    await context.route(
      (address) => address.protocol.startsWith('http') && !allowed.includes(address.origin),
      (route) => {
        if (route.request().frame().url().startsWith(portal.url)) outside.push(route.request().url())
        return route.abort()
      },
    )
    return page
  }
  const typePassword = async (page: Page, role: Role, path = '/admin') => {
    await page.goto(`${portal.url}${path}`)
    await page.locator('#field-email').fill(`${role}@example.org`)
    await page.locator('#field-password').fill(portal.password(role))
    await page.locator('button[type="submit"]').click()
  }
  const typeCode = async (page: Page, code: string) => {
    await page.locator('#field-code').fill(code)
    await page.locator('button[type="submit"]').first().click()
  }
  const enrol = async (page: Page, role: Role) => {
    await page.getByRole('button', { name: 'Set up' }).click()
    await page.locator('.gl-account__qr').waitFor()
    const secret = ((await page.locator('.gl-account__secret').textContent()) ?? '').replaceAll(' ', '')
    await typeCode(page, codeAt(secret, Date.now()))
    await page.locator('.gl-account__codes li').first().waitFor()
    const codes = await page.locator('.gl-account__codes li').allInnerTexts()
    kept.set(role, { secret, codes: codes.map((code) => code.trim()) })
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.locator(NEWSROOM).first().waitFor()
  }
  const saveAccount = async (page: Page) => {
    const saved = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.url().includes('/api/users/'),
    )
    await page.locator('#action-save').click()
    expect((await saved).status()).toBe(200)
  }
  const newsroom = (page: Page) => page.locator(NEWSROOM).first().waitFor()
  const error = (page: Page, text: string) => page.locator('.gl-account__error', { hasText: text }).waitFor()

  it('leads an administrator who has no second factor to it, and nowhere else', async () => {
    const page = await openPage()
    await typePassword(page, 'administrator')
    await page.waitForURL('**/admin/second-factor')
    await page.getByText('Your role needs a second factor.').waitFor()
    await page.goto(`${portal.url}/admin/collections/users`)
    await page.waitForURL('**/admin/second-factor')
    await enrol(page, 'administrator')
    expect(kept.get('administrator')?.codes).toHaveLength(10)
  })

  it('lets an editor set one up from the account page, and asks for it from then on', async () => {
    const page = await openPage()
    await typePassword(page, 'editor')
    await newsroom(page)
    await page.goto(`${portal.url}/admin/account`)
    await page.getByRole('link', { name: 'Manage your second factor' }).click()
    await page.waitForURL('**/admin/second-factor')
    await enrol(page, 'editor')
    await page.goto(`${portal.url}/admin/logout`)
    const again = await openPage()
    await typePassword(again, 'editor')
    const field = again.locator('#field-code')
    await field.waitFor()
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    expect(await field.getAttribute('inputmode')).toBe('numeric')
    expect(await field.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true)
    const { secret } = kept.get('editor') ?? { secret: '' }
    const right = codeAt(secret, Date.now() + STEP)
    await typeCode(again, right === '000000' ? '111111' : '000000')
    await error(again, 'The code is wrong')
    await typeCode(again, codeAt(secret, Date.now() + STEP))
    await newsroom(again)
  })

  it('takes a recovery code in place of the telephone, once', async () => {
    const [code = ''] = kept.get('editor')?.codes ?? []
    for (const works of [true, false]) {
      const page = await openPage()
      await typePassword(page, 'editor')
      await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
      await typeCode(page, code)
      await (works ? newsroom(page) : error(page, 'The code is wrong'))
    }
  })

  it('says what is wrong: the password, and then that the account is locked', async () => {
    const page = await openPage()
    await page.goto(`${portal.url}/admin`)
    // Whatever becomes of the page's code, a password does not get into an address.
    expect(await page.locator('form.gl-account').getAttribute('method')).toBe('post')
    for (let tries = 0; tries < 6; tries += 1) {
      await page.locator('#field-email').fill('safeguarding@example.org')
      await page.locator('#field-password').fill('wrong')
      const answer = page.waitForResponse((response) => response.url().endsWith('/api/users/login'))
      await page.locator('button[type="submit"]').click()
      await answer
      if (tries === 0) await error(page, 'The e-mail address or the password is wrong.')
    }
    await error(page, 'Too many failed tries.')
  })

  it('ends the session of somebody whose account is disabled, at their next step', async () => {
    const reviewer = await openPage()
    await typePassword(reviewer, 'reviewer')
    await enrol(reviewer, 'reviewer')
    const administrator = await openPage()
    await typePassword(administrator, 'administrator')
    await typeCode(administrator, kept.get('administrator')?.codes[0] ?? '')
    await newsroom(administrator)
    await administrator.goto(`${portal.url}/admin/collections/users?search=Rahul`)
    await administrator.getByRole('link', { name: 'Rahul Reviewer' }).click()
    await administrator.getByText('A second factor is set up.').waitFor()
    await administrator.locator('#field-disabled').check()
    await saveAccount(administrator)
    await reviewer.goto(`${portal.url}/admin/collections/practices`)
    await reviewer.waitForURL('**/admin/login**')
    await typePassword(reviewer, 'reviewer')
    await error(reviewer, 'This account is disabled.')
    // Enabled again, without its second factor, and through the provider from now on.
    await administrator.locator('#field-disabled').uncheck()
    await administrator.getByRole('button', { name: 'Reset the second factor' }).click()
    await administrator.locator('.gl-danger', { hasText: 'Reset the second factor' }).click()
    await administrator.getByText('The second factor is gone.').waitFor()
    await administrator.locator('#field-signInWith input').first().click()
    await administrator.locator('.rs__option', { hasText: 'Through the provider' }).click()
    await saveAccount(administrator)
  }, 180_000)

  it('signs in through the provider, and says why where it does not', async () => {
    provider.people.set('rahul', { email: 'reviewer@example.org', email_verified: true })
    provider.people.set('stranger', { email: 'stranger@example.org', email_verified: true })
    for (const [name, works] of [
      ['stranger', false],
      ['rahul', true],
    ] as const) {
      const page = await openPage()
      await page.goto(`${portal.url}/admin/collections/practices`)
      await page.getByRole('link', { name: 'Sign in with Example ID' }).click()
      await page.locator('input[name="login"]').fill(name)
      await page.locator('input[name="password"]').fill('any')
      await page.locator('button[type="submit"]').click()
      await page.getByRole('button', { name: 'Continue' }).click()
      if (works) await page.waitForURL('**/admin/collections/practices')
      else await error(page, 'No account here belongs to that sign-in.')
      if (works) await page.locator('.gl-filter').first().waitFor()
    }
    const page = await openPage()
    await typePassword(page, 'reviewer')
    await error(page, 'single sign-on, not with a password')
  }, 180_000)

  it('has no serious accessibility fault, in light and dark, wide and narrow, also from right to left', async () => {
    const page = await openPage()
    await typePassword(page, 'editor')
    await typeCode(page, kept.get('editor')?.codes[1] ?? '')
    await newsroom(page)
    const signedOut = await openPage()
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 375]) {
        for (const shown of [page, signedOut]) {
          await shown.emulateMedia({ colorScheme })
          await shown.setViewportSize({ width, height: 900 })
        }
        await page.goto(`${portal.url}/admin/second-factor`)
        await page.locator('.gl-account').waitFor()
        expect(await faultsOfOurs(page), `second factor, ${colorScheme}, ${width}`).toEqual([])
        await signedOut.goto(`${portal.url}/admin/login?refused=sso_failed`)
        await error(signedOut, 'did not work')
        expect(await faultsOfOurs(signedOut), `sign-in, ${colorScheme}, ${width}`).toEqual([])
        const overflows = (one: Page) =>
          one.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
        expect([await overflows(page), await overflows(signedOut)]).toEqual([false, false])
      }
    }
    await signedOut.context().addCookies([{ name: 'payload-lng', value: 'ar', url: portal.url }])
    await signedOut.goto(`${portal.url}/admin/login`)
    await signedOut.getByRole('button', { name: 'تسجيل الدخول' }).waitFor()
    expect(await faultsOfOurs(signedOut)).toEqual([])
  }, 180_000)

  it('asked nothing of another host', () => {
    expect(outside).toEqual([])
  })
})
