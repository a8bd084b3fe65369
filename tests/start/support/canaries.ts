import { randomBytes } from 'node:crypto'

/** Where bytes were found, as far as it matters who may see them. */
export type Audience = 'public' | 'newsroom' | 'original' | 'guest'

/** A word that is nowhere else, planted in one field. */
export interface Canary {
  name: string
  word: string
  /** Whoever may see it; nobody but safeguarding, by the endpoint that is written down, where this is empty. */
  may: readonly Audience[]
}

export interface Sighting {
  canary: string
  channel: string
  place: string
}

interface Needle {
  canary: Canary
  bytes: Buffer
}

/** The middle of what base64 makes of a word, whatever stands before it. */
function inBase64(word: string, encoding: 'base64' | 'base64url'): Buffer[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]).toString(encoding)
    // What a neighbour has a part in says nothing of the word.
    return Buffer.from(text.slice(before === 0 ? 0 : 4, -4))
  })
}

/** A word as files, databases and answers may write it. */
export const formsOf = (word: string): Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
  Buffer.from(Buffer.from(word).toString('hex')),
  ...inBase64(word, 'base64'),
  ...inBase64(word, 'base64url'),
]

/** A year is like any other number, so it is looked for as the text that it is kept as: in quotation marks or between tags. */
const YEAR = /^\d{4}$/
const asText = (year: string) => new RegExp(`["'>]${year}["'<\\\\]`)

/** Plants canaries, and looks for them in whatever it is shown. */
export class Aviary {
  readonly canaries: Canary[] = []
  private readonly leaks: Sighting[] = []
  readonly allowed: Sighting[] = []
  private readonly needles: Needle[] = []
  /** Places looked at, by channel. */
  readonly places = new Map<string, Set<string>>()
  bytes = 0

  /** @param word left out, one that is nowhere else */
  plant(name: string, may: readonly Audience[], word = `cnry${randomBytes(8).toString('hex')}`): string {
    const canary = { name, word, may }
    this.canaries.push(canary)
    if (!YEAR.test(word)) for (const bytes of formsOf(word)) this.needles.push({ canary, bytes })
    return word
  }

  /**
   * Looks for every canary.
   * @param asked what was sent: a word that is in it may come back, for example in the message of an error
   */
  look(audience: Audience, channel: string, place: string, bytes: Buffer, asked = place): void {
    this.bytes += bytes.length
    const known = this.places.get(channel) ?? new Set()
    this.places.set(channel, known.add(place))
    const found = new Set(this.needles.filter((one) => bytes.includes(one.bytes)).map(({ canary }) => canary))
    for (const canary of this.canaries) {
      if (YEAR.test(canary.word) && asText(canary.word).test(bytes.toString('latin1'))) found.add(canary)
    }
    for (const canary of found) {
      if (asked.includes(canary.word)) continue
      const sighting = { canary: canary.name, channel, place }
      if (canary.may.includes(audience)) this.allowed.push(sighting)
      else this.leaks.push(sighting)
    }
  }

  /** The leaks that were found since the last time that somebody asked. */
  drain = (): Sighting[] => this.leaks.splice(0)

  /** Channels in which a canary was seen by those who may. */
  channelsOf = (name: string): string[] => [
    ...new Set(this.allowed.filter(({ canary }) => canary === name).map(({ channel }) => channel)),
  ]
}
