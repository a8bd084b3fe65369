import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { ask } from './support/ask'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

describe.skipIf(!hasBrowser)('the yearly confirmation of a live profile, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let safeguarding: Screen
  let editor: Screen
  let profile: string

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    safeguarding = await openNewsroom(browser, portal, 'safeguarding')
    editor = await openNewsroom(browser, portal, 'editor')
    const { docs } = await ask<{ docs: { id: string }[] }>(editor.page, '/api/profiles?depth=0&limit=1')
    profile = String(docs[0]?.id)
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const open = async ({ page }: Screen) => {
    await page.goto(`${portal.url}/admin/collections/profiles/${profile}`)
    await page.locator('[data-confirmation="confirmed"]').waitFor()
    return page
  }

  it('tells an editor when it is due, and offers a new link to the person', async () => {
    const page = await open(editor)
    expect(await page.locator('[data-confirmation] time').count()).toBe(2)
    expect(await page.locator('[data-confirm-profile]').count()).toBe(0)
    await page.locator('.gl-guests [data-invite]').waitFor()
  }, 120_000)

  it('lets safeguarding confirm for the person, with a note that is kept', async () => {
    const page = await open(safeguarding)
    const before = await page.locator('[data-confirmation] time').first().getAttribute('datetime')
    await page.locator('[data-confirm-profile]').click()
    const dialog = page.locator('dialog.gl-dialog')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
    }
    await dialog.locator('[data-confirm="confirmation"]').click()
    expect(await dialog.locator('[role="alert"]').count()).toBe(1)
    await dialog.locator('textarea').fill('Said so in a call with the desk.')
    await dialog.locator('[data-confirm="confirmation"]').click()
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(() => page.locator('[data-confirmation] time').first().getAttribute('datetime'))
      .not.toBe(before)
    await page.reload()
    const history = page.locator('.gl-history').filter({ hasText: 'profile confirmed' })
    await history.waitFor()
    expect(await history.textContent()).toContain('Said so in a call with the desk.')
  }, 120_000)

  it('asked nothing of another host, and no page failed', () => {
    expect([safeguarding, editor].flatMap(({ faults }) => faults)).toEqual([])
  })
})
