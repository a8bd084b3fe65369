import { feature } from './feature'

/** Values that are written in the form and read by safeguarding alone. */
export const privateValues = feature({
  en: {
    private_kept: 'Something is kept here, encrypted. Only safeguarding can read it.',
    private_show: 'Show',
    private_hide: 'Hide',
    private_replace: 'Replace',
    private_keep: 'Keep what was there',
    private_help: 'It is encrypted when you save, and not shown to you again. Left empty, nothing is kept.',
    private_changed: 'This private value changed. What it says is not shown here.',
    auditWord_private_values_read: 'read private values',
  },
  fr: {
    private_kept: 'Une valeur chiffrée est enregistrée ici. Seule la protection de l’enfance peut la lire.',
    private_show: 'Afficher',
    private_hide: 'Masquer',
    private_replace: 'Remplacer',
    private_keep: 'Garder la valeur précédente',
    private_help:
      'La saisie est chiffrée à l’enregistrement et ne vous sera plus affichée. Si le champ reste vide, rien n’est conservé.',
    private_changed: 'Cette valeur privée a changé. Son contenu n’est pas affiché ici.',
    auditWord_private_values_read: 'a consulté des données privées',
  },
  es: {
    private_kept: 'Aquí se guarda un dato cifrado. Solo el equipo de protección puede leerlo.',
    private_show: 'Mostrar',
    private_hide: 'Ocultar',
    private_replace: 'Sustituir',
    private_keep: 'Conservar el anterior',
    private_help: 'Se cifra al guardar y no se le volverá a mostrar. Si lo deja vacío, no se guarda nada.',
    private_changed: 'Este dato privado ha cambiado. Su contenido no se muestra aquí.',
    auditWord_private_values_read: 'ha consultado datos privados',
  },
  ar: {
    private_kept: 'توجد هنا قيمة محفوظة مشفّرة، ولا يستطيع قراءتها إلا فريق الحماية.',
    private_show: 'إظهار',
    private_hide: 'إخفاء',
    private_replace: 'استبدال',
    private_keep: 'الإبقاء على القيمة السابقة',
    private_help: 'تُشفَّر عند الحفظ ولن تظهر لك مجددًا. وإن تُرك الحقل فارغًا فلن يُحفظ شيء.',
    private_changed: 'تغيّرت هذه القيمة الخاصة، ولا يُعرض محتواها هنا.',
    auditWord_private_values_read: 'اطّلع على بيانات خاصة',
  },
  zh: {
    private_kept: '此处已加密保存内容，只有儿童保护人员可以查看。',
    private_show: '显示',
    private_hide: '隐藏',
    private_replace: '替换',
    private_keep: '保留原内容',
    private_help: '保存时将加密，之后不再向您显示。留空则不保存任何内容。',
    private_changed: '这项私密内容有变动，此处不显示其内容。',
    auditWord_private_values_read: '查看了私密内容',
  },
  ru: {
    private_kept: 'Здесь хранится зашифрованное значение. Прочитать его может только служба защиты детей.',
    private_show: 'Показать',
    private_hide: 'Скрыть',
    private_replace: 'Заменить',
    private_keep: 'Оставить прежнее',
    private_help:
      'При сохранении значение шифруется и больше вам не показывается. Если поле пустое, ничего не сохраняется.',
    private_changed: 'Это закрытое значение изменилось. Что в нём, здесь не показано.',
    auditWord_private_values_read: 'просмотр закрытых данных',
  },
})
