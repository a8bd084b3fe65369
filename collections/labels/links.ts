import type { Dictionary } from './words'

/** What links answered. */
export const LINKS: Dictionary = {
  'Web address': ['Adresse web', 'Dirección web', 'عنوان الويب', '网址', 'Веб-адрес'],
  'HTTP status': ['Code HTTP', 'Código HTTP', 'رمز HTTP', 'HTTP 状态码', 'Код HTTP'],
  'Media type': ['Type de contenu', 'Tipo de contenido', 'نوع المحتوى', '内容类型', 'Тип содержимого'],
  'Size in bytes': [
    'Taille en octets',
    'Tamaño en bytes',
    'الحجم بالبايت',
    '大小（字节）',
    'Размер в байтах',
  ],
  'SHA-256': [
    'Empreinte SHA-256',
    'Huella SHA-256',
    'بصمة SHA-256',
    'SHA-256 校验值',
    'Контрольная сумма SHA-256',
  ],
  'Last checked': [
    'Dernière vérification',
    'Última comprobación',
    'آخر فحص',
    '上次检查',
    'Последняя проверка',
  ],
  'Next check': [
    'Prochaine vérification',
    'Próxima comprobación',
    'الفحص القادم',
    '下次检查',
    'Следующая проверка',
  ],
  'Checks so far': [
    'Vérifications passées',
    'Comprobaciones hechas',
    'الفحوص السابقة',
    '检查记录',
    'Прошлые проверки',
  ],
  Unchecked: ['Pas encore vérifié', 'Sin comprobar', 'لم يُفحص بعد', '尚未检查', 'Не проверена'],
  Ok: ['En ordre', 'En orden', 'سليم', '正常', 'В порядке'],
  'Review again': [
    'À relire',
    'Revisar de nuevo',
    'يحتاج إلى مراجعة جديدة',
    '需重新核对',
    'Проверить заново',
  ],
  Broken: ['Rompu', 'Roto', 'معطّل', '已失效', 'Не работает'],
  'Broken link': ['Lien rompu', 'Enlace roto', 'رابط معطّل', '失效链接', 'Неработающая ссылка'],
  'Review date passed': [
    'Date de relecture dépassée',
    'Fecha de revisión vencida',
    'فات موعد المراجعة',
    '已过复核日期',
    'Срок пересмотра прошёл',
  ],
}
