/** Phrases that tell nobody what opens, alone or in a row, in the languages of the entries. Lower case, without punctuation. */
const PHRASES = [
  // English
  ...['here', 'click', 'click here', 'tap here', 'press here', 'click this link', 'follow this link'],
  ...['read', 'read more', 'read it', 'read on', 'read this', 'learn more', 'find out', 'find out more'],
  ...['see more', 'see here', 'view', 'view more', 'show more', 'discover more', 'get more', 'know more'],
  ...['more', 'more here', 'more info', 'more information', 'more details', 'further information', 'info'],
  ...['details', 'continue', 'continue reading', 'go', 'open', 'download', 'download here', 'pdf', 'file'],
  ...['link', 'the link', 'this link', 'this', 'this page', 'website', 'this website', 'web page', 'page'],
  // French
  ...['ici', 'cliquez', 'cliquez ici', 'cliquer ici', 'clique ici', 'appuyez ici', 'par ici', 'suite'],
  ...['lire', 'lire plus', 'lire la suite', 'lisez la suite', 'en lire plus', 'la suite', 'lire davantage'],
  ...['plus', 'en savoir plus', 'savoir plus', 'voir', 'voir plus', 'voir ici', 'découvrir', 'consulter'],
  ...['plus d infos', 'plus d information', 'plus d informations', 'plus de détails', 'détails', 'ouvrir'],
  ...['télécharger', 'téléchargez', 'télécharger ici', 'lien', 'ce lien', 'le lien', 'cette page'],
  // Spanish
  ...['aquí', 'aqui', 'acá', 'haga clic', 'haz clic', 'clic aquí', 'haga clic aquí', 'haz clic aquí'],
  ...['pulse aquí', 'pulsa aquí', 'pinche aquí', 'pincha aquí', 'clic aqui', 'leer', 'leer más', 'lea más'],
  ...[
    'lee más',
    'leer mas',
    'seguir leyendo',
    'más',
    'mas',
    'ver',
    'ver más',
    'ver mas',
    'ver aquí',
    'abrir',
  ],
  ...['saber más', 'más información', 'más info', 'más detalles', 'detalles', 'descubrir más', 'conoce más'],
  ...['descargar', 'descargue', 'descargar aquí', 'enlace', 'este enlace', 'el enlace', 'esta página'],
  // Arabic, without vowel signs
  ...['هنا', 'من هنا', 'اضغط', 'اضغط هنا', 'انقر', 'انقر هنا', 'إضغط هنا', 'أنقر هنا', 'اقرأ', 'إقرأ'],
  ...['اقرأ المزيد', 'إقرأ المزيد', 'اقرا المزيد', 'قراءة المزيد', 'المزيد', 'للمزيد', 'مزيد', 'اعرف المزيد'],
  ...[
    'لمعرفة المزيد',
    'معرفة المزيد',
    'شاهد المزيد',
    'عرض المزيد',
    'مزيد من المعلومات',
    'تفاصيل',
    'التفاصيل',
  ],
  ...['المزيد من المعلومات', 'لمزيد من المعلومات', 'تابع القراءة', 'تحميل', 'تنزيل', 'حمل', 'رابط', 'الرابط'],
  ...['هذا الرابط', 'هذه الصفحة', 'فتح'],
  // Chinese
  ...['这里', '此处', '点击', '点击这里', '点击此处', '请点击', '点此', '点这里', '单击此处', '单击这里'],
  ...[
    '阅读',
    '阅读更多',
    '继续阅读',
    '阅读全文',
    '更多',
    '查看',
    '查看更多',
    '了解更多',
    '更多信息',
    '查看详情',
  ],
  ...['详情', '详细', '详细信息', '更多详情', '全文', '下载', '点击下载', '链接', '此链接', '本页', '打开'],
  // Russian
  ...['здесь', 'тут', 'сюда', 'нажмите', 'нажмите здесь', 'нажмите сюда', 'жмите сюда', 'кликните здесь'],
  ...['щёлкните здесь', 'щелкните здесь', 'читать', 'читать далее', 'читать дальше', 'читать ещё'],
  ...['читать еще', 'читать больше', 'читайте далее', 'подробнее', 'подробно', 'далее', 'дальше', 'больше'],
  ...[
    'узнать больше',
    'узнать подробнее',
    'узнайте больше',
    'ещё',
    'еще',
    'смотреть',
    'посмотреть',
    'открыть',
  ],
  ...['больше информации', 'дополнительная информация', 'скачать', 'загрузить', 'ссылка', 'по ссылке'],
  ...['эта ссылка', 'эта страница'],
]

/** What may stand between two such phrases: “click here to read more”. */
const JOINERS = [
  ...['to', 'and', 'or', 'for', 'the', 'a', 'please', 'about', 'it', 'now', 'pour', 'et', 'de', 'le', 'la'],
  ...['para', 'y', 'por favor', 'el', 'و', 'أو', 'على', 'عن', 'من', '以', '来', '请', '并', '和', '的'],
  ...['и', 'чтобы', 'для', 'пожалуйста'],
]

/** A text longer than this is none of the phrases. Characters. */
const LONGEST = 100

/** Marks of Arabic that are written or left out at will: vowel signs and the lengthening stroke. */
const OPTIONAL_MARKS = /[\u064B-\u065F\u0670\u0640]/g
const NO_LETTERS = /[^\p{L}\p{N}]+/gu

const plain = (text: string) =>
  text.normalize('NFKC').toLowerCase().replace(OPTIONAL_MARKS, '').replace(NO_LETTERS, ' ').trim()

/** Chinese is written without spaces, so there a phrase may end anywhere. */
const HAN_AT_EDGE = /\p{Script=Han}$/u
const STARTS_WITH_HAN = /^\p{Script=Han}/u

const WORDS = [...PHRASES, ...JOINERS].map(plain)
const ALONE = new Set(PHRASES.map(plain))

const endsWord = (text: string, at: number) =>
  at === text.length ||
  text[at] === ' ' ||
  HAN_AT_EDGE.test(text.slice(0, at)) ||
  STARTS_WITH_HAN.test(text.slice(at))

/**
 * @param text the text of a link, in any of our languages
 * @returns whether it is made of phrases alone that say nothing of what opens: “Read more »”, “Click here to read more [PDF]”.
 *   True also for a text without any letter.
 */
export function saysNothing(text: string): boolean {
  const given = plain(text)
  if (given === '' || ALONE.has(given)) return true
  if (given.length > LONGEST) return false
  // Every place that phrases and joiners lead to from the start; no place is looked at twice.
  const places = new Set([0])
  for (const place of places) {
    const start = given[place] === ' ' ? place + 1 : place
    for (const word of WORDS) {
      if (given.startsWith(word, start) && endsWord(given, start + word.length))
        places.add(start + word.length)
    }
  }
  return places.has(given.length)
}

/**
 * Whether a text is an address and no words: `https://a.example/x`, `www.a.example/report.pdf`. The bare name of a site, such as
 * `unicef.org`, and a mail address say where they lead, and are none.
 */
export const isAddress = (text: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/\S*)$/iu.test(text.trim())
