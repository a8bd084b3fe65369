import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { ask } from './support/ask'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

describe.skipIf(!hasBrowser)('a link in the form of an entry, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let site: Server
  let url: string
  let answer = 200

  beforeAll(async () => {
    site = createServer((_, res) =>
      res.writeHead(answer, { 'Content-Type': 'text/html' }).end('<p>Report</p>'),
    )
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(site.address() as AddressInfo).port}`
    url = `http://${host}/report`
    portal = await startPortal({ PRIVATE_LINKS: host })
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
    const { doc } = await ask<{ doc: { id: string } }>(
      editor.page,
      '/api/practices?draft=true&depth=0',
      'POST',
      { title: 'With a link', resources: [{ label: 'The report of the year', url }] },
    )
    await editor.page.goto(`${portal.url}/admin/collections/practices/${doc.id}`)
    await state(editor.page).waitFor()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    site?.close()
    expect(await portal?.stop()).toBe(0)
  })

  it('says that it was never checked, and checks it', async () => {
    const { page } = editor
    const status = page.locator('.gl-link__status [data-status]')
    expect(await status.getAttribute('data-status')).toBe('unchecked')
    await page.locator('.gl-link__buttons button').first().click()
    await page.locator('.gl-link__status [data-status="ok"]').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1440, 375]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        expect(await faultsOfOurs(page), `${colorScheme}, ${width}`).toEqual([])
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }, 120_000)

  it('asks no more often than somebody reads', async () => {
    const { page } = editor
    answer = 404
    await page.locator('.gl-link__buttons button').first().click()
    await page.locator('.gl-link [role="alert"]').waitFor()
    expect(await page.locator('.gl-link [role="alert"]').textContent()).toContain('Wait a moment')
  })

  it('says of an address that was changed to save it first', async () => {
    const { page } = editor
    await page.locator('#field-resources__0__url').fill(`${url}/other`)
    await page.locator('.gl-link', { hasText: 'Save' }).waitFor()
    expect(await page.locator('.gl-link__buttons').count()).toBe(0)
  })

  it('asked nothing of another host, and no page failed', () => {
    expect(editor.faults).toEqual([])
  })
})
