import { feature } from './feature'

/** Why an action is not possible. In English the portal says it itself, with names and numbers. */
export const refusals = feature({
  en: {
    refusal_no_permission: 'Your role does not include this action.',
    refusal_stale_revision: 'Somebody saved a newer revision meanwhile. Look at it before you decide.',
    refusal_killed:
      'Safeguarding killed this entry, and it stays closed. Duplicate it to begin anew from a clean draft.',
    refusal_four_eyes: 'Whoever worked on this revision cannot decide on it. Somebody else has to.',
    refusal_own_organisation:
      'This entry is about the organisation that you belong to, so somebody else has to review it.',
    refusal_not_your_sign_off: 'This entry needs no sign-off that your role can give.',
    refusal_already_signed_off: 'This revision has this sign-off already.',
    refusal_one_sign_off_each: 'You signed this revision off already; somebody else has to give this one.',
    refusal_approval_void:
      'The content or the rights of a photograph changed since the approval. It needs a new review.',
    refusal_sign_off_missing: 'Sign-offs are still missing. The list above says which.',
    refusal_no_emergency: 'There is no emergency publication to confirm.',
    refusal_claimed: 'Somebody has this review already.',
    refusal_not_scheduled: 'Nothing is scheduled for this entry.',
    refusal_in_release:
      'It goes live with a release. Unschedule the release, or take the entry out of it, first.',
    refusal_not_live: 'This entry is not live: there is nothing to withdraw.',
    refusal_open_comments: 'Open comments are a condition of approval. Resolve them first.',
    refusal_not_fit: 'Something stands in the way. The checklist says what.',
    refusal_release_not_fit: 'Entries of the release are not ready, so nothing of it goes live.',
    refusal_empty_release: 'There is no entry in this release. Add those that are to go live together.',
    refusal_too_many_links:
      'Too many guests have not answered yet. Take a link back before you ask one more.',
    refusal_new_reply: 'Somebody answered meanwhile. Read the answer before you resolve the comment.',
    refusal_answered:
      'The guest has answered already, so there is nothing to take back. Reopen the entry instead.',
  },
  fr: {
    refusal_no_permission: 'Votre rôle ne comprend pas cette action.',
    refusal_stale_revision:
      'Quelqu’un a enregistré entre-temps une révision plus récente. Regardez-la avant de décider.',
    refusal_killed:
      'La protection de l’enfance a supprimé cet article, et il reste fermé. Dupliquez-le pour repartir d’un brouillon vierge.',
    refusal_four_eyes: 'Qui a travaillé à cette révision ne peut pas en décider : c’est à quelqu’un d’autre.',
    refusal_own_organisation:
      'Cet article porte sur l’organisation dont vous faites partie : quelqu’un d’autre doit le relire.',
    refusal_not_your_sign_off: 'Cet article n’a besoin d’aucune validation que votre rôle permette.',
    refusal_already_signed_off: 'Cette révision a déjà cette validation.',
    refusal_one_sign_off_each:
      'Vous avez déjà validé cette révision ; quelqu’un d’autre doit donner cette validation-ci.',
    refusal_approval_void:
      'Le contenu ou les droits d’une photographie ont changé depuis l’approbation. Une nouvelle relecture est nécessaire.',
    refusal_sign_off_missing: 'Il manque encore des validations. La liste ci-dessus dit lesquelles.',
    refusal_no_emergency: 'Il n’y a pas de publication d’urgence à confirmer.',
    refusal_claimed: 'Quelqu’un a déjà pris cette relecture.',
    refusal_not_scheduled: 'Rien n’est programmé pour cet article.',
    refusal_in_release:
      'Il est mis en ligne avec un lot. Déprogrammez d’abord le lot, ou retirez-en l’article.',
    refusal_not_live: 'Cet article n’est pas en ligne : il n’y a rien à retirer.',
    refusal_open_comments:
      'Des commentaires ouverts sont une condition de l’approbation. Réglez-les d’abord.',
    refusal_not_fit: 'Quelque chose fait obstacle. La liste de contrôle dit quoi.',
    refusal_release_not_fit: 'Des articles du lot ne sont pas prêts : rien n’est mis en ligne.',
    refusal_empty_release:
      'Ce lot ne contient aucun article. Ajoutez ceux qui doivent être mis en ligne ensemble.',
    refusal_too_many_links:
      'Trop d’invités n’ont pas encore répondu. Reprenez un lien avant d’en consulter un autre.',
    refusal_new_reply: 'Quelqu’un a répondu entre-temps. Lisez la réponse avant de régler le commentaire.',
    refusal_answered: 'L’invité a déjà répondu : il n’y a rien à reprendre. Rouvrez plutôt l’article.',
  },
  es: {
    refusal_no_permission: 'Su función no incluye esta acción.',
    refusal_stale_revision: 'Alguien guardó entretanto una revisión más reciente. Mírela antes de decidir.',
    refusal_killed:
      'Protección de la infancia eliminó esta entrada y permanece cerrada. Duplíquela para empezar de nuevo con un borrador limpio.',
    refusal_four_eyes:
      'Quien ha trabajado en esta revisión no puede decidir sobre ella. Debe hacerlo otra persona.',
    refusal_own_organisation:
      'Esta entrada trata de la organización a la que usted pertenece, así que debe revisarla otra persona.',
    refusal_not_your_sign_off: 'Esta entrada no necesita ningún visado que su función pueda dar.',
    refusal_already_signed_off: 'Esta revisión ya tiene este visado.',
    refusal_one_sign_off_each: 'Usted ya dio un visado a esta revisión; este debe darlo otra persona.',
    refusal_approval_void:
      'El contenido o los derechos de una fotografía cambiaron desde la aprobación. Necesita una nueva revisión.',
    refusal_sign_off_missing: 'Todavía faltan visados. La lista de arriba dice cuáles.',
    refusal_no_emergency: 'No hay ninguna publicación de urgencia por confirmar.',
    refusal_claimed: 'Alguien tiene ya esta revisión.',
    refusal_not_scheduled: 'No hay nada programado para esta entrada.',
    refusal_in_release: 'Se publica con un lanzamiento. Primero desprográmelo o saque la entrada de él.',
    refusal_not_live: 'Esta entrada no está en línea: no hay nada que retirar.',
    refusal_open_comments:
      'Hay comentarios abiertos que son condición de la aprobación. Resuélvalos primero.',
    refusal_not_fit: 'Algo lo impide. La lista de comprobación dice qué.',
    refusal_release_not_fit: 'Hay entradas del lanzamiento que no están listas, así que no se publica nada.',
    refusal_empty_release: 'Este lanzamiento no tiene entradas. Añada las que deben publicarse juntas.',
    refusal_too_many_links:
      'Demasiados invitados no han respondido aún. Retire un enlace antes de consultar a otro.',
    refusal_new_reply: 'Alguien respondió entretanto. Lea la respuesta antes de resolver el comentario.',
    refusal_answered: 'El invitado ya respondió, así que no hay nada que retirar. Reabra la entrada.',
  },
  ar: {
    refusal_no_permission: 'لا يشمل دورك هذا الإجراء.',
    refusal_stale_revision: 'حفظ شخص ما نسخة أحدث في هذه الأثناء. اطّلع عليها قبل أن تقرر.',
    refusal_killed: 'أزالت حماية الأطفال هذه المادة وستبقى مغلقة. انسخها لتبدأ من مسودة نظيفة.',
    refusal_four_eyes: 'من عمل على هذه النسخة لا يمكنه البت فيها. على غيره أن يفعل.',
    refusal_own_organisation: 'هذه المادة عن المنظمة التي تنتمي إليها، فيجب أن يراجعها غيرك.',
    refusal_not_your_sign_off: 'لا تحتاج هذه المادة إلى موافقة يمنحها دورك.',
    refusal_already_signed_off: 'لهذه النسخة هذه الموافقة من قبل.',
    refusal_one_sign_off_each: 'سبق أن وافقت على هذه النسخة؛ على غيرك أن يعطي هذه الموافقة.',
    refusal_approval_void: 'تغيّر المحتوى أو حقوق صورة منذ الموافقة. تلزم مراجعة جديدة.',
    refusal_sign_off_missing: 'ما زالت موافقات ناقصة. القائمة أعلاه تذكرها.',
    refusal_no_emergency: 'لا نشر عاجل بانتظار التأكيد.',
    refusal_claimed: 'هذه المراجعة لدى شخص بالفعل.',
    refusal_not_scheduled: 'لا شيء مجدول لهذه المادة.',
    refusal_in_release: 'تُنشر ضمن إصدار. ألغِ جدولة الإصدار أو أخرج المادة منه أولًا.',
    refusal_not_live: 'هذه المادة غير منشورة: لا شيء يُسحب.',
    refusal_open_comments: 'هناك تعليقات مفتوحة هي شرط للموافقة. حُلّها أولًا.',
    refusal_not_fit: 'هناك ما يعيق ذلك. قائمة التحقق تذكره.',
    refusal_release_not_fit: 'بعض مواد الإصدار غير جاهزة، فلا يُنشر منه شيء.',
    refusal_empty_release: 'لا مادة في هذا الإصدار. أضف المواد التي يجب أن تُنشر معًا.',
    refusal_too_many_links: 'كثير من الضيوف لم يجيبوا بعد. اسحب رابطًا قبل أن تسأل ضيفًا آخر.',
    refusal_new_reply: 'ردّ شخص ما في هذه الأثناء. اقرأ الرد قبل حل التعليق.',
    refusal_answered: 'أجاب الضيف بالفعل، فلا شيء يُسحب. أعد فتح المادة بدلًا من ذلك.',
  },
  zh: {
    refusal_no_permission: '您的角色不包含此操作。',
    refusal_stale_revision: '期间有人保存了更新的修订版本。请先查看再决定。',
    refusal_killed: '儿童保护人员已紧急清除此条目，它将保持关闭。请复制它，从干净的草稿重新开始。',
    refusal_four_eyes: '参与过此修订版本的人不能对它作决定，须由他人进行。',
    refusal_own_organisation: '此条目涉及您所属的组织，须由他人审核。',
    refusal_not_your_sign_off: '此条目不需要您的角色所能给出的会签。',
    refusal_already_signed_off: '此修订版本已有这项会签。',
    refusal_one_sign_off_each: '您已会签此修订版本；这一项须由他人给出。',
    refusal_approval_void: '批准之后内容或照片的权利有变动，需要重新审核。',
    refusal_sign_off_missing: '仍缺少会签。上方列表显示缺少哪些。',
    refusal_no_emergency: '没有需要确认的紧急发布。',
    refusal_claimed: '已有人负责此审核。',
    refusal_not_scheduled: '此条目没有任何定时。',
    refusal_in_release: '它将随发布批次上线。请先取消该批次的定时，或将条目移出。',
    refusal_not_live: '此条目未上线，没有可撤回的内容。',
    refusal_open_comments: '有未解决的评论是批准的条件。请先解决。',
    refusal_not_fit: '有障碍。检查清单显示具体内容。',
    refusal_release_not_fit: '批次中有条目尚未就绪，因此整批都不上线。',
    refusal_empty_release: '此批次中没有条目。请添加要一起上线的条目。',
    refusal_too_many_links: '尚未答复的访客过多。请先收回一个链接再询问他人。',
    refusal_new_reply: '期间有人回复了。请先阅读回复再解决评论。',
    refusal_answered: '访客已经答复，没有可收回的链接。请改为重新打开条目。',
  },
  ru: {
    refusal_no_permission: 'Ваша роль не включает это действие.',
    refusal_stale_revision:
      'Тем временем кто-то сохранил более новую версию. Посмотрите её, прежде чем решать.',
    refusal_killed:
      'Служба защиты детей экстренно удалила этот материал, и он остаётся закрытым. Скопируйте его, чтобы начать с чистого черновика.',
    refusal_four_eyes: 'Кто работал над этой версией, не может решать о ней. Решить должен другой человек.',
    refusal_own_organisation:
      'Материал об организации, к которой вы относитесь, поэтому проверить его должен другой человек.',
    refusal_not_your_sign_off: 'Этому материалу не нужно согласование, которое даёт ваша роль.',
    refusal_already_signed_off: 'У этой версии уже есть это согласование.',
    refusal_one_sign_off_each: 'Вы уже согласовали эту версию; это согласование должен дать другой человек.',
    refusal_approval_void:
      'После одобрения изменилось содержание или права на фотографию. Нужна новая проверка.',
    refusal_sign_off_missing: 'Не хватает согласований. Список выше говорит каких.',
    refusal_no_emergency: 'Нет срочной публикации, которую надо подтвердить.',
    refusal_claimed: 'Эта проверка уже у кого-то.',
    refusal_not_scheduled: 'Для этого материала ничего не запланировано.',
    refusal_in_release:
      'Материал выходит с выпуском. Сначала отмените план выпуска или уберите из него материал.',
    refusal_not_live: 'Материал не опубликован: снимать нечего.',
    refusal_open_comments: 'Открытые комментарии — условие одобрения. Сначала решите их.',
    refusal_not_fit: 'Что-то мешает. Контрольный список говорит что.',
    refusal_release_not_fit: 'Материалы выпуска не готовы, поэтому не выходит ничего.',
    refusal_empty_release: 'В этом выпуске нет материалов. Добавьте те, что должны выйти вместе.',
    refusal_too_many_links:
      'Слишком многие гости ещё не ответили. Отзовите ссылку, прежде чем спросить ещё одного.',
    refusal_new_reply: 'Тем временем кто-то ответил. Прочтите ответ, прежде чем решать комментарий.',
    refusal_answered: 'Гость уже ответил, отзывать нечего. Лучше откройте материал снова.',
  },
})
