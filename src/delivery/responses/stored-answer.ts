import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ENCODINGS, type Encoding } from './negotiation'

/** Bodies smaller than this are not worth compressing. Bytes. */
const WORTH_COMPRESSING = 860
/** Bodies larger than this are compressed fast, since the process waits for it. Bytes. */
const LARGE = 256 * 1024
const BROTLI_QUALITY = 5
const BROTLI_QUALITY_LARGE = 2

/** What an answer takes up beside its bytes: heads, keys, its place in the cache; and for each tag. Bytes, estimated. */
const OVERHEAD = 4_096
const OVERHEAD_TAG = 160

/** An answer in one encoding, ready to be written. Heads are flat lists of names and values. */
export interface Form {
  body: Buffer
  etag: string
  head: string[]
  /** A 304 repeats what a cache needs and says nothing of a body that is not there (RFC 9110, 15.4.5). */
  notModifiedHead: string[]
}

const OF_THE_BODY = new Set(['Content-Length', 'Content-Type', 'Content-Encoding'])

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body)
  if (encoding === 'identity') return body
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: body.length > LARGE ? BROTLI_QUALITY_LARGE : BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/** An answer in the form in which it goes out: bytes made once for each encoding, header fields made once. */
export class StoredAnswer {
  private readonly forms = new Map<Encoding, Form>()
  private readonly hash: string

  constructor(
    readonly status: number,
    readonly body: Buffer,
    private readonly headers: Readonly<Record<string, string>>,
    /** What the answer depends on, by name. An answer without tags is kept by no cache of ours. */
    readonly tags: readonly string[] = [],
    /** Until when the body holds. Milliseconds since 1970; infinity where no time ends it. */
    readonly until = Number.POSITIVE_INFINITY,
  ) {
    this.hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  }

  /** What the answer may take up with all its forms. Bytes, estimated from above. */
  get size(): number {
    return this.body.length * ENCODINGS.length + OVERHEAD + this.tags.length * OVERHEAD_TAG
  }

  in(wanted: Encoding): Form {
    const made = this.forms.get(wanted)
    if (made) return made
    // Problems are made anew for each bad request: nobody shall make us compress by sending such.
    const isWorthIt = this.status === 200 && this.body.length >= WORTH_COMPRESSING
    const form = this.make(isWorthIt ? wanted : 'identity')
    this.forms.set(wanted, form)
    return form
  }

  private make(encoding: Encoding): Form {
    const body = compress(this.body, encoding)
    const isPlain = encoding === 'identity'
    // The forms differ byte by byte, so a strong tag must differ with them (RFC 9110, 8.8.3.3).
    const etag = `"${this.hash}${isPlain ? '' : `-${encoding}`}"`
    const fields = Object.entries({
      ...this.headers,
      ETag: etag,
      'Content-Length': String(body.length),
      ...(isPlain ? {} : { 'Content-Encoding': encoding }),
    })
    return {
      body,
      etag,
      head: fields.flat(),
      notModifiedHead: fields.filter(([name]) => !OF_THE_BODY.has(name)).flat(),
    }
  }
}
