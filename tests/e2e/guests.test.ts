import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import { faultsOfOurs, faultsOfPage } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { act, openNewsroom, type Screen, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined

describe.skipIf(!hasBrowser)('a guest with a link, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  const outside: string[] = []

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  /** A profile in review, with the panel of it open. */
  async function profileInReview(displayName: string): Promise<string> {
    const { page } = editor
    const data = {
      displayName,
      role: 'Analyst at a hotline',
      sector: 'civil-society',
      introduction: richText('She sees to it that pictures of abuse disappear.'),
      moments: [{ time: '08:30', title: 'Coffee first', text: richText('The team meets.') }],
    }
    const made = (await page.evaluate(
      `fetch('/api/profiles?draft=true&depth=0', { method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: ${JSON.stringify(JSON.stringify(data))} }).then((answer) => answer.json()).then(({ doc }) => doc)`,
    )) as { id: string }
    const address = `${portal.url}/admin/collections/profiles/${made.id}`
    await open(page, address)
    expect(await page.locator('.gl-guests').textContent()).toContain('Submit the profile for review')
    await act(page, 'submit')
    await state(page).getByText('In review').waitFor()
    return address
  }

  const open = async (page: Page, address: string) => {
    await page.goto(address)
    await state(page).waitFor()
    await page.waitForLoadState('networkidle')
  }

  /** What home says of a profile that waits for its subject; null where it does not wait. */
  async function waiting(name: string): Promise<string | null> {
    const { page } = editor
    await page.goto(`${portal.url}/admin`)
    const list = page.locator('[data-list="waitingForSubject"]')
    await list.waitFor()
    const item = list.locator('li', { hasText: name })
    return (await item.count()) === 0 ? null : item.textContent()
  }

  /** Makes a link in the panel. */
  async function invite(language = 'en'): Promise<string> {
    const { page } = editor
    await page.locator('.gl-guests [data-invite]').click()
    const dialog = page.locator('dialog.gl-invite')
    await dialog.locator('[data-confirm="invite"]').click()
    expect(await dialog.locator('[aria-invalid="true"]').count()).toBe(2)
    await dialog.locator('[name="guest-name"]').fill('Maria Gonzalez')
    await dialog.locator('[name="guest-email"]').fill('maria@people.example')
    await dialog.locator('[name="guest-language"]').selectOption(language)
    await dialog.locator('[name="guest-message"]').fill('Take your time.')
    expect(await faultsOfOurs(page)).toEqual([])
    await dialog.locator('[name="guest-email"]').press('Enter')
    const link = await dialog.locator('[name="guest-link"]').inputValue()
    expect(link).toMatch(/\/guest\/[A-Za-z0-9_-]{43}$/)
    await dialog.locator('[data-done]').click()
    await page.locator('.gl-guests [data-state="waiting"]').waitFor()
    return link
  }

  /** A window of somebody without a session. */
  async function guest(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== portal.url) outside.push(request.url())
    })
    return page
  }

  const heading = (page: Page) => page.locator('h1').textContent()
  const link = (which: string) => editor.page.locator(`.gl-guests [data-state="${which}"]`)

  it('approves without a program and without an account, and only then the profile can go live', async () => {
    const address = await profileInReview('Noor of the browser')
    expect(await waiting('Noor of the browser')).toContain('Nobody has asked them yet')
    await open(editor.page, address)
    const url = await invite()
    const page = await guest()
    await page.goto(url)
    expect(await page.locator('article').textContent()).toContain('Noor of the browser')
    expect(await page.locator('blockquote').textContent()).toContain('Take your time.')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Approve' }).click()
    expect(await heading(page)).toBe('Thank you')
    await page.goto(url)
    expect(await heading(page)).toBe('This link does not work')

    expect(await waiting('Noor of the browser')).toBeNull()
    await open(editor.page, address)
    await link('approved').waitFor()
    expect(await editor.page.locator('[data-sign-off="subject"]').getAttribute('data-given')).toBe('true')
    expect(await editor.page.locator('.gl-guests [data-invite]').count()).toBe(0)
    for (const role of ['reviewer', 'safeguarding'] as const) {
      const { page: their } = await openNewsroom(browser, portal, role)
      await open(their, address)
      const names = await their.locator('.gl-guests').textContent()
      expect(names?.includes('Maria Gonzalez'), role).toBe(role === 'safeguarding')
      // Each gives the sign-off that is theirs, and only the last of them approves it.
      await act(their, 'approve')
      const sign = their.locator(`[data-sign-off="${role === 'reviewer' ? 'editorial' : role}"]`)
      await expect.poll(() => sign.getAttribute('data-given')).toBe('true')
      await state(their)
        .getByText(role === 'reviewer' ? 'In review' : 'Approved')
        .waitFor()
      await their.context().close()
    }
    await open(editor.page, address)
    await act(editor.page, 'publish')
    await state(editor.page).getByText('Published').waitFor()
  }, 180_000)

  it('sends comments, which come back as the reason', async () => {
    const address = await profileInReview('Amal of the browser')
    const url = await invite('ar')
    const page = await guest({ viewport: { width: 375, height: 800 }, colorScheme: 'dark' })
    await page.goto(url)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBe(375)
    await page.locator('textarea').fill('أول لقاء هو في التاسعة.')
    await page.locator('button.second').click()
    expect(await heading(page)).toBe('شكرًا لك')
    await open(editor.page, address)
    await state(editor.page).getByText('Changes requested').waitFor()
    await link('comments').getByText('أول لقاء هو في التاسعة.').waitFor()
    expect(await faultsOfOurs(editor.page)).toEqual([])
  }, 120_000)

  it('opens nothing by a link that was taken back, replaced or overtaken', async () => {
    await profileInReview('Lina of the browser')
    const page = await guest()
    const first = await invite()
    const second = await invite()
    await page.goto(first)
    expect(await heading(page)).toBe('This link does not work')
    await page.goto(second)
    expect(await heading(page)).toBe('Please read this before it is published')
    await link('waiting').or(link('opened')).first().locator('[data-revoke]').click()
    await expect.poll(() => editor.page.locator('.gl-guests details [data-state="revoked"]').count()).toBe(2)
    await page.goto(second)
    expect(await heading(page)).toBe('This link does not work')
    const third = await invite()
    await editor.page.locator('#field-displayName').fill('Lina, edited')
    await editor.page.locator('#action-save-draft').click()
    await state(editor.page).getByText('Draft').waitFor()
    await page.goto(third)
    expect(await heading(page)).toBe('The text has changed')
  }, 120_000)

  it('is told what is missing of an answer, and has a page without faults', async () => {
    await profileInReview('Rana of the browser')
    const url = await invite()
    for (const options of [
      { colorScheme: 'light' as const },
      { colorScheme: 'dark' as const, viewport: { width: 375, height: 800 } },
    ]) {
      const page = await guest({ ...options, javaScriptEnabled: true })
      await page.goto(url)
      expect(await faultsOfPage(page)).toEqual([])
      await page.evaluate('for (const form of document.forms) form.noValidate = true')
      await page.getByRole('button', { name: 'Approve' }).click()
      expect(await page.getByRole('alert').textContent()).toContain('Tick the box')
      expect(await faultsOfPage(page)).toEqual([])
      await page.context().close()
    }
    const tab = await guest()
    await tab.goto(url)
    await tab.keyboard.press('Tab')
    expect(await tab.locator(':focus').textContent()).toBe('Go to your answer')
  }, 120_000)

  it('and asked nothing of the outside, nor did the newsroom', () => {
    expect([...outside, ...editor.faults]).toEqual([])
  })
})
