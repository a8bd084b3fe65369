import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { ask } from './support/ask'
import { chromiumPath, openBrowser } from './support/browser'
import { act, choose, openNewsroom, type Screen, save } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

/** Where pictures of the screens are put, for people to look at; unset: nowhere. */
const SHOTS = process.env.SHOTS
const TITLE = 'Two people read every report'
const SECOND = 1_000

const picture = (background: string) =>
  sharp({
    create: {
      width: 900,
      height: 600,
      channels: 3,
      background,
      noise: { type: 'gaussian', mean: 120, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer()

interface Hero {
  url: string
  creditLine: string
  sizes: { url: string }[]
}

describe.skipIf(!hasBrowser)('the life of a photograph, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let reviewer: Screen
  let photograph: string
  let practice: string
  let files: string[]

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

  const live = async () => {
    const answer = await fetch(`${portal.url}/content/v1/practices?limit=100`)
    const { data } = (await answer.json()) as { data: { title: string; slug: string }[] }
    const slug = data.find(({ title }) => title === TITLE)?.slug
    const one = await fetch(`${portal.url}/content/v1/practices/${slug}`)
    const body = (await one.json()) as { data: { heroPhoto: Hero | null } }
    return { hero: body.data?.heroPhoto ?? null, etag: one.headers.get('etag') }
  }

  const shoot = async (page: Page, name: string) => {
    if (!SHOTS) return
    for (const [theme, width] of [
      ['light', 1440],
      ['dark', 375],
    ] as const) {
      await page.setViewportSize({ width, height: 1000 })
      await page.evaluate(`document.documentElement.setAttribute('data-theme', '${theme}')`)
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${SHOTS}/${name}-${theme}-${width}.png`, fullPage: true })
    }
    await page.setViewportSize({ width: 1440, height: 1000 })
    await page.evaluate(`document.documentElement.setAttribute('data-theme', 'light')`)
  }

  it('is uploaded, and is not fit while nobody has consented', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/photos/create`)
    const file = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await picture('#597') }
    await page.locator('input[type="file"]').first().setInputFiles(file)
    await page.locator('#field-title').fill('Two at a desk')
    await page.locator('#field-alt').fill('Two people at a desk.')
    await choose(page, 'shows', 'Adults alone')
    await choose(page, 'credit', 'UNI118959')
    await save(page)
    await page.waitForURL(/photos\/[0-9a-f-]{36}/)
    photograph = new URL(page.url()).pathname
    await page.locator('.gl-rights [data-fitness="unfit"]').waitFor()
    await page.locator('.gl-rights__reasons', { hasText: 'consent' }).waitFor()
    await page.locator('.gl-uses', { hasText: 'Nothing uses it.' }).waitFor()
    expect(await faultsOfOurs(page)).toEqual([])
    await shoot(page, 'photo-unfit')
  })

  it('becomes fit with the consent of the people shown', async () => {
    const { page } = editor
    await page.locator('#field-consent__reference').fill('C-2026-4')
    await choose(page, 'consent__givenBy', 'The person shown')
    await choose(page, 'consent__scope', 'Website')
    const day = page.locator('#field-consent__date input')
    await day.fill('Nov 1, 2026 12:00 PM')
    await day.press('Enter')
    await page.keyboard.press('Escape')
    await save(page)
    await page.locator('.gl-rights [data-fitness="fit"]').waitFor()
    await shoot(page, 'photo-fit')
  })

  it('is put into a practice, approved and published', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/practices/create`)
    await page.locator('#field-title').fill(TITLE)
    await page
      .locator('#field-summary')
      .fill('Every report is read by two people within the hour, and none alone.')
    await page.locator('[contenteditable="true"]').first().click()
    await page.keyboard.type('Every report is read by two people within the hour.')
    await choose(page, 'organisations', 'Thorn')
    await choose(page, 'themes', 'Safety by design')
    await choose(page, 'regions', 'Global')
    await page.locator('#field-heroPhoto').getByRole('button', { name: 'Choose from existing' }).click()
    const row = page.locator('.list-drawer tbody tr', { hasText: 'Two at a desk' }).first()
    await row.getByRole('button').first().click()
    await page.locator('.list-drawer').waitFor({ state: 'detached' })
    await save(page)
    await page.waitForURL(/practices\/[0-9a-f-]{36}/)
    practice = new URL(page.url()).pathname
    await act(page, 'submit')
    await reviewer.page.goto(`${portal.url}${practice}`)
    await act(reviewer.page, 'approve')
    await page.reload()
    await act(page, 'publish')
    await page.locator('.gl-panel__state', { hasText: 'Published' }).waitFor()
    const { hero } = await live()
    expect(hero?.creditLine).toBe('© UNICEF/UNI118959/Tylle')
    files = [hero?.url ?? '', ...(hero?.sizes.map(({ url }) => url) ?? [])]
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) expect((await fetch(file)).status).toBe(200)
  }, 240_000)

  it('says where it is used, and is not deleted while it is', async () => {
    const { page } = editor
    await page.goto(`${portal.url}${photograph}`)
    await page.locator('.gl-uses', { hasText: 'live' }).getByRole('link', { name: TITLE }).waitFor()
    await shoot(page, 'photo-used')
    await page.goto(`${portal.url}/admin/collections/photos`)
    await page.locator('.gl-library__grid li').first().waitFor()
    const cards = page.locator('.gl-library__grid li')
    await page.locator('[data-filter="unused"]').click()
    await page.locator('[data-filter="unused"][aria-pressed="true"]').waitFor()
    await page.locator('.gl-library__grid', { hasText: 'Two at a desk' }).waitFor({ state: 'detached' })
    await page.locator('[data-filter="unused"]').click()
    await page.locator('[data-filter="fit"]').click()
    await cards.filter({ hasText: 'Two at a desk' }).waitFor()
    expect(await faultsOfOurs(page)).toEqual([])
    await shoot(page, 'library')
  })

  it('is gone from the API and its files one second after its right ends', async () => {
    const id = photograph.split('/').at(-1)
    const before = await live()
    const until = new Date(Date.now() + 6 * SECOND)
    const rights = [{ kind: 'allow', channel: 'web', until: until.toISOString() }]
    await ask(editor.page, `/api/photos/${id}`, 'PATCH', { rights })
    const during = await live()
    expect(during.hero).not.toBeNull()
    expect(Date.now()).toBeLessThan(until.getTime())
    await new Promise((resolve) => setTimeout(resolve, until.getTime() + SECOND - Date.now()))
    const after = await live()
    expect(after.hero).toBeNull()
    expect([before.etag, during.etag]).not.toContain(after.etag)
    for (const file of files) expect((await fetch(file)).status).toBe(410)
    await editor.page.goto(`${portal.url}${photograph}`)
    await editor.page.locator('.gl-rights [data-fitness="unfit"]').waitFor()
    await editor.page.goto(`${portal.url}/admin/collections/photos`)
    await editor.page.locator('[data-filter="unfit"]').click()
    const card = editor.page.locator('.gl-library__grid li', { hasText: 'Two at a desk' })
    await card.locator('[data-fitness="unfit"]').waitFor()
  })

  it('comes with others at once, under one credit, each refused by itself', async () => {
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/photos`)
    await page.getByRole('button', { name: 'Bulk Upload' }).click()
    const good = await Promise.all(['#a33', '#3a3'].map(picture))
    await page
      .locator('.dropzone input[type="file"]')
      .first()
      .setInputFiles([
        ...good.map((buffer, index) => ({ name: `IMG_${index}.jpg`, mimeType: 'image/jpeg', buffer })),
        { name: 'IMG_9.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)"/>') },
      ])
    const rows = page.locator('.file-selections__fileRow')
    await rows.nth(2).waitFor()
    await shoot(page, 'bulk')
    await page.getByRole('button', { name: 'Edit all' }).click()
    const form = page.locator('.edit-many-bulk-uploads__form')
    await form.locator('.field-select .rs__control').click()
    await page.locator('.rs__option', { hasText: 'Photo credit' }).first().click()
    await form.locator('#field-credit .rs__control').click()
    await page.keyboard.type('UNI156473')
    await page.locator('.rs__option', { hasText: 'UNI156473' }).first().click()
    await shoot(page, 'bulk-all')
    await form.getByRole('button', { name: 'Apply changes' }).click()
    await form.waitFor({ state: 'detached' })
    await page.locator('.bulk-upload--actions-bar').getByRole('button', { name: 'Save' }).click()
    // What was taken is gone from the list; what was refused stays, and why is said.
    await page.getByText('This is not a photograph').first().waitFor()
    await page.locator('.file-selections__fileRowContainer--error').waitFor()
    expect(await rows.count()).toBe(1)
    await shoot(page, 'bulk-refused')
    const { docs } = await ask<{ docs: { credit?: unknown }[] }>(
      page,
      '/api/photos?sort=-createdAt&limit=2&depth=0',
    )
    expect(docs.map(({ credit }) => typeof credit)).toEqual(['string', 'string'])
  }, 240_000)

  it('asked for nothing outside', () => {
    expect([...editor.faults, ...reviewer.faults]).toEqual([])
  })
})
