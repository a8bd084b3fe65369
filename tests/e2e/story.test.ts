import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeholderPdf, placeholderPhoto } from '../../src/sample/placeholders'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { act, choose, openNewsroom, type Screen, save, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

const TITLE = 'A hotline that answers within the hour'

describe.skipIf(!hasBrowser)('the way of a story, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let reviewer: Screen
  let address: string

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
    reviewer = await openNewsroom(browser, portal, 'reviewer')
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const expectState = async (page: Page, label: string) => {
    await state(page).filter({ hasText: label }).waitFor()
  }
  const published = async () => {
    const answer = await fetch(`${portal.url}/content/v1/practices/a-hotline-that-answers-within-the-hour`)
    return { status: answer.status, body: (await answer.json()) as { data: Record<string, never> } }
  }

  it('lets the editor upload a photograph with its credit', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/photos/create`)
    await page.locator('input[type="file"]').setInputFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: await placeholderPhoto(99, 'e2e'),
    })
    await page.locator('#field-title').fill('Hotline')
    await page.locator('#field-alt').fill('A desk with a telephone.')
    await choose(page, 'shows', 'Nobody')
    await choose(page, 'credit', 'UNI118959')
    await save(page)
    await page.waitForURL(/photos\/[0-9a-f-]{36}/)
  })

  it('lets the editor upload a PDF', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/documents/create`)
    await page.locator('input[type="file"]').setInputFiles({
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: await placeholderPdf('Report of the hotline'),
    })
    await save(page)
    await page.waitForURL(/documents\/[0-9a-f-]{36}/)
    expect(await page.locator('#field-pages').inputValue()).toBe('1')
  })

  it('lets the editor draft a practice and says what is missing', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/practices/create`)
    await page.locator('#field-title').fill(TITLE)
    await page.locator('#field-summary').fill('Reports are read at once.')
    await save(page)
    await page.waitForURL(/practices\/[0-9a-f-]{36}/)
    address = new URL(page.url()).pathname
    await expectState(page, 'Draft')
    const obstacles = page.locator('.gl-obstacles li')
    await obstacles.first().waitFor()
    expect((await obstacles.allInnerTexts()).join()).toContain('A theme is missing.')
    expect(await page.getByRole('button', { name: 'Publish changes' }).count()).toBe(0)
  })

  it('lets the editor complete and submit it', async () => {
    const { page } = editor
    await page.locator('[contenteditable="true"]').first().click()
    await page.keyboard.type('Every report is read by two people within the hour.')
    await choose(page, 'organisations', 'Thorn')
    await choose(page, 'themes', 'Safety by design')
    await choose(page, 'regions', 'Global')
    await page.locator('#field-heroPhoto').getByRole('button', { name: 'Choose from existing' }).click()
    await page
      .locator('.list-drawer tbody tr', { hasText: 'Hotline' })
      .first()
      .getByRole('button')
      .first()
      .click()
    await page.locator('#field-resources').getByRole('button', { name: 'Add Resource' }).click()
    await page.locator('#field-resources__0__label').fill('Report of the hotline')
    await page
      .locator('#field-resources__0__document')
      .getByRole('button', { name: 'Choose from existing' })
      .click()
    await page
      .locator('.list-drawer tbody tr', { hasText: 'Report of the hotline' })
      .first()
      .getByRole('button')
      .first()
      .click()
    await page.locator('.list-drawer').waitFor({ state: 'detached' })
    await save(page)
    await page.locator('.gl-obstacles').waitFor({ state: 'detached' })
    await act(page, 'submit')
    await expectState(page, 'In review')
  }, 180_000)

  it('shows it to the reviewer, who asks for changes', async () => {
    const { page } = reviewer
    await page.goto(`${portal.url}/admin`)
    await page.locator('.gl-tasks').getByRole('link', { name: TITLE }).click()
    await page.waitForURL(`**${address}`)
    await act(page, 'request-changes', 'Say how many reports there are.')
    await expectState(page, 'Changes requested')
  })

  it('leads the editor to it, who mends it and submits again', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin`)
    await page.locator('.gl-tasks').getByRole('link', { name: TITLE }).click()
    await page.waitForURL(`**${address}`)
    await page.locator('.gl-quote', { hasText: 'Say how many reports there are.' }).waitFor()
    await page.locator('#field-summary').fill('Forty reports a day are read at once.')
    await page.locator('.gl-panel', { hasText: 'unsaved changes' }).waitFor()
    await save(page)
    await act(page, 'submit')
    await expectState(page, 'In review')
    expect((await published()).status).toBe(404)
  })

  it('lets the reviewer approve and the editor publish', async () => {
    await reviewer.page.goto(`${portal.url}${address}`)
    await act(reviewer.page, 'approve')
    await expectState(reviewer.page, 'Approved')
    expect((await published()).status).toBe(404)
    await editor.page.reload()
    await act(editor.page, 'publish')
    await expectState(editor.page, 'Published')
  })

  it('answers it on the public API with its credit line, photograph and PDF', async () => {
    const { status, body } = await published()
    expect(status).toBe(200)
    expect(body.data).toMatchObject({
      title: TITLE,
      summary: 'Forty reports a day are read at once.',
      heroPhoto: { creditLine: '© UNICEF/UNI118959/Tylle', alt: 'A desk with a telephone.' },
      resources: [{ label: 'Report of the hotline', format: 'pdf', pages: 1 }],
      organisations: [{ title: 'Thorn' }],
    })
    const { heroPhoto, resources } = body.data as unknown as {
      heroPhoto: { url: string }
      resources: { url: string }[]
    }
    expect((await fetch(heroPhoto.url)).headers.get('content-type')).toBe('image/jpeg')
    expect((await fetch(resources[0]?.url ?? '')).headers.get('content-type')).toBe('application/pdf')
  })

  it('voids an approval by an edit, and leaves the live text as it is', async () => {
    const { page } = editor
    await page.locator('#field-summary').fill('Fifty reports a day are read at once.')
    await save(page)
    await expectState(page, 'Draft')
    await act(page, 'submit')
    await expectState(page, 'In review')
    await reviewer.page.reload()
    await act(reviewer.page, 'approve')
    await expectState(reviewer.page, 'Approved')
    await page.reload()
    await page.locator('#field-summary').fill('Sixty reports a day are read at once.')
    await save(page)
    await expectState(page, 'Draft')
    await page.locator('.gl-panel [data-action="submit"]').waitFor()
    expect(await page.locator('.gl-panel [data-action="publish"]').count()).toBe(0)
    expect((await published()).body.data.summary).toBe('Forty reports a day are read at once.')
  })

  it('has no serious accessibility fault on our screens, in light and dark', async () => {
    const { page } = editor
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const path of ['/admin', '/admin/collections/practices', address]) {
        await page.goto(`${portal.url}${path}`)
        await page.locator('.gl-tasks, .gl-filter, .gl-panel__state').first().waitFor()
        expect(await faultsOfOurs(page), `${path} in ${colorScheme}`).toEqual([])
      }
    }
  }, 180_000)

  it('asked nothing of another host, and no page failed', () => {
    expect([...editor.faults, ...reviewer.faults]).toEqual([])
  })
})
