import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen, save, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

/** The title in the form in the first moment in which nobody is kept from it. */
const WHAT_THE_FORM_SHOWS_FIRST = `new Promise((resolve) => {
  const look = () => document.querySelector('dialog[open]')
    ? requestAnimationFrame(look)
    : resolve(document.querySelector('#field-title').value)
  look()
})`

const hasBrowser = chromiumPath() !== undefined

describe.skipIf(!hasBrowser)('what changed, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let ana: Screen
  let ben: Screen
  /** Of a practice that is live. */
  let address: string

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    ana = await openNewsroom(browser, portal, 'administrator')
    ben = await openNewsroom(browser, portal, 'editor')
    const docs = (await ana.page.evaluate(
      `fetch('/api/practices?limit=1&where[slug][equals]=millicom-measures-its-impact-on-childrens-rights&depth=0')
        .then((answer) => answer.json()).then(({ docs }) => docs)`,
    )) as { id: string }[]
    address = `${portal.url}/admin/collections/practices/${docs[0]?.id}`
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const open = async (page: Page, url = address) => {
    await page.goto(url)
    await state(page).waitFor()
    await page.waitForLoadState('networkidle')
  }
  const title = (page: Page) => page.locator('#field-title')
  const conflict = (page: Page) => page.locator('dialog.gl-stale')
  const pressSave = (page: Page) => page.locator('#action-save-draft').click()
  /** Types, and lets the form have its first word with the portal: it asks once whether somebody saved meanwhile. */
  const type = async (page: Page, words: string) => {
    await title(page).fill(words)
    await page.waitForTimeout(400)
    await page.waitForLoadState('networkidle')
  }
  /** A browser as it is on an old machine. */
  const slowDown = async (page: Page, rate: number) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }
  const marks = async (page: Page, selector: string) =>
    (await page.locator(selector).allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim())

  it('shows what changed since it was live, in words', async () => {
    const { page } = ben
    await open(page)
    await title(page).fill('Millicom weighs its impact on children’s rights')
    await save(page)
    const line = page.locator('.gl-panel__changes')
    await line.filter({ hasText: 'Fields changed since it was live: 1' }).waitFor()
    await line.getByRole('link').click()
    await page.waitForURL('**/changes')
    await page.locator('.gl-change del').first().waitFor()
    expect(await marks(page, '.gl-change[aria-label="Title"] del')).toEqual(['removed measures'])
    expect(await marks(page, '.gl-change[aria-label="Title"] ins')).toEqual(['added weighs'])
    expect(await page.locator('[data-since="live"]').getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('.doc-tab', { hasText: 'Versions' }).count()).toBe(0)
  })

  it('says so where nothing changed, and leads from Payload’s own address to ours', async () => {
    const { page } = ben
    await page.goto(`${address}/versions`)
    const sides = page.locator('[data-side="from"]')
    await sides.waitFor()
    await sides.selectOption({ index: 0 })
    await page.getByText('Nothing changed between these two revisions.').waitFor()
  })

  it('refuses a save over a newer revision, and saves mine over it when I say so', async () => {
    await open(ana.page)
    await open(ben.page)
    await type(ben.page, 'Ben’s title')
    await title(ana.page).fill('Ana’s title')
    await save(ana.page)
    await pressSave(ben.page)
    await conflict(ben.page).waitFor()
    const words = await conflict(ben.page).textContent()
    expect(words).toMatch(/saved a newer revision/)
    expect(await marks(ben.page, 'dialog.gl-stale section ins')).toContain('added Ben’s')
    expect(await faultsOfOurs(ben.page)).toEqual([])
    const saved = ben.page.waitForResponse((one) => one.request().method() === 'PATCH' && one.ok())
    await ben.page.locator('[data-stale="mine"]').click()
    await saved
    await conflict(ben.page).waitFor({ state: 'detached' })
    await open(ana.page)
    await expect.poll(() => title(ana.page).inputValue()).toBe('Ben’s title')
    await title(ben.page).fill('Ben’s second title')
    await save(ben.page)
  }, 180_000)

  it('keeps what I wrote where I take theirs, also by the keyboard, and puts it back', async () => {
    await open(ana.page)
    await open(ben.page)
    await type(ben.page, 'What Ben wrote')
    await title(ana.page).fill('Ana’s newer title')
    await save(ana.page)
    await ben.page.keyboard.press('Control+s')
    await conflict(ben.page).waitFor()
    await slowDown(ben.page, 6)
    await ben.page.locator('[data-stale="theirs"]').click()
    expect(await ben.page.evaluate(WHAT_THE_FORM_SHOWS_FIRST)).toBe('Ana’s newer title')
    // What is typed at once stays, and goes over the newer text.
    await title(ben.page).press('End')
    await title(ben.page).pressSequentially('!')
    await slowDown(ben.page, 1)
    await ben.page.waitForTimeout(1_000)
    await ben.page.waitForLoadState('networkidle')
    expect(await title(ben.page).inputValue()).toBe('Ana’s newer title!')
    await save(ben.page)
    await ben.page.locator('.gl-kept').getByRole('button').click()
    await conflict(ben.page).waitFor()
    expect(await conflict(ben.page).textContent()).toContain('What Ben wrote')
    await ben.page.locator('[data-stale="back"]').click()
    await conflict(ben.page).waitFor({ state: 'detached' })
    await expect.poll(() => title(ben.page).inputValue()).toBe('What Ben wrote')
    await save(ben.page)
    await open(ana.page)
    await expect.poll(() => title(ana.page).inputValue()).toBe('What Ben wrote')
  }, 180_000)

  it('refuses “save and submit” in the same way', async () => {
    await open(ana.page)
    await open(ben.page)
    await type(ben.page, 'Ben again')
    await title(ana.page).fill('Ana again')
    await save(ana.page)
    await ben.page.locator('.gl-panel [data-action="submit"]').click()
    await ben.page.locator('dialog.gl-dialog [data-confirm="submit"]').click()
    await conflict(ben.page).waitFor()
    await conflict(ben.page).getByRole('button', { name: 'Back to my form' }).click()
    await expect.poll(() => title(ben.page).inputValue()).toBe('Ben again')
    await state(ben.page).filter({ hasText: 'Draft' }).waitFor()
  }, 180_000)

  it('warns before the save too, where the other one was faster than the first letter', async () => {
    await open(ben.page)
    await open(ana.page)
    await title(ana.page).fill('Saved while Ben read')
    await save(ana.page)
    await title(ben.page).fill('Typed after it')
    await conflict(ben.page).waitFor()
    expect(await ben.page.locator('#document-stale-data').isVisible()).toBe(false)
    await conflict(ben.page).getByRole('button', { name: 'Back to my form' }).click()
    await expect.poll(() => title(ben.page).inputValue()).toBe('Typed after it')
  }, 180_000)

  it('restores an older revision as a draft, and the live text stays', async () => {
    const { page } = ana
    await page.goto(`${address}/changes`)
    await page.locator('[data-since="live"]').click()
    await page.locator('[data-restore]').click()
    await page.locator('[data-confirm="restore"]').click()
    await page.waitForURL(address)
    await state(page).filter({ hasText: 'Draft' }).waitFor()
    await expect
      .poll(() => title(page).inputValue())
      .toBe('Millicom measures its impact on children’s rights')
    await page.goto(`${address}/changes`)
    await page.getByText('Nothing changed since it was live.').waitFor()
  }, 180_000)

  it('has no serious accessibility fault, in light and dark', async () => {
    const { page } = ana
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${address}/changes`)
      await page.locator('[data-side="from"]').selectOption({ index: 1 })
      await page.locator('.gl-change').first().waitFor()
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
    }
  }, 180_000)

  it('asked nothing of another host, and no page failed', () => {
    expect([...ana.faults, ...ben.faults]).toEqual([])
  })
})
