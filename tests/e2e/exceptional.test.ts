import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { ask } from './support/ask'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

describe.skipIf(!hasBrowser)('an emergency and a kill, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let administrator: Screen
  let reviewer: Screen
  let safeguarding: Screen
  let id: string

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
    administrator = await openNewsroom(browser, portal, 'administrator')
    reviewer = await openNewsroom(browser, portal, 'reviewer')
    safeguarding = await openNewsroom(browser, portal, 'safeguarding')
    const made = await ask<{ doc: { id: string } }>(
      editor.page,
      '/api/organisations?draft=true&depth=0',
      'POST',
      { name: 'Urgent help line', kind: 'company' },
    )
    id = made.doc.id
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const open = async ({ page }: Screen) => {
    await page.goto(`${portal.url}/admin/collections/organisations/${id}`)
    await state(page).waitFor()
    return page
  }
  const dialogOf = (page: Page) => page.locator('dialog.gl-dialog')
  const press = async (page: Page, action: string) => {
    await page.locator(`.gl-panel [data-action="${action}"]`).click()
    await dialogOf(page).locator(`[data-grave="${action}"]`).waitFor()
    return dialogOf(page)
  }
  const publicly = async () => (await fetch(`${portal.url}/content/v1/organisations/urgent-help-line`)).status
  const history = (page: Page) => page.locator('.gl-history')

  it('tells the administrator what an emergency publication does, and goes on for a reason and a mark alone', async () => {
    const page = await open(administrator)
    const dialog = await press(page, 'emergency-publish')
    expect(await dialog.locator('.gl-grave__entry').textContent()).toBe('Urgent help line')
    expect(await dialog.locator('.gl-grave li').count()).toBe(5)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
    }
    await dialog.locator('[data-confirm="emergency-publish"]').click()
    expect(await dialog.locator('[role="alert"]').count()).toBe(2)
    expect(await faultsOfOurs(page)).toEqual([])
    await dialog.locator('textarea').fill('The number on the site is wrong')
    await dialog.locator('[data-confirm="emergency-publish"]').click()
    expect(await dialog.locator('[role="alert"]').allTextContents()).toEqual(['Tick the box first.'])
    expect(await publicly()).toBe(404)
    await dialog.getByRole('checkbox').check()
    await dialog.locator('[data-confirm="emergency-publish"]').click()
    await dialog.waitFor({ state: 'detached' })
    await state(page).filter({ hasText: 'Published' }).waitFor()
    await page.locator('.gl-panel__alarm', { hasText: 'Unless a second person confirms it' }).waitFor()
    await expect.poll(publicly, { timeout: 40_000 }).toBe(200)
    // Whoever did it cannot confirm it, and reads why.
    expect(await page.locator('[data-action="confirm-emergency"]').isDisabled()).toBe(true)
    await page.getByText('cannot confirm it. Somebody else has to').waitFor()
  }, 180_000)

  it('lets a second person confirm it', async () => {
    const page = await open(reviewer)
    await page.locator('.gl-panel__alarm').waitFor()
    const dialog = await press(page, 'confirm-emergency')
    expect(await faultsOfOurs(page)).toEqual([])
    await dialog.getByRole('checkbox').check()
    await dialog.locator('[data-confirm="confirm-emergency"]').click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.gl-panel__alarm').waitFor({ state: 'detached' })
    await history(page).filter({ hasText: 'Emergency confirmed' }).waitFor()
    expect(await history(page).textContent()).toContain('The number on the site is wrong')
    expect(await publicly()).toBe(200)
  }, 180_000)

  it('is left with Escape, and nothing is done', async () => {
    const page = await open(safeguarding)
    const dialog = await press(page, 'kill')
    await dialog.locator('textarea').fill('Never mind')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.locator(':focus').getAttribute('data-action')).toBe('kill')
    expect(await publicly()).toBe(200)
  })

  it('removes an entry at once and for good', async () => {
    const page = await open(safeguarding)
    const dialog = await press(page, 'kill')
    expect(await dialog.locator('.gl-grave li').count()).toBe(5)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
    }
    await dialog.locator('textarea').fill('It leads to somebody’s home')
    await dialog.getByRole('checkbox').check()
    await dialog.locator('[data-confirm="kill"]').click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.gl-panel__alarm', { hasText: 'closed for good' }).waitFor()
    await expect.poll(publicly, { timeout: 40_000 }).toBe(410)
    const body = await (await fetch(`${portal.url}/content/v1/sync?since=0`)).text()
    expect(body).not.toContain('Urgent help line')
    const others = await open(editor)
    await others.locator('.gl-panel__alarm', { hasText: 'closed for good' }).waitFor()
    expect(await others.locator('.gl-panel [data-action="reopen"]:enabled').count()).toBe(0)
  }, 180_000)

  it('asked nothing of another host, and no page failed', () => {
    const screens = [editor, administrator, reviewer, safeguarding]
    expect(screens.flatMap(({ faults }) => faults)).toEqual([])
  })
})
