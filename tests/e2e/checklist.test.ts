import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

const VAGUE = 'The link text “Read more” does not say what opens.'

describe.skipIf(!hasBrowser)('the checklist beside the form, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let address: string
  /** Saves that the browser asked for. */
  const saves: string[] = []

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
    editor.page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      const isNew = request.method() === 'POST' && pathname === '/api/practices'
      if (isNew || request.method() === 'PATCH') saves.push(pathname)
    })
    const query = 'where[state][equals]=draft&draft=true&depth=0&limit=1'
    const { docs } = (await editor.page.evaluate(
      `fetch('/api/practices?${query}').then((answer) => answer.json())`,
    )) as { docs: { id: string }[] }
    address = `${portal.url}/admin/collections/practices/${docs[0]?.id}`
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const sum = () => editor.page.locator('.gl-checklist__sum').textContent()
  const inTheWay = (text: string) => editor.page.locator('.gl-obstacles > li', { hasText: text })

  it('tells a newcomer what an entry needs before it is saved for the first time', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/practices/create`)
    await inTheWay('The title is missing.').waitFor()
    await page.locator('#field-title').fill('A hotline for children')
    await inTheWay('The title is missing.').waitFor({ state: 'detached' })
    // Saving makes the address of the title.
    expect(await inTheWay('The address (slug) is missing.').count()).toBe(0)
    await page.locator('.gl-checklist__done > summary').click()
    await page.locator('.gl-ticks li', { hasText: 'Title' }).first().waitFor()
    expect(saves).toEqual([])
  })

  it('finds a link that says “Read more” while it is typed, leads to it, and lets it go once it is mended', async () => {
    const { page } = editor
    await page.goto(address)
    await page.locator('.gl-checklist__bar').waitFor()
    const before = await sum()
    await page.locator('#field-resources').getByRole('button', { name: 'Add Resource' }).click()
    await page.locator('#field-resources__0__label').fill('Read more')
    await page.locator('#field-resources__0__url').fill('https://a.example/report')
    await inTheWay(VAGUE).waitFor()
    expect(await sum()).not.toBe(before)
    await page.locator('#field-title').focus()
    await inTheWay(VAGUE).locator('[data-path="resources.0.label.en"]').press('Enter')
    await page.locator('#field-resources__0__label:focus').waitFor()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Report on the assessment')
    await inTheWay(VAGUE).waitFor({ state: 'detached' })
    expect(saves).toEqual([])
  })

  it('finds it in the text too', async () => {
    const { page } = editor
    await page.locator('[data-lexical-editor="true"]').first().click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('See [Read more](https://a.example/report) for all of it.')
    await inTheWay(VAGUE).waitFor()
    expect(await inTheWay(VAGUE).locator('button').getAttribute('data-path')).toBe('body.en')
    for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('Backspace')
    await inTheWay(VAGUE).waitFor({ state: 'detached' })
    expect(saves).toEqual([])
  }, 180_000)

  it('stops nothing by advice', async () => {
    const { page } = editor
    const advice = page.locator('.gl-checks--advice > li')
    await advice.filter({ hasText: 'There is no translation into French yet.' }).waitFor()
    await page.locator('.gl-obstacles').waitFor({ state: 'detached' })
    await page.locator('.gl-panel [data-action="submit"]:not([disabled])').waitFor()
  })

  it('has no serious accessibility fault in light, dark and from right to left', async () => {
    const { page } = editor
    await page.context().addCookies([{ name: 'payload-lng', value: 'ar', url: portal.url }])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      await page.locator('.gl-checklist__bar').waitFor()
      expect(await page.locator('.gl-checklist h3').textContent()).toBe('قائمة التحقق')
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
    }
    expect(editor.faults).toEqual([])
  }, 180_000)
})
