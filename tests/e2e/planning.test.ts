import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { openNewsroom, type Screen, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

const HOUR = 3_600_000

describe.skipIf(!hasBrowser)('what is planned, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let reviewer: Screen

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

  interface Answered {
    status: number
    body: Record<string, unknown>
  }

  /** Asks the portal as whoever is signed in on the page. */
  const ask = (page: Page, path: string, body?: object): Promise<Answered> =>
    page.evaluate(
      async ([address, given]) => {
        const answer = await fetch(String(address), {
          method: given === undefined ? 'GET' : 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: given === undefined ? undefined : JSON.stringify(given),
        })
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
      },
      [path, body] as const,
    )

  /** An organisation that is approved; its id. */
  async function approved(name: string): Promise<string> {
    const made = await ask(editor.page, '/api/organisations?draft=true', { name, kind: 'company' })
    const id = (made.body.doc as { id: string }).id
    const submitted = await ask(editor.page, `/api/organisations/${id}/actions/submit`, {})
    const approval = await ask(reviewer.page, `/api/organisations/${id}/actions/approve`, {
      revision: submitted.body.contentHash,
    })
    expect(approval.body.state).toBe('approved')
    return id
  }

  const open = async ({ page }: Screen, collection: string, id: string) => {
    await page.goto(`${portal.url}/admin/collections/${collection}/${id}`)
    await page.locator('.gl-panel__state, .gl-release__state').first().waitFor()
  }
  const dialogOf = (page: Page) => page.locator('dialog.gl-dialog')
  const isLive = async (slug: string) =>
    (await fetch(`${portal.url}/content/v1/organisations/${slug}`)).status

  /** As the browser's field takes it, on the clocks of UTC. */
  const fieldIn = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString().slice(0, 16)

  it('schedules an entry from its panel, changes the time, and cancels it', async () => {
    const id = await approved('Planned by hand')
    const { page } = editor
    await open(editor, 'organisations', id)
    await page.locator('.gl-panel [data-action="schedule"]').click()
    const dialog = dialogOf(page)
    await dialog.locator('[data-confirm="schedule"]').click()
    expect(await dialog.locator('[role="alert"]').textContent()).toBe('Choose a date and a time.')
    await dialog.locator('select').selectOption('Europe/Berlin')
    await dialog.locator('input[type="datetime-local"]').fill('2027-03-28T02:30')
    expect(await dialog.locator('[role="alert"]').textContent()).toContain('no such time in Europe/Berlin')
    await dialog.locator('input[type="datetime-local"]').fill('2027-10-31T02:30')
    await dialog.locator('input[value="second"]').check()
    expect(await dialog.locator('[role="status"]').textContent()).toContain('Europe/Berlin (GMT+1)')
    expect(await faultsOfOurs(page)).toEqual([])
    await dialog.locator('[data-confirm="schedule"]').click()
    await state(page).filter({ hasText: 'Scheduled' }).waitFor()
    const plan = page.locator('[data-plan="publish"]')
    expect(await plan.locator('time').getAttribute('datetime')).toBe('2027-10-31T01:30:00.000Z')
    await plan.locator('[data-change="publish"]').click()
    expect(await dialog.locator('input[type="datetime-local"]').inputValue()).toBe('2027-10-31T02:30')
    await dialog.locator('select').selectOption('UTC')
    await dialog.locator('input[type="datetime-local"]').fill('2027-11-02T09:00')
    await dialog.locator('[data-confirm="schedule"]').click()
    await page.locator('[data-plan="publish"] time[datetime="2027-11-02T09:00:00.000Z"]').waitFor()
    expect(await faultsOfOurs(page)).toEqual([])
    await page.locator('[data-give-up="publish"]').click()
    await state(page).filter({ hasText: 'Approved' }).waitFor()
    expect(await page.locator('[data-plan]').count()).toBe(0)
  })

  it('goes live and down again at the time, without anybody', async () => {
    const id = await approved('By the clock')
    const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
    await ask(editor.page, `/api/organisations/${id}/actions/schedule`, { at: soon(3) })
    await expect.poll(() => isLive('by-the-clock'), { timeout: 40_000, interval: 500 }).toBe(200)
    await ask(editor.page, `/api/organisations/${id}/actions/schedule-withdrawal`, {
      at: soon(3),
      reason: 'Only for a moment',
    })
    await expect.poll(() => isLive('by-the-clock'), { timeout: 40_000, interval: 500 }).toBe(410)
    await open(editor, 'organisations', id)
    await onPage('.gl-history').filter({ hasText: 'Only for a moment' }).first().waitFor()
  })
  const onPage = (selector: string) => editor.page.locator(selector)

  it('says on the panel that an edit ended the plan, until somebody dismisses it', async () => {
    const id = await approved('Overtaken')
    await ask(editor.page, `/api/organisations/${id}/actions/schedule`, {
      at: new Date(Date.now() + HOUR).toISOString(),
    })
    const { page } = editor
    await page.evaluate(async (entry) => {
      await fetch(`/api/organisations/${entry}?draft=true`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: 'Overtaken by an edit' }),
      })
    }, id)
    await open(editor, 'organisations', id)
    const failed = page.locator('[data-plan="publish"][data-failed="true"]')
    await failed.filter({ hasText: 'edited after it was scheduled' }).waitFor()
    expect(await faultsOfOurs(page)).toEqual([])
    await failed.locator('[data-give-up="publish"]').click()
    await failed.waitFor({ state: 'detached' })
  })

  let release: string

  it('makes a release from an entry’s panel, and lists what stands in its way', async () => {
    const id = await approved('First of a release')
    const second = await ask(editor.page, '/api/organisations?draft=true', {
      name: 'Second of a release',
      kind: 'company',
    })
    const { page } = editor
    await open(editor, 'organisations', id)
    await page.locator('[data-add-to-release]').click()
    const dialog = dialogOf(page)
    await dialog.locator('[data-confirm="add-to-release"]').click()
    expect(await dialog.locator('[role="alert"]').textContent()).toContain('title')
    await dialog.locator('input[type="text"]').fill('The spring release')
    expect(await faultsOfOurs(page)).toEqual([])
    await dialog.locator('[data-confirm="add-to-release"]').click()
    await page.locator('[data-release]').waitFor()
    release = String(await page.locator('[data-release]').getAttribute('data-release'))
    const secondId = (second.body.doc as { id: string }).id
    await open(editor, 'organisations', secondId)
    await page.locator('[data-add-to-release]').click()
    await dialog.locator('select').selectOption({ label: 'The spring release' })
    await dialog.locator('[data-confirm="add-to-release"]').click()
    await page.locator('[data-release]').waitFor()
    await open(editor, 'releases', release)
    const blocked = page.locator('tr[data-blocked="true"]')
    await blocked.filter({ hasText: 'Second of a release' }).waitFor()
    expect(await page.locator('[data-release-action="publish"]').isDisabled()).toBe(true)
    expect(await faultsOfOurs(page)).toEqual([])
    const submitted = await ask(page, `/api/organisations/${secondId}/actions/submit`, {})
    await ask(reviewer.page, `/api/organisations/${secondId}/actions/approve`, {
      revision: submitted.body.contentHash,
    })
  })

  it('schedules the release, and shows it in the calendar beside what else is planned', async () => {
    const { page } = editor
    const alone = await approved('Alone in the calendar')
    const at = new Date(Date.now() + HOUR).toISOString()
    await ask(page, `/api/organisations/${alone}/actions/schedule`, { at })
    await open(editor, 'releases', release)
    await page.locator('[data-release-action="schedule"]').click()
    const dialog = dialogOf(page)
    await dialog.locator('select').selectOption('UTC')
    await dialog.locator('input[type="datetime-local"]').fill(fieldIn(2))
    await dialog.locator('[data-confirm="schedule"]').click()
    await page.locator('.gl-release__state--scheduled').waitFor()
    await page.goto(`${portal.url}/admin/calendar?month=${at.slice(0, 7)}`)
    const shown = page.locator('.gl-calendar__grid .gl-calendar__items li')
    await shown.filter({ hasText: 'Alone in the calendar' }).waitFor()
    await shown.filter({ hasText: 'The spring release' }).waitFor()
    expect(await page.locator('.gl-calendar__grid td[aria-current="date"]').count()).toBe(1)
    expect(await faultsOfOurs(page)).toEqual([])
    await page.locator('.gl-calendar__kinds label[data-kind="publish"] input').uncheck()
    await shown.filter({ hasText: 'Alone in the calendar' }).waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.get('show')).not.toContain('publish')
    await page.locator('[data-step="next"]').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.locator('.gl-calendar__empty').waitFor()
    await page.locator('[data-step="today"]').click()
    await shown.filter({ hasText: 'The spring release' }).locator('a').click()
    await page.waitForURL(/collections\/releases\//)
  })

  it('shows an agenda on a narrow screen', async () => {
    const { page } = editor
    await page.setViewportSize({ width: 375, height: 800 })
    await page.goto(`${portal.url}/admin/calendar`)
    const agenda = page.locator('.gl-calendar__agenda')
    await agenda.locator('li').first().waitFor()
    expect(await page.locator('.gl-calendar__grid').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
    expect(await faultsOfOurs(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  it('takes the release live at once, with everything in it', async () => {
    const { page } = editor
    await open(editor, 'releases', release)
    await page.locator('[data-release-action="publish"]').click()
    await dialogOf(page).locator('[data-confirm="publish"]').click()
    await page.locator('.gl-release__state--published').waitFor()
    await expect.poll(() => isLive('first-of-a-release'), { timeout: 40_000 }).toBe(200)
    expect(await isLive('second-of-a-release')).toBe(200)
    expect(await faultsOfOurs(page)).toEqual([])
    await open(reviewer, 'releases', release)
    expect(await reviewer.page.locator('[data-release-action]').count()).toBe(0)
  })

  it('asked nothing of the outside and broke nowhere', () => {
    expect([...editor.faults, ...reviewer.faults]).toEqual([])
  })
})
