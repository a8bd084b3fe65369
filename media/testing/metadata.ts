import { text, withSegment } from './photos'

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
}

/** XMP of these properties, for example `{ 'dc:rights': '© UNICEF' }`, written as they are, so that they can be anything. */
export const xmpOf = (properties: Record<string, string>): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${Object.entries(
    NAMESPACES,
  )
    .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
    .join('')}>${Object.entries(properties)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`

/** A value in several languages, as XMP has it. */
export const inLanguages = (values: Record<string, string>) =>
  `<rdf:Alt>${Object.entries(values)
    .map(([language, value]) => `<rdf:li xml:lang="${language}">${value}</rdf:li>`)
    .join('')}</rdf:Alt>`

export const inOrder = (...values: string[]) =>
  `<rdf:Seq>${values.map((value) => `<rdf:li>${value}</rdf:li>`).join('')}</rdf:Seq>`

export const withXmp = (jpeg: Buffer, properties: Record<string, string>) =>
  withSegment(
    jpeg,
    0xe1,
    Buffer.concat([text('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmpOf(properties))]),
  )

/** Data sets of IPTC-IIM record 2 by their numbers. */
export function withIptc(jpeg: Buffer, sets: Record<number, Buffer | string>): Buffer {
  const records = Object.entries(sets).map(([number, value]) => {
    const body = Buffer.from(value)
    const head = Buffer.from([0x1c, 2, Number(number), 0, 0])
    head.writeUInt16BE(body.length, 3)
    return Buffer.concat([head, body])
  })
  const data = Buffer.concat(records)
  const head = Buffer.concat([text('Photoshop 3.0\x008BIM'), Buffer.from([4, 4, 0, 0, 0, 0, 0, 0])])
  head.writeUInt16BE(data.length, head.length - 2)
  return withSegment(jpeg, 0xed, Buffer.concat([head, data, Buffer.alloc(data.length % 2)]))
}
