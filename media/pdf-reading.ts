import type * as PdfLib from '@cantoo/pdf-lib'

/** What a PDF says of itself, or why it is refused. */
export type PdfReading =
  | { ok: true; pages: number; title: string | null; language: string | null; tagged: boolean }
  | { ok: false; code: 'encrypted' | 'active_content' | 'unreadable'; about: string }

/**
 * Reads a PDF and looks through every object that the file ever defines, also in object streams and also those that a later
 * revision replaces: which of two revisions counts is for the viewer to say.
 *
 * Runs in a thread of its own, which gets the source of this function: it may name nothing outside itself, and it changes the
 * library that it is given.
 * @throws whatever the library throws for a file that it cannot read
 */
export async function readPdf(lib: typeof PdfLib, bytes: Uint8Array): Promise<PdfReading> {
  const { PDFArray, PDFBool, PDFContext, PDFDict, PDFHexString, PDFInvalidObject, PDFName, PDFNumber } = lib
  const { decodePDFRawStream, PDFDocument, PDFRawStream, PDFRef, PDFStream, PDFString } = lib
  type Found = PdfLib.PDFObject | undefined

  /** Bytes of one object stream. */
  const MOST_DECODED = 64_000_000
  const ACTIONS = new Set(['JavaScript', 'Launch', 'ImportData', 'GoToE'])
  const TYPES = new Set(['EmbeddedFile', 'RichMedia', 'FileAttachment'])
  const KEYS = new Set(['JavaScript', 'XFA', 'EmbeddedFiles', 'RichMediaContent', 'OnInstantiate'])
  const FILE_KEYS = ['F', 'UF', 'DOS', 'Mac', 'Unix']
  const IN_PLAIN_SIGHT =
    /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia(?:Content)?)(?=[\s/<>[\](){}%])|\/XFA\s*\[|\/XFA\s+\d+\s+\d+\s+R/

  const refuse = (code: 'encrypted' | 'active_content' | 'unreadable', about: string): PdfReading => ({
    ok: false,
    code,
    about,
  })
  const nameOf = (object: Found) => (object instanceof PDFName ? object.decodeText() : null)
  const textOf = (object: Found) =>
    object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null

  /** Bytes as letters, with the letters that names may write as `#` and two digits. */
  const latin1 = (source: Uint8Array) =>
    new TextDecoder('latin1')
      .decode(source)
      .replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

  /** The active thing in a dictionary itself; what it holds is looked at in its turn. */
  const activeIn = (dict: PdfLib.PDFDict): string | null => {
    const action = nameOf(dict.lookup(PDFName.of('S')))
    if (action !== null && ACTIONS.has(action)) return action
    if (action === 'Rendition' && dict.has(PDFName.of('JS'))) return 'JavaScript'
    for (const key of ['Type', 'Subtype']) {
      const type = nameOf(dict.lookup(PDFName.of(key)))
      if (type !== null && TYPES.has(type)) return type
    }
    const files = dict.lookup(PDFName.of('EF'))
    if (files instanceof PDFDict && FILE_KEYS.some((key) => files.has(PDFName.of(key)))) return 'EmbeddedFile'
    for (const key of dict.keys()) {
      const name = key.decodeText()
      if (KEYS.has(name)) return name
    }
    return null
  }

  /**
   * Whether the library may have read an object stream otherwise than a viewer does: it ignores predictors, and a filter that is
   * defined further on in the file.
   */
  const isDoubtful = (dict: PdfLib.PDFDict): boolean => {
    if (nameOf(dict.lookup(PDFName.of('Type'))) !== 'ObjStm') return false
    const keys = ['Type', 'Filter', 'DecodeParms', 'N', 'First', 'F']
    if (keys.some((key) => dict.get(PDFName.of(key)) instanceof PDFRef)) return true
    const parameters = dict.lookup(PDFName.of('DecodeParms'))
    const list = parameters instanceof PDFArray ? parameters.asArray() : [parameters]
    return list.some((each) => {
      const predictor = each instanceof PDFDict ? each.lookup(PDFName.of('Predictor')) : undefined
      return each instanceof PDFRef || (predictor instanceof PDFNumber && predictor.asNumber() > 1)
    })
  }

  /** Whether an object that the library gave up on is an object stream, of which a viewer may make more. */
  const holdsObjects = (object: PdfLib.PDFInvalidObject): boolean => {
    const source = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(source, 0)
    return /\/ObjStm/.test(latin1(source))
  }

  const plain = latin1(bytes)

  // All decoders of the library grow one kind of buffer. A file of some kilobytes may swell to gigabytes, so it has a limit.
  const sample = decodePDFRawStream(
    PDFRawStream.of(PDFContext.create().obj({ Filter: 'FlateDecode' }), Uint8Array.of(0x78, 0x9c)),
  )
  const decoder: object = Object.getPrototypeOf(Object.getPrototypeOf(sample))
  const grow: unknown = Reflect.get(decoder, 'ensureBuffer')
  if (typeof grow !== 'function') throw new Error('The decoder has no limit.')
  Reflect.set(decoder, 'ensureBuffer', function (this: unknown, wanted: number): unknown {
    if (wanted > MOST_DECODED) throw new Error('The stream is too large.')
    return grow.call(this, wanted)
  })

  const defined: PdfLib.PDFObject[] = []
  const assign = PDFContext.prototype.assign
  PDFContext.prototype.assign = function (this: PdfLib.PDFContext, ref, object) {
    defined.push(object)
    assign.call(this, ref, object)
  }

  let doc: PdfLib.PDFDocument
  try {
    doc = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, preserveXFA: true })
  } catch (error) {
    const locked = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/.test(plain)
    return refuse(locked ? 'encrypted' : 'unreadable', error instanceof Error ? error.message : '')
  }
  if (doc.isEncrypted) return refuse('encrypted', '')

  const seen = IN_PLAIN_SIGHT.exec(plain)
  if (seen) return refuse('active_content', seen[0])
  const stack: PdfLib.PDFObject[] = defined
  for (let object = stack.pop(); object !== undefined; object = stack.pop()) {
    if (object instanceof PDFArray) {
      for (const item of object.asArray()) stack.push(item)
    } else if (object instanceof PDFStream) {
      if (isDoubtful(object.dict)) return refuse('unreadable', 'unusual object stream')
      stack.push(object.dict)
    } else if (object instanceof PDFDict) {
      const active = activeIn(object)
      if (active) return refuse('active_content', active)
      for (const value of object.values()) stack.push(value)
    } else if (object instanceof PDFInvalidObject && holdsObjects(object)) {
      return refuse('unreadable', 'broken object stream')
    }
  }

  const pages = doc.getPageCount()
  if (pages < 1) return refuse('unreadable', 'no page')
  const information = doc.context.lookup(doc.context.trailerInfo.Info)
  const title = information instanceof PDFDict ? textOf(information.lookup(PDFName.of('Title'))) : null
  const marks = doc.catalog.lookup(PDFName.of('MarkInfo'))
  return {
    ok: true,
    pages,
    title,
    language: textOf(doc.catalog.lookup(PDFName.of('Lang'))),
    tagged: marks instanceof PDFDict && marks.lookup(PDFName.of('Marked')) === PDFBool.True,
  }
}
