import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'

const latin1 = (content: string) => Buffer.from(content, 'latin1')

/** A PDF of one page, changed as the test wants it. `flat` writes no object streams. */
export async function pdf(
  change: (doc: PDFDocument) => unknown = () => undefined,
  { flat = false, pages = 1 } = {},
): Promise<Buffer> {
  const doc = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) doc.addPage([200, 200])
  await change(doc)
  return Buffer.from(await doc.save({ useObjectStreams: !flat, addDefaultPage: false }))
}

/** A PDF written by hand: these objects, numbered from 1, of which the first is the catalog. */
export function written(objects: string[], { trailer = '', head = '%PDF-1.7\n', tail = '' } = {}): Buffer {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return latin1(
    `${head}${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\nstartxref\n0\n%%EOF\n${tail}`,
  )
}

export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
export const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
export const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'

/** A stream of compressed objects: `[number, source]`. */
export function objectStream(objects: [number, string][], extra = '', bytes?: Buffer): string {
  let at = 0
  const places = objects.map(([number, source]) => {
    const place = `${number} ${at}`
    at += source.length + 1
    return place
  })
  const first = `${places.join(' ')} `
  const packed = bytes ?? deflateSync(latin1(first + objects.map(([, source]) => source).join(' ')))
  const keys = `/Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode`
  return `<< ${keys} /Length ${packed.length} ${extra} >>\nstream\n${packed.toString('latin1')}\nendstream`
}
