import { DeliveryError } from './channels'

/** How long a webhook may take to answer. Milliseconds. */
const ANSWER = 15_000
/** The longest that a server may ask us to wait. Milliseconds. */
const LONGEST_WAIT = 24 * 60 * 60 * 1000

/** Reads `Retry-After`: seconds or a date. Source: RFC 9110, section 10.2.3. */
export function retryAfter(header: string | null, now: Date): number {
  if (!header) return 0
  const wait = /^\d{1,9}$/.test(header.trim())
    ? Number(header) * 1000
    : (Date.parse(header) || now.getTime()) - now.getTime()
  return Math.min(Math.max(wait, 0), LONGEST_WAIT)
}

/** Posts to a webhook that takes Slack's `{ text }`. The address is a secret: no error carries it. */
export const chatWebhook =
  (url: string) =>
  async (text: string): Promise<void> => {
    let answer: Response
    try {
      answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ text }),
        // Whoever answers for the address decides, and nobody that it points to.
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER),
      })
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: unknown } }
      throw new DeliveryError(name === 'TimeoutError' ? 'ETIMEDOUT' : String(cause?.code ?? 'EFETCH'), true)
    }
    await answer.body?.cancel()
    if (answer.ok) return
    throw new DeliveryError(
      `HTTP_${answer.status}`,
      answer.status !== 400,
      retryAfter(answer.headers.get('Retry-After'), new Date()),
    )
  }
