import { deflateSync } from 'node:zlib'
import { PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { inspectDocument, type RefusalCode } from './file-kind'
import { CATALOG, objectStream, PAGE, PAGES, pdf, written } from './testing/pdfs'
import { append, cut, photo, text, ZIP } from './testing/photos'

const MB = 1_000_000
const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const catalog = (more: string) => `<< /Type /Catalog /Pages 2 0 R ${more} >>`
const withObject = (object: string, more = '/OpenAction 4 0 R') =>
  written([catalog(more), PAGES, PAGE, object])
const packed = (source: string, extra = '') =>
  written([CATALOG, PAGES, PAGE, objectStream([[9, source]], extra)])

const plain = await pdf()
const flat = await pdf(undefined, { flat: true })
const scripted = await pdf((doc) => doc.addJavaScript('a', 'app.alert(1)'))
const scriptedFlat = await pdf((doc) => doc.addJavaScript('a', 'app.alert(1)'), { flat: true })
const attached = await pdf((doc) => doc.attach(Buffer.from('hello'), 'a.exe'))
const locked = await pdf((doc) => doc.encrypt({ userPassword: 'secret', ownerPassword: 'owner' }))
const protectedFromCopying = await pdf((doc) =>
  doc.encrypt({ ownerPassword: 'owner', permissions: { copying: false } }),
)
const nested = Array.from({ length: 40 }, (_, index) =>
  index === 39
    ? '<< /Type /Page /MediaBox [0 0 9 9] >>'
    : `<< /Type /Pages /Count 2 /Kids [${index + 3} 0 R ${index + 3} 0 R] >>`,
)

type Case = [label: string, bytes: Buffer, code: RefusalCode | 'ok', name?: string, mime?: string]

const ODD: Case[] = [
  ['nothing', Buffer.alloc(0), 'empty'],
  ['more than allowed', Buffer.alloc(9 * MB), 'too_large'],
  ['a photograph called PDF', await photo('jpeg'), 'wrong_type', 'a.pdf', 'application/pdf'],
  ['HTML called PDF', text('<html>'), 'wrong_type', 'a.pdf'],
  ['a ZIP called PDF', ZIP, 'wrong_type', 'a.pdf'],
  ['PostScript', text('%!PS-Adobe-3.0'), 'wrong_type'],
  ['a PDF behind HTML', append(text('<script>1</script>'), plain), 'wrong_type'],
  ['a PDF behind a line', append(text('\n'), plain), 'wrong_type'],
  ['a header without a version', text('%PDF-\n%%EOF'), 'wrong_type'],
  ['a PDF called DOCX', plain, 'name_mismatch', 'a.docx'],
  ['a PDF called HTML', plain, 'name_mismatch', 'a.pdf.html'],
  ['a PDF sent as HTML', plain, 'name_mismatch', 'a.pdf', 'text/html'],
  ['a ZIP behind', append(plain, ZIP), 'polyglot'],
  ['a ZIP far before the end', append(plain, ZIP, ' '.repeat(50_000)), 'polyglot'],
  ['HTML behind', append(plain, '<html>'), 'polyglot'],
  ['much of anything behind', append(plain, 'x'.repeat(2_000)), 'polyglot'],
  [
    'a script in the first comment',
    written([CATALOG, PAGES, PAGE], { head: '%PDF-1.7\n%<script>\n' }),
    'polyglot',
  ],
  [
    'PHP in the first comment',
    written([CATALOG, PAGES, PAGE], { head: '%PDF-1.7\n%<?php 1;\n' }),
    'polyglot',
  ],
  ['a password', locked, 'encrypted'],
  ['protection against copying', protectedFromCopying, 'encrypted'],
  [
    'a mark of encryption alone',
    written([CATALOG, PAGES, PAGE, '<< /Filter /Standard /V 1 >>'], { trailer: '/Encrypt 4 0 R' }),
    'encrypted',
  ],
  ['JavaScript by name, in an object stream', scripted, 'active_content'],
  ['JavaScript by name', scriptedFlat, 'active_content'],
  ['JavaScript when opened', withObject(SCRIPT), 'active_content'],
  [
    'JavaScript when opened, in place',
    written([catalog(`/OpenAction ${SCRIPT}`), PAGES, PAGE]),
    'active_content',
  ],
  ['JavaScript with escaped letters', withObject('<< /S /J#61vaScr#69pt /JS (1) >>'), 'active_content'],
  ['JavaScript in an object stream', packed(SCRIPT), 'active_content'],
  ['JavaScript in an object stream, escaped', packed('<< /S /#4aavaScript /JS (1) >>'), 'active_content'],
  [
    'JavaScript deep in arrays of an object stream',
    packed(`[[[ << /A [ ${SCRIPT} ] >> ]]]`),
    'active_content',
  ],
  ['JavaScript named elsewhere', packed('<< /S 8 0 R /JS (1) >> '), 'ok'],
  [
    'JavaScript in the action of a page',
    written([CATALOG, PAGES, `<< /Type /Page /AA << /O ${SCRIPT} >> >>`]),
    'active_content',
  ],
  [
    'JavaScript in an object that a later one replaces',
    append(withObject(SCRIPT), withObject('<< /S /GoTo >>').subarray(9)),
    'active_content',
  ],
  [
    'JavaScript in an object stream that a later object replaces',
    written([CATALOG, PAGES, PAGE, objectStream([[5, SCRIPT]]), '<< /S /GoTo >>']),
    'active_content',
  ],
  ['JavaScript in the text between objects', append(flat, `\n%${SCRIPT}\n%%EOF`), 'active_content'],
  ['JavaScript of a rendition', packed('<< /S /Rendition /JS (1) >>'), 'active_content'],
  ['a program to launch', withObject('<< /S /Launch /F (cmd.exe) >>'), 'active_content'],
  ['a program to launch, in an object stream', packed('<< /S /Launch /F (cmd.exe) >>'), 'active_content'],
  ['data to import', packed('<< /S /ImportData /F (a.fdf) >>'), 'active_content'],
  ['an attachment', attached, 'active_content'],
  ['an attachment as note', packed('<< /Subtype /FileAttachment >>'), 'active_content'],
  ['an attachment without a type', packed('<< /F (a) /EF << /F 7 0 R >> >>'), 'active_content'],
  ['a jump into an attachment', packed('<< /S /GoToE >>'), 'active_content'],
  ['media', packed('<< /Type /Annot /Subtype /RichMedia >>'), 'active_content'],
  ['media in plain sight', withObject('<< /Subtype /RichMedia >>', ''), 'active_content'],
  ['a script of three dimensions', packed('<< /Type /3D /OnInstantiate 7 0 R >>'), 'active_content'],
  ['an XFA form', withObject('<< /XFA [(a) 5 0 R] >>', '/AcroForm 4 0 R'), 'active_content'],
  ['an XFA form in an object stream', packed('<< /Fields [] /XFA 7 0 R >>'), 'active_content'],
  ['an object stream with a predictor', packed('<< >>', '/DecodeParms << /Predictor 12 >>'), 'unreadable'],
  [
    'an object stream of unknown compression',
    written([CATALOG, PAGES, PAGE, objectStream([[9, SCRIPT]]).replace('/FlateDecode', '/NoneDecode ')]),
    'unreadable',
  ],
  [
    'an object stream whose filter is elsewhere',
    written([
      CATALOG,
      PAGES,
      PAGE,
      objectStream([[9, SCRIPT]]).replace('/FlateDecode', '5 0 R'),
      '/FlateDecode',
    ]),
    'unreadable',
  ],
  ['a header alone', text('%PDF-1.7\n%%EOF\n'), 'unreadable'],
  ['a header and noise', append(text('%PDF-1.7\n'), Buffer.alloc(5_000, 0x9c), '%%EOF'), 'unreadable'],
  ['half a PDF', cut(plain, 0.5), 'unreadable'],
  ['a PDF without its end', cut(plain, 0.97), 'unreadable'],
  ['no catalog', written(['<< >>', PAGES, PAGE]), 'unreadable'],
  ['no page', written([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>']), 'unreadable'],
  [
    'pages that hold themselves',
    written([CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    'unreadable',
  ],
  ['pages by the billion', written([CATALOG, ...nested]), 'unreadable'],
  ['arrays without end', withObject('['.repeat(200_000)), 'ok'],
  [
    'an object stream that swells',
    written([CATALOG, PAGES, PAGE, objectStream([[9, '1']], '', deflateSync(Buffer.alloc(900 * MB, 0x20)))]),
    'unreadable',
  ],
  [
    'objects that never end',
    append(text(`%PDF-1.7\n${'1 0 obj <<'.repeat(200_000)}`), '\n%%EOF'),
    'unreadable',
  ],
  [
    'comments that never end',
    append(text(`%PDF-1.7\n1 0 obj 1 endobj ${'% '.repeat(2_000_000)}`), '\n%%EOF'),
    'unreadable',
  ],
  ['a plain PDF', plain, 'ok', 'Report 2.0.PDF', 'application/pdf'],
  ['a plain PDF without object streams', flat, 'ok', 'Report', 'application/octet-stream'],
  ['a PDF that opens on a page', withObject('<< /S /GoTo /D [3 0 R /Fit] >>'), 'ok'],
  ['a PDF with a link', withObject('<< /S /URI /URI (https://example.org) >>', ''), 'ok'],
  ['a font called JS', withObject('<< /Font << /JS 5 0 R /EF 5 0 R >> >>', ''), 'ok'],
  ['line ends behind', append(plain, '\r\n\r\n'), 'ok'],
]

it.each(ODD)('%s', async (_label, bytes, code, declaredName, declaredMime) => {
  const began = Date.now()
  const judged = await inspectDocument(bytes, {
    maxBytes: 8 * MB,
    ...(declaredName === undefined ? {} : { declaredName }),
    ...(declaredMime === undefined ? {} : { declaredMime }),
  })
  expect(judged.ok ? 'ok' : judged.code).toBe(code)
  if (!judged.ok) expect(judged.message).toMatch(/^[A-Z].+\.$/)
  expect(Date.now() - began).toBeLessThan(30_000)
})

it('reads what a PDF says of itself', async () => {
  const bytes = await pdf(
    (doc) => {
      doc.setTitle('  Good practices\nin “child” protection ')
      doc.catalog.set(PDFName.of('Lang'), PDFString.of('en-us'))
      doc.catalog.set(PDFName.of('MarkInfo'), doc.context.obj({ Marked: true }))
    },
    { pages: 3 },
  )
  expect(await inspectDocument(bytes, { maxBytes: MB })).toEqual({
    ok: true,
    mime: 'application/pdf',
    bytes: bytes.length,
    pages: 3,
    title: 'Good practices in “child” protection',
    language: 'en-US',
    tagged: true,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(await inspectDocument(flat, { maxBytes: MB })).toMatchObject({
    title: null,
    language: null,
    tagged: false,
  })
})

it('goes on answering while it reads', async () => {
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 50)
  await inspectDocument(written([CATALOG, ...nested]), { maxBytes: MB })
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(20)
})
