import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StartedPortal, startPortal } from '../e2e/support/started-portal'

describe('a portal whose API is read with a key alone', () => {
  let portal: StartedPortal

  beforeAll(async () => {
    portal = await startPortal({ ANONYMOUS_READS: 'off' })
  }, 300_000)
  afterAll(async () => {
    expect(await portal?.stop()).toBe(0)
  })

  it.each(['/en/good-practices', '/ar/search?q=children', '/en/organisations', '/en/photo-credits'])(
    'still has its site: %s',
    async (page) => {
      const answer = await fetch(`${portal.url}${page}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('<main id="content"')
    },
  )

  it('answers nobody else, and tells nobody the key of the site', async () => {
    const answer = await fetch(`${portal.url}/content/v1/practices`)
    expect(answer.status).toBe(401)
    expect(portal.output()).not.toMatch(/Bearer/)
  })
})
