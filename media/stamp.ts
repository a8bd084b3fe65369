import type sharp from 'sharp'

/** Whose a photograph is, as every file that is served says it. */
export interface Stamp {
  creditLine: string
  /** Who holds the rights, for example `© UNICEF`. */
  copyright: string | null
  creator: string | null
  /** What the licence is called, and where it can be read. */
  licence: string | null
  licenceUrl: string | null
}

/** Letters that XML 1.0 cannot hold are left out. */
const escapeXml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const alt = (name: string, value: string | null) =>
  value === null
    ? ''
    : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`

/** XMP of the properties that the IPTC Photo Metadata Standard and Creative Commons name for them. */
const xmpOf = ({ creditLine, copyright, creator, licence, licenceUrl }: Stamp) =>
  [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">',
    `<photoshop:Credit>${escapeXml(creditLine)}</photoshop:Credit>`,
    '<xmpRights:Marked>True</xmpRights:Marked>',
    alt('dc:rights', copyright ?? creditLine),
    creator === null
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    alt('xmpRights:UsageTerms', licence),
    licenceUrl === null ? '' : `<xmpRights:WebStatement>${escapeXml(licenceUrl)}</xmpRights:WebStatement>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('')

/** Writes the stamp into a picture that is being made: as XMP for every letter there is, and as EXIF for older programs. */
export function stamped(image: sharp.Sharp, stamp: Stamp | null): sharp.Sharp {
  if (stamp === null) return image
  const { creditLine, copyright, creator } = stamp
  return image
    .withExif({
      IFD0: { Copyright: copyright ?? creditLine, ...(creator === null ? {} : { Artist: creator }) },
    })
    .withXmp(xmpOf(stamp))
}
