import { feature } from './feature'

/** The library of photographs as pictures. */
export const library = feature({
  en: {
    library_label: 'Photographs',
    library_view: 'Show as',
    library_grid: 'Pictures',
    library_list: 'List',
    library_untitled: 'Without a working title',
    library_noCredit: 'No photo credit yet',
  },
  fr: {
    library_label: 'Photographies',
    library_view: 'Afficher en',
    library_grid: 'Vignettes',
    library_list: 'Liste',
    library_untitled: 'Sans titre de travail',
    library_noCredit: 'Pas encore de crédit photo',
  },
  es: {
    library_label: 'Fotografías',
    library_view: 'Mostrar como',
    library_grid: 'Miniaturas',
    library_list: 'Lista',
    library_untitled: 'Sin título de trabajo',
    library_noCredit: 'Aún sin crédito fotográfico',
  },
  ar: {
    library_label: 'الصور',
    library_view: 'طريقة العرض',
    library_grid: 'مصغّرات',
    library_list: 'قائمة',
    library_untitled: 'بلا عنوان عمل',
    library_noCredit: 'لا يوجد سطر حقوق بعد',
  },
  zh: {
    library_label: '照片',
    library_view: '显示方式',
    library_grid: '缩略图',
    library_list: '列表',
    library_untitled: '无工作标题',
    library_noCredit: '尚无图片署名',
  },
  ru: {
    library_label: 'Фотографии',
    library_view: 'Показать как',
    library_grid: 'Миниатюры',
    library_list: 'Список',
    library_untitled: 'Без рабочего названия',
    library_noCredit: 'Авторство ещё не указано',
  },
})
