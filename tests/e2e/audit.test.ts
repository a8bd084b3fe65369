import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { writeBeside } from './support/database'
import { openNewsroom, type Screen } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

const LIST = '/admin/collections/audit-log'

interface Run {
  code: number | null
  output: string
}

describe.skipIf(!hasBrowser)('the audit log, in a browser and on the command line', () => {
  let dataDir: string
  let portal: StartedPortal
  let browser: Browser
  let reviewer: Screen
  let editor: Screen

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'greenlight-audit-'))
    portal = await startPortal({ DATA_DIR: dataDir })
    browser = await openBrowser()
    reviewer = await openNewsroom(browser, portal, 'reviewer')
    editor = await openNewsroom(browser, portal, 'editor')
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
    await rm(dataDir, { recursive: true, force: true })
  })

  const open = async (page: Page, query = '') => {
    await page.goto(`${portal.url}${LIST}${query}`)
    await page.locator('.gl-audit').waitFor()
    await page.waitForLoadState('networkidle')
  }
  const actions = (page: Page) => page.locator('tbody .gl-audit__word').allInnerTexts()
  const numbers = async (page: Page) => (await page.locator('tbody .cell-number').allInnerTexts()).map(Number)

  const exported = async (page: Page, format: 'csv' | 'json') => {
    const download = page.waitForEvent('download')
    await page.locator(`[data-export="${format}"]`).click()
    const file = await download
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }

  it('shows the newest row first, in words, and leads to the entry', async () => {
    const { page } = reviewer
    await open(page)
    const shown = await numbers(page)
    expect(shown).toHaveLength(25)
    expect(shown).toEqual([...shown].sort((a, b) => b - a))
    expect(new Set(await actions(page))).toContain('Published')
    const link = page.locator('tbody .gl-audit__about a', { hasText: 'Good practices' }).first()
    expect(await link.getAttribute('href')).toMatch(/^\/admin\/collections\/sections\/[0-9a-f-]{36}$/)
    expect(await page.locator('tbody .cell-by').first().textContent()).toMatch(/Editor/)
  })

  it('is narrowed by what happened and when, and exports what is left', async () => {
    const { page } = reviewer
    await open(page)
    await page.locator('.gl-audit select').first().selectOption({ label: 'Approved' })
    await page.waitForURL(/approved/)
    await page
      .locator('tbody .gl-audit__word', { hasText: 'Submitted' })
      .first()
      .waitFor({ state: 'detached' })
    expect(new Set(await actions(page))).toEqual(new Set(['Approved']))
    const csv = await exported(page, 'csv')
    expect(csv.name).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.csv$/)
    const lines = csv.text.trim().split('\r\n')
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.slice(1).every((line) => line.split(',')[2] === 'approved')).toBe(true)
    const json = JSON.parse((await exported(page, 'json')).text) as { rows: { action: string }[] }
    expect(json.rows).toHaveLength(lines.length - 1)
    await page.locator('.gl-audit input[type="date"]').first().fill('2020-02-02')
    await page.waitForURL(/greater_than_equal/)
    expect(new Set(await actions(page))).toEqual(new Set(['Approved']))
  })

  it('says so where nothing matches, and clears the filters', async () => {
    const { page } = reviewer
    await open(page, '?where[or][0][and][0][action][equals]=never')
    await page.locator('.gl-audit__empty', { hasText: 'No row matches' }).getByRole('button').click()
    await page.locator('tbody .gl-audit__word').first().waitFor()
    expect(await page.locator('.gl-audit__empty').count()).toBe(0)
  })

  it('shows one row with its hashes, and nothing to change', async () => {
    const { page } = reviewer
    await open(page)
    await page.locator('tbody .cell-number a').first().click()
    await page.locator('.gl-audit--row').waitFor()
    expect(await page.locator('.gl-audit__fits').textContent()).toContain('The hash fits')
    expect(await page.locator('.gl-audit__evidence dd').last().textContent()).toMatch(/^[0-9a-f]{64}$/)
    expect(await page.locator('#action-save, .field-type input:visible, textarea:visible').count()).toBe(0)
  })

  it('has no serious accessibility fault, in light and dark', async () => {
    const { page } = reviewer
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await open(page)
      expect(await faultsOfOurs(page), `list in ${colorScheme}`).toEqual([])
      await page.locator('tbody .cell-number a').first().click()
      await page.locator('.gl-audit--row').waitFor()
      expect(await faultsOfOurs(page), `row in ${colorScheme}`).toEqual([])
    }
  }, 180_000)

  it('shows an editor the rows of own entries, and no export of others', async () => {
    const { page } = editor
    await open(page)
    const total = JSON.parse((await exported(page, 'json')).text) as { rows: { subject: string | null }[] }
    expect(total.rows.length).toBeGreaterThan(0)
    expect(total.rows.filter(({ subject }) => subject === 'audit-log')).toEqual([])
    await open(reviewer.page, '?where[or][0][and][0][subject][equals]=audit-log')
    expect((await actions(reviewer.page)).length).toBeGreaterThan(1)
  })

  const verify = (...args: string[]): Promise<Run> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['scripts/audit-verify.mjs', ...args], {
        env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          output += chunk.toString()
        })
      }
      child.once('close', (code) => resolve({ code, output }))
    })

  it('is verified beside the running portal, and a change in the database file is found', async () => {
    const whole = await verify()
    expect(whole.output).toMatch(/^\d+ rows read, whole and in order\.$/m)
    expect(whole.code).toBe(0)
    const place = /Last whole row: (\S+)/.exec(whole.output)?.[1] ?? ''
    expect((await verify('--expect', place)).code).toBe(0)
    expect((await verify('--expect', `1:${'0'.repeat(64)}`)).output).toContain('FAULT at row 1 (replaced)')
    expect((await verify('--sideways')).code).toBe(2)
    await writeBeside(dataDir, "UPDATE audit_log SET reason = 'Something else' WHERE number = 3")
    const changed = await verify()
    expect(changed.output).toContain('FAULT at row 3 (changed)')
    expect(changed.code).toBe(1)
  }, 180_000)

  it('asked nothing of another host, and no page failed', () => {
    expect([...editor.faults, ...reviewer.faults]).toEqual([])
  })
})
