import { feature } from './feature'

/** Links that are checked each night. */
export const links = feature({
  en: {
    list_brokenLinks: 'Links broken or changed',
    links_checkNow: 'Check now',
    links_stand: 'It is as it should be',
    links_done_check: 'Checked. What it answered stands below.',
    links_done_stand: 'Noted. Later changes are measured against what it answers now.',
    auditWord_link_looked_at: 'looked at a link',
    auditSubject_link: 'Link',
  },
  fr: {
    list_brokenLinks: 'Liens rompus ou modifiés',
    links_checkNow: 'Vérifier maintenant',
    links_stand: 'Le contenu est correct',
    links_done_check: 'Vérifié. La réponse figure ci-dessous.',
    links_done_stand: 'C’est noté. Les changements futurs seront comparés à la réponse actuelle.',
    auditWord_link_looked_at: 'a examiné un lien',
    auditSubject_link: 'Lien',
  },
  es: {
    list_brokenLinks: 'Enlaces rotos o cambiados',
    links_checkNow: 'Comprobar ahora',
    links_stand: 'Está como debe',
    links_done_check: 'Comprobado. La respuesta figura más abajo.',
    links_done_stand: 'Anotado. Los cambios futuros se compararán con la respuesta actual.',
    auditWord_link_looked_at: 'ha revisado un enlace',
    auditSubject_link: 'Enlace',
  },
  ar: {
    list_brokenLinks: 'روابط معطّلة أو متغيّرة',
    links_checkNow: 'تحقّق الآن',
    links_stand: 'المحتوى كما ينبغي',
    links_done_check: 'تم التحقّق، والنتيجة أدناه.',
    links_done_stand: 'سُجّل ذلك. ستُقارَن التغييرات اللاحقة بما يجيب به الرابط الآن.',
    auditWord_link_looked_at: 'راجع رابطًا',
    auditSubject_link: 'رابط',
  },
  zh: {
    list_brokenLinks: '失效或有变动的链接',
    links_checkNow: '立即检查',
    links_stand: '内容无误',
    links_done_check: '已检查，结果见下方。',
    links_done_stand: '已记录。今后的变动将与现在的内容比较。',
    auditWord_link_looked_at: '查看了链接',
    auditSubject_link: '链接',
  },
  ru: {
    list_brokenLinks: 'Неработающие и изменившиеся ссылки',
    links_checkNow: 'Проверить сейчас',
    links_stand: 'Всё как должно быть',
    links_done_check: 'Проверено. Ответ показан ниже.',
    links_done_stand: 'Отмечено. Дальнейшие изменения сравниваются с нынешним ответом.',
    auditWord_link_looked_at: 'ссылка просмотрена',
    auditSubject_link: 'Ссылка',
  },
})
