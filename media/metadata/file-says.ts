import { cleanValue, fromBytes, own } from './clean'
import type { RawMetadata } from './reading'
import {
  type FileSays,
  MINOR_AGES,
  MODEL_RELEASES,
  PROPERTY_RELEASES,
  type Said,
  type SaidName,
} from './vocabulary'

type Place = readonly ['xmp' | 'iptc' | 'exif', group: string, name: string]

/**
 * Where each value stands, the best place first. Sources: IPTC Photo Metadata Standard 2023.1, which names XMP and IIM properties side
 * by side; Exif 3.0; PLUS 2.0.1; and for their order the Metadata Working Group’s guidelines 2.0, section 4.
 */
const PLACES: Readonly<Record<SaidName, readonly Place[]>> = {
  credit: [
    ['xmp', 'photoshop', 'Credit'],
    ['iptc', '2:110', 'Credit'],
  ],
  copyright: [
    ['xmp', 'dc', 'rights'],
    ['iptc', '2:116', 'CopyrightNotice'],
    ['exif', 'ifd0', 'Copyright'],
  ],
  creator: [
    ['xmp', 'dc', 'creator'],
    ['iptc', '2:80', 'Byline'],
    ['exif', 'ifd0', 'Artist'],
  ],
  caption: [
    ['xmp', 'dc', 'description'],
    ['iptc', '2:120', 'Caption'],
    ['exif', 'ifd0', 'ImageDescription'],
  ],
  takenOn: [
    ['xmp', 'photoshop', 'DateCreated'],
    ['exif', 'exif', 'DateTimeOriginal'],
    ['iptc', '2:55', 'DateCreated'],
  ],
  modelRelease: [['xmp', 'plus', 'ModelReleaseStatus']],
  propertyRelease: [['xmp', 'plus', 'PropertyReleaseStatus']],
  minorAge: [['xmp', 'plus', 'MinorModelAgeDisclosure']],
  usageTerms: [['xmp', 'xmpRights', 'UsageTerms']],
  licenceUrl: [['xmp', 'xmpRights', 'WebStatement']],
}

/** A day in any of the forms that files use: `2013-02-03T…`, `2013:02:03 …`, `20130203`. */
function dayOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})(?!\d)/.exec(text) ?? []
  if (!year || !month || !day || Number(year) < 1826) return null
  const time = new Date(`${year}-${month}-${day}T12:00:00Z`)
  const isDay = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`)
  return isDay ? `${year}-${month}-${day}` : null
}

/** The key of a PLUS vocabulary, which is written alone or as an address that ends with it. */
const termOf = (vocabulary: object) => (text: string) => {
  const key = text.slice(text.lastIndexOf('/') + 1)
  return Object.hasOwn(vocabulary, key) ? key : null
}

function addressOf(text: string): string | null {
  const address = /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? new URL(text) : null
  return address !== null && address.username === '' && address.password === '' ? address.href : null
}

const READERS: Partial<Record<SaidName, (text: string) => string | null>> = {
  takenOn: dayOf,
  modelRelease: termOf(MODEL_RELEASES),
  propertyRelease: termOf(PROPERTY_RELEASES),
  minorAge: termOf(MINOR_AGES),
  licenceUrl: addressOf,
}

const LABELS = { xmp: 'XMP', iptc: 'IPTC', exif: 'EXIF' }

function readAt(raw: RawMetadata, name: SaidName, [kind, group, property]: Place): Said | null {
  const value = kind === 'iptc' ? own(raw.iptc, property) : own(own(raw[kind], group), property)
  const text = cleanValue(value, kind === 'xmp' ? undefined : fromBytes)
  const read = text === null ? null : (READERS[name]?.(text) ?? (READERS[name] ? null : text))
  const source =
    kind === 'exif' ? `EXIF ${property}` : `${LABELS[kind]} ${group}${kind === 'xmp' ? ':' : ' '}${property}`
  return read === null ? null : { value: read, source }
}

/** What of the metadata of a photograph concerns its rights: cleaned, bounded, each from the best place that has it. */
export function fileSaysOf(raw: RawMetadata): FileSays {
  const says: FileSays = raw.located ? { located: true } : {}
  for (const name of Object.keys(PLACES) as SaidName[]) {
    for (const place of PLACES[name]) {
      const said = readAt(raw, name, place)
      if (!said) continue
      says[name] = said
      break
    }
  }
  return says
}
