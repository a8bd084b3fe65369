import { deflateSync, gzipSync } from 'node:zlib'
import { inOrder, withIptc, withXmp } from './metadata'
import * as make from './photos'

const { append, cut, text } = make

/** Occurs in every hostile thing, so that it can be looked for in what is served. */
export const MARK = 'h0stile'

export interface HostileUpload {
  label: string
  bytes: Buffer
  name: string
  type: string
}

const SCRIPT = `<script>alert("${MARK}")</script>`

/** Files that are no photographs, by what they are. */
const OTHERS: Readonly<Record<string, Buffer>> = {
  'svg with a script': text(`<svg xmlns="http://www.w3.org/2000/svg" onload="${MARK}()">${SCRIPT}</svg>`),
  'svg with an entity': text(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;${MARK}</svg>`,
  ),
  'svg of billions of laughs': text(
    `<!DOCTYPE l [<!ENTITY a "${MARK}"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><svg>&c;</svg>`,
  ),
  'svg in UTF-16': Buffer.from(`\ufeff<svg>${SCRIPT}</svg>`, 'utf16le'),
  'svg, gzipped': gzipSync(`<svg>${SCRIPT}</svg>`),
  html: text(`<!doctype html>${SCRIPT}`),
  xhtml: text(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</html>`),
  xml: text(`<?xml version="1.0"?><a>${MARK}</a>`),
  xslt: text(`<xsl:stylesheet version="1.0">${SCRIPT}</xsl:stylesheet>`),
  javascript: text(`alert("${MARK}")`),
  css: text(`@import "//${MARK}";`),
  php: text(`<?php system("${MARK}"); ?>`),
  'php, short': text(`<?=${MARK}?>`),
  'a shell script': text(`#!/bin/sh\n${MARK}\n`),
  'a batch file': text(`@echo off\r\n${MARK}\r\n`),
  powershell: text(`Invoke-Expression "${MARK}"`),
  python: text(`import os\nos.system("${MARK}")\n`),
  'a program for Windows': append(text('MZ'), Buffer.alloc(128), `PE\0\0${MARK}`),
  'a program for Linux': append(text('\x7fELF\x02\x01\x01'), Buffer.alloc(64), MARK),
  'a program for macOS': append(text('\xcf\xfa\xed\xfe'), Buffer.alloc(64), MARK),
  'a Java class': append(text('\xca\xfe\xba\xbe\0\0\0\x34'), MARK),
  WebAssembly: append(text('\0asm\x01\0\0\0'), MARK),
  Flash: append(text('FWS\x09'), MARK),
  'a zip': append(make.ZIP, MARK),
  'a 7z': append(text("7z\xbc\xaf'\x1c"), MARK),
  'a rar': append(text('Rar!\x1a\x07\0'), MARK),
  'a gzip': gzipSync(MARK),
  'a zlib bomb': deflateSync(Buffer.alloc(20_000_000)),
  'a tar': append(text(MARK.padEnd(257, '\0')), 'ustar\x0000'),
  'a pdf': text(`%PDF-1.7\n1 0 obj<</JS(${MARK})>>endobj\n%%EOF`),
  postscript: text(`%!PS-Adobe-3.0\n(${MARK}) show`),
  'an office document of old': append(text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), MARK),
  gif: text(`GIF89a/*${MARK}*/=1;alert(1)`),
  bmp: append(text('BM'), Buffer.alloc(60), MARK),
  ico: append(text('\0\0\x01\0\x01\0'), Buffer.alloc(32), MARK),
  psd: append(text('8BPS\0\x01'), Buffer.alloc(32), MARK),
  heic: append(text('\0\0\0\x18ftypheic\0\0\0\0heicmif1'), MARK),
  'a video': append(text('\0\0\0\x18ftypisom\0\0\0\0isommp41'), MARK),
  matroska: append(text('\x1a\x45\xdf\xa3'), MARK),
  'an mp3': append(text('ID3\x03\0\0\0\0\0\0'), MARK),
  sound: append(text('RIFF\x24\0\0\0WAVEfmt '), MARK),
  'jpeg 2000': append(text('\0\0\0\x0cjP  \r\n\x87\n'), MARK),
  'jpeg xl': append(text('\xff\x0a'), MARK),
  'a raw file of a camera': append(text('II*\0\x10\0\0\0CR\x02\0'), Buffer.alloc(64), MARK),
  'a bigger TIFF': append(text('II+\0\x08\0\0\0'), Buffer.alloc(64), MARK),
  'a font': append(text('\0\x01\0\0\0\x0c'), Buffer.alloc(64), MARK),
  json: text(`{"${MARK}":true}`),
  mail: text(`From: ${MARK}@example.org\r\nContent-Type: text/html\r\n\r\n${SCRIPT}`),
  text: text(MARK),
  'a database': append(text('SQLite format 3\0'), Buffer.alloc(64), MARK),
}

/** What is hung onto a photograph. */
const TAILS: Readonly<Record<string, Buffer>> = {
  'a zip': append(make.ZIP, MARK),
  'a zip far before the end': append(make.ZIP, Buffer.alloc(60_000)),
  html: text(`<html><body>${SCRIPT}`),
  'a script': text(`<SCRIPT SRC=//${MARK}>`),
  php: text(`<?php ${MARK}(); ?>`),
  'a pdf': text(`%PDF-1.4 ${MARK}`),
  'a program': append(text('MZ'), Buffer.alloc(128), MARK),
  'a video': append(text('\0\0\0\x18ftypmp42'), Buffer.alloc(64), MARK),
  rar: append(text('Rar!\x1a\x07\0'), MARK),
  'a megabyte': Buffer.alloc(1_000_000, MARK),
  'a script in UTF-16': Buffer.from(SCRIPT, 'utf16le'),
  'one letter': text('x'),
}

/** Names that would be places, programs or markup, if anybody used them. */
const NAMES = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\a.jpg',
  '/etc/cron.d/a.jpg',
  'C:\\a.jpg',
  '....//....//a.jpg',
  '%2e%2e%2f%2e%2e%2fa.jpg',
  '..%c0%afa.jpg',
  '.htaccess',
  'web.config',
  'a.php',
  'a.php5.jpg',
  'a.jpg.php',
  'a.jpg;.php',
  'a.jpg.html',
  'a.svg',
  'a.jpg.svg',
  'a.php\0.jpg',
  'a\r\nSet-Cookie: x=1.jpg',
  'a\u202egpj.exe',
  `<img src=x onerror=${MARK}>.jpg`,
  '"><svg onload=alert(1)>.jpg',
  "a' OR 1=1--.jpg",
  '$(touch x).jpg',
  '`id`.jpg',
  '{{7*7}}.jpg',
  'CON.jpg',
  'a.jpg::$DATA',
  '.',
  '..',
  ' ',
  `${'a'.repeat(4_000)}.jpg`,
  'é\u0301\u200b\ufeff.jpg',
  '__proto__',
  'constructor.jpg',
]

/** What is written where a name or a caption is expected. As XML has it. */
const VALUES = [
  `&lt;script&gt;alert("${MARK}")&lt;/script&gt;`,
  `&lt;img src=x onerror=${MARK}()&gt;`,
  `&lt;svg/onload=${MARK}()&gt;`,
  `&lt;a href="javascript:${MARK}()"&gt;x&lt;/a&gt;`,
  `"&gt;&lt;iframe srcdoc="${MARK}"&gt;`,
  `&lt;scr&lt;script&gt;ipt&gt;${MARK}&lt;/script&gt;`,
  `&#60;script&#62;${MARK}&#60;/script&#62;`,
  `&#x3c;style&#x3e;@import '${MARK}'&#x3c;/style&#x3e;`,
  `javascript:${MARK}()`,
  `{{constructor.constructor("${MARK}")()}}`,
  `\${${MARK}}`,
  `=HYPERLINK("http://${MARK}")`,
  `&lt;!--#exec cmd="${MARK}"--&gt;`,
  `&lt;![CDATA[${MARK}]]&gt;`,
  `' OR '1'='1' -- ${MARK}`,
  `&#x202e;${MARK}`,
  `&#0;&#8;${MARK}`,
  `${MARK}`.repeat(5_000),
  `<rdf:Bag>${'<rdf:li>x</rdf:li>'.repeat(2_000)}</rdf:Bag>${MARK}`,
  `${'<a>'.repeat(3_000)}${MARK}`,
]
const PROPERTIES = ['dc:creator', 'dc:description', 'photoshop:Credit', 'plus:ModelReleaseStatus']

const TYPES = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif', tiff: 'tif' } as const
type Format = keyof typeof TYPES
const FORMATS = Object.keys(TYPES) as Format[]
const PARTS = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99]

/** Everything hostile that a newsroom may be sent, made anew. Each file differs from every other. */
export async function hostileUploads(): Promise<HostileUpload[]> {
  const all: HostileUpload[] = []
  let made = 0
  const photo = (format: Format) => make.photo(format, 40 + (made++ % 200), 30 + Math.floor(made / 200))
  const add = (label: string, bytes: Buffer, name: string, type: string) =>
    all.push({ label, bytes, name, type })

  for (const [what, bytes] of Object.entries(OTHERS)) {
    add(`${what}, called a JPEG`, bytes, 'a.jpg', 'image/jpeg')
    add(`${what}, called an SVG`, bytes, 'a.svg', 'image/svg+xml')
    add(
      `${what} behind the first bytes of a PNG`,
      append(text('\x89PNG\r\n\x1a\n'), bytes),
      'a.png',
      'image/png',
    )
    add(
      `${what} behind the first bytes of a JPEG`,
      append(text('\xff\xd8\xff\xe0'), bytes),
      'a.jpg',
      'image/jpeg',
    )
  }
  for (const format of FORMATS) {
    const name = `a.${TYPES[format]}`
    const type = `image/${format}`
    for (const [what, tail] of Object.entries(TAILS)) {
      add(`${format} with ${what} behind`, append(await photo(format), tail), name, type)
      add(`${format} with ${what} before`, append(tail, await photo(format)), name, type)
    }
    for (const part of PARTS) {
      const bytes = await photo(format)
      add(`${format}, cut after ${part}`, cut(bytes, part), name, type)
      const torn = Buffer.from(bytes)
      const at = Math.floor(bytes.length * part)
      torn.fill(0xaa, at, Math.min(bytes.length, at + 40))
      add(`${format}, torn at ${part}`, torn, name, type)
    }
    for (const claimed of ['image/svg+xml', 'text/html', 'application/x-php', 'image/gif', '\r\nX: y', ''])
      add(`${format}, sent as ${JSON.stringify(claimed)}`, await photo(format), name, claimed)
  }
  for (const name of NAMES)
    add(`named ${JSON.stringify(name).slice(0, 40)}`, await photo('jpeg'), name, 'image/jpeg')
  for (const property of PROPERTIES) {
    for (const value of VALUES) {
      const bytes = withXmp(await photo('jpeg'), { [property]: value })
      add(`${property} of ${value.slice(0, 30)}`, bytes, 'a.jpg', 'image/jpeg')
    }
  }
  for (const property of ['dc:creator', '__proto__:x', 'x:constructor'])
    add(
      `a list in ${property}`,
      withXmp(await photo('jpeg'), { [property]: inOrder(SCRIPT, MARK) }),
      'a.jpg',
      'image/jpeg',
    )
  for (const set of [5, 55, 80, 110, 116, 120]) {
    add(
      `IPTC 2:${set} of markup`,
      withIptc(await photo('jpeg'), { [set]: `<b onclick=${MARK}()>` }),
      'a.jpg',
      'image/jpeg',
    )
    add(
      `IPTC 2:${set} of bytes`,
      withIptc(await photo('jpeg'), { [set]: Buffer.alloc(30_000, 0xfe) }),
      'a.jpg',
      'image/jpeg',
    )
  }
  const png = await photo('png')
  const jpeg = await photo('jpeg')
  for (const [width, height] of [
    [50_000, 50_000],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [100_001, 1_000],
    [0, 0],
    [1, 2 ** 31],
  ] as const)
    add(
      `a PNG that promises ${width} by ${height}`,
      make.promisingPng(png, width, height),
      'a.png',
      'image/png',
    )
  for (const [width, height] of [
    [65_535, 65_535],
    [50_000, 50_000],
    [0, 10],
    [10, 0],
  ] as const)
    add(
      `a JPEG that promises ${width} by ${height}`,
      make.promisingJpeg(jpeg, width, height),
      'a.jpg',
      'image/jpeg',
    )
  const bomb = deflateSync(Buffer.alloc(30_000_000)).toString('latin1')
  for (const chunk of ['iCCP', 'zTXt', 'iTXt', 'tEXt', 'prVt'])
    add(
      `a PNG with a bomb in ${chunk}`,
      make.withChunk(await photo('png'), chunk, `${MARK}\0\0${bomb}`),
      'a.png',
      'image/png',
    )
  add(
    'a JPEG of hundreds of thousands of segments',
    append(text('\xff\xd8'), '\xff\xfe\0\x02'.repeat(300_000)),
    'a.jpg',
    'image/jpeg',
  )
  add(
    'EXIF that points at itself',
    make.withSegment(
      await photo('jpeg'),
      0xe1,
      text('Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0'),
    ),
    'a.jpg',
    'image/jpeg',
  )
  add(
    'EXIF of nothing but entries',
    make.withSegment(
      await photo('jpeg'),
      0xe1,
      append(text('Exif\0\0II*\0\x08\0\0\0\xff\xff'), Buffer.alloc(60_000, 0x41)),
    ),
    'a.jpg',
    'image/jpeg',
  )
  add('a TIFF whose directory points at itself', text('II*\0\x08\0\0\0\0\0\x08\0\0\0'), 'a.tif', 'image/tiff')
  add('nothing', Buffer.alloc(0), 'a.jpg', 'image/jpeg')
  add('three megabytes of nothing', Buffer.alloc(3_000_000), 'a.jpg', 'image/jpeg')
  return all
}
