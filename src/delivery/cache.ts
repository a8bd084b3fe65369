import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

export type Encoding = 'identity' | 'gzip' | 'br'

/** Bodies smaller than this are not worth compressing. Bytes. */
const WORTH_COMPRESSING = 860
const BROTLI_QUALITY = 6

/** An answer in the form in which it goes out: bytes made once for each encoding, header fields made once. */
export class StoredAnswer {
  private readonly encoded = new Map<Encoding, { body: Buffer; etag: string; head: string[] }>()
  private readonly hash: string

  constructor(
    readonly status: number,
    readonly body: Buffer,
    private readonly headers: Readonly<Record<string, string>>,
    /** What the answer depends on, by name. */
    readonly tags: readonly string[],
  ) {
    this.hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  }

  /** Bytes that the answer may take up, its compressed forms included. */
  get size(): number {
    return this.body.length * 2 + 1_024
  }

  in(wanted: Encoding): { body: Buffer; etag: string; head: string[] } {
    const encoding = this.body.length < WORTH_COMPRESSING ? 'identity' : wanted
    const made = this.encoded.get(encoding)
    if (made) return made
    const body = compress(this.body, encoding)
    const etag = `"${this.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
    const fields: Record<string, string> = {
      ...this.headers,
      ETag: etag,
      'Content-Length': String(body.length),
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    }
    const form = { body, etag, head: Object.entries(fields).flat() }
    this.encoded.set(encoding, form)
    return form
  }
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') {
    return brotliCompressSync(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    })
  }
  return encoding === 'gzip' ? gzipSync(body) : body
}

/** The best encoding that the client takes and we have. A refusal by `;q=0` is heeded. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  for (const encoding of ['br', 'gzip'] as const) {
    const at = accept.indexOf(encoding)
    if (at >= 0 && !/^(?:br|gzip)\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(accept.slice(at))) return encoding
  }
  return 'identity'
}

/** Answers by request, bounded in bytes, dropped by what they depend on. */
export function makeCache(maxBytes: number) {
  const byTag = new Map<string, Set<string>>()
  const forget = (answer: StoredAnswer, key: string) => {
    for (const tag of answer.tags) {
      const keys = byTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) byTag.delete(tag)
    }
  }
  const answers = new LRUCache<string, StoredAnswer>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: (answer, key) => answer.size + key.length * 2,
    dispose: forget,
  })
  return {
    get: (key: string) => answers.get(key),
    set(key: string, answer: StoredAnswer) {
      if (maxBytes === 0 || answer.size > maxBytes / 4) return
      answers.set(key, answer)
      for (const tag of answer.tags) {
        const keys = byTag.get(tag)
        if (keys) keys.add(key)
        else byTag.set(tag, new Set([key]))
      }
    },
    /** Drops every answer that depends on one of the tags. */
    drop(tags: Iterable<string>) {
      for (const tag of tags) {
        for (const key of [...(byTag.get(tag) ?? [])]) answers.delete(key)
      }
    },
    stats: () => ({ answers: answers.size, bytes: answers.calculatedSize }),
  }
}
