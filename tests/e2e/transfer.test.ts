import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined

describe.skipIf(!hasBrowser)('a collection as a file, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let ana: Screen

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    ana = await openNewsroom(browser, portal, 'editor')
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const give = async (name: string, text: string) => {
    const buffer = Buffer.from(text)
    await ana.page.locator('#gl-transfer-file').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await ana.page.getByRole('button', { name: 'Show what would happen' }).click()
  }

  it('goes out, is changed in a sheet, and comes back as drafts', async () => {
    const { page } = ana
    await page.locator('#nav-transfer').evaluate((link: HTMLElement) => link.click())
    await page.waitForURL('**/admin/transfer')
    await page.locator('[data-collection]').selectOption('organisations')
    const downloading = page.waitForEvent('download')
    await page.locator('[data-format="csv"]').click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^organisations-\d{4}-\d\d-\d\d\.csv$/)
    const csv = await readFile((await download.path()) ?? '', 'utf8')
    expect(csv).toContain('"Millicom"')

    await give('organisations.csv', csv)
    await page.locator('.gl-import__result [data-what="same"]').first().waitFor()
    expect(await page.getByRole('button', { name: 'Make and change these drafts' }).count()).toBe(0)

    await give(
      'organisations.csv',
      'slug,name.en,kind\r\nmillicom,Millicom International,company\r\nnew-one,New one,party\r\n',
    )
    await page
      .locator('.gl-import__result [data-what="change"]', { hasText: 'Millicom International' })
      .waitFor()
    expect(await page.locator('[data-what="fault"]').textContent()).toContain('Must be one of: company')
    await page.getByRole('button', { name: 'Make and change these drafts' }).click()
    const done = page.locator('.gl-import__result[data-made="true"] [data-what="change"] a')
    await done.click()
    await page.waitForURL('**/collections/organisations/**')
    await expect.poll(() => page.locator('#field-name').inputValue()).toBe('Millicom International')
    await page.locator('.gl-panel__state').filter({ hasText: 'Draft' }).waitFor()
  }, 120_000)

  it('says what is wrong with a file, on screens that nothing is wrong with', async () => {
    const { page } = ana
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${portal.url}/admin/transfer`)
      await page.getByRole('button', { name: 'Show what would happen' }).click()
      await page.getByRole('alert').filter({ hasText: 'Choose a file first.' }).waitFor()
      await give('practices.csv', 'slug,tittle.en\r\na,b\r\n')
      await page.getByRole('alert').filter({ hasText: 'no column “tittle.en”' }).waitFor()
      await give('practices.csv', 'slug,title.en\r\na,b\r\na,c\r\n')
      await page.locator('[data-what="fault"]').waitFor()
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
      for (const width of [375, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        const over = await page.locator('.gl-transfer').evaluate((box) => box.scrollWidth - box.clientWidth)
        expect(over, `${width}`).toBeLessThanOrEqual(0)
      }
    }
    expect(ana.faults).toEqual([])
  }, 120_000)
})
