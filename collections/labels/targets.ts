import type { Dictionary } from './words'

/** Webhooks and caches, the log of what they were told, and the quotas of front ends. */
export const TARGETS: Dictionary = {
  'Webhook or cache': [
    'Webhook ou cache',
    'Webhook o caché',
    'خطاف ويب أو ذاكرة مخبأة',
    '网络钩子或缓存',
    'Вебхук или кеш',
  ],
  'Webhooks and caches': [
    'Webhooks et caches',
    'Webhooks y cachés',
    'خطافات الويب والذاكرات المخبأة',
    '网络钩子与缓存',
    'Вебхуки и кеши',
  ],
  Delivery: ['Envoi', 'Envío', 'عملية إرسال', '投递', 'Отправка'],
  'Delivery log': ['Journal des envois', 'Registro de envíos', 'سجل الإرسال', '投递日志', 'Журнал отправок'],
  'Secret or token': [
    'Secret ou jeton',
    'Secreto o token',
    'السر أو الرمز',
    '密钥或令牌',
    'Секрет или токен',
  ],
  'What webhooks are signed with: empty, one is made. Of a cache: its API token.': [
    'Ce qui signe les webhooks : s’il est vide, un secret est créé. Pour un cache : son jeton d’API.',
    'Con lo que se firman los webhooks: si está vacío, se crea uno. En una caché: su token de API.',
    'ما تُوقَّع به خطافات الويب: إن تُرك فارغًا أُنشئ واحد. وللذاكرة المخبأة: رمز واجهتها البرمجية.',
    '用于给网络钩子签名：留空则自动生成。若为缓存：其 API 令牌。',
    'Чем подписываются вебхуки: если пусто, создаётся сам. Для кеша: токен его API.',
  ],
  'Told up to': ['Informé jusqu’à', 'Informado hasta', 'أُبلغ حتى', '已通知至', 'Сообщено до'],
  'Number of the publication log.': [
    'Numéro du journal des publications.',
    'Número del registro de publicaciones.',
    'الرقم في سجل النشر.',
    '发布日志中的编号。',
    'Номер в журнале публикаций.',
  ],
  Deliveries: ['Envois', 'Envíos', 'عمليات الإرسال', '投递', 'Отправки'],
  'The key before works until': [
    'La clé précédente vaut jusqu’au',
    'La clave anterior vale hasta',
    'يظل المفتاح السابق صالحًا حتى',
    '旧密钥有效至',
    'Прежний ключ действует до',
  ],
  'Requests a minute': [
    'Requêtes par minute',
    'Peticiones por minuto',
    'الطلبات في الدقيقة',
    '每分钟请求数',
    'Запросов в минуту',
  ],
  'Requests a day': [
    'Requêtes par jour',
    'Peticiones por día',
    'الطلبات في اليوم',
    '每天请求数',
    'Запросов в день',
  ],
  'Empty: the limit of the portal.': [
    'Vide : la limite du portail.',
    'Vacío: el límite del portal.',
    'فارغ: حدّ البوابة.',
    '留空：采用门户的限制。',
    'Пусто: ограничение портала.',
  ],
  'Empty: no limit.': [
    'Vide : aucune limite.',
    'Vacío: sin límite.',
    'فارغ: بلا حدّ.',
    '留空：不限制。',
    'Пусто: без ограничения.',
  ],
}
