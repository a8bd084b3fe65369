import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Missing } from './content'
import { openSite } from './host'
import { practice } from './pages/practice'
import { servePage, toHome } from './serve'
import type { Page } from './visit'

const report = vi.fn()
let api: Server
let answer: { status: number; body: object }

beforeAll(async () => {
  api = createServer((_req, res) => {
    res.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  openSite({
    host: '0.0.0.0',
    port: (api.address() as AddressInfo).port,
    publicUrl: 'https://portal.example.org',
    name: 'Greenlight',
    root: path.resolve(import.meta.dirname, '../..'),
    report,
  })
})
afterAll(() => api.close())
beforeEach(() => {
  report.mockClear()
  answer = { status: 500, body: {} }
})

const visit = (page: Page, address: string, headers: Record<string, string> = {}) => {
  const [, locale, , slug] = address.split('/')
  return servePage(page)(new Request(`https://portal.example.org${address}`, { headers }), {
    params: Promise.resolve({ locale, slug }),
  })
}
const hello: Page = () => ({
  title: 'Hello & welcome',
  body: 'Good day',
  edit: { collection: 'practices', id: 'abc', title: 'Hello' },
})

describe('a page', () => {
  it('is a document in the language of its address, without any script', async () => {
    const response = await visit(hello, '/ar/hello')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Language')).toBe('ar')
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/)
    expect(html).toContain('<title>Hello &amp; welcome · Greenlight</title>')
    expect(html).toContain('<link rel="canonical" href="https://portal.example.org/ar/hello"/>')
    expect(html.match(/rel="alternate" hrefLang=/g)).toHaveLength(7)
    expect(html).not.toContain('<script')
  })

  it('is asked for again each time, and is not sent again while it is the same', async () => {
    const first = await visit(hello, '/en/hello')
    const etag = first.headers.get('ETag') ?? ''
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache')
    const again = await visit(hello, '/en/hello', { 'If-None-Match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('leads somebody with a session to the place where it is edited, and is kept by no cache then', async () => {
    const response = await visit(hello, '/fr/hello', { cookie: 'a=b; payload-token=x' })
    expect(await response.text()).toContain('href="/admin/collections/practices/abc?locale=fr"')
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.get('ETag')).toBeNull()
    expect(await (await visit(hello, '/fr/hello')).text()).not.toContain('/admin/collections')
  })
})

describe('where there is no page', () => {
  it.each([
    ['a language that is none of ours', '/xx/hello'],
    ['an entry that is not there', '/en/practices/nothing'],
  ])('%s answers 404 as a page', async (_, address) => {
    answer = { status: 404, body: { title: 'Not found', status: 404, detail: '' } }
    const response = await visit(practice, address)
    expect(response.status).toBe(404)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).toContain('There is no such page')
  })

  it('answers 410 for an entry that was withdrawn', async () => {
    answer = { status: 410, body: { title: 'Gone', status: 410, detail: '' } }
    const response = await visit(practice, '/es/practices/withdrawn')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('Esta página se ha retirado')
  })

  it('leads from the address that an entry had to the one that it has', async () => {
    const movedTo = 'https://portal.example.org/content/v1/practices/new-name'
    answer = { status: 410, body: { title: 'Gone', status: 410, detail: '', movedTo } }
    const response = await visit(practice, '/zh/practices/old-name')
    expect(response.status).toBe(301)
    expect(response.headers.get('Location')).toBe('/zh/practices/new-name')
  })

  it('says so where the fault is ours, tells the log, and asks to come again', async () => {
    const response = await visit(practice, '/en/practices/anything')
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toBe('5')
    expect(await response.text()).toContain('Please try again in a moment')
    expect(report).toHaveBeenCalledOnce()
  })

  it('reports nothing that is no fault', async () => {
    await visit(() => {
      throw new Missing(404)
    }, '/en/x')
    expect(report).not.toHaveBeenCalled()
  })
})

describe('the address without a language', () => {
  it.each([
    ['fr-CH, en;q=0.8', '/fr'],
    ['de', '/en'],
    ['', '/en'],
  ])('leads a reader of “%s” to %s', (language, to) => {
    const response = toHome(
      new Request('https://portal.example.org/', { headers: { 'Accept-Language': language } }),
    )
    expect(response.status).toBe(307)
    expect(response.headers.get('Location')).toBe(to)
    expect(response.headers.get('Vary')).toBe('Accept-Language')
  })
})
