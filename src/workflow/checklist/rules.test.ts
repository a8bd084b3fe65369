import { describe, expect, it } from 'vitest'
import type { EntryCollection, Locale } from '../../config/vocabulary'
import { LOCALES } from '../../config/vocabulary'
import { type Block, richText } from '../../sample/rich-text'
import type { PhotoFacts } from '../fitness'
import { NOTHING_SAID } from '../rights/facts'
import { checklistOf } from './index'
import type { RuleName } from './rules'

type Entry = Record<string, unknown>

const look = (rule: RuleName, entry: Entry, collection: EntryCollection = 'practices', photo?: PhotoFacts) =>
  checklistOf(
    {
      collection,
      entry,
      references: photo ? [{ path: 'heroPhoto', collection: 'photos', id: photo.id }] : [],
      photos: new Map(photo ? [[photo.id, photo]] : []),
    },
    'submit',
  ).filter((check) => check.rule === rule)

/** What a rule finds, as `path code`; null where it finds nothing to look at. */
const found = (...args: Parameters<typeof look>): string[] | null => {
  const checks = look(...args)
  return checks.length === 0
    ? null
    : checks.flatMap(({ findings }) => findings.map(({ path, code }) => `${path} ${code}`))
}

const body = (locale: Locale, ...blocks: Block[]) => ({ body: { [locale]: richText(...blocks) } })
const linked = (text: string, url = 'https://a.example/report') => `See [${text}](${url}) for this.`
const words = (count: number) => `Word${' word'.repeat(count - 1)}.`

describe('link texts', () => {
  const link = (text: string, locale: Locale = 'en') =>
    found('link-text', { resources: [{ label: { [locale]: text } }] })

  it.each<[Locale, string]>([
    ['en', 'Read more'],
    ['en', ' read  MORE… '],
    ['en', 'Read more »'],
    ['en', 'Read more [PDF]'],
    ['en', 'click here'],
    ['en', 'here'],
    ['en', 'Here.'],
    ['en', '(more)'],
    ['en', 'Click here to read more'],
    ['en', 'Please click here for more information'],
    ['en', '→'],
    ['fr', 'En savoir plus'],
    ['fr', 'Lire la suite…'],
    ['fr', 'Plus d’informations'],
    ['fr', 'Cliquez ici pour lire la suite'],
    ['es', 'Leer más'],
    ['es', 'aquí'],
    ['es', 'Haga clic aquí para más información'],
    ['ar', 'اقرأ المزيد'],
    ['ar', 'اِقْرَأ المَزيد'],
    ['ar', 'اضغط هنا'],
    ['ar', 'المزيد'],
    ['zh', '阅读更多'],
    ['zh', '点击这里'],
    ['zh', '点击这里查看更多'],
    ['zh', '更多 »'],
    ['ru', 'Подробнее'],
    ['ru', 'Читать далее'],
    ['ru', 'Нажмите здесь, чтобы узнать больше'],
    // In a language that is not that of the text, too.
    ['ar', 'Read more'],
  ])('%s: “%s” does not say what opens', (locale, text) => {
    expect(link(text, locale)).toEqual([`resources.0.label.${locale} link_text_vague`])
  })

  it.each<[Locale, string]>([
    ['en', 'Read more about the hotline'],
    ['en', 'Report on impact (PDF)'],
    ['en', 'The Here and Now project'],
    ['en', 'Moreover'],
    ['en', 'unicef.org'],
    ['en', 'hotline@example.org'],
    ['en', 'Thorn'],
    ['fr', 'Lire le rapport sur l’impact'],
    ['fr', 'Icinori'],
    ['es', 'Más sobre la línea de ayuda'],
    ['ar', 'اقرأ المزيد عن خط المساعدة'],
    ['ar', 'تقرير عن حقوق الطفل'],
    ['zh', '阅读儿童权利报告'],
    ['zh', '这里的儿童'],
    ['ru', 'Подробнее о горячей линии'],
    ['ru', 'Отчёт о правах детей'],
    ['en', `${'read more '.repeat(11)}`],
  ])('%s: “%s” says it', (locale, text) => {
    expect(link(text, locale)).toEqual([])
  })

  it.each([
    ['https://www.unicef.org/reports/a'],
    ['http://a.example'],
    ['www.unicef.org/report.pdf'],
    ['a.example/'],
  ])('%s is an address, and no words', (text) => {
    expect(link(text)).toEqual(['resources.0.label.en link_text_address'])
  })

  it('a link without a text is found, with the words of the others quoted', () => {
    const [check] = look('link-text', body('en', linked(''), linked('here'), linked('A report')))
    expect(check?.findings.map(({ code, passage, values }) => [code, passage, values])).toEqual([
      ['link_text_empty', undefined, {}],
      ['link_text_vague', 'here', { text: 'here' }],
    ])
    expect(check?.findings[1]?.message).toBe('The link text “here” does not say what opens.')
  })

  it('reads the labels of resources in every locale, and headings and lists as well', () => {
    const resources = [
      { label: { en: 'Report' }, url: 'https://a.example' },
      { label: { en: 'Report', fr: 'Lire la suite', ar: ' ' }, url: 'https://a.example' },
    ]
    expect(found('link-text', { resources })).toEqual(['resources.1.label.fr link_text_vague'])
    const blocks: Block[] = ['## [more](https://a.example)', { list: ['[here](https://a.example)'] }]
    expect(found('link-text', body('en', ...blocks))).toHaveLength(2)
  })

  it('has nothing to say where there is no link', () => {
    expect(found('link-text', body('en', 'A text.'))).toBeNull()
  })

  it('reads every collection with rich text', () => {
    const text = { en: richText(linked('here')) }
    expect(found('link-text', { about: text }, 'organisations')).toEqual(['about.en link_text_vague'])
    expect(found('link-text', { introduction: text }, 'sections')).toEqual([
      'introduction.en link_text_vague',
    ])
    const profile = { introduction: text, moments: [{ text }], questions: [{}, { answer: text }] }
    expect(found('link-text', profile, 'profiles')).toEqual([
      'introduction.en link_text_vague',
      'moments.0.text.en link_text_vague',
      'questions.1.answer.en link_text_vague',
    ])
  })
})

describe('addresses of links', () => {
  const address = (url: string) => found('link-address', body('en', linked('A report', url)))

  it.each(['https://a.example', 'http://a.example/x?y#z', 'mailto:a@a.example', '/about', '#contact'])(
    '%s leads somewhere',
    (url) => {
      expect(address(url)).toEqual([])
    },
  )
  it.each(['', 'https://', 'a.example', '//a.example', 'javascript:alert(1)', 'tel:+1', 'ftp://a.example'])(
    '“%s” leads nowhere',
    (url) => {
      expect(address(url)).toEqual(['body.en link_address'])
    },
  )

  it('looks at the fields for addresses too, which take whole ones alone', () => {
    const resources = [{ url: 'https://a.example' }, { url: 'a.example' }, { url: null }, { url: '/x' }]
    expect(found('link-address', { resources })).toEqual([
      'resources.1.url link_address',
      'resources.3.url link_address',
    ])
    expect(found('link-address', { website: 'thorn' }, 'organisations')).toEqual(['website link_address'])
    expect(found('link-address', { website: '' }, 'organisations')).toBeNull()
  })

  it('takes the internal links and the raw nodes of the editor for what they are', () => {
    const raw = (fields: unknown) => ({
      body: {
        en: {
          root: {
            type: 'root',
            children: [
              {
                type: 'paragraph',
                children: [{ type: 'autolink', fields, children: [{ type: 'text', text: 'X y' }] }],
              },
            ],
          },
        },
      },
    })
    expect(
      found('link-address', raw({ linkType: 'internal', doc: { value: '1', relationTo: 'x' } })),
    ).toEqual([])
    expect(found('link-address', raw({ linkType: 'internal', doc: null }))).toEqual(['body.en link_address'])
    expect(found('link-address', raw(undefined))).toEqual(['body.en link_address'])
  })
})

describe('headings', () => {
  it.each<[string, Block[], string[] | null]>([
    ['none', ['A text.'], null],
    ['in order', ['## A', '### B', '#### C', '### D', '## E'], []],
    ['back by any number of levels', ['## A', '### B', '#### C', '## D'], []],
    ['the first at level 3', ['### A'], ['heading_skipped']],
    ['one level skipped', ['## A', '#### B'], ['heading_skipped']],
    ['told once, not for those that follow', ['## A', '#### B', '#### C'], ['heading_skipped']],
    ['one of level 1', ['# A'], ['heading_level']],
    ['one of level 5', ['## A', '##### B'], ['heading_level']],
    ['one without words', ['## '], ['heading_empty']],
    ['one of white space', ['##   '], ['heading_empty']],
  ])('%s', (_, blocks, codes) => {
    const expected = codes?.map((code) => `body.en ${code}`) ?? null
    expect(found('headings', body('en', ...blocks))).toEqual(expected)
  })

  it('says what the level is and could be', () => {
    const [check] = look('headings', body('ar', '## أ', '#### ب'))
    expect(check?.findings[0]).toEqual({
      path: 'body.ar',
      code: 'heading_skipped',
      message: 'The heading “ب” is of level 4; here it can be of level 3 at most.',
      values: { text: 'ب', level: 4, deepest: 3 },
      passage: 'ب',
    })
  })

  it('begins at any level below the title of a row, and skips none from there', () => {
    const moments = [{ text: { en: richText('#### A') } }, { text: { en: richText('## A', '#### B') } }]
    expect(found('headings', { moments }, 'profiles')).toEqual(['moments.1.text.en heading_skipped'])
  })
})

describe('sentences and paragraphs', () => {
  it.each<[Locale, string, number | null]>([
    ['en', words(30), null],
    ['en', words(31), 31],
    ['en', `${words(20)} ${words(20)}`, null],
    ['fr', words(31), 31],
    ['ar', `${Array(30).fill('كلمة').join(' ')}.`, null],
    ['ar', `${Array(31).fill('كلمة').join(' ')}؟`, 31],
    ['ar', `${Array(20).fill('كلمة').join(' ')}؟ ${Array(20).fill('كلمة').join(' ')}.`, null],
    ['ru', `${Array(31).fill('слово').join(' ')}.`, 31],
    ['zh', `${'字'.repeat(60)}。`, null],
    ['zh', `${'字'.repeat(61)}。`, 61],
    ['zh', `${'字'.repeat(40)}，${'字'.repeat(20)}。${'字'.repeat(30)}！`, null],
  ])('%s: %s', (locale, text, size) => {
    const [check] = look('sentence-length', body(locale, text))
    const code = locale === 'zh' ? 'sentence_long_characters' : 'sentence_long'
    const values = locale === 'zh' ? { characters: size, limit: 60 } : { words: size, limit: 30 }
    expect(check?.findings.map((one) => [one.path, one.code, one.values, one.passage])).toEqual(
      size === null ? [] : [[`body.${locale}`, code, values, text]],
    )
  })

  it('quotes the sentence alone, and reads the summary, lists and quotations but no heading', () => {
    const entry = {
      summary: { en: `Short. ${words(32)}` },
      ...body('en', `## ${words(40)}`, { list: [words(33)] }, `One. ${words(34)} Two.`),
    }
    const [check] = look('sentence-length', entry)
    expect(check?.findings.map(({ path, passage }) => [path, passage])).toEqual([
      ['summary.en', words(32)],
      ['body.en', words(33)],
      ['body.en', words(34)],
    ])
  })

  it.each<[Locale, string, string[]]>([
    ['en', words(150), []],
    ['en', words(151), ['body.en paragraph_long']],
    ['zh', '字'.repeat(300), []],
    ['zh', '字'.repeat(301), ['body.zh paragraph_long_characters']],
  ])('a paragraph in %s', (locale, text, expected) => {
    expect(found('paragraph-length', body(locale, text))).toEqual(expected)
  })

  it.each<[string, Block[], string[] | null]>([
    ['between two others', ['A.', '', 'B.'], ['body.en paragraph_empty']],
    ['twice', ['A.', '', '  ', 'B.'], ['body.en paragraph_empty', 'body.en paragraph_empty']],
    ['at the end, where the editor keeps one', ['A.', ''], []],
    ['at the start', ['', 'A.'], []],
    ['alone', [''], null],
  ])('an empty paragraph %s', (_, blocks, expected) => {
    expect(found('empty-paragraphs', body('en', ...blocks))).toEqual(expected)
  })

  it.each<[string, Block[], string[]]>([
    ['a bold line', ['**What it found**'], ['body.en heading_bold']],
    ['a bold sentence', ['**It found a lot.**'], []],
    ['a long bold line', [`**${'x'.repeat(81)}**`], []],
    ['a bold word in a line', ['It was **much** to see'], []],
    ['a bold item of a list', [{ list: ['**One**'] }], []],
    ['a bold heading', ['## **One**'], []],
    ['a plain line', ['What it found'], []],
  ])('%s', (_, blocks, expected) => {
    expect(found('bold-lines', body('en', ...blocks))).toEqual(expected)
  })
})

describe('reading ease', () => {
  const EASY = 'The dog ran to the park. It saw a cat and sat down. They had a nap in the sun. '.repeat(3)
  const HARD =
    'Institutional accountability necessitates comprehensive interdepartmental harmonisation of methodological considerations. '.repeat(
      5,
    )

  it('scores English texts of forty words or more, and no other language', () => {
    expect(found('reading-ease', body('en', EASY))).toEqual([])
    expect(found('reading-ease', body('en', HARD))).toEqual(['body.en reading_ease'])
    expect(found('reading-ease', body('en', HARD.slice(0, 200)))).toBeNull()
    for (const locale of LOCALES.filter((one) => one !== 'en')) {
      expect(found('reading-ease', body(locale, HARD)), locale).toBeNull()
    }
  })

  it('agrees with a count by hand', () => {
    // 6 words of one syllable in each of 8 sentences: 206.835 - 1.015 × 6 - 84.6 × 1 = 116.1.
    const [check] = look('reading-ease', body('en', 'The cat sat on the mat. '.repeat(8)))
    expect(check?.findings).toEqual([])
    const long = `${'unfortunately '.repeat(40).trim()}.`
    // 40 words of five syllables in one sentence: 206.835 - 40.6 - 423 = -256.8.
    expect(look('reading-ease', body('en', long))[0]?.findings[0]?.values).toEqual({ score: -257, least: 30 })
  })
})

describe('titles and summaries', () => {
  it.each<[Locale, string, string[]]>([
    ['en', 'x'.repeat(70), []],
    ['en', 'x'.repeat(71), ['title.en title_long']],
    ['ar', 'ش'.repeat(71), ['title.ar title_long']],
    ['zh', '字'.repeat(35), []],
    ['zh', '字'.repeat(36), ['title.zh title_long']],
  ])('a title in %s: %s', (locale, text, expected) => {
    expect(found('title-length', { title: { [locale]: text } })).toEqual(expected)
    expect(found('title-length', { title: { [locale]: text } }, 'sections')).toEqual(expected)
  })

  const LONG = 'The operator held its business up against the principles'
  it.each<[Locale, string, string[]]>([
    ['en', `${LONG} and learned.`, []],
    ['en', `${LONG}, she asked “why?”`, []],
    ['en', `${LONG} and (in the end) learned!)`, []],
    ['en', `${LONG} and learned`, ['summary.en summary_unfinished']],
    ['en', `${LONG} and learned…`, ['summary.en summary_unfinished']],
    ['en', `${LONG} and learned...`, ['summary.en summary_unfinished']],
    ['en', 'Too short.', ['summary.en summary_short']],
    ['en', 'Too short', ['summary.en summary_short', 'summary.en summary_unfinished']],
    ['ar', 'قارنت الشركة أعمالها بمبادئ حقوق الطفل والأعمال التجارية وتعلّمت أين تبدأ مسؤوليتها؟', []],
    ['zh', '这家运营商对照《儿童权利与企业原则》审视了自己的业务。', []],
    ['zh', '这家运营商对照《儿童权利与企业原则》审视了自己的业务', ['summary.zh summary_unfinished']],
    ['ru', 'Оператор сверил свою работу с Принципами защиты прав детей в бизнесе.', []],
  ])('a summary in %s: %s', (locale, text, expected) => {
    expect(found('summary', { summary: { [locale]: text } })).toEqual(expected)
  })

  it('an empty summary is the business of what is required', () => {
    expect(found('summary', { summary: { en: ' ' } })).toBeNull()
  })
})

describe('alternative texts', () => {
  const PHOTO: PhotoFacts = {
    ...NOTHING_SAID,
    id: 'p1',
    sha256: null,
    alt: { en: 'A desk with a telephone.' },
    decorative: false,
    shows: 'none',
    credit: { id: 'c1', licence: 'own-work' },
  }
  it.each<[string, string[]]>([
    ['A desk with a telephone.', []],
    ['Photo of a desk', []],
    ['IMG_0001.jpg', ['heroPhoto alt_vague']],
    ['DSC 1234', ['heroPhoto alt_vague']],
    ['a photo', ['heroPhoto alt_vague']],
    ['Image', ['heroPhoto alt_vague']],
    ['صورة', ['heroPhoto alt_vague']],
    ['图片', ['heroPhoto alt_vague']],
    ['Фотография.', ['heroPhoto alt_vague']],
  ])('“%s”', (text, expected) => {
    expect(found('alt-wording', {}, 'practices', { ...PHOTO, alt: { en: text } })).toEqual(expected)
    expect(found('alt-wording', {}, 'practices', { ...PHOTO, alt: { ru: text } })).toEqual(expected)
    expect(found('alt-wording', {}, 'practices', { ...PHOTO, decorative: true, alt: { en: text } })).toEqual(
      [],
    )
  })

  it('is wanted in every language in which the entry has a text', () => {
    const entry = { title: { en: 'A', fr: 'B', ar: ' ' }, ...body('ru', 'В') }
    const [check] = look('alt-translations', entry, 'practices', PHOTO)
    expect(check?.findings.map(({ photo, values }) => [photo, values])).toEqual([
      ['p1', { locale: 'fr' }],
      ['p1', { locale: 'ru' }],
    ])
    const known = { ...PHOTO, alt: { ...PHOTO.alt, fr: 'Un bureau.', ru: 'Стол.' } }
    expect(found('alt-translations', entry, 'practices', known)).toEqual([])
    expect(found('alt-translations', { title: { en: 'A' } }, 'practices', PHOTO)).toBeNull()
    expect(found('alt-translations', entry, 'practices', { ...PHOTO, decorative: true })).toEqual([])
    // Without any, the error says so.
    expect(found('alt-translations', entry, 'practices', { ...PHOTO, alt: {} })).toEqual([])
  })

  it('nothing is asked where there is no photograph', () => {
    for (const rule of ['alt-text', 'alt-wording', 'photo-rights'] as const)
      expect(found(rule, {})).toBeNull()
  })
})

describe('translations', () => {
  const translations = (entry: Entry, collection?: EntryCollection) =>
    found('translations', entry, collection)

  it('one that was not begun is told once; one that was, at each text', () => {
    const entry = {
      title: { en: 'A', fr: 'A', es: ' ' },
      summary: { en: 'B', fr: null },
      body: { en: richText('C'), fr: richText('') },
      resources: [{ label: { en: 'D' } }],
    }
    expect(translations(entry)).toEqual([
      'summary.fr translation_incomplete',
      'body.fr translation_incomplete',
      'resources.0.label.fr translation_incomplete',
      'title.es translation_missing',
      'title.ar translation_missing',
      'title.zh translation_missing',
      'title.ru translation_missing',
    ])
  })

  it('asks for no translation of what is not written yet', () => {
    expect(translations({})).toBeNull()
    expect(translations({ title: { fr: 'A' } })).toBeNull()
  })

  it('is content where everything is there', () => {
    const all = Object.fromEntries(LOCALES.map((locale) => [locale, 'A']))
    expect(translations({ title: all })).toEqual([])
  })

  it('leaves the names of organisations as they are', () => {
    expect(translations({ name: { en: 'Thorn' } }, 'organisations')).toBeNull()
    expect(
      translations({ name: { en: 'Thorn' }, about: { en: richText('A') } }, 'organisations'),
    ).toHaveLength(5)
  })
})
