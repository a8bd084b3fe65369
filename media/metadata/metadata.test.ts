import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inLanguages, inOrder, withIptc, withXmp } from '../testing/metadata'
import { photo, picture, withSegment } from '../testing/photos'
import { readFileSays } from '.'
import { fileSaysOf } from './file-says'
import { type FileSays, shownBy } from './vocabulary'

const jpeg = await photo('jpeg')

const ALL = {
  'photoshop:Credit': 'UNICEF/UNI118959/Tylle &amp; Co',
  'dc:rights': inLanguages({ fr: '© UNICEF (fr)', 'x-default': '© UNICEF' }),
  'dc:creator': inOrder('Ann Tylle', 'Bo Pirozzi'),
  'dc:description': inLanguages({ 'x-default': 'A girl at a desk.' }),
  'photoshop:DateCreated': '2014-01-03T10:11:12+02:00',
  'plus:ModelReleaseStatus': 'http://ns.useplus.org/ldf/vocab/MR-UMR',
  'plus:PropertyReleaseStatus': 'PR-NAP',
  'plus:MinorModelAgeDisclosure': 'http://ns.useplus.org/ldf/vocab/AG-A17',
  'xmpRights:UsageTerms': inLanguages({ 'x-default': 'Ask first' }),
  'xmpRights:WebStatement': 'https://www.unicef.org/legal',
}

const SAID: FileSays = {
  credit: { value: 'UNICEF/UNI118959/Tylle & Co', source: 'XMP photoshop:Credit' },
  copyright: { value: '© UNICEF', source: 'XMP dc:rights' },
  creator: { value: 'Ann Tylle, Bo Pirozzi', source: 'XMP dc:creator' },
  caption: { value: 'A girl at a desk.', source: 'XMP dc:description' },
  takenOn: { value: '2014-01-03', source: 'XMP photoshop:DateCreated' },
  modelRelease: { value: 'MR-UMR', source: 'XMP plus:ModelReleaseStatus' },
  propertyRelease: { value: 'PR-NAP', source: 'XMP plus:PropertyReleaseStatus' },
  minorAge: { value: 'AG-A17', source: 'XMP plus:MinorModelAgeDisclosure' },
  usageTerms: { value: 'Ask first', source: 'XMP xmpRights:UsageTerms' },
  licenceUrl: { value: 'https://www.unicef.org/legal', source: 'XMP xmpRights:WebStatement' },
}

describe('what a photograph says of itself', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('is read from the XMP of %s', async (format) => {
    const written = await sharp(withXmp(jpeg, ALL)).keepMetadata().toFormat(format).toBuffer()
    expect(await readFileSays(written)).toEqual(SAID)
  })

  it('is read from IPTC, whose letters are UTF-8 or Latin-1', async () => {
    const both = {
      80: 'José',
      110: Buffer.from('Agência', 'latin1'),
      116: '© A',
      120: 'Text',
      55: '20140103',
    }
    expect(await readFileSays(withIptc(jpeg, both))).toEqual({
      creator: { value: 'José', source: 'IPTC 2:80 Byline' },
      credit: { value: 'Agência', source: 'IPTC 2:110 Credit' },
      copyright: { value: '© A', source: 'IPTC 2:116 CopyrightNotice' },
      caption: { value: 'Text', source: 'IPTC 2:120 Caption' },
      takenOn: { value: '2014-01-03', source: 'IPTC 2:55 DateCreated' },
    })
  })

  it.each(['jpeg', 'tiff'] as const)(
    'is read from the EXIF of %s, and that a place is noted, not which',
    async (format) => {
      const taken = picture().withExif({
        IFD0: { Artist: 'Ann', Copyright: 'Ann 2013', ImageDescription: 'A desk' },
        IFD2: { DateTimeOriginal: '2013:02:03 10:11:12', BodySerialNumber: 'SecretSerial' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 31/1 0/1' },
      })
      const says = await readFileSays(await taken.jpeg().toBuffer())
      expect(says).toEqual({
        creator: { value: 'Ann', source: 'EXIF Artist' },
        copyright: { value: 'Ann 2013', source: 'EXIF Copyright' },
        caption: { value: 'A desk', source: 'EXIF ImageDescription' },
        takenOn: { value: '2013-02-03', source: 'EXIF DateTimeOriginal' },
        located: true,
      })
      if (format === 'tiff') {
        const tiff = await sharp(await photo('tiff'))
          .withExif({ IFD0: { Artist: 'Ann' } })
          .tiff()
          .toBuffer()
        expect(await readFileSays(tiff)).toEqual(tiff.includes('Ann') ? { creator: says.creator } : {})
      }
    },
  )

  it('is nothing where the file says nothing', async () => {
    expect(await readFileSays(jpeg)).toEqual({})
  })

  it('comes from the best place that has it', async () => {
    const both = withIptc(withXmp(jpeg, { 'dc:creator': inOrder('From XMP') }), {
      80: 'From IPTC',
      110: 'Credit',
    })
    expect(await readFileSays(both)).toMatchObject({
      creator: { value: 'From XMP' },
      credit: { value: 'Credit', source: 'IPTC 2:110 Credit' },
    })
  })
})

describe('what is hostile in it', () => {
  const creatorOf = async (value: string) =>
    (await readFileSays(withXmp(jpeg, { 'dc:creator': inOrder(value) }))).creator?.value

  it.each([
    ['&lt;script&gt;alert(1)&lt;/script&gt;Ann', 'alert(1) Ann'],
    ['&lt;img src=x onerror=alert(1)&gt;Ann', 'Ann'],
    ['&lt;scr&lt;b&gt;ipt&gt;Ann', 'ipt>Ann'],
    ['&lt;svg/onload=alert(1)', undefined],
    ['&#60;b&#62;Ann&#0;&#x1f;', 'Ann'],
    ['Ann &#x202e;gpj.exe', 'Ann gpj.exe'],
    ['1 &lt; 2', '1 < 2'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&#xD800;&#x110000;Ann', 'Ann'],
    ['  \n ', undefined],
  ])('%j is cleaned', async (value, cleaned) => {
    expect(await creatorOf(value)).toBe(cleaned)
  })

  it('is cut', async () => {
    expect((await creatorOf('x'.repeat(50_000)))?.length).toBe(2_000)
    const long = await readFileSays(withIptc(jpeg, { 120: 'ä'.repeat(15_000), 80: 'x\0y' }))
    expect(long.caption?.value.length).toBe(2_000)
    expect(long.creator?.value).toBe('x y')
  })

  it.each([
    ['plus:ModelReleaseStatus', 'MR-ALL'],
    ['plus:ModelReleaseStatus', '__proto__'],
    ['plus:MinorModelAgeDisclosure', 'AG-A17 or so'],
    ['photoshop:DateCreated', '2014-13-45'],
    ['photoshop:DateCreated', 'yesterday'],
    ['photoshop:DateCreated', '0001-01-01'],
    ['xmpRights:WebStatement', 'javascript:alert(1)'],
    ['xmpRights:WebStatement', 'data:text/html,x'],
    ['xmpRights:WebStatement', 'https://user:secret@example.org/'],
    ['__proto__:polluted', 'yes'],
  ])('%s of %j says nothing', async (name, value) => {
    expect(await readFileSays(withXmp(jpeg, { [name]: value }))).toEqual({})
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('keeps nobody busy', async () => {
    const began = Date.now()
    const nested = `${'<a:b>'.repeat(6_000)}${'</a:b>'.repeat(4_000)}`
    await readFileSays(withXmp(jpeg, { 'dc:creator': nested }))
    await readFileSays(
      withSegment(
        jpeg,
        0xe1,
        Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0'), Buffer.alloc(60_000, 0xff)]),
      ),
    )
    expect(Date.now() - began).toBeLessThan(15_000)
  })

  it('whatever its types are, never throws', () => {
    fc.assert(
      fc.property(
        fc.object({
          key: fc.constantFrom('dc', 'creator', 'ifd0', 'Artist', 'Byline', 'lang', 'value', '__proto__'),
          maxDepth: 4,
        }),
        (odd) => {
          const says = fileSaysOf({ exif: odd, iptc: odd, xmp: odd, located: false })
          for (const said of Object.values(says))
            expect(typeof (said as { value: unknown }).value).toBe('string')
        },
      ),
    )
  })
})

it('the age of the youngest says whom it shows, where it says anything', () => {
  expect(['AG-U14', 'AG-A17', 'AG-A18', 'AG-A25', 'AG-UNK', undefined, '__proto__'].map(shownBy)).toEqual([
    'children',
    'children',
    'adults',
    'adults',
    null,
    null,
    null,
  ])
})
