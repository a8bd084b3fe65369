import { describe, expect, it } from 'vitest'
import { dangersIn } from './find'
import { isNamed, namesIn } from './names'
import type { SafetyCode } from './patterns'

type Case = readonly [text: string, country?: string]

/** What each rule must find, in six languages. */
const DANGEROUS: Readonly<Record<SafetyCode, readonly Case[]>> = {
  safety_address: [
    ['She lives at 12 Park Street, Leeds.'],
    ['Write to 4b Abbey Road, second floor.'],
    ['221 Old Mill Lane is where it began.'],
    ['His home is at 12, behind the market.'],
    ['Flat 4 has the best light.'],
    ['Post it to P.O. Box 1234.'],
    ['The office, SW1A 1AA, is closed.'],
    ['Elle habite 12 bis, rue des Lilas.'],
    ['Au 5, avenue de la République, tout commence.'],
    ['Rendez-vous au 18 chemin Vert.'],
    ['Vive en la calle Mayor 12.'],
    ['Su casa está en C/ Alcalá, n.º 5.'],
    ['En la avenida de la Paz 30 hay luz.'],
    ['Она живёт на улице Ленина, д. 5.'],
    ['Адрес: ул. Садовая, 14.'],
    ['Это кв. 12, третий этаж.'],
    ['تسكن في شارع الحمرا 12.'],
    ['العنوان: شارع الملك فيصل، رقم ١٢'],
    ['شقة رقم 4 في الطابق الثاني'],
    ['她住在人民路88号。'],
    ['地址是3号楼2单元501室。'],
  ],
  safety_phone: [
    ['Call +961 3 123 456.'],
    ['Call +44 20 7946 0958 after six.'],
    ['Her number is 03 123 456.', 'LB'],
    ['Call 020 7946 0958 at night.', 'GB'],
    ['Appelez le 01 42 68 53 00.', 'FR'],
    ['Llame al 912 345 678.', 'ES'],
    ['Звоните: +7 495 123-45-67.'],
    ['هاتف: ٠٣ ١٢٣ ٤٥٦'],
    ['اتصل على +٩٦١ ٣ ١٢٣ ٤٥٦'],
    ['手机：138 0013 8000'],
    ['WhatsApp: 0733 123 456'],
  ],
  safety_email: [
    ['Write to amira.haddad@example.org.'],
    ['amira (at) example.org'],
    ['amira [at] example [dot] org'],
    ['Écrivez à amira [arobase] exemple.fr'],
    ['почта: amira@пример.рф'],
    ['البريد amira@example.org'],
    ['邮箱：amira@example.cn'],
  ],
  safety_school: [
    ['Her daughter goes to Greenfield Primary School.'],
    ['He went to Saint Mary High School.'],
    ['They met at Hill Top Academy.'],
    ['School No. 14 is near.'],
    ['Sa fille va à l’école Jules-Ferry.'],
    ['Elle était au lycée Victor Hugo.'],
    ['Au collège de la Sainte-Famille'],
    ['Su hijo va al colegio San José.'],
    ['Estudia en la escuela primaria Benito Juárez.'],
    ['Её дочь учится в школе № 57.'],
    ['Он окончил гимназию имени Пушкина.'],
    ['ابنتها في مدرسة النور.'],
    ['يدرس في ثانوية الحكمة'],
    ['她的女儿在北京第一中学读书。'],
    ['孩子在育英小学。'],
  ],
  safety_coordinates: [
    ['Find it at 33.8938, 35.5018.'],
    ['-1.29210 36.82190'],
    ['33°53′37″N 35°30′6″E'],
    ["33° 53.6' N"],
    ['See https://maps.app.goo.gl/abc123.'],
    ['https://www.google.com/maps/place/x'],
    ['Meet at ///filled.count.soap'],
    ['geo:33.8938,35.5018'],
    ['8G6HVGV2+QF'],
  ],
  safety_routine: [
    ['At 08:30 she has coffee at the Corner Café.'],
    ['At the Corner Café at 08:30, as always.'],
    ['At the Corner Café, at 08:30.'],
    ['Au café de la Paix, chaque matin.'],
    ['En el parque de El Retiro, cada mañana.'],
    ['На станции Лужники, каждое утро.'],
    ['Every morning he runs in Victoria Park.'],
    ['At 7 am she waits at Central Station.'],
    ['Every day at 8:15 she takes bus 42.'],
    ['On Mondays he trains near Old Mill Bridge.'],
    ['At 3 pm she picks up her daughter at the school.'],
    ['Chaque matin, elle est au café de la Paix.'],
    ['À 8h30, elle dépose son fils à l’école.'],
    ['Tous les jours, ligne 13, elle lit.'],
    ['Cada mañana corre en el parque de El Retiro.'],
    ['A las ocho deja a su hija en la escuela.'],
    ['Каждое утро она бегает в парке Горького.'],
    ['В 8:30 она забирает дочь из школы.'],
    ['Каждый день автобус № 14.'],
    ['كل صباح تجلس في مقهى النجمة.'],
    ['الساعة 8 توصل ابنتها إلى المدرسة'],
    ['每天早上她在人民公园跑步。'],
    ['下午3点接孩子放学。'],
  ],
}

/** What none of them may find. */
const HARMLESS: readonly Case[] = [
  ['The team meets before anybody opens a report.'],
  ['She has read 1,250 reports in 2024, of which 300 led to a child.'],
  ['Between 2009-2014 and 2015–2019 the number doubled.'],
  ['The year 2024, the 12th of May.'],
  ['In 10 countries, 45 hotlines work together.'],
  ['At 08:30 the team meets and drinks coffee.'],
  ['Every morning she reads what came in.'],
  ['She studied law at university.'],
  ['Every child should feel safe at school.'],
  ['A high school student wrote to us.'],
  ['The School of the future is online.'],
  ['Primary schools asked for help.'],
  ['She lives in a small town with her family.'],
  ['She lives on coffee.'],
  ['The road to safety is long.'],
  ['The street is no place for a child.'],
  ['About 90% of 1 000 000 pictures were gone in 24 hours.'],
  ['The grant was USD 1,500,000.'],
  ['ISO 27001 and RFC 9457 are standards.'],
  ['Version 3.14.159 was released.'],
  ['Pi is 3.14159.'],
  ['He runs in the park.'],
  ['The hotline answers at 9:00.'],
  ['10:30 to 11:15'],
  ['Ratio 4:30.'],
  ['Follow @unicef for more.'],
  ['An e-mail came in at noon.'],
  ['Elle habite une petite ville.'],
  ['La rue est dangereuse pour les enfants.'],
  ['L’école est finie, les enfants rentrent.'],
  ['Au collège, on apprend à se protéger.'],
  ['Chaque matin, elle lit les signalements.'],
  ['À 8h30, l’équipe se réunit.'],
  ['En 2024, 1 250 signalements ont été traités.'],
  ['Vive en una ciudad pequeña.'],
  ['La calle no es lugar para un niño.'],
  ['La escuela debe ser un lugar seguro.'],
  ['A las ocho empieza la reunión.'],
  ['Cada mañana lee los informes.'],
  ['Улица не место для ребёнка.'],
  ['В школе дети учатся защищать себя.'],
  ['Каждое утро она читает сообщения.'],
  ['В 2024 году пришло 1250 сообщений.'],
  ['В 9:00 команда собирается.'],
  ['تعيش في مدينة صغيرة مع أسرتها.'],
  ['الشارع ليس مكانًا للأطفال.'],
  ['مدرسة ابتدائية طلبت المساعدة.'],
  ['ذهبت إلى مدرسة في المدينة.'],
  ['كل صباح تقرأ البلاغات.'],
  ['في عام ٢٠٢٤ وصل ١٢٥٠ بلاغًا.'],
  ['她住在一座小城市。'],
  ['学校应该是安全的地方。'],
  ['每所小学都需要帮助。'],
  ['每天早上她阅读举报。'],
  ['2024年收到1250份举报。'],
  ['', 'LB'],
]

describe.each(Object.keys(DANGEROUS) as SafetyCode[])('%s', (code) => {
  it.each(DANGEROUS[code].map(([text, country]) => ({ text, country })))(
    'is found in: $text',
    ({ text, country }) => {
      expect(dangersIn(text, { country: country ?? null })).toContain(code)
    },
  )
})

it.each(HARMLESS.map(([text, country]) => ({ text, country })))(
  'finds nothing in: $text',
  ({ text, country }) => {
    expect(dangersIn(text, { country: country ?? null })).toEqual([])
  },
)

it('takes the time that stands beside a text into account', () => {
  const text = 'Coffee at the Corner Café.'
  expect(dangersIn(text, { country: null })).toEqual([])
  expect(dangersIn(text, { country: null, hasTime: true })).toEqual(['safety_routine'])
})

it('looks at a text of any length in a moment', () => {
  // Of the processor alone: how long it waits for one says nothing.
  const started = process.cpuUsage()
  for (const unit of ['1', 'a ', 'A', 'ул. ', 'rue de ', '人', 'مدرسة ', '0 ', '08:30 at the ', '{[(']) {
    dangersIn(unit.repeat(50_000), { country: 'LB' })
  }
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(5_000)
})

describe('a name that must not appear', () => {
  const names = namesIn('Zubaydah al-Haddad\r\n\nÉlodie Nuñez\nأميرة حداد\n李小明\nFyodor Ёлкин')

  it.each([
    'Ms Haddad reads the reports.',
    'ZUBAYDAH is here',
    'zubaydah-portrait_01.jpg',
    'Elodie has a day off',
    'la señora Nunez',
    'قالت أميرةُ ذلك',
    '李小明说',
    'Елкин',
  ])('is found in: %s', (text) => {
    expect(isNamed(text, names)).toBe(true)
  })

  it.each(['Haddadin is a town', 'al fresco', 'She reads.', '小明白', 'أمير', ''])(
    'is not in: %s',
    (text) => {
      expect(isNamed(text, names)).toBe(false)
    },
  )

  it('is nobody where there are none', () => {
    expect(isNamed('Anybody', [])).toBe(false)
    expect(isNamed('', namesIn(' \n '))).toBe(false)
  })
})
