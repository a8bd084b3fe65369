import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { act, confirm, openNewsroom, type Screen, signIn, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

/** Asks the portal's API in the session of the page. */
const ask = async <Body>(page: Page, path: string, method = 'GET', body?: object): Promise<Body> =>
  (await page.evaluate(
    async ([address, verb, json]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(address as string, { method: verb as string, headers, body: json as string })
      return answer.json()
    },
    [path, method, body && JSON.stringify(body)],
  )) as Body

describe.skipIf(!hasBrowser)('assignment, home and several entries at once, in a browser', () => {
  let portal: StartedPortal
  let browser: Browser
  let editor: Screen
  let reviewer: Screen
  let reviewerName: string

  beforeAll(async () => {
    portal = await startPortal()
    browser = await openBrowser()
    editor = await openNewsroom(browser, portal, 'editor')
    reviewer = await openNewsroom(browser, portal, 'reviewer')
    reviewerName = (await ask<{ user: { name: string } }>(reviewer.page, '/api/users/me')).user.name
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const write = async (name: string, data: object = { kind: 'company' }): Promise<string> => {
    const path = '/api/organisations?draft=true&depth=0'
    return (await ask<{ doc: { id: string } }>(editor.page, path, 'POST', { name, ...data })).doc.id
  }
  const open = async ({ page }: Screen, id: string) => {
    await page.goto(`${portal.url}/admin/collections/organisations/${id}`)
    await state(page).waitFor()
  }
  const dialog = (page: Page) => page.locator('dialog.gl-dialog')
  const assignment = (page: Page) => page.locator('.gl-assignment')
  const list = (page: Page, name: string) => page.locator(`[data-list="${name}"]`)
  const home = async ({ page }: Screen) => {
    await page.goto(`${portal.url}/admin`)
    await page.locator('.gl-tasks').waitFor()
    return page
  }

  it('submits to a named reviewer with a due date and a priority', async () => {
    const { page } = editor
    await open(editor, await write('Assigned by name'))
    await page.locator('.gl-panel [data-action="submit"]').click()
    await dialog(page).getByRole('radio', { name: reviewerName }).check()
    await dialog(page).locator('[data-due="tomorrow"]').click()
    await dialog(page).getByRole('combobox').selectOption('urgent')
    await dialog(page).locator('textarea').fill('Please look at the address.')
    expect(await faultsOfOurs(page)).toEqual([])
    await confirm(page, 'submit')
    await state(page).filter({ hasText: 'In review' }).waitFor()
    await assignment(page).filter({ hasText: reviewerName }).filter({ hasText: 'Urgent' }).waitFor()
  })

  it('says at the field what is wrong with it, and loses nothing that was given', async () => {
    const { page } = editor
    await open(editor, await write('A date in the past'))
    await page.locator('.gl-panel [data-action="submit"]').click()
    await dialog(page).locator('input[type="datetime-local"]').fill('2020-01-01T09:00')
    await dialog(page).locator('textarea').fill('Keep this.')
    await dialog(page).locator('[data-confirm="submit"]').click()
    await dialog(page).getByText('Choose a time that is still to come.').waitFor()
    expect(await dialog(page).locator('input[aria-invalid="true"]').count()).toBe(1)
    expect(await dialog(page).locator('textarea').inputValue()).toBe('Keep this.')
    await dialog(page).locator('[data-due="none"]').click()
    await confirm(page, 'submit')
    await state(page).filter({ hasText: 'In review' }).waitFor()
  })

  it('shows the reviewer what is theirs first, one click away', async () => {
    const page = await home(reviewer)
    const first = list(page, 'toReview').locator('li').first()
    expect(await first.textContent()).toMatch(/Assigned by name[\s\S]*Due[\s\S]*Priority: Urgent[\s\S]*Yours/)
    await first.getByRole('link').click()
    await page.waitForURL(/organisations\/[0-9a-f-]{36}/)
    await state(page).waitFor()
  })

  it('hands over to the pool, and takes it back from there', async () => {
    const { page } = reviewer
    await page.locator('.gl-panel [data-action="assign"]').click()
    await dialog(page).locator('[data-reviewer="pool"]').click()
    await confirm(page, 'assign')
    await assignment(page).filter({ hasText: 'waits in the pool' }).waitFor()
    await act(page, 'claim')
    await assignment(page)
      .filter({ hasText: `${reviewerName} (you)` })
      .waitFor()
    expect(await page.locator('.gl-panel [data-action="claim"]').count()).toBe(0)
  })

  it('lets nobody approve what they wrote, whatever roles they hold', async () => {
    const { page: administrator } = await openNewsroom(browser, portal, 'administrator')
    const account = {
      name: 'Editor and reviewer',
      email: 'both@example.org',
      password: 'long-enough-for-two-roles',
      roles: ['editor', 'reviewer'],
    }
    await ask(administrator, '/api/users', 'POST', account)
    await administrator.context().close()
    const id = await write('Four eyes')
    const both = await signIn(browser, portal, account)
    await ask(both.page, `/api/organisations/${id}?draft=true`, 'PATCH', { website: 'https://example.org' })
    await open(both, id)
    await act(both.page, 'submit')
    await state(both.page).filter({ hasText: 'In review' }).waitFor()
    await both.page.getByText('so somebody else has to review it').first().waitFor()
    expect(await both.page.locator('.gl-panel [data-action="approve"]').isDisabled()).toBe(true)
    expect(await list(await home(both), 'toReview').textContent()).not.toContain('Four eyes')
    expect(both.faults).toEqual([])
    await both.page.context().close()
    await open(reviewer, id)
    await act(reviewer.page, 'approve')
    await state(reviewer.page).filter({ hasText: 'Approved' }).waitFor()
  })

  it('submits several at once, with a result for each', async () => {
    const ids = [await write('Several: one'), await write('Several: two'), await write('Several: unfit', {})]
    const { page } = editor
    await page.goto(`${portal.url}/admin/collections/organisations?search=several`)
    const rows = page.locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(3)
    expect(await page.locator('.gl-bulk').count()).toBe(0)
    await page.locator('thead input[type="checkbox"]').first().check()
    await page.locator('.gl-bulk', { hasText: 'Selected: 3' }).waitFor()
    expect(await page.locator('.gl-bulk button').allInnerTexts()).toEqual([
      'Submit for review',
      'Assign…',
      'Withdraw',
    ])
    expect(await faultsOfOurs(page)).toEqual([])
    await page.locator('[data-bulk="submit"]').click()
    await dialog(page).getByRole('radio', { name: reviewerName }).check()
    await dialog(page).locator('[data-confirm="submit"]').click()
    const results = page.locator('.gl-results > li')
    await results.first().waitFor()
    expect(await results.first().getAttribute('data-ok')).toBe('false')
    expect(await results.first().textContent()).toContain('Several: unfit')
    expect(await page.locator('.gl-results > li[data-ok="true"]').count()).toBe(2)
    expect(await faultsOfOurs(page)).toEqual([])
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await expect.poll(() => rows.filter({ hasText: 'In review' }).count()).toBe(2)
    expect(await page.locator('.gl-bulk').count()).toBe(0)
    for (const [id, expected] of [
      [ids[0], 'in_review'],
      [ids[2], 'draft'],
    ]) {
      expect(await ask(page, `/api/organisations/${id}?draft=true&depth=0`)).toMatchObject({
        state: expected,
      })
    }
  })

  it('withdraws several with one reason, and asks for it', async () => {
    const { page } = editor
    await page.goto(
      `${portal.url}/admin/collections/organisations?where[or][0][and][0][state][equals]=published&limit=5`,
    )
    await page.locator('tbody input[type="checkbox"]').first().check()
    await page.locator('[data-bulk="withdraw"]').click()
    await dialog(page).locator('[data-confirm="withdraw"]').click()
    await dialog(page).getByText('a reason is required').waitFor()
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  })

  it('narrows a list to what is mine and what is overdue', async () => {
    const { page } = reviewer
    await page.goto(`${portal.url}/admin/collections/organisations?sort=-createdAt`)
    await page.locator('[data-filter="mine"]').click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(3)
    expect(await page.locator('[data-filter="mine"]').getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('tbody').textContent()).toMatch(/Urgent/)
    await page.locator('[data-filter="overdue"]').click()
    await page.getByText('No results').first().waitFor()
    await page.locator('[data-filter="overdue"]').click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(3)
  })

  it('has no serious accessibility fault at home, in light and dark', async () => {
    for (const screen of [editor, reviewer]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await screen.page.emulateMedia({ colorScheme })
        expect(await faultsOfOurs(await home(screen)), colorScheme).toEqual([])
      }
    }
  }, 180_000)

  it('asked nothing of another host, and no page failed', () => {
    expect([...editor.faults, ...reviewer.faults]).toEqual([])
  })
})
