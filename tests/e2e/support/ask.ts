import type { Page } from 'playwright-core'

/** Asks the portal's API in the session of the page. */
export const ask = async <Body>(page: Page, path: string, method = 'GET', body?: object): Promise<Body> =>
  (await page.evaluate(
    async ([address, verb, json]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(address as string, { method: verb as string, headers, body: json as string })
      return answer.json()
    },
    [path, method, body && JSON.stringify(body)],
  )) as Body
