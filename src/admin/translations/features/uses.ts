import { feature } from './feature'

/** Where a photograph, a document or a credit is used. */
export const uses = feature({
  en: {
    uses_title: 'Used in',
    uses_none: 'Nothing uses it.',
    uses_live: 'live',
    uses_pending: 'not live yet',
    uses_noDelete: 'It cannot be deleted while it is used. Take it out there first.',
  },
  fr: {
    uses_title: 'Utilisé dans',
    uses_none: 'Aucune utilisation.',
    uses_live: 'en ligne',
    uses_pending: 'pas encore en ligne',
    uses_noDelete: 'Impossible à supprimer tant que c’est utilisé. Commencez par le retirer de ces contenus.',
  },
  es: {
    uses_title: 'Se usa en',
    uses_none: 'No se usa en ningún sitio.',
    uses_live: 'publicado',
    uses_pending: 'aún sin publicar',
    uses_noDelete: 'No se puede eliminar mientras esté en uso. Quítelo antes de esos contenidos.',
  },
  ar: {
    uses_title: 'مستخدم في',
    uses_none: 'غير مستخدم في أي مكان.',
    uses_live: 'منشور',
    uses_pending: 'غير منشور بعد',
    uses_noDelete: 'لا يمكن حذفه ما دام مستخدمًا. أزِله أولًا من هذه المواضع.',
  },
  zh: {
    uses_title: '使用位置',
    uses_none: '尚未被使用。',
    uses_live: '已上线',
    uses_pending: '尚未上线',
    uses_noDelete: '使用期间无法删除。请先在上述内容中将其移除。',
  },
  ru: {
    uses_title: 'Где используется',
    uses_none: 'Нигде не используется.',
    uses_live: 'опубликовано',
    uses_pending: 'ещё не опубликовано',
    uses_noDelete: 'Пока материал используется, удалить его нельзя. Сначала уберите его оттуда.',
  },
})
