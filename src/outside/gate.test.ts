import { afterAll, describe, expect, it } from 'vitest'
import { makePost } from '../publishing/targets/post'
import { openGate } from './gate'
import { encodingsOf, FORBIDDEN_IPV4, FORBIDDEN_OTHERS } from './testing/encodings'

const HOSTS = FORBIDDEN_IPV4.flatMap((address) => encodingsOf(address).map((host) => `http://${host}/`))
/** What is refused for its port alone is no matter for webhooks, which may listen anywhere. */
const OTHERS = FORBIDDEN_OTHERS.filter((address) => !/\/\/8\.8\.8\.8:\d+\/$/.test(address))
const FORBIDDEN = [...HOSTS, ...OTHERS]

let resolved = 0
const resolve = async () => {
  resolved += 1
  return [{ address: '169.254.169.254', family: 4 }]
}
const post = makePost({ resolve })
afterAll(() => post.close())

describe('the way out', () => {
  it(`sends no webhook and no purge to ${FORBIDDEN.length} encodings of what is not public`, async () => {
    expect(FORBIDDEN.length).toBeGreaterThanOrEqual(500)
    const message = { method: 'POST', headers: {}, body: '{}' }
    const outcomes = await Promise.all(
      FORBIDDEN.map((address) =>
        post.send(address, message).then(
          (status) => `${address} answered ${status}`,
          (error: { code?: string }) => error.code,
        ),
      ),
    )
    expect(new Set(outcomes)).toEqual(new Set(['PRIVATE_ADDRESS']))
    process.stdout.write(`${FORBIDDEN.length} encodings refused, ${resolved} of them by their DNS name\n`)
  })

  it('leads to a private host where it was named, with its port, and to no other', () => {
    const gate = openGate({ privateHosts: ['127.0.0.1:6081', 'varnish'] })
    expect(gate.to('http://127.0.0.1:6081/x').url.pathname).toBe('/x')
    expect(gate.to('http://varnish:80/').url.hostname).toBe('varnish')
    for (const address of ['http://127.0.0.1:6082/', 'http://127.0.0.1/', 'http://varnish.local/'])
      expect(() => gate.to(address), address).toThrow(/public internet|ports/)
    expect(() => gate.to('ftp://varnish/')).toThrow(/http/)
    return gate.close()
  })
})
