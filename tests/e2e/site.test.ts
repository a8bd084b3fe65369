import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCALE_LABELS, LOCALES, type Role } from '../../src/config/vocabulary'
import { chromiumPath, openBrowser } from './support/browser'
import { type StartedPortal, startPortal } from './support/started-portal'

const hasBrowser = chromiumPath() !== undefined
if (!hasBrowser && process.env.REQUIRE_BROWSER)
  throw new Error('No Chromium was found, and REQUIRE_BROWSER is set.')

const PRACTICE = '/practices/millicom-measures-its-impact-on-childrens-rights'
const PAGES = [
  '',
  '/good-practices',
  '/practices',
  PRACTICE,
  '/organisations',
  '/organisations/microsoft',
  '/day-in-the-life',
  '/day-in-the-life/amina-sample',
  '/photo-credits',
  '/search',
  '/search?q=children',
  '/nothing-here',
]
const WIDTHS = [375, 768, 1440]
/** Bytes. */
const MOST_SCRIPT = 60_000

describe.skipIf(!hasBrowser)('the site', () => {
  let portal: StartedPortal
  let browser: Browser
  let axe: string
  const outside: string[] = []

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    portal = await startPortal()
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    expect(await portal?.stop()).toBe(0)
  })

  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage()
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== portal.url) outside.push(request.url())
    })
    return page
  }
  const close = (page: Page) => page.context().close()

  it.each(LOCALES)('is whole in %s without JavaScript, on every screen', async (locale) => {
    const page = await open({ javaScriptEnabled: false })
    for (const path of PAGES) {
      const response = await page.goto(`${portal.url}/${locale}${path}`)
      expect(response?.status(), path).toBe(path === '/nothing-here' ? 404 : 200)
      const html = page.locator('html')
      expect(await html.getAttribute('lang')).toBe(locale)
      expect(await html.getAttribute('dir')).toBe(LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr')
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.locator('script').count(), path).toBe(0)
      // Every photograph stands in a figure that names whose it is.
      const pictures = await page.locator('main img').count()
      expect(await page.locator('figure:has(img) figcaption:has-text("©")').count(), path).toBe(pictures)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const box = await page.locator('body').boundingBox()
        expect(box?.width, `${path} at ${width}`).toBeLessThanOrEqual(width)
      }
    }
    await close(page)
  })

  it.each([
    ['light', 'en'],
    ['light', 'ar'],
    ['dark', 'en'],
    ['dark', 'ar'],
  ] as const)(
    'has nothing that axe finds, nor runs over, on %s screens in %s',
    async (colorScheme, locale) => {
      // The policy of the pages lets no test in either.
      const page = await open({ colorScheme, bypassCSP: true })
      const faults: string[] = []
      for (const path of PAGES) {
        await page.goto(`${portal.url}/${locale}${path}`)
        await page.evaluate(axe)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          if (over > 0) faults.push(`${path} runs over by ${over} at ${width}`)
          if (width === 768) continue
          const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults
          for (const { id, nodes } of violations) {
            faults.push(
              `${path} at ${width}: ${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`,
            )
          }
        }
      }
      expect(faults).toEqual([])
      await close(page)
    },
  )

  it.each(['en', 'ar'])('can be walked through with the keyboard in %s', async (locale) => {
    const page = await open({ viewport: { width: 1440, height: 900 } })
    for (const path of PAGES) {
      await page.goto(`${portal.url}/${locale}${path}`)
      const reachable = await page
        .locator('a[href]:visible, button:visible, input:visible, select:visible, summary:visible')
        .count()
      const walked: string[] = []
      for (let step = 0; step < reachable; step += 1) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate(() => {
          const { activeElement: here } = document
          if (!here || here === document.body) return null
          const style = getComputedStyle(here)
          const { width, height } = here.getBoundingClientRect()
          const isSeen =
            width > 0 && height > 0 && style.outlineStyle !== 'none' && style.outlineWidth !== '0px'
          return isSeen ? here.outerHTML.slice(0, 80) : `unseen: ${here.outerHTML.slice(0, 80)}`
        })
        if (at !== null) walked.push(at)
      }
      expect(
        walked.filter((at) => at.startsWith('unseen')),
        path,
      ).toEqual([])
      expect(walked.length, path).toBe(reachable)
    }
    await page.goto(`${portal.url}/${locale}/good-practices`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await page.locator('.languages summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('.languages a[hreflang="fr"]').click()
    expect(new URL(page.url()).pathname).toBe('/fr/good-practices')
    await close(page)
  })

  it('sends less script than a practice may have, and nothing that is not asked for again', async () => {
    const page = await open({})
    let script = 0
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') script += (await response.body()).length
    })
    const response = await page.goto(`${portal.url}/en${PRACTICE}`, { waitUntil: 'networkidle' })
    expect(script).toBeLessThan(MOST_SCRIPT)
    expect(response?.headers()['cache-control']).toBe('public, no-cache')
    expect(await response?.headerValue('content-security-policy')).toContain("default-src 'none'")
    await close(page)
  })

  it('draws a picture for each page that is shared', async () => {
    const page = await open({ javaScriptEnabled: false })
    for (const path of [
      '/good-practices',
      PRACTICE,
      '/organisations/microsoft',
      '/day-in-the-life/amina-sample',
      '',
    ]) {
      await page.goto(`${portal.url}/ru${path}`)
      const address = await page.locator('meta[property="og:image"]').getAttribute('content')
      const picture = await fetch(String(address))
      expect(picture.status, path).toBe(200)
      const { width, height } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata()
      expect([width, height]).toEqual([1200, 630])
    }
    await close(page)
  })

  it('has no optimiser that would keep pictures', async () => {
    const { data } = (await (await fetch(`${portal.url}/content/v1${PRACTICE}`)).json()) as {
      data: { heroPhoto: { url: string } }
    }
    const { pathname } = new URL(data.heroPhoto.url)
    const optimised = await fetch(`${portal.url}/_next/image?url=${encodeURIComponent(pathname)}&w=640&q=75`)
    expect(optimised.status).toBe(404)
  })

  it('answers 410 at once for what was withdrawn, and leads from an old address to the new one', async () => {
    const signIn = async (role: Role) => {
      const response = await fetch(`${portal.url}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: `${role}@example.org`, password: portal.password(role) }),
      })
      return { Cookie: String(response.headers.get('set-cookie')).split(';')[0] ?? '', Origin: portal.url }
    }
    const [editor, reviewer] = [await signIn('editor'), await signIn('reviewer')]
    const send = async (as: object, method: string, path: string, body: object) => {
      const response = await fetch(`${portal.url}/api${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...as },
        body: JSON.stringify(body),
      })
      const answer = (await response.json()) as { contentHash?: string }
      if (!response.ok) throw new Error(JSON.stringify(answer))
      return answer
    }
    const idOf = async (path: string) => {
      const response = await fetch(`${portal.url}/content/v1${path}`)
      return ((await response.json()) as { data: { id: string } }).data.id
    }
    const id = await idOf(PRACTICE)
    await send(editor, 'PATCH', `/practices/${id}?draft=true`, { slug: 'millicom-measures' })
    const { contentHash: revision } = await send(editor, 'POST', `/practices/${id}/actions/submit`, {})
    await send(reviewer, 'POST', `/practices/${id}/actions/approve`, { revision })
    await send(editor, 'POST', `/practices/${id}/actions/publish`, { revision })
    const page = await open({ javaScriptEnabled: false })
    await page.goto(`${portal.url}/fr${PRACTICE}`)
    expect(new URL(page.url()).pathname).toBe('/fr/practices/millicom-measures')
    const moved = await fetch(`${portal.url}/fr${PRACTICE}`, { redirect: 'manual' })
    expect(moved.status).toBe(301)

    await send(editor, 'POST', `/practices/${id}/actions/withdraw`, { reason: 'Out of date.' })
    const response = await page.goto(`${portal.url}/ar/practices/millicom-measures`)
    expect(response?.status()).toBe(410)
    expect(await page.locator('h1').textContent()).toBe('سُحبت هذه الصفحة')
    expect((await fetch(`${portal.url}/share/en/practices/millicom-measures.jpg`)).status).toBe(410)
    await close(page)
  })

  it('asked no other host for anything', () => {
    expect(outside).toEqual([])
  })
})
