import { feature } from './feature'

/** Who has to say yes before an entry is approved. */
export const signOffs = feature({
  en: {
    signOffs: 'Sign-offs',
    signOff_editorial: 'Editorial',
    signOff_safeguarding: 'Safeguarding',
    signOff_subject: 'The person portrayed',
    signOffGiven: 'Given by {{who}}',
    signOffOpen: 'Not given yet',
  },
  fr: {
    signOffs: 'Validations',
    signOff_editorial: 'Rédaction',
    signOff_safeguarding: 'Protection de l’enfance',
    signOff_subject: 'La personne présentée',
    signOffGiven: 'Donnée par {{who}}',
    signOffOpen: 'Pas encore donnée',
  },
  es: {
    signOffs: 'Visados',
    signOff_editorial: 'Redacción',
    signOff_safeguarding: 'Protección de la infancia',
    signOff_subject: 'La persona retratada',
    signOffGiven: 'Dado por {{who}}',
    signOffOpen: 'Aún sin dar',
  },
  ar: {
    signOffs: 'الموافقات المطلوبة',
    signOff_editorial: 'التحرير',
    signOff_safeguarding: 'حماية الأطفال',
    signOff_subject: 'صاحب السيرة',
    signOffGiven: 'منحها {{who}}',
    signOffOpen: 'لم تُمنح بعد',
  },
  zh: {
    signOffs: '会签',
    signOff_editorial: '编辑审核',
    signOff_safeguarding: '儿童保护',
    signOff_subject: '被报道者本人',
    signOffGiven: '由 {{who}} 签署',
    signOffOpen: '尚未签署',
  },
  ru: {
    signOffs: 'Согласования',
    signOff_editorial: 'Редакция',
    signOff_safeguarding: 'Защита детей',
    signOff_subject: 'Герой материала',
    signOffGiven: 'Согласовано: {{who}}',
    signOffOpen: 'Ещё не согласовано',
  },
})
