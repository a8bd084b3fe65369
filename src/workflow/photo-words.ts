import type { PayloadRequest } from 'payload'

/** Where words that travel with a photograph stand. */
export type WordPlace = 'alt' | 'caption' | 'title' | 'file'

/** Everything that is written with a photograph, and where it was taken: what a name or a place could stand in. */
export interface PhotoWords {
  words: readonly { at: WordPlace; text: string }[]
  /** As somebody wrote it down; null where nobody has. */
  place: string | null
  protectIdentity: boolean
}

type Row = Record<string, unknown>

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const textsIn = (value: unknown): string[] => {
  if (isText(value)) return [value.trim()]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** What the file says of itself, with the sources left out. */
const saidIn = (fileSays: unknown): string[] =>
  typeof fileSays === 'object' && fileSays !== null
    ? Object.values(fileSays).flatMap((said) => textsIn((said as { value?: unknown } | null)?.value))
    : []

export function wordsOfPhoto(photo: Row, creditLine: string | null): PhotoWords {
  const at = (place: WordPlace, texts: readonly string[]) => texts.map((text) => ({ at: place, text }))
  return {
    words: [
      ...at('alt', textsIn(photo.alt)),
      ...at('caption', textsIn(photo.caption)),
      ...at('title', textsIn(photo.title)),
      ...at('file', [
        ...textsIn([photo.filename, photo.creator, photo.copyright, creditLine]),
        ...saidIn(photo.fileSays),
      ]),
    ],
    place: isText(photo.place) ? photo.place.trim() : null,
    protectIdentity: photo.protectIdentity === true,
  }
}

/** The newest credit line of each credit: it is written into every file of its photographs. */
async function linesOf(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'photo-credits',
    where: { id: { in: [...new Set(ids)] } },
    draft: true,
    depth: 0,
    pagination: false,
    select: { creditLine: true },
    req,
    // The rule holds for everybody alike, whatever the user may read.
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, creditLine }) => [String(id), creditLine ?? '']))
}

/** What is written with these photographs, by id. It is no part of what was approved, so it is read apart from the facts that are. */
export async function loadPhotoWords(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, PhotoWords>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'photos',
    where: { id: { in: [...ids] } },
    locale: 'all',
    depth: 0,
    pagination: false,
    req,
    // The rule holds for everybody alike, whatever the user may read.
    overrideAccess: true,
  })
  const photos = docs as unknown as Row[]
  const lines = await linesOf(
    req,
    photos.flatMap(({ credit }) => (credit ? [String(credit)] : [])),
  )
  return new Map(
    photos.map((photo) => [String(photo.id), wordsOfPhoto(photo, lines.get(String(photo.credit)) ?? null)]),
  )
}
