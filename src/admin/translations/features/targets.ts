import { feature } from './feature'

/** Webhooks and caches that are told of publications. */
export const targets = feature({
  en: {
    targetAgain: 'Send again',
    targetQueued: 'It is sent again within seconds. Reload the page to see what became of it.',
    targetWaits: 'It waits to be sent.',
    targetAgainFailed: 'It could not be queued. Reload the page and try again.',
  },
  fr: {
    targetAgain: 'Renvoyer',
    targetQueued: 'Renvoi dans quelques secondes. Rechargez la page pour voir le résultat.',
    targetWaits: 'En attente d’envoi.',
    targetAgainFailed: 'La mise en file a échoué. Rechargez la page et réessayez.',
  },
  es: {
    targetAgain: 'Volver a enviar',
    targetQueued: 'Se enviará de nuevo en unos segundos. Recargue la página para ver el resultado.',
    targetWaits: 'A la espera de ser enviado.',
    targetAgainFailed: 'No se pudo poner en cola. Recargue la página e inténtelo de nuevo.',
  },
  ar: {
    targetAgain: 'إعادة الإرسال',
    targetQueued: 'سيُعاد الإرسال خلال ثوانٍ. أعد تحميل الصفحة لمعرفة النتيجة.',
    targetWaits: 'في انتظار الإرسال.',
    targetAgainFailed: 'تعذّرت الإضافة إلى قائمة الانتظار. أعد تحميل الصفحة ثم حاول مجددًا.',
  },
  zh: {
    targetAgain: '重新发送',
    targetQueued: '将在数秒内重新发送。请刷新页面查看结果。',
    targetWaits: '正在等待发送。',
    targetAgainFailed: '无法加入队列。请刷新页面后重试。',
  },
  ru: {
    targetAgain: 'Отправить ещё раз',
    targetQueued: 'Будет отправлено через несколько секунд. Обновите страницу, чтобы увидеть результат.',
    targetWaits: 'Ожидает отправки.',
    targetAgainFailed: 'Не удалось поставить в очередь. Обновите страницу и попробуйте снова.',
  },
})
