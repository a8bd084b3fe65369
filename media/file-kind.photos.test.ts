import { expect, it } from 'vitest'
import { inspectPhoto, type RefusalCode } from './file-kind'
import * as make from './testing/photos'

const MB = 1_000_000
const SCRIPT = '<script>alert(1)</script>'
const [jpeg, png, webp, avif, tiff, gif] = await Promise.all(
  (['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const).map((format) => make.photo(format)),
).then((all) => all as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer])
const { append, cut, text } = make

const noisy = Buffer.from(png)
noisy.fill(0x5a, Math.floor(png.length / 2), Math.floor(png.length / 2) + 200)
const brokenCrc = Buffer.from(png)
brokenCrc.writeUInt8((png[30] ?? 0) ^ 0xff, 30)

type Case = [label: string, bytes: Buffer, code: RefusalCode | 'ok', name?: string, mime?: string]

const ODD: Case[] = [
  ['nothing', Buffer.alloc(0), 'empty'],
  ['more than allowed', Buffer.alloc(2 * MB + 1, 0xff), 'too_large'],
  ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'wrong_type', 'a.svg', 'image/svg+xml'],
  ['SVG with a script, called JPEG', text(`<svg>${SCRIPT}</svg>`), 'wrong_type', 'a.jpg', 'image/jpeg'],
  ['SVG behind a byte order mark', text('\xef\xbb\xbf<svg/>'), 'wrong_type'],
  ['XML', text('<?xml version="1.0"?><a/>'), 'wrong_type'],
  [
    'XML with an entity',
    text('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    'wrong_type',
  ],
  ['HTML called PNG', text(`<!doctype html>${SCRIPT}`), 'wrong_type', 'a.png', 'image/png'],
  ['JavaScript', text('alert(1)'), 'wrong_type', 'a.jpg'],
  ['a shell script', text('#!/bin/sh\nrm -rf /\n'), 'wrong_type', 'a.jpg'],
  ['PHP', text('<?php system($_GET[0]); ?>'), 'wrong_type', 'a.jpg'],
  ['a program for Windows', append(text('MZ'), Buffer.alloc(300)), 'wrong_type', 'a.jpg'],
  ['a ZIP', make.ZIP, 'wrong_type', 'a.jpg'],
  ['a PDF', text('%PDF-1.7\n%%EOF'), 'wrong_type', 'a.jpg'],
  ['GIF', gif, 'wrong_type', 'a.gif', 'image/gif'],
  ['GIF that is a script', text('GIF89a=1;alert(1)'), 'wrong_type', 'a.jpg'],
  ['BMP', append(text('BM'), Buffer.alloc(100)), 'wrong_type', 'a.bmp'],
  [
    'HEIC',
    text('\0\0\0\x18ftypheic\0\0\0\0heicmif1\0\0\0\x08mdat'),
    'no_decoder',
    'IMG_0001.HEIC',
    'image/heic',
  ],
  [
    'HEIC that names its coding second',
    text('\0\0\0\x18ftypmif1\0\0\0\0mif1heic\0\0\0\x08mdat'),
    'no_decoder',
  ],
  ['HEIC called JPEG', text('\0\0\0\x18ftypheic\0\0\0\0heicmif1'), 'no_decoder', 'a.jpg', 'image/jpeg'],
  ['HEIC cut in its first box', text('\0\0\0\x18ftyphe'), 'wrong_type'],
  ['a video', text('\0\0\0\x18ftypisom\0\0\0\0isommp41\0\0\0\x08mdat'), 'wrong_type'],
  ['sound in RIFF', text('RIFF\x24\0\0\0WAVEfmt '), 'wrong_type'],
  ['a JPEG behind tags of a song', append(text('ID3\x03\0\0\0\0\0\0'), jpeg), 'wrong_type'],
  ['a JPEG behind a byte order mark', append(text('\xef\xbb\xbf'), jpeg), 'wrong_type'],
  ['a JPEG behind HTML', append(text('<html>'), jpeg), 'wrong_type'],
  ['one byte', text('\xff'), 'wrong_type'],
  ['zeros', Buffer.alloc(500), 'wrong_type'],
  ['JPEG called PNG', jpeg, 'name_mismatch', 'a.png'],
  ['PNG called JPEG', png, 'name_mismatch', 'a.jpg'],
  ['WebP called AVIF', webp, 'name_mismatch', 'a.avif'],
  ['AVIF called HEIC', avif, 'name_mismatch', 'a.heic'],
  ['TIFF called DNG', tiff, 'name_mismatch', 'a.dng'],
  ['JPEG called HTML', jpeg, 'name_mismatch', 'a.html'],
  ['JPEG called SVG', jpeg, 'name_mismatch', 'a.jpg.svg'],
  ['JPEG called PHP, then dots and spaces', jpeg, 'name_mismatch', 'a.php. .'],
  ['a name with a zero byte', jpeg, 'name_mismatch', 'a.php\0.jpg'],
  ['a name written backwards', jpeg, 'name_mismatch', 'a\u202egpj.exe'],
  ['JPEG sent as PNG', jpeg, 'name_mismatch', 'a.jpg', 'image/png'],
  ['JPEG sent as SVG', jpeg, 'name_mismatch', 'a.jpg', 'image/svg+xml'],
  ['PNG sent as HTML', png, 'name_mismatch', 'a.png', 'text/html; charset=utf-8'],
  ['JPEG with a ZIP behind', append(jpeg, make.ZIP), 'polyglot'],
  ['JPEG with a ZIP and a long comment behind', append(jpeg, make.ZIP, Buffer.alloc(60_000)), 'polyglot'],
  ['JPEG with HTML behind', append(jpeg, '<html><body>'), 'polyglot'],
  ['JPEG with a script behind', append(jpeg, '<SCRIPT SRC=//x>'), 'polyglot'],
  ['JPEG with a PDF behind', append(jpeg, '%PDF-1.4'), 'polyglot'],
  ['JPEG with a video behind', append(jpeg, '\0\0\0\x18ftypmp42', Buffer.alloc(100)), 'polyglot'],
  ['JPEG with one letter behind', append(jpeg, 'x'), 'polyglot'],
  ['JPEG with a second JPEG that nothing announces', append(jpeg, jpeg), 'polyglot'],
  ['JPEG with a script as comment', make.withSegment(jpeg, 0xfe, SCRIPT), 'polyglot'],
  ['JPEG with PHP as comment', make.withSegment(jpeg, 0xfe, '<?php eval(1); ?>'), 'polyglot'],
  ['JPEG with a PDF as comment', make.withSegment(jpeg, 0xfe, '%PDF-1.7\n1 0 obj'), 'polyglot'],
  ['JPEG with a ZIP as comment', make.withSegment(jpeg, 0xfe, make.ZIP), 'polyglot'],
  ['JPEG with HTML in EXIF', make.withSegment(jpeg, 0xe1, 'Exif\0\0<!DOCTYPE  html>'), 'polyglot'],
  [
    'JPEG with a script of two bytes a letter',
    make.withSegment(jpeg, 0xe1, Buffer.from(SCRIPT, 'utf16le')),
    'polyglot',
  ],
  [
    'JPEG, announced second JPEG, then a ZIP',
    append(make.withSegment(jpeg, 0xe2, 'MPF\0'), jpeg, make.ZIP),
    'polyglot',
  ],
  ['PNG with a ZIP behind', append(png, make.ZIP), 'polyglot'],
  ['PNG with HTML behind', append(png, '<html>'), 'polyglot'],
  ['PNG with a second PNG behind', append(png, png), 'polyglot'],
  ['PNG with a script as text', make.withChunk(png, 'tEXt', `Comment\0${SCRIPT}`), 'polyglot'],
  ['PNG with a PDF in a chunk of its own', make.withChunk(png, 'prVt', '%PDF-1.5'), 'polyglot'],
  ['PNG with a ZIP in a chunk', make.withChunk(png, 'prVt', 'PK\x03\x04'), 'polyglot'],
  ['WebP with a ZIP behind', append(webp, make.ZIP), 'polyglot'],
  ['WebP with bytes behind', append(webp, 'abcd'), 'polyglot'],
  ['WebP with a script as XMP', make.withRiffChunk(webp, 'XMP ', SCRIPT), 'polyglot'],
  ['WebP with a ZIP in a chunk', make.withRiffChunk(webp, 'EXIF', 'PK\x03\x04'), 'polyglot'],
  ['AVIF with a ZIP behind', append(avif, make.ZIP), 'polyglot'],
  ['AVIF with HTML in a free box', make.withBox(avif, 'free', '<html>'), 'polyglot'],
  ['AVIF with an unknown box', make.withBox(avif, 'evil', 'abc'), 'polyglot'],
  ['TIFF with a ZIP behind', append(tiff, make.ZIP), 'polyglot'],
  ['TIFF with HTML behind', append(tiff, '<html >'), 'polyglot'],
  ['TIFF with a PDF behind', append(tiff, '%PDF-1.7'), 'polyglot'],
  ['PNG that promises 40 000 by 40 000', make.promisingPng(png, 40_000, 40_000), 'too_many_pixels'],
  ['PNG that promises 50 000 by 50 000', make.promisingPng(png, 50_000, 50_000), 'too_many_pixels'],
  ['PNG that promises 10 001 by 10 000', make.promisingPng(png, 10_001, 10_000), 'too_many_pixels'],
  ['JPEG that promises 65 000 by 65 000', make.promisingJpeg(jpeg, 65_000, 65_000), 'too_many_pixels'],
  ['PNG of a width of 2³¹', make.promisingPng(png, 2 ** 31, 1), 'unreadable'],
  ['PNG without a width', make.promisingPng(png, 0, 10), 'unreadable'],
  ['JPEG that promises twice its height', make.promisingJpeg(jpeg, 64, 4_800), 'unreadable'],
  ['PNG that promises more than it has', make.promisingPng(png, 640, 480), 'unreadable'],
  ['half a JPEG', cut(jpeg, 0.5), 'unreadable'],
  ['a JPEG without its end', jpeg.subarray(0, -2), 'unreadable'],
  ['half a JPEG with an end', append(cut(jpeg, 0.6), '\xff\xd9'), 'unreadable'],
  ['only the start of a JPEG', text('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0'), 'unreadable'],
  [
    'a JPEG of millions of segments',
    append(text('\xff\xd8'), text('\xff\xfe\0\x02'.repeat(400_000))),
    'unreadable',
  ],
  ['half a PNG', cut(png, 0.5), 'unreadable'],
  ['a PNG with other pixels', noisy, 'unreadable'],
  ['a PNG with a wrong sum', brokenCrc, 'unreadable'],
  ['half a WebP', cut(webp, 0.5), 'unreadable'],
  ['half an AVIF', cut(avif, 0.5), 'unreadable'],
  ['half a TIFF', cut(tiff, 0.5), 'unreadable'],
  ['JPEG', jpeg, 'ok', 'Portrait.JPEG', 'image/jpeg'],
  ['JPEG under no name', jpeg, 'ok'],
  ['JPEG without an extension', jpeg, 'ok', 'IMG 2024.05', 'application/octet-stream'],
  ['JPEG as old browsers send it', jpeg, 'ok', 'a.jpe', 'image/pjpeg'],
  ['JPEG padded with zeros', append(jpeg, Buffer.alloc(64)), 'ok'],
  ['JPEG with a second picture, announced', append(make.withSegment(jpeg, 0xe2, 'MPF\0'), jpeg), 'ok'],
  ['JPEG with XMP', make.withSegment(jpeg, 0xe1, '<?xpacket?><x:xmpmeta><rdf:li/></x:xmpmeta>'), 'ok'],
  ['PNG', png, 'ok', 'a.png', 'image/png'],
  ['WebP', webp, 'ok', 'a.webp', 'image/webp'],
  ['AVIF', avif, 'ok', 'a.avif', 'image/avif'],
  ['TIFF', tiff, 'ok', 'a.TIF', 'image/tiff'],
]

it.each(ODD)('%s', async (_label, bytes, code, declaredName, declaredMime) => {
  const began = Date.now()
  const judged = await inspectPhoto(bytes, {
    maxBytes: 2 * MB,
    ...(declaredName === undefined ? {} : { declaredName }),
    ...(declaredMime === undefined ? {} : { declaredMime }),
  })
  expect(judged.ok ? 'ok' : judged.code).toBe(code)
  if (!judged.ok) expect(judged.message).toMatch(/^[A-Z].+[.)]$/)
  expect(Date.now() - began).toBeLessThan(20_000)
})

it('takes the first picture of an animated one, and the size as it is shown', async () => {
  const { default: sharp } = await import('sharp')
  const strip = await sharp([await make.photo('png', 30, 20), await make.photo('png', 30, 20)], {
    join: { animated: true },
  })
    .webp()
    .toBuffer()
  expect(strip.includes('ANMF')).toBe(true)
  expect(await inspectPhoto(strip, { maxBytes: MB })).toMatchObject({ ok: true, width: 30, height: 20 })
  const lying = await make.picture(40, 60).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await inspectPhoto(lying, { maxBytes: MB })).toMatchObject({
    width: 60,
    height: 40,
    extension: 'jpg',
  })
})

it('has as many pixels as the portal is set up for', async () => {
  const judge = (maxPixels: number) => inspectPhoto(jpeg, { maxBytes: MB, maxPixels })
  expect(await judge(64 * 48)).toMatchObject({ ok: true })
  expect(await judge(64 * 48 - 1)).toMatchObject({ ok: false, code: 'too_many_pixels' })
})
