import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { ask } from './support/ask'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen, save, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined

describe.skipIf(!hasBrowser)('translations side by side, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let ana: Screen
  let id: string

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    ana = await openNewsroom(browser, portal, 'editor')
    const { docs } = await ask<{ docs: { id: string }[] }>(
      ana.page,
      '/api/practices?limit=1&where[slug][equals]=millicom-measures-its-impact-on-childrens-rights&depth=0',
    )
    id = docs[0]?.id ?? ''
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const open = async (locale: string) => {
    await ana.page.goto(`${portal.url}/admin/collections/practices/${id}?locale=${locale}`)
    await state(ana.page).waitFor()
    await ana.page.waitForLoadState('networkidle')
  }
  const field = (name: string) => ana.page.locator(`.field-type:has(> .gl-source):has(#field-${name})`)
  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox()
    if (!box) throw new Error('It is not on the page.')
    return box
  }

  it('shows the source beside the field, and leads to what is missing', async () => {
    const { page } = ana
    await open('ar')
    await page.locator('.gl-source').first().waitFor()
    expect(await field('title').locator('.gl-source__words').textContent()).toContain('Millicom')
    const [input, source] = [
      await boxOf(page.locator('#field-title')),
      await boxOf(field('title').locator('.gl-source')),
    ]
    expect(source.x).toBeGreaterThanOrEqual(input.x + input.width)
    // Rich text too, as it is read.
    const rich = page.locator('[data-field-path="body"] > .gl-source')
    expect(await rich.locator('h2').count()).toBeGreaterThan(0)
    await page.locator('[data-standing="missing"] button', { hasText: 'Label' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-resources__0__label')
  })

  it('marks what changed since, until it is translated again', async () => {
    const { page } = ana
    await open('en')
    await page.locator('#field-title').fill('Millicom weighs its impact on children’s rights')
    await save(page)
    await open('ar')
    await page.locator('[data-standing="changed"] button', { hasText: 'Title' }).waitFor()
    const source = field('title').locator('.gl-source')
    await source.locator('summary').click()
    expect((await source.locator('ins').textContent())?.trim()).toContain('weighs')
    expect(await faultsOfOurs(page)).toEqual([])
    await page.locator('#field-title').fill('ميليكوم تزن أثرها في حقوق الطفل')
    await save(page)
    await page.locator('.gl-translate [data-standing="changed"]').waitFor({ state: 'detached' })
    expect(await field('title').getAttribute('data-gl-sourced')).toBe('current')
  }, 120_000)

  it('reads Arabic from right to left, stacks on a narrow screen, and goes away when nothing is chosen', async () => {
    const { page } = ana
    await open('fr')
    await page.locator('[data-source]').selectOption('ar')
    const words = field('title').locator('.gl-source__words')
    await words.filter({ hasText: 'ميليكوم' }).waitFor()
    expect(await words.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')
    await page.setViewportSize({ width: 375, height: 900 })
    const [input, source] = [
      await boxOf(page.locator('#field-title')),
      await boxOf(field('title').locator('.gl-source')),
    ]
    expect(source.y).toBeGreaterThanOrEqual(input.y + input.height)
    expect(source.width).toBeLessThanOrEqual(375)
    await page.locator('[data-source]').selectOption('')
    await page.locator('.gl-source').first().waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1440, height: 1000 })
    expect(ana.faults).toEqual([])
  })
})
