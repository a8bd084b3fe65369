import type { Locale, Region, State, Theme } from '../config/vocabulary'
import type { Block } from './rich-text'

export interface SamplePractice {
  title: string
  summary: string
  body: Block[]
  organisations: string[]
  partners?: string[]
  themes: Theme[]
  regions: Region[]
  countries?: string[]
  year?: number
  /** Credit line of the placeholder photograph; none where the practice has no picture. */
  credit?: string
  /** Title of the placeholder PDF. */
  resource?: string
  translations?: Partial<Record<Locale, { title: string; summary: string }>>
  /** Where the sample leaves it, so that each role finds something to do. */
  state: Extract<State, 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'published'>
  reason?: string
}

export const PRACTICES: SamplePractice[] = [
  {
    title: 'Millicom measures its impact on children’s rights',
    summary:
      'The operator held its business up against the Children’s Rights and Business Principles and learned where its duty to children begins: with guards, with old phones, with everything around the network.',
    body: [
      'Millicom went through its operations with a self-assessment made for mobile operators. The yardstick was the Children’s Rights and Business Principles.',
      '## What it found',
      'The exercise showed gaps that no one had looked for. Two stood out:',
      {
        list: [
          'how security forces that protect sites are chosen and trained',
          'what becomes of electronic waste',
        ],
      },
      'Each finding went to the team that could act on it, with a date.',
    ],
    organisations: ['Millicom'],
    partners: ['UNICEF'],
    themes: ['impact-assessment', 'policies-and-governance'],
    regions: ['latin-america-caribbean'],
    credit: '© UNICEF/AFGA2009-00426/Noorani',
    resource: 'Impact self-assessment',
    translations: {
      fr: {
        title: 'Millicom mesure son impact sur les droits de l’enfant',
        summary:
          'L’opérateur a comparé ses activités aux Principes régissant les entreprises dans le domaine des droits de l’enfant.',
      },
      es: {
        title: 'Millicom mide su impacto en los derechos de la infancia',
        summary: 'La operadora contrastó su actividad con los Derechos del Niño y Principios Empresariales.',
      },
      ar: {
        title: 'ميليكوم تقيس أثرها على حقوق الطفل',
        summary: 'قارنت الشركة أعمالها بمبادئ حقوق الطفل والأعمال التجارية وتعلّمت أين تبدأ مسؤوليتها.',
      },
      zh: {
        title: 'Millicom 衡量其对儿童权利的影响',
        summary: '这家运营商对照《儿童权利与企业原则》审视了自己的业务。',
      },
      ru: {
        title: 'Millicom оценивает своё влияние на права детей',
        summary: 'Оператор сверил свою работу с Принципами защиты прав детей в бизнесе.',
      },
    },
    state: 'published',
  },
  {
    title: 'PhotoDNA recognises known abuse images',
    summary:
      'Microsoft gives a photograph something like a fingerprint, so that a picture of abuse that is known once is recognised wherever it turns up again.',
    body: [
      'PhotoDNA turns a photograph into a short signature that survives resizing and small changes. Services compare signatures, not pictures, and so find copies of images that were already identified as sexual abuse of children.',
      'Billions of photographs have been compared since it began.',
    ],
    organisations: ['Microsoft'],
    themes: ['detection-of-abuse-material'],
    regions: ['global'],
    credit: '© UNICEF/BANA2014-00365/Mawa',
    resource: 'How PhotoDNA works',
    translations: {
      fr: {
        title: 'PhotoDNA reconnaît les images d’abus déjà connues',
        summary: 'Microsoft attribue à chaque photo une empreinte qui permet de la reconnaître partout.',
      },
      es: {
        title: 'PhotoDNA reconoce imágenes de abuso ya conocidas',
        summary: 'Microsoft da a cada fotografía una huella que permite reconocerla en cualquier lugar.',
      },
      ar: {
        title: 'فوتو دي إن إيه يتعرّف على صور الإساءة المعروفة',
        summary: 'تمنح مايكروسوفت كل صورة بصمة تسمح بالتعرّف عليها أينما ظهرت.',
      },
    },
    state: 'published',
  },
  {
    title: 'Safaricom writes children into company policy',
    summary:
      'The Kenyan operator has a policy of its own on children’s rights, built on the Children’s Rights and Business Principles, and says why that is good business.',
    body: [
      'Safaricom took the principles as a frame and asked what they mean for an operator that most families in the country use every day.',
      'The policy names who answers for what, and makes the case for it in the language of the business.',
    ],
    organisations: ['Safaricom'],
    themes: ['policies-and-governance'],
    regions: ['eastern-southern-africa'],
    countries: ['KE'],
    credit: '© UNICEF/NYHQ2013-0433/Pirozzi',
    resource: 'Policy on children’s rights and business',
    translations: {
      fr: {
        title: 'Safaricom inscrit les enfants dans sa politique d’entreprise',
        summary: 'L’opérateur kényan s’est donné une politique propre sur les droits de l’enfant.',
      },
      es: {
        title: 'Safaricom incorpora a la infancia en su política',
        summary: 'La operadora keniana tiene una política propia sobre los derechos de la infancia.',
      },
      ar: {
        title: 'سفاريكوم تُدرج الأطفال في سياسة الشركة',
        summary: 'وضعت الشركة الكينية سياسة خاصة بحقوق الطفل استنادًا إلى مبادئ حقوق الطفل والأعمال.',
      },
    },
    state: 'published',
  },
  {
    title: 'Amigos Conectados teaches families to live online well',
    summary:
      'Disney’s project reaches teachers, parents and children across Latin America with what it takes to be at home in the digital world: skills, and manners.',
    body: [
      'Amigos Conectados brings digital literacy and digital citizenship to schools and homes. Material for teachers comes with material for parents, so that children hear the same from both.',
      'A report tells how the project runs and what it has reached so far.',
    ],
    organisations: ['Disney'],
    themes: ['digital-literacy'],
    regions: ['latin-america-caribbean'],
    credit: '© UNICEF/UGDA2011-00100/Tylle',
    resource: 'Amigos Conectados: the project so far',
    state: 'changes_requested',
    reason: 'The partner of the project is not named. Please ask Disney who it is, and add it.',
  },
  {
    title: 'A guidebook for national action plans',
    summary:
      'Microsoft helps governments set up national initiatives for child online protection, and has written down for its own people how to do that.',
    body: [
      'When a government wants a national plan for child online protection, it needs law, industry, schools and police at one table. Microsoft’s guidebook tells its local teams how they can help.',
    ],
    organisations: ['Microsoft'],
    themes: ['national-action'],
    regions: ['global'],
    credit: '© UNICEF/UNI118959/Tylle',
    resource: 'Guidebook for national initiatives',
    state: 'published',
  },
  {
    title: 'Thorn’s guide to sound practices',
    summary:
      'A non-profit shows technology companies which tools and habits keep their platforms from being used to exploit children.',
    body: [
      'The Sound Practices Guide collects what has worked: from the first question in product design to the report to a hotline. Companies pick the tools that fit their service.',
    ],
    organisations: ['Thorn'],
    themes: ['safety-by-design', 'detection-of-abuse-material'],
    regions: ['global'],
    credit: '© UNICEF/UNI156473/Noorani',
    resource: 'Sound Practices Guide',
    state: 'in_review',
    reason: 'Facts checked against the guide of this year.',
  },
  {
    title: 'LEGO trains its suppliers in child rights',
    summary:
      'With a key supplier in India the toy maker built a training on child rights, offered through the LEGO Academy.',
    body: [
      'Suppliers make digital products and marketing, too. The training shows what LEGO’s guidelines mean in everyday work, with cases from the supplier’s own floor.',
    ],
    organisations: ['LEGO'],
    themes: ['supply-chain'],
    regions: ['south-asia'],
    countries: ['IN'],
    credit: '© UNICEF/UNI48335/Pirozzi',
    resource: 'Supplier guidelines',
    state: 'approved',
  },
  {
    title: 'LEGO puts itself to the Child Online Safety Assessment',
    summary:
      'Together with UNICEF the company tried a tool that asks how children’s rights are kept in its digital business, and then used it.',
    body: [
      'LEGO piloted the Child Online Safety Assessment and put it to work. The answers showed strong practices, and places where policies and processes could be better.',
    ],
    organisations: ['LEGO'],
    partners: ['UNICEF'],
    themes: ['impact-assessment', 'safety-by-design'],
    regions: ['global'],
    state: 'draft',
  },
]
