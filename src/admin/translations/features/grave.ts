import { feature } from './feature'

/** What is said before an emergency publication, its confirmation, and a kill. */
export const grave = feature({
  en: {
    grave_what: 'What will happen',
    grave_emergency_live: 'The text goes live at once, without the editorial sign-off.',
    grave_emergency_told:
      'Every reviewer, safeguarding and every administrator is mailed at once, with your reason.',
    grave_emergency_confirm:
      'Somebody else, who did not work on the text, has to confirm it by {{until}}. They are reminded four hours before.',
    grave_emergency_expires: 'If nobody does, it is withdrawn by itself.',
    grave_kept: 'Your name and your reason stay in the audit log.',
    grave_kill_gone:
      'The text disappears at once: from the site, from search and feeds, and from the copies that front ends keep up to date.',
    grave_kill_nameless: 'Its address answers that it is gone. Nothing public names it any more.',
    grave_kill_told: 'Every reviewer and every administrator is mailed at once, without your reason.',
    grave_kill_closed:
      'The entry is closed for good: nobody can reopen or publish it. The newsroom can still read its revisions.',
    grave_confirm_live: 'The text that is live now stays live.',
    grave_confirm_yours: 'You stand by it in place of the review: your name stands beside it in the history.',
    grave_confirm_draft: 'A newer draft, if there is one, is not approved by this.',
    'grave_sure_emergency-publish': 'I have read this, and it cannot wait for a review.',
    'grave_sure_confirm-emergency': 'I have read the text that is live.',
    grave_sure_kill: 'I have read this. It cannot be undone.',
    'grave_go_emergency-publish': 'Publish now, without a review',
    'grave_go_confirm-emergency': 'Confirm',
    grave_go_kill: 'Remove at once, for good',
    grave_tick: 'Tick the box first.',
  },
  fr: {
    grave_what: 'Ce qui va se passer',
    grave_emergency_live: 'Le texte est mis en ligne immédiatement, sans la validation de la rédaction.',
    grave_emergency_told:
      'Chaque relecteur, la protection de l’enfance et chaque administrateur sont prévenus aussitôt par courriel, avec votre motif.',
    grave_emergency_confirm:
      'Une autre personne, qui n’a pas travaillé au texte, doit le confirmer avant le {{until}}. Un rappel part quatre heures avant.',
    grave_emergency_expires: 'Si personne ne le fait, il est retiré automatiquement.',
    grave_kept: 'Votre nom et votre motif restent dans le journal d’audit.',
    grave_kill_gone:
      'Le texte disparaît immédiatement : du site, de la recherche et des flux, et des copies que les sites tiennent à jour.',
    grave_kill_nameless: 'Son adresse répond qu’il n’existe plus. Plus rien de public ne le nomme.',
    grave_kill_told:
      'Chaque relecteur et chaque administrateur est prévenu aussitôt par courriel, sans votre motif.',
    grave_kill_closed:
      'L’article est fermé définitivement : personne ne peut le rouvrir ni le publier. La rédaction peut encore lire ses révisions.',
    grave_confirm_live: 'Le texte actuellement en ligne le reste.',
    grave_confirm_yours:
      'Vous vous en portez garant à la place de la relecture : votre nom figure à côté dans l’historique.',
    grave_confirm_draft: 'Un brouillon plus récent, s’il existe, n’est pas approuvé pour autant.',
    'grave_sure_emergency-publish': 'J’ai lu ce qui précède, et cela ne peut pas attendre une relecture.',
    'grave_sure_confirm-emergency': 'J’ai lu le texte qui est en ligne.',
    grave_sure_kill: 'J’ai lu ce qui précède. C’est irréversible.',
    'grave_go_emergency-publish': 'Publier maintenant, sans relecture',
    'grave_go_confirm-emergency': 'Confirmer',
    grave_go_kill: 'Supprimer immédiatement et définitivement',
    grave_tick: 'Cochez d’abord la case.',
  },
  es: {
    grave_what: 'Qué va a pasar',
    grave_emergency_live: 'El texto se publica de inmediato, sin el visado de la redacción.',
    grave_emergency_told:
      'Cada revisor, protección de la infancia y cada administrador reciben al momento un correo con su motivo.',
    grave_emergency_confirm:
      'Otra persona, que no haya trabajado en el texto, debe confirmarlo antes del {{until}}. Se les recuerda cuatro horas antes.',
    grave_emergency_expires: 'Si nadie lo hace, se retira automáticamente.',
    grave_kept: 'Su nombre y su motivo quedan en el registro de auditoría.',
    grave_kill_gone:
      'El texto desaparece de inmediato: del sitio, de la búsqueda y de los canales, y de las copias que los sitios mantienen al día.',
    grave_kill_nameless: 'Su dirección responde que ya no existe. Nada público vuelve a nombrarlo.',
    grave_kill_told: 'Cada revisor y cada administrador recibe al momento un correo, sin su motivo.',
    grave_kill_closed:
      'La entrada queda cerrada para siempre: nadie puede reabrirla ni publicarla. La redacción puede seguir leyendo sus revisiones.',
    grave_confirm_live: 'El texto que está en línea sigue en línea.',
    grave_confirm_yours:
      'Usted responde por él en lugar de la revisión: su nombre figura junto a él en el historial.',
    grave_confirm_draft: 'Un borrador más reciente, si lo hay, no queda aprobado con esto.',
    'grave_sure_emergency-publish': 'He leído lo anterior y no puede esperar a una revisión.',
    'grave_sure_confirm-emergency': 'He leído el texto que está en línea.',
    grave_sure_kill: 'He leído lo anterior. No se puede deshacer.',
    'grave_go_emergency-publish': 'Publicar ahora, sin revisión',
    'grave_go_confirm-emergency': 'Confirmar',
    grave_go_kill: 'Eliminar de inmediato y para siempre',
    grave_tick: 'Marque primero la casilla.',
  },
  ar: {
    grave_what: 'ما الذي سيحدث',
    grave_emergency_live: 'يُنشر النص فورًا من دون موافقة التحرير.',
    grave_emergency_told:
      'تصل رسالة فورًا إلى كل مراجع وفريق حماية الأطفال وكل مسؤول، ومعها السبب الذي تكتبه.',
    grave_emergency_confirm:
      'يجب أن يؤكده شخص آخر لم يعمل على النص قبل {{until}}. يُرسل تذكير قبل ذلك بأربع ساعات.',
    grave_emergency_expires: 'إن لم يؤكده أحد سُحب تلقائيًا.',
    grave_kept: 'يبقى اسمك والسبب الذي كتبته في سجل التدقيق.',
    grave_kill_gone: 'يختفي النص فورًا: من الموقع والبحث والخلاصات، ومن النسخ التي تحدّثها المواقع.',
    grave_kill_nameless: 'يجيب عنوانه بأنه لم يعد موجودًا، ولا يذكره بعد ذلك أي شيء عام.',
    grave_kill_told: 'تصل رسالة فورًا إلى كل مراجع وكل مسؤول، من دون السبب الذي تكتبه.',
    grave_kill_closed:
      'تُغلق المادة نهائيًا: لا يستطيع أحد إعادة فتحها أو نشرها. تبقى مراجعاتها متاحة لهيئة التحرير للقراءة.',
    grave_confirm_live: 'يبقى النص المنشور الآن منشورًا.',
    grave_confirm_yours: 'أنت تضمنه بدلًا من المراجعة: يظهر اسمك بجانبه في السجل.',
    grave_confirm_draft: 'إن وُجدت مسودة أحدث فهذا ليس موافقة عليها.',
    'grave_sure_emergency-publish': 'قرأت ما سبق، ولا يمكن انتظار المراجعة.',
    'grave_sure_confirm-emergency': 'قرأت النص المنشور.',
    grave_sure_kill: 'قرأت ما سبق، ولا يمكن التراجع عنه.',
    'grave_go_emergency-publish': 'انشر الآن من دون مراجعة',
    'grave_go_confirm-emergency': 'تأكيد',
    grave_go_kill: 'إزالة فورية ونهائية',
    grave_tick: 'ضع علامة في المربع أولًا.',
  },
  zh: {
    grave_what: '将会发生什么',
    grave_emergency_live: '文本立即上线，不经编辑会签。',
    grave_emergency_told: '每位审核人、儿童保护人员和每位管理员都会立即收到邮件，其中包含您的理由。',
    grave_emergency_confirm: '须由未参与此文本的另一人在 {{until}} 之前确认。届满前四小时会发出提醒。',
    grave_emergency_expires: '若无人确认，将自动撤回。',
    grave_kept: '您的姓名和理由会保留在审计日志中。',
    grave_kill_gone: '文本立即消失：从网站、搜索和订阅源中，以及前端同步的副本中。',
    grave_kill_nameless: '其网址将回答内容已不存在，任何公开内容都不再提及其名称。',
    grave_kill_told: '每位审核人和每位管理员都会立即收到邮件，其中不含您的理由。',
    grave_kill_closed: '条目永久关闭：任何人都不能重新打开或发布。编辑部仍可阅读其各修订版本。',
    grave_confirm_live: '目前在线的文本继续在线。',
    grave_confirm_yours: '您代替审核为其负责：您的姓名会显示在历史记录中。',
    grave_confirm_draft: '如有更新的草稿，此操作并不批准它。',
    'grave_sure_emergency-publish': '我已阅读上述内容，且不能等待审核。',
    'grave_sure_confirm-emergency': '我已阅读在线的文本。',
    grave_sure_kill: '我已阅读上述内容。此操作无法撤销。',
    'grave_go_emergency-publish': '不经审核立即发布',
    'grave_go_confirm-emergency': '确认',
    grave_go_kill: '立即永久清除',
    grave_tick: '请先勾选。',
  },
  ru: {
    grave_what: 'Что произойдёт',
    grave_emergency_live: 'Текст появится на сайте немедленно, без согласования редакции.',
    grave_emergency_told:
      'Каждый рецензент, служба защиты детей и каждый администратор сразу получат письмо с вашей причиной.',
    grave_emergency_confirm:
      'Другой человек, не работавший над текстом, должен подтвердить публикацию до {{until}}. За четыре часа придёт напоминание.',
    grave_emergency_expires: 'Если никто этого не сделает, текст будет снят автоматически.',
    grave_kept: 'Ваше имя и причина останутся в журнале аудита.',
    grave_kill_gone:
      'Текст исчезнет немедленно: с сайта, из поиска и лент и из копий, которые обновляют сайты.',
    grave_kill_nameless:
      'Его адрес ответит, что материала больше нет. Ничто публичное его больше не назовёт.',
    grave_kill_told: 'Каждый рецензент и каждый администратор сразу получат письмо без вашей причины.',
    grave_kill_closed:
      'Материал закрывается навсегда: никто не сможет открыть его снова или опубликовать. Редакция по-прежнему может читать его версии.',
    grave_confirm_live: 'Текст, который сейчас на сайте, останется на сайте.',
    grave_confirm_yours: 'Вы ручаетесь за него вместо проверки: ваше имя останется рядом с ним в истории.',
    grave_confirm_draft: 'Более новый черновик, если он есть, этим не одобряется.',
    'grave_sure_emergency-publish': 'Я прочёл(ла) это, и ждать проверки нельзя.',
    'grave_sure_confirm-emergency': 'Я прочёл(ла) текст, который на сайте.',
    grave_sure_kill: 'Я прочёл(ла) это. Отменить будет нельзя.',
    'grave_go_emergency-publish': 'Опубликовать сейчас, без проверки',
    'grave_go_confirm-emergency': 'Подтвердить',
    grave_go_kill: 'Удалить немедленно и навсегда',
    grave_tick: 'Сначала поставьте отметку.',
  },
})
