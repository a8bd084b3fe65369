import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs, faultsOfPage } from './support/accessibility'
import { ask } from './support/ask'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

describe.skipIf(!hasBrowser)('a preview for somebody without an account, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let visitor: Page
  let id: string
  let link: string

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
    visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    const { docs } = await ask<{ docs: { id: string }[] }>(
      editor.page,
      '/api/practices?draft=true&depth=0&limit=1&where[state][equals]=in_review',
    )
    id = String(docs[0]?.id)
    await editor.page.goto(`${portal.url}/admin/collections/practices/${id}`)
    await state(editor.page).waitFor()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  it('is made beside the entry, and told once', async () => {
    const { page } = editor
    await page.locator('[data-share]').click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
    }
    await page.locator('[data-confirm="preview-link"]').click()
    const shown = page.locator('input[name="guest-link"]')
    await shown.waitFor()
    link = await shown.inputValue()
    expect(await faultsOfOurs(page)).toEqual([])
    await page.locator('[data-done]').click()
    await page.locator('[data-preview-link][data-state="open"]').waitFor()
  }, 120_000)

  it('is a page of the site, in the language of whoever reads', async () => {
    const answer = await visitor.goto(link)
    expect(answer?.status()).toBe(200)
    expect(answer?.headers()['cache-control']).toBe('private, no-store')
    expect(answer?.headers()['x-robots-tag']).toContain('noindex')
    expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
    await visitor.getByText('Preview: this is not published.').waitFor()
    expect(await visitor.locator('h1').textContent()).toContain('Thorn')
    const picture = visitor.locator('main img').first()
    expect(await picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    const arabic = await visitor.goto(link.replace('/en/', '/ar/'))
    expect(arabic?.status()).toBe(200)
    expect(await visitor.locator('html').getAttribute('dir')).toBe('rtl')
  }, 120_000)

  it('has no accessibility fault', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(link)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faultsOfPage(page), colorScheme).toEqual([])
    }
    await page.context().close()
  }, 120_000)

  it('shows nothing once it was taken back', async () => {
    const { page } = editor
    await page.reload()
    await page.locator('[data-preview-link][data-state="open"] [data-revoke-preview]').click()
    await page.locator('[data-preview-links] details').waitFor()
    const answer = await visitor.goto(link)
    expect(answer?.status()).toBe(404)
    expect(await visitor.locator('h1').textContent()).not.toContain('Thorn')
  }, 120_000)

  it('is left from a live page to the field that says a part of it, by whoever is signed in', async () => {
    const { page } = editor
    expect(await (await visitor.goto(`${portal.url}/en/practices`))?.status()).toBe(200)
    const live = await visitor.locator('main a[href*="/practices/"]').first().getAttribute('href')
    await visitor.goto(`${portal.url}${live}`)
    expect(await visitor.locator('.edit-part').count()).toBe(0)
    await page.goto(`${portal.url}${live}`)
    await page.locator('.edit-part[href$="#field=body"]').click()
    await page.waitForURL('**/admin/collections/practices/**')
    await expect
      .poll(
        () =>
          page.evaluate(() =>
            document.activeElement?.closest('[data-field-path]')?.getAttribute('data-field-path'),
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe('body')
  }, 120_000)

  it('asked nothing of another host, and no page failed', () => {
    expect(editor.faults).toEqual([])
  })
})
