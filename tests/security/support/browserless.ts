/** Follows redirects and keeps cookies as a browser does, one host and its cookies at a time. */
export interface Journeyer {
  /** Follows redirects until the portal's callback, or a page. */
  get(url: string): Promise<Response>
  post(url: string, form: Record<string, string>): Promise<Response>
  /** Asks once, and follows nothing. */
  once(url: string): Promise<Response>
  cookie(url: string, name: string): string | undefined
  setCookie(url: string, name: string, value: string): void
}

const LONGEST = 15

/** @param stop redirects to addresses that begin with this are not followed, but answered */
export function journeyer(stop: string): Journeyer {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: string) => {
    const { host } = new URL(url)
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  const once = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const jar = jarOf(url)
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  const follow = async (first: Response, from: string): Promise<Response> => {
    let [response, url] = [first, from]
    for (let steps = 0; steps < LONGEST; steps += 1) {
      const location = response.headers.get('location')
      if (!location) return response
      url = new URL(location, url).href
      if (url.startsWith(stop)) return response
      response = await once(url)
    }
    throw new Error('Too many redirects.')
  }
  return {
    once,
    get: async (url) => follow(await once(url), url),
    post: async (url, form) =>
      follow(await once(url, { method: 'POST', body: new URLSearchParams(form) }), url),
    cookie: (url, name) => jarOf(url).get(name),
    setCookie: (url, name, value) => jarOf(url).set(name, value),
  }
}
