import type { Browser, Locator, Page } from 'playwright-core'
import type { Role } from '../../../src/config/vocabulary'
import type { Action } from '../../../src/workflow/transitions'
import type { StartedPortal } from './started-portal'

export interface Screen {
  page: Page
  /** Requests that left for another host, and errors of the page: both must stay empty. */
  faults: string[]
}

/** Signs in as the account of a role that the first start made. */
export const openNewsroom = (browser: Browser, portal: StartedPortal, role: Role): Promise<Screen> =>
  signIn(browser, portal, { email: `${role}@example.org`, password: portal.password(role) })

/** Signs in through the form, in a window of the person's own. */
export async function signIn(
  browser: Browser,
  portal: StartedPortal,
  { email, password }: { email: string; password: string },
): Promise<Screen> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== portal.url) faults.push(`outside: ${request.url()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  await page.goto(`${portal.url}/admin`)
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.locator('button[type="submit"]').click()
  await page.locator('.gl-tasks, .dashboard').first().waitFor()
  return { page, faults }
}

/** Chooses in one of the admin's select boxes, by what it shows. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  const box = page.locator(`#field-${field}`)
  await box.locator('input').first().click()
  await box.locator('input').first().fill(option)
  await page.locator('.rs__option', { hasText: option }).first().click()
}

/** Saves, and waits for the server's word that it is saved. */
export async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (response) =>
      ['POST', 'PATCH'].includes(response.request().method()) &&
      /\/api\/(practices|photos|documents)\b/.test(response.url()),
  )
  await page.locator('#action-save-draft, #action-save').first().click()
  const response = await saved
  if (!response.ok()) throw new Error(`Saving failed: ${response.status()} ${await response.text()}`)
}

/** Presses a button of the review panel, and gives the reason where it asks for one. */
export async function act(page: Page, action: Action, reason?: string): Promise<void> {
  await page.locator(`.gl-panel [data-action="${action}"]`).click()
  if (reason !== undefined) await giveReason(page, action, reason)
  else if (action === 'submit') await confirm(page, action)
  // The form is read anew after an action; a person takes longer than that to begin to type.
  await page.waitForLoadState('networkidle')
}

async function giveReason(page: Page, action: Action, reason: string): Promise<void> {
  await page.locator('dialog.gl-dialog textarea').fill(reason)
  await confirm(page, action)
}

/** Goes on with what a dialog asks. */
export async function confirm(page: Page, action: Action): Promise<void> {
  const dialog = page.locator('dialog.gl-dialog')
  await dialog.locator(`[data-confirm="${action}"]`).click()
  await dialog.waitFor({ state: 'detached' })
}

export const state = (page: Page): Locator => page.locator('.gl-panel__state')
