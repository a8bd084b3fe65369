/**
 * THE table of what could lead somebody to a person: words and forms, in the six languages. All of it is looked for in every text,
 * because a French address in an English text is an address too.
 */

export const SAFETY_CODES = [
  'safety_address',
  'safety_phone',
  'safety_email',
  'safety_school',
  'safety_coordinates',
  'safety_routine',
] as const
export type SafetyCode = (typeof SAFETY_CODES)[number]

/** A capitalised word, as names of streets and schools are written. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
const JOINED = String.raw`(?:de\s+la\s+|de\s+los\s+|de\s+las\s+|de\s+l['’]|du\s+|des\s+|del\s+|de\s+|d['’]|la\s+|le\s+|les\s+|el\s+|of\s+)*`
const START = String.raw`(?<![\p{L}\p{N}])`
const END = String.raw`(?![\p{L}\p{N}])`
const HAN = String.raw`\p{Script=Han}`
/** Chinese words before the name of a place, which are no part of it. */
const NO_PARTICLE = `[${'的在去到从和与为对了这那每某所个是们任附近当地一座家给让把被或及其它他她我你有无不就都也还上下里中'}]`
const HAN_NAME = `(?:(?!${NO_PARTICLE})${HAN})`

const flags = (i: boolean) => (i ? 'giu' : 'gu')
const exact = (...parts: string[]) => parts.map((part) => new RegExp(part, flags(false)))
const any = (...parts: string[]) => parts.map((part) => new RegExp(part, flags(true)))

const ADDRESS = [
  ...exact(
    // en: 12 Park Street, Flat 4, PO Box 12, SW1A 1AA
    String.raw`${START}\d{1,5}[A-Za-z]?,?\s+(?:${NAME}\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Square|Place|Way|Boulevard|Blvd|Terrace|Crescent|Gardens|Row|Mews)${END}`,
    String.raw`${START}(?:Flat|Apartment|Apt\.?)\s+(?:No\.?\s*)?\d{1,4}[A-Za-z]?${END}`,
    String.raw`${START}[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}${END}`,
    // fr: 12 bis, rue des Lilas; 12, rue Victor-Hugo
    String.raw`${START}\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Pp]lace|[Qq]uai|[Rr]oute|[Ss]quare)\s+${JOINED}${NAME}`,
    // es: calle Mayor 12; C/ Alcalá, n.º 5; avenida de la Paz 30
    String.raw`${START}(?:[Cc]alle|C/|[Aa]venida|[Aa]vda\.?|[Aa]v\.|[Pp]aseo|[Pp]laza|[Cc]arretera|[Cc]amino)\s*${JOINED}(?:${NAME}\s*){1,4},?\s*(?:n\.?\s?[º°o]\.?\s*|núm\.?\s*|#\s*)?\d{1,5}${END}`,
  ),
  ...any(
    String.raw`${START}P\.?\s?O\.?\s+Box\s+\d+`,
    String.raw`${START}(?:lives?|living|home|house)\s+(?:is\s+)?(?:at|on)\s+(?:number\s+)?\d{1,5}${END}`,
    String.raw`${START}appartement\s+(?:n[º°o]\s*)?\d{1,4}${END}`,
    String.raw`${START}(?:piso|departamento|depto\.?)\s+(?:n[º°o]\.?\s*)?\d{1,4}${END}`,
    // ru: ул. Ленина, д. 5, кв. 12
    String.raw`${START}(?:ул\.|улиц[аеы]|проспект[ае]?|пр-т|переул(?:ок|ке)|пер\.|шоссе|площад[ьи]|набережн(?:ая|ой)|бульвар[ае]?)\s+[\p{L} .-]{2,40},?\s*(?:д\.|дом)?\s*\d{1,4}`,
    String.raw`${START}(?:кв\.|квартир[ае])\s*№?\s*\d{1,4}${END}`,
    // ar: شارع الحمرا 12، شقة 4
    String.raw`${START}(?:شارع|طريق|زقاق|نهج)\s+[\p{L}\p{M} ]{2,40}[،,]?\s*(?:رقم\s*)?[\d٠-٩]{1,4}`,
    String.raw`${START}(?:ال)?(?:شقة|عمارة|بناية|منزل|بيت)\s+(?:رقم\s*)?[\d٠-٩]{1,4}`,
    String.raw`${START}ص\.?\s?ب\.?\s*[\d٠-٩]{2,}`,
    // zh: 人民路88号, 3号楼2单元501室
    String.raw`${HAN_NAME}{1,10}(?:路|街|巷|弄|大道|胡同)\s*[0-9０-９一二三四五六七八九十百]{1,6}\s*(?:号|弄)`,
    String.raw`[0-9０-９]{1,4}\s*(?:号楼|栋|单元)\s*[0-9０-９]{1,5}`,
  ),
]

const EMAIL = any(
  String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
  // amira (at) example.org, amira [at] example [dot] org
  String.raw`[\p{L}\p{N}._%+-]+\s*[[({]\s*(?:at|arobase|arroba|собака|@)\s*[\])}]\s*[\p{L}\p{N}-]+(?:\s*(?:\.|[[({]\s*(?:dot|point|punto|точка)\s*[\])}])\s*[\p{L}\p{N}-]+)+`,
)

const SCHOOL = [
  ...exact(
    String.raw`${START}(?:(?!The\s|A\s|An\s|At\s|In\s|Every\s|Our\s|Their\s|High\s|Primary\s|Secondary\s|Middle\s|Elementary\s|Public\s|Private\s)${NAME}\s+){1,4}(?:(?:Primary|Elementary|Secondary|High|Middle|Grammar|Infant|Junior|Boarding|Comprehensive)\s+)?(?:School|Academy|Kindergarten|Nursery|Lyceum|Gymnasium)${END}`,
    String.raw`${START}(?:School|PS|P\.S\.)\s+(?:No\.?|Nr\.?|#|Number)\s*\d{1,4}${END}`,
    String.raw`${START}(?:[ÉéEe]cole|[Cc]ollège|[Ll]ycée|[Cc]rèche)\s+(?:(?:primaire|maternelle|élémentaire|publique|privée)\s+)*${JOINED}\p{Lu}[\p{L}'’-]+`,
    String.raw`${START}(?:[Ee]scuela|[Cc]olegio|[Ii]nstituto|[Ll]iceo|[Gg]uardería|CEIP|IES)\s+(?:(?:primaria|secundaria|pública|público|privado|privada|infantil)\s+)*(?:n\.?\s?[º°o]\s*\d+|${JOINED}\p{Lu}[\p{L}'’-]+)`,
    String.raw`${START}(?:[Шш]кол\p{L}{1,2}|[Гг]имнази\p{L}{1,2}|[Лл]ице\p{L}{1,2}|[Дд]етск\p{L}{2,3}\s+сад\p{L}{0,2})\s+(?:№\s*\d+|имени\s+\p{Lu}|им\.\s*\p{Lu}|«[^»]+»)`,
  ),
  ...any(
    String.raw`${START}(?:في\s+|ب)?(?:مدرسة|روضة|ثانوية)\s+(?!(?:في|من|إلى|ابتدائية|إعدادية|ثانوية|متوسطة|دولية|خاصة|حكومية|رسمية|واحدة|أو|التي|هي|لا|ما|جديدة|قريبة|أطفال|للأطفال|للبنات|للبنين|كل|عن|على|مع)(?![\p{L}]))\p{L}{3,}`,
    `(?:${HAN_NAME}{2,8}|第[一二三四五六七八九十0-9]+)(?:小学|中学|幼儿园|高中|初中|学校)`,
  ),
]

const COORDINATES = [
  ...any(
    // 33.8938, 35.5018
    String.raw`(?<![\d.])-?\d{1,2}\.\d{3,}\s*°?\s*[NS]?\s*[,;/ ]\s*-?\d{1,3}\.\d{3,}(?!\d|\.\d)`,
    // 33°53′37″N 35°30′6″E
    String.raw`\d{1,3}\s*°\s*\d{1,2}(?:[.,]\d+)?\s*['′’]\s*(?:\d{1,2}(?:[.,]\d+)?\s*(?:"|″|”|''))?\s*[NSEWOСЮВЗ]`,
    // Maps, what3words
    String.raw`(?:maps\.app\.goo\.gl|goo\.gl/maps|google\.[a-z.]{2,6}/maps|openstreetmap\.org|maps\.apple\.com|yandex\.[a-z]+/maps)\S*`,
    String.raw`///\p{L}+\.\p{L}+\.\p{L}+`,
    String.raw`geo:-?\d{1,2}\.\d+,-?\d{1,3}\.\d+`,
  ),
  // Open Location Codes. Source: the specification of Open Location Code, which leaves out vowels and letters that are taken for digits.
  ...exact(String.raw`${START}[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}${END}`),
]

/** Phone numbers are found by a library; these are the words that go before what it does not know. */
const PHONE = any(
  String.raw`${START}(?:tel|phone|mobile|whatsapp|telegram|signal|viber|tél|teléfono|móvil|тел|телефон|هاتف|جوال|واتساب|电话|手机|微信)\s*[.:：]?\s*(?:no\.?|number|n°|№|رقم)?\s*\+?[\d٠-٩][\d٠-٩ ()./-]{5,}`,
)

/** A time of day, or a day that comes again. */
export const TIMES = any(
  String.raw`(?<![\d.:])(?:[01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d(?!\d|\.\d)`,
  String.raw`${START}(?:1[0-2]|0?[1-9])\s?(?:a\.?m|p\.?m)\.?${END}`,
  String.raw`${START}(?:1?\d|2[0-3])\s?(?:heures?|h|o['’]clock|часов|часа|час|点)${END}`,
  `[0-9一二三四五六七八九十]{1,3}点(?:半|钟)?`,
  String.raw`(?:الساعة)\s+\p{L}*[\d٠-٩]*`,
  String.raw`${START}a\s+las?\s+\p{L}+`,
  String.raw`${START}(?:every|each)\s+(?:\p{L}+\s+)?(?:day|morning|afternoon|evening|night|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)${END}`,
  String.raw`${START}(?:on\s+)?(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays)${END}`,
  String.raw`${START}(?:tous\s+les|toutes\s+les|chaque)\s+(?:jours?|matins?|soirs?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|semaines?|nuits?)${END}`,
  String.raw`${START}(?:todos\s+los|todas\s+las|cada)\s+(?:días?|mañanas?|tardes?|noches?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)${END}`,
  String.raw`${START}(?:кажд\p{L}{2,3})\s+(?:день|утро|вечер|понедельник|вторник|сред\p{L}|четверг|пятниц\p{L}|суббот\p{L}|воскресенье|недел\p{L})${END}`,
  String.raw`${START}(?:كل)\s+(?:يوم|صباح|مساء|ليلة|أسبوع)`,
  `每(?:天|日|晚|周|个?星期)|每(?:个)?(?:早上|晚上|周[一二三四五六日天])`,
)

/** A place that one can go to and wait at. */
export const PLACES = [
  ...exact(
    String.raw`${START}(?:[Aa]t|[Ii]n|[Oo]utside|[Nn]ear|[Ff]rom|[Tt]o|[Bb]y|[Oo]pposite|[Bb]ehind)\s+(?:the\s+)?(?:${NAME}\s+){1,4}(?:[Ss]tation|[Pp]ark|[Cc]af[eé]|[Gg]ym|[Mm]osque|[Cc]hurch|[Tt]emple|[Mm]arket|[Ll]ibrary|[Pp]layground|[Ss]top|[Ss]quare|[Ss]treet|[Rr]oad|[Bb]ridge|[Hh]ospital|[Cc]linic|[Cc]entre|[Cc]enter|[Mm]all|[Bb]each|[Pp]ool|[Bb]akery|[Ss]tadium|[Uu]niversity|[Hh]otel|[Hh]arbour|[Aa]venue)${END}`,
    String.raw`${START}(?:[Àà]\s+la|[Aa]u|[Aa]ux|[Àà]\s+l['’]|[Dd]evant\s+(?:la|le|l['’])|[Pp]rès\s+d(?:e\s+la|u|e\s+l['’]))\s*(?:gare|parc|café|mosquée|église|marché|bibliothèque|station|arrêt|place|pont|hôpital|piscine|plage|boulangerie|stade|gymnase)\s+${JOINED}${NAME}`,
    String.raw`${START}(?:[Ee]n|[Aa]|[Aa]l|[Jj]unto\s+a|[Ff]rente\s+a)\s*(?:el\s+|la\s+)?(?:estación|parque|café|mezquita|iglesia|mercado|biblioteca|parada|plaza|puente|hospital|piscina|playa|panadería|estadio|gimnasio)\s+${JOINED}${NAME}`,
    String.raw`${START}(?:[Нн]а|[Вв]|[Уу]|[Оо]коло|[Вв]озле|[Рр]ядом\s+с)\s+(?:станци\p{L}{1,2}|парк\p{L}{0,2}|кафе|рынк\p{L}{1,2}|площад\p{L}{1,2}|остановк\p{L}{1,2}|библиотек\p{L}{1,2}|вокзал\p{L}{1,2}|метро)\s+[«"]?\p{Lu}\p{L}+`,
    String.raw`${START}(?:${NAME})\s+(?:метро|вокзал\p{L}{0,2}|парк\p{L}{0,2})${END}`,
  ),
  ...any(
    String.raw`${START}(?:bus|tram|metro|train|line|ligne|línea|autobus|autobús|marshrutka)\s+(?:number\s+|no\.?\s*|line\s+|n[º°]\s*|numéro\s+|número\s+)?[A-Z]?\d{1,4}${END}`,
    String.raw`${START}(?:автобус\p{L}{0,2}|трамва\p{L}{1,2}|маршрутк\p{L}{1,2})\s+№?\s*\d{1,4}`,
    String.raw`${START}(?:picks?\s+up|drops?(?:\s+off)?|collects?|walks?|takes?)\s+(?:her|his|their|my|the)\s+(?:\p{L}+\s+)?(?:daughters?|sons?|children|kids?|child|twins|boys?|girls?)\s+(?:up\s+|off\s+)?(?:at|from|to)\s+(?:the\s+)?(?:school|kindergarten|nursery|bus|daycare|playground|club)`,
    String.raw`${START}(?:dépose|récupère|cherche|amène|emmène)\s+(?:sa|son|ses|mes|ma|mon|les)\s+(?:fille|fils|enfants?|jumeaux)\s+(?:à|au)\s*(?:l['’]|la\s+|le\s+)?(?:école|crèche|gare|garderie)`,
    String.raw`${START}(?:recoge|deja|lleva)\s+a\s+(?:su|sus|mi|mis)\s+(?:hij[oa]s?|niñ[oa]s?)\s+(?:en|a|del|al)\s*(?:la\s+|el\s+)?(?:escuela|colegio|guardería|parada)`,
    String.raw`${START}(?:забирает|отводит|отвозит|встречает)\s+(?:\p{L}+\s+)?(?:дочь|дочку|сына|детей|ребёнка|ребенка)\s+(?:из|в|у)\s+(?:школ\p{L}|детск\p{L}+\s+сад\p{L}{0,2}|садик\p{L}{0,2}|сад\p{L}{0,2})`,
    String.raw`(?:في|إلى|من|عند|أمام|قرب)\s+(?:محطة|حديقة|مقهى|مسجد|كنيسة|سوق|مكتبة|ساحة|جسر|مستشفى|مسبح|شاطئ|موقف)\s+\p{L}{3,}`,
    String.raw`(?:يصطحب|تصطحب|يوصل|توصل|يأخذ|تأخذ)\s+(?:ابن|ابنت|طفل|أطفال|أولاد)\p{L}{0,3}\s+(?:إلى|من)\s+(?:ال)?(?:مدرسة|روضة|حضانة)`,
    `(?:在|到|去|从)${HAN_NAME}{2,8}(?:站|公园|咖啡馆|咖啡店|市场|图书馆|广场|桥|医院|健身房|教堂|清真寺|商场|海滩)`,
    `(?:接|送)(?:女儿|儿子|孩子|小孩)(?:放学|上学|去?学校|去?幼儿园)`,
  ),
]

/** What is found by its form alone. A routine takes two things, and a phone number a library too: see `find.ts`. */
export const PATTERNS: Readonly<Record<Exclude<SafetyCode, 'safety_routine'>, readonly RegExp[]>> = {
  safety_address: ADDRESS,
  safety_phone: PHONE,
  safety_email: EMAIL,
  safety_school: SCHOOL,
  safety_coordinates: COORDINATES,
}
