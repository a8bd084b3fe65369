import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { ask } from './support/ask'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

/** More than a page of a list shows. */
const MANY = 12

describe.skipIf(!hasBrowser)('a whole list at once, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let reviewer: Screen
  let administrator: Screen
  let reviewerName: string
  const ids: string[] = []

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
    reviewer = await openNewsroom(browser, portal, 'reviewer')
    administrator = await openNewsroom(browser, portal, 'administrator')
    reviewerName = (await ask<{ user: { name: string } }>(reviewer.page, '/api/users/me')).user.name
    for (let number = 1; number <= MANY; number += 1) {
      const path = '/api/organisations?draft=true&depth=0'
      const data = { name: `Batch ${number}`, kind: 'company' }
      ids.push((await ask<{ doc: { id: string } }>(editor.page, path, 'POST', data)).doc.id)
    }
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const dialog = (page: Page) => page.locator('dialog.gl-dialog')
  const openList = async ({ page }: Screen) => {
    await page.goto(`${portal.url}/admin/collections/organisations?search=batch&limit=5`)
    await expect.poll(() => page.locator('tbody tr').count(), { timeout: 10_000 }).toBe(5)
    return page
  }
  const selectEverything = async (page: Page) => {
    await page.locator('thead input[type="checkbox"]').first().check()
    await page.locator('#select-all-across-pages').click()
    await page.locator('.gl-bulk', { hasText: `Selected: ${MANY}` }).waitFor()
  }
  const results = (page: Page) => page.locator('.gl-results > li')
  /** Each entry is a transaction of its own. */
  const everyResult = (page: Page) =>
    expect.poll(() => results(page).count(), { timeout: 45_000, interval: 250 }).toBe(MANY)
  const close = async (page: Page) => {
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  }
  const statesOf = async (page: Page) => {
    const query = '?draft=true&depth=0&limit=50&where[name][like]=Batch'
    const { docs } = await ask<{ docs: { state: string; assignee: unknown }[] }>(
      page,
      `/api/organisations${query}`,
    )
    return docs
  }

  it('offers nothing of Payload’s own that the rules refuse', async () => {
    for (const screen of [editor, reviewer, administrator]) {
      const page = await openList(screen)
      await page.locator('thead input[type="checkbox"]').first().check()
      await page.locator('#select-all-across-pages').waitFor()
      const offered = (await page.locator('.list-selection button').allInnerTexts()).join(' ')
      expect(offered).not.toMatch(/delete|publish|edit/i)
    }
  })

  it('submits what is on every page, with a result for each', async () => {
    const page = await openList(editor)
    await selectEverything(page)
    expect(await faultsOfOurs(page)).toEqual([])
    await page.locator('[data-bulk="submit"]').click()
    await dialog(page).locator('[data-confirm="submit"]').click()
    await everyResult(page)
    expect(await page.locator('.gl-results > li[data-ok="true"]').count()).toBe(MANY)
    expect(await faultsOfOurs(page)).toEqual([])
    await close(page)
    expect((await statesOf(page)).map(({ state }) => state)).toEqual(Array(MANY).fill('in_review'))
  }, 90_000)

  it('assigns them to a reviewer', async () => {
    const page = await openList(editor)
    await selectEverything(page)
    await page.locator('[data-bulk="assign"]').click()
    await dialog(page).getByRole('radio', { name: reviewerName }).check()
    expect(await faultsOfOurs(page)).toEqual([])
    await dialog(page).locator('[data-confirm="assign"]').click()
    await everyResult(page)
    expect(await page.locator('.gl-results > li[data-ok="true"]').count()).toBe(MANY)
    await close(page)
    const me = (await ask<{ user: { id: string } }>(reviewer.page, '/api/users/me')).user.id
    expect((await statesOf(page)).map(({ assignee }) => assignee)).toEqual(Array(MANY).fill(me))
  }, 90_000)

  it('withdraws what is live, and says of the rest why not', async () => {
    for (const id of ids.slice(0, 2)) {
      const path = `/api/organisations/${id}`
      const { contentHash: revision } = await ask<{ contentHash: string }>(reviewer.page, `${path}/workflow`)
      await ask(reviewer.page, `${path}/actions/approve`, 'POST', { revision })
      await ask(editor.page, `${path}/actions/publish`, 'POST', {})
    }
    const page = await openList(editor)
    await selectEverything(page)
    await page.locator('[data-bulk="withdraw"]').click()
    await dialog(page).locator('textarea').fill('The campaign is over')
    await dialog(page).locator('[data-confirm="withdraw"]').click()
    await everyResult(page)
    expect(await page.locator('.gl-results > li[data-ok="true"]').count()).toBe(2)
    expect(await results(page).first().textContent()).toContain('not live')
    await close(page)
    expect((await statesOf(page)).filter(({ state }) => state === 'withdrawn')).toHaveLength(2)
  }, 90_000)

  it('asked nothing of another host, and no page failed', () => {
    expect([editor, reviewer, administrator].flatMap(({ faults }) => faults)).toEqual([])
  })
})
