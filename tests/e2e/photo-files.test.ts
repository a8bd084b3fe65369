import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrder, withXmp } from '../../media/testing/metadata'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen, save } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

/** Where pictures of the screens are put, for people to look at; unset: nowhere. */
const SHOTS = process.env.SHOTS

describe.skipIf(!hasBrowser)('the file of a photograph, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const shoot = async (name: string) => {
    if (!SHOTS) return
    const { page } = editor
    for (const [theme, width] of [
      ['light', 1440],
      ['dark', 375],
    ] as const) {
      await page.setViewportSize({ width, height: 1000 })
      await page.emulateMedia({ colorScheme: theme })
      await page.evaluate(`document.documentElement.setAttribute('data-theme', '${theme}')`)
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${SHOTS}/${name}-${theme}-${width}.png`, fullPage: true })
    }
    await page.setViewportSize({ width: 1440, height: 1000 })
    await page.evaluate(`document.documentElement.setAttribute('data-theme', 'light')`)
  }

  /** Fields come when they are scrolled to. */
  const toTheEnd = async () => {
    await editor.page.mouse.move(400, 500)
    for (let turn = 0; turn < 30 && !(await editor.page.locator('#field-creator').isVisible()); turn += 1) {
      await editor.page.mouse.wheel(0, 1_000)
      await editor.page.waitForTimeout(200)
    }
    await editor.page.locator('#field-creator').waitFor()
  }

  it('says what the file says beside the form, and overwrites nothing', async () => {
    const { page } = editor
    const picture = await sharp({
      create: {
        width: 900,
        height: 600,
        channels: 3,
        background: '#7a9',
        noise: { type: 'gaussian', mean: 120, sigma: 20 },
      },
    })
      .jpeg()
      .toBuffer()
    const bytes = withXmp(picture, {
      'photoshop:Credit': 'UNICEF/UNI118959/Tylle',
      'dc:creator': inOrder('Tylle'),
      'dc:description': 'A girl at a desk.',
      'photoshop:DateCreated': '2014-01-03',
      'plus:ModelReleaseStatus': 'MR-LMR',
    })
    await page.goto(`${portal.url}/admin/collections/photos/create`)
    await page.locator('.gl-obscure', { hasText: 'Save the photograph first' }).waitFor()
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'Amina.jpg', mimeType: 'image/jpeg', buffer: bytes })
    await page.locator('#field-title').fill('A desk')
    await toTheEnd()
    await page.locator('#field-creator').fill('Pirozzi')
    await save(page)
    await page.waitForURL(/photos\/[0-9a-f-]{20,}/)
    await toTheEnd()
    await page.locator('[data-said="creator"][data-standing="differs"]').waitFor()
    await page.locator('[data-said="caption"][data-standing="same"]').waitFor()
    expect(await page.locator('#field-creator').inputValue()).toBe('Pirozzi')
    expect(await page.locator('#field-caption').inputValue()).toBe('A girl at a desk.')
    await page.locator('[data-said="creator"] .gl-said__take').press('Enter')
    expect(await page.locator('#field-creator').inputValue()).toBe('Tylle')
    expect(await faultsOfOurs(page)).toEqual([])
  })

  it('hides a part that is set with the keyboard alone', async () => {
    const { page } = editor
    await page.locator('.gl-obscure__picture img').waitFor()
    await page.getByRole('button', { name: 'Add an ellipse' }).press('Enter')
    const mark = page.locator('.gl-marks__mark').first()
    await mark.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    const measures = () =>
      page
        .locator('.gl-regions input')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    expect(await measures()).toEqual(['41', '40', '20', '21'])
    expect(await mark.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.locator('.gl-obscure', { hasText: 'Not saved yet' }).waitFor()
    await shoot('form')
    await save(page)
    await page.getByLabel(/as it is served/).check()
    await page.locator('.gl-obscure__picture img[src*="served=1"]').waitFor()
    const loaded = await page
      .locator('.gl-obscure__picture img')
      .evaluate((image) =>
        (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth),
      )
    expect(loaded).toBeGreaterThan(600)
    expect(await faultsOfOurs(page)).toEqual([])
  })

  it('draws with a pointer', async () => {
    const { page } = editor
    await page.getByLabel(/as it is served/).uncheck()
    const box = await page.locator('.gl-marks').boundingBox()
    if (!box) throw new Error('There is no picture.')
    await page.mouse.move(box.x + 10, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 4 })
    await page.mouse.up()
    expect(await page.locator('.gl-regions li').count()).toBe(2)
    await page.locator('.gl-marks__mark').nth(1).focus()
    await page.keyboard.press('Delete')
    expect(await page.locator('.gl-regions li').count()).toBe(1)
  })

  it('shows the library as pictures with their credit lines, or as a list', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/photos`)
    await page.locator('.gl-library__grid li').first().waitFor()
    await page.locator('.gl-library__line', { hasText: '© UNICEF' }).first().waitFor()
    expect(await page.locator('.collection-list__tables').isVisible()).toBe(false)
    expect(await faultsOfOurs(page)).toEqual([])
    await shoot('library')
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await page.locator('.collection-list__tables').waitFor()
    await page.reload()
    await page.locator('.collection-list__tables').waitFor()
    await page.getByRole('button', { name: 'Pictures', exact: true }).click()
  })

  it('is right in Arabic', async () => {
    if (!SHOTS) return
    const { page } = editor
    await page.context().addCookies([{ name: 'payload-lng', value: 'ar', url: portal.url }])
    await page.goto(`${portal.url}/admin/collections/photos`)
    await page.locator('.gl-library__grid li').first().waitFor()
    await shoot('library-ar')
    await page.locator('.gl-library__grid a').first().click()
    await page.locator('.gl-obscure__picture img').waitFor()
    await page.locator('.gl-obscure__tools button').first().click()
    await shoot('form-ar')
  })

  it('asked for nothing outside', () => {
    expect(editor.faults).toEqual([])
  })
})
