import { feature } from './feature'

/** Dates by which entries are looked at again. */
export const reviewDates = feature({
  en: {
    'checkRule_review-date': 'The review date is still to come',
    check_review_date_past:
      'The date by which this is to be looked at again has passed. Look at it, and give a later date or none.',
    list_outOfDate: 'Review date passed',
    auditWord_review_date_passed: 'review date passed',
  },
  fr: {
    'checkRule_review-date': 'La date de révision est à venir',
    check_review_date_past:
      'La date à laquelle ce contenu devait être revu est passée. Relisez-le, puis donnez une date ultérieure ou aucune.',
    list_outOfDate: 'Date de révision dépassée',
    auditWord_review_date_passed: 'date de révision dépassée',
  },
  es: {
    'checkRule_review-date': 'La fecha de revisión está por llegar',
    check_review_date_past:
      'La fecha en que había que revisarlo ha pasado. Revíselo y ponga una fecha posterior o ninguna.',
    list_outOfDate: 'Fecha de revisión vencida',
    auditWord_review_date_passed: 'fecha de revisión vencida',
  },
  ar: {
    'checkRule_review-date': 'موعد المراجعة لم يحن بعد',
    check_review_date_past:
      'مضى الموعد الذي كان يجب أن تُراجَع فيه هذه المادة. راجعها ثم حدّد موعدًا لاحقًا أو لا تحدّد شيئًا.',
    list_outOfDate: 'مضى موعد مراجعتها',
    auditWord_review_date_passed: 'مضى موعد المراجعة',
  },
  zh: {
    'checkRule_review-date': '再次审核日期尚未到',
    check_review_date_past: '已过再次审核的日期。请审核，并填写更晚的日期或留空。',
    list_outOfDate: '已过再次审核期限',
    auditWord_review_date_passed: '已过再次审核期限',
  },
  ru: {
    'checkRule_review-date': 'Срок пересмотра ещё не наступил',
    check_review_date_past:
      'Срок, к которому это нужно было пересмотреть, прошёл. Просмотрите и укажите более поздний срок или никакого.',
    list_outOfDate: 'Срок пересмотра истёк',
    auditWord_review_date_passed: 'срок пересмотра истёк',
  },
})
