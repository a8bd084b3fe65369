/** What a file turned out to be, and the names under which it may call itself that. */
export interface Kind {
  mime: string
  /** Without the dot, as stored. */
  extension: string
  /** For messages to editors. */
  label: string
  extensions: readonly string[]
  mimes: readonly string[]
}

export const KINDS = {
  jpeg: {
    mime: 'image/jpeg',
    extension: 'jpg',
    label: 'JPEG',
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    mimes: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
  },
  png: {
    mime: 'image/png',
    extension: 'png',
    label: 'PNG',
    extensions: ['png', 'apng'],
    mimes: ['image/png', 'image/x-png', 'image/apng', 'image/vnd.mozilla.apng'],
  },
  webp: {
    mime: 'image/webp',
    extension: 'webp',
    label: 'WebP',
    extensions: ['webp'],
    mimes: ['image/webp'],
  },
  avif: {
    mime: 'image/avif',
    extension: 'avif',
    label: 'AVIF',
    extensions: ['avif', 'avifs'],
    mimes: ['image/avif', 'image/avif-sequence'],
  },
  tiff: {
    mime: 'image/tiff',
    extension: 'tif',
    label: 'TIFF',
    extensions: ['tif', 'tiff'],
    mimes: ['image/tiff', 'image/x-tiff'],
  },
  pdf: {
    mime: 'application/pdf',
    extension: 'pdf',
    label: 'PDF',
    extensions: ['pdf'],
    mimes: ['application/pdf', 'application/x-pdf'],
  },
} as const satisfies Record<string, Kind>

/** Said by browsers that do not know; it contradicts nothing. */
const UNSPECIFIC = new Set(['', 'application/octet-stream', 'binary/octet-stream'])

/**
 * What the declared name or media type claims against the content; null where they agree or claim nothing.
 * @returns a sentence for the uploader
 */
export function contradiction(kind: Kind, name: string | undefined, mime: string | undefined): string | null {
  if (name !== undefined && /\p{Cc}/u.test(name)) return 'The name of the file holds unreadable characters.'
  // Windows drops dots and spaces at the end, so they hide an extension.
  const extension = /\.([a-z][a-z0-9]{0,9})[. ]*$/i.exec(name ?? '')?.[1]?.toLowerCase()
  if (extension !== undefined && !kind.extensions.includes(extension)) {
    return `The file is named “.${extension}”, but its content is ${kind.label}. Save it under its right name.`
  }
  const declared = (mime ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!UNSPECIFIC.has(declared) && !kind.mimes.includes(declared)) {
    return `The file was sent as ${declared.slice(0, 60)}, but its content is ${kind.label}.`
  }
  return null
}
