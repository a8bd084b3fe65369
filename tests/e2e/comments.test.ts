import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../../src/sample/rich-text'
import { faultsOfOurs } from './support/accessibility'
import { chromiumPath, openBrowser } from './support/browser'
import { act, choose, openNewsroom, type Screen, save, state } from './support/newsroom'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

const TITLE = 'A helpline in every school'
const TEXT = 'Counsellors answer children within the hour, in four languages.'

describe.skipIf(!hasBrowser)('two people and their comments, in a browser', () => {
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
    const id = await editor.page.evaluate(
      async (data) => {
        const answer = await fetch('/api/practices?draft=true', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(data),
        })
        return ((await answer.json()) as { doc: { id: string } }).doc.id
      },
      { title: TITLE, summary: 'Children can ask for help where they are.', body: richText(TEXT) },
    )
    address = `${portal.url}/admin/collections/practices/${id}`
    await editor.page.goto(address)
    await part(editor.page).waitFor()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const part = (page: Page): Locator => page.locator('.gl-comments')
  const thread = (page: Page, words: string): Locator => page.locator('.gl-thread', { hasText: words })
  const write = async (page: Page, words: string) => {
    const dialog = page.locator('dialog.gl-compose')
    await dialog.locator('textarea').fill(words)
    await dialog.locator('[data-comment-send]').click()
    await dialog.waitFor({ state: 'detached' })
    await thread(page, words).waitFor()
  }
  /** Selects words in the rich text, as a mouse would. */
  const selectWords = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const editable = document.querySelector('[data-lexical-editor]')
      const walker = document.createTreeWalker(editable as Node, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const start = node.data.indexOf(wanted)
        if (start === -1) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + wanted.length)
        document.getSelection()?.removeAllRanges()
        document.getSelection()?.addRange(range)
        return
      }
      throw new Error('These words are not there.')
    }, words)
  const highlighted = (page: Page) =>
    page.evaluate(() => [...(CSS.highlights.get('gl-comment') ?? [])].map((range) => String(range)))

  it('lets the reviewer comment on a passage of a form that they may not write in', async () => {
    const { page } = reviewer
    await page.goto(address)
    await part(page).waitFor()
    await page.locator('[data-lexical-editor]').first().waitFor()
    await selectWords(page, 'within the hour')
    await page.locator('.gl-selection').click()
    const dialog = page.locator('dialog.gl-compose')
    expect(await dialog.locator('.gl-comment-quote').textContent()).toBe('within the hour')
    await dialog.locator('input[type="checkbox"]').check()
    await write(page, 'Who says so? Name the source.')
    await expect.poll(() => highlighted(page)).toEqual(['within the hour'])
    await thread(page, 'Name the source').locator('.gl-thread__condition').waitFor()
  })

  it('offers the same for words of a text field, though it is closed to the reviewer', async () => {
    const { page } = reviewer
    await page.locator('#field-title').scrollIntoViewIfNeeded()
    const box = await page.locator('#field-title').boundingBox()
    if (!box) throw new Error('The title is not on the screen.')
    const middle = box.y + box.height / 2
    await page.mouse.move(box.x + 1, middle)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 5, middle, { steps: 5 })
    await page.mouse.up()
    await page.locator('.gl-selection').click()
    expect(await page.locator('dialog.gl-compose .gl-comment-quote').textContent()).toBe(TITLE)
    await page.keyboard.press('Escape')
    await page.locator('dialog.gl-compose').waitFor({ state: 'detached' })
  })

  it('lets them comment on a field from its label, by keyboard', async () => {
    const { page } = reviewer
    await page.locator('[data-comment-field="summary"]').focus()
    await page.keyboard.press('Enter')
    await page.locator('dialog.gl-compose textarea').fill('Half a comment')
    await page.keyboard.press('Escape')
    await page.locator('dialog.gl-compose').waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('[data-comment-field="summary"]').click()
    expect(await page.locator('dialog.gl-compose textarea').inputValue()).toBe('Half a comment')
    await write(page, 'Say which children.')
    expect(await page.locator('[data-field-comments="summary"]').textContent()).toContain('1')
  })

  it('shows the editor who is there, and what was said, without a reload', async () => {
    const { page } = editor
    await page.locator('.gl-presence', { hasText: 'is here too, since' }).waitFor({ timeout: 40_000 })
    await thread(page, 'Say which children.').waitFor({ timeout: 40_000 })
    expect(await part(page).locator('h3').textContent()).toBe('Comments (2)')
    expect(await thread(page, 'Name the source').locator('[data-comment-step="resolve"]').count()).toBe(0)
  })

  it('leads from a comment to its field', async () => {
    const { page } = editor
    await thread(page, 'Say which children.').locator('[data-path="summary"]').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-summary')
  })

  it('lets the editor answer and resolve, and finds the passage again after an edit', async () => {
    const { page } = editor
    await thread(page, 'Say which children.').getByRole('button', { name: 'Reply' }).click()
    await thread(page, 'Say which children.').locator('textarea').fill('Those in primary school.')
    await thread(page, 'Say which children.').locator('[data-comment-send]').click()
    await page.locator('.gl-thread__replies', { hasText: 'Those in primary school.' }).waitFor()
    await thread(page, 'Say which children.').locator('[data-comment-step="resolve"]').click()
    await thread(page, 'Say which children.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Resolved (1)' }).click()
    await thread(page, 'Those in primary school.').getByText('Resolved by').waitFor()
    await page.getByRole('button', { name: 'Open (1)' }).click()
    await page.locator('#field-summary').fill('Children in primary school can ask for help where they are.')
    await choose(page, 'organisations', 'Thorn')
    await choose(page, 'themes', 'Safety by design')
    await choose(page, 'regions', 'Global')
    await page.locator('[data-lexical-editor]').first().click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Every day of the year. ')
    await expect.poll(() => highlighted(page)).toEqual(['within the hour'])
    await save(page)
    await thread(page, 'Name the source').waitFor()
    expect(await thread(page, 'Name the source').getByText('The passage changed').count()).toBe(0)
  }, 180_000)

  it('tells the reviewer that somebody edits, and that a newer revision was saved', async () => {
    const { page } = reviewer
    await page.locator('.gl-presence__newer').waitFor({ timeout: 40_000 })
    expect(await page.locator('.gl-presence__newer').textContent()).toContain('saved a newer revision')
    await editor.page.locator('#field-title').fill(`${TITLE} of the country`)
    await page.locator('.gl-presence__editing').waitFor({ timeout: 40_000 })
    await editor.page.locator('#field-title').fill(TITLE)
    await page.locator('.gl-presence__newer button').click()
    await page.locator('.gl-presence__newer').waitFor({ state: 'detached' })
    await page.locator('[data-lexical-editor]', { hasText: 'Every day of the year.' }).waitFor()
  }, 180_000)

  it('does not let the entry be approved before the condition is met', async () => {
    await editor.page.reload()
    await act(editor.page, 'submit')
    const { page } = reviewer
    await page.reload()
    const approve = page.locator('.gl-panel [data-action="approve"]')
    await approve.waitFor()
    expect(await approve.isDisabled()).toBe(true)
    await thread(page, 'Name the source').locator('[data-comment-step="resolve"]').click()
    await expect.poll(() => approve.isDisabled()).toBe(false)
    await act(page, 'approve')
    await state(page).filter({ hasText: 'Approved' }).waitFor()
  }, 180_000)

  it('says that a passage changed, and keeps the old words', async () => {
    const { page } = reviewer
    await selectWords(page, 'in four languages')
    await page.keyboard.press('Control+Alt+KeyM')
    await write(page, 'Which ones?')
    await editor.page.reload()
    await editor.page.locator('[data-lexical-editor]').first().click()
    await editor.page.keyboard.press('Control+A')
    await editor.page.keyboard.type('Counsellors answer in Italian and French.')
    await save(editor.page)
    const kept = thread(editor.page, 'Which ones?')
    await kept.getByText('The passage changed').waitFor()
    expect(await kept.locator('.gl-comment-quote').textContent()).toBe('in four languages')
  }, 180_000)

  it('has no serious accessibility fault, in light and dark', async () => {
    const { page } = reviewer
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      await thread(page, 'Which ones?').waitFor()
      await page.locator('.gl-presence p').first().waitFor({ timeout: 40_000 })
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
      await page.locator('[data-comment-field="title"]').click()
      await page.locator('dialog.gl-compose').waitFor()
      expect(await faultsOfOurs(page), colorScheme).toEqual([])
      await page.keyboard.press('Escape')
    }
  }, 180_000)

  it('sees the other one go', async () => {
    await editor.page.goto(`${portal.url}/admin`)
    await reviewer.page.locator('.gl-presence p').first().waitFor({ state: 'detached', timeout: 40_000 })
  }, 180_000)

  it('asked nothing of another host, and no page failed', () => {
    expect([...editor.faults, ...reviewer.faults]).toEqual([])
  })
})
