import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, mailServer } from '../integration/support/smtp'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { writeBeside } from './support/database'
import { openNewsroom, type Screen } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

describe.skipIf(!hasBrowser)('mail that does not get through, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let server: MailServer
  let dataDir: string
  let administrator: Screen

  beforeAll(async () => {
    server = await mailServer()
    server.behave('refuse')
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-e2e-mail-'))
    portal = await startPortal({ SMTP_URL: server.url, DATA_DIR: dataDir })
    browser = await openBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
    await server?.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** What the tries of two days leave, without waiting for them. */
  const giveUp = () =>
    writeBeside(
      dataDir,
      "update mails set state = 'failed', tries = 9, next_try_at = null where state = 'queued' and last_error is not null",
    )

  it('is shown to administrators, and leads to the queue', async () => {
    for (const role of ['editor', 'reviewer']) {
      await fetch(`${portal.url}/api/users/forgot-password`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: `${role}@example.org` }),
      })
    }
    for (let failed = 0; failed < 2; await sleep(100)) failed += await giveUp()
    administrator = await openNewsroom(browser, portal, 'administrator')
    const { page } = administrator
    const notice = page.locator('.gl-mail-trouble')
    await notice.filter({ hasText: 'Mails that could not be sent: 2.' }).waitFor()
    expect(await faultsOfOurs(page)).toEqual([])
    await notice.locator('a').click()
    await page.locator('table tbody tr').nth(1).waitFor()
    expect(await page.locator('table').textContent()).toMatch(/Failed[\s\S]*EENVELOPE 550/)
    expect(await faultsOfOurs(page)).toEqual([])
  })

  it('is shown to nobody else', async () => {
    const { page } = await openNewsroom(browser, portal, 'reviewer')
    expect(await page.locator('.gl-mail-trouble').count()).toBe(0)
    await page.goto(`${portal.url}/admin/collections/mails`)
    await page.locator('h1').first().waitFor()
    expect(await page.locator('table').count()).toBe(0)
  })

  it('is discarded only after a second word', async () => {
    const { page } = administrator
    await page.locator('table tbody tr a').first().click()
    await page.locator('#gl-mail-discard').click()
    await page.locator('#gl-mail-sure').waitFor()
    expect(await faultsOfOurs(page)).toEqual([])
    await page.locator('#gl-mail-discard').click()
    await page.waitForURL(/\/collections\/mails$/)
  })

  it('is sent again with a click', async () => {
    server.behave('well')
    const { page } = administrator
    await page.goto(`${portal.url}/admin/collections/mails`)
    await page.locator('#gl-mail-all-again').click()
    await page.locator('.gl-mail-actions', { hasText: 'Put back into the queue: 1.' }).waitFor()
    for (let waited = 0; server.received.length === 0 && waited < 20_000; waited += 100) await sleep(100)
    expect(server.received.map(({ mail }) => mail.subject)).toEqual(['Choose a new password'])
    await page.locator('#gl-mail-all-again').click()
    await page.locator('.gl-mail-actions', { hasText: 'No mail has failed' }).waitFor()
    await page.goto(`${portal.url}/admin`)
    await page.locator('.gl-tasks').waitFor()
    expect(await page.locator('.gl-mail-trouble').count()).toBe(0)
  })

  it('is asked for as often as somebody likes, by their own clock', async () => {
    const { page } = administrator
    await page.goto(`${portal.url}/admin/account`)
    const zone = page.locator('#field-timeZone')
    // One's own account begins with the browser's zone.
    await zone.filter({ hasText: /\S/ }).waitFor()
    await zone.locator('input').first().fill('nairobi')
    await page.locator('.rs__option', { hasText: 'Africa/Nairobi (UTC+3)' }).click()
    await page.locator('#field-notifications input').first().fill('summary')
    await page.locator('.rs__option', { hasText: 'One summary a day' }).click()
    const saved = page.waitForResponse((one) => one.request().method() === 'PATCH')
    await page.locator('#action-save').click()
    expect((await saved).status()).toBe(200)
    const me = await page.evaluate(async () => (await fetch('/api/users/me')).json())
    expect(me).toMatchObject({ user: { timeZone: 'Africa/Nairobi', notifications: 'daily' } })
    expect(administrator.faults).toEqual([])
  })
})
