import { feature } from './feature'

/** Dates by which entries are looked at again. */
export const reviewDates = feature({
  en: { list_outOfDate: 'Review date passed', auditWord_review_date_passed: 'review date passed' },
  fr: {
    list_outOfDate: 'Date de révision dépassée',
    auditWord_review_date_passed: 'date de révision dépassée',
  },
  es: {
    list_outOfDate: 'Fecha de revisión vencida',
    auditWord_review_date_passed: 'fecha de revisión vencida',
  },
  ar: { list_outOfDate: 'مضى موعد مراجعتها', auditWord_review_date_passed: 'مضى موعد المراجعة' },
  zh: { list_outOfDate: '已过再次审核期限', auditWord_review_date_passed: '已过再次审核期限' },
  ru: { list_outOfDate: 'Срок пересмотра истёк', auditWord_review_date_passed: 'срок пересмотра истёк' },
})
