import type { Locale } from '../config/vocabulary'
import type { MailKind } from '../workflow/transitions'

interface KindTexts {
  subject: string
  /** `{who}` is the person who acted, `{title}` the entry. */
  intro: string
}

interface MailTexts {
  greeting: string
  reason: string
  button: string
  outro: string
  kinds: Record<MailKind, KindTexts>
  reset: { subject: string; intro: string; button: string; outro: string }
}

/** Every mail in every language of the newsroom. */
export const TEXTS: Record<Locale, MailTexts> = {
  en: {
    greeting: 'Hello',
    reason: 'Reason',
    button: 'Open the entry',
    outro: 'You get this message because of your role in the newsroom.',
    kinds: {
      'review-requested': {
        subject: 'Review requested: {title}',
        intro: '{who} asks for a review of “{title}”.',
      },
      'changes-requested': {
        subject: 'Changes requested: {title}',
        intro: '{who} asks for changes to “{title}”.',
      },
      approved: { subject: 'Approved: {title}', intro: '{who} approved “{title}”. It can be published now.' },
      published: { subject: 'Published: {title}', intro: '{who} published “{title}”. It is live.' },
      withdrawn: { subject: 'Withdrawn: {title}', intro: '{who} withdrew “{title}”. It is no longer live.' },
    },
    reset: {
      subject: 'Choose a new password',
      intro: 'Somebody, probably you, asked for a new password for this account.',
      button: 'Choose a password',
      outro: 'If it was not you, ignore this message: nothing changes. The link works for one hour.',
    },
  },
  fr: {
    greeting: 'Bonjour',
    reason: 'Motif',
    button: 'Ouvrir la fiche',
    outro: 'Vous recevez ce message en raison de votre rôle dans la rédaction.',
    kinds: {
      'review-requested': {
        subject: 'Relecture demandée : {title}',
        intro: '{who} demande une relecture de « {title} ».',
      },
      'changes-requested': {
        subject: 'Modifications demandées : {title}',
        intro: '{who} demande des modifications à « {title} ».',
      },
      approved: {
        subject: 'Approuvé : {title}',
        intro: '{who} a approuvé « {title} ». La publication est possible.',
      },
      published: { subject: 'Publié : {title}', intro: '{who} a publié « {title} ». Le texte est en ligne.' },
      withdrawn: {
        subject: 'Retiré : {title}',
        intro: '{who} a retiré « {title} ». Le texte n’est plus en ligne.',
      },
    },
    reset: {
      subject: 'Choisir un nouveau mot de passe',
      intro: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour ce compte.',
      button: 'Choisir un mot de passe',
      outro: 'Si ce n’était pas vous, ignorez ce message. Le lien reste valable une heure.',
    },
  },
  es: {
    greeting: 'Hola',
    reason: 'Motivo',
    button: 'Abrir la ficha',
    outro: 'Recibe este mensaje por su función en la redacción.',
    kinds: {
      'review-requested': {
        subject: 'Revisión solicitada: {title}',
        intro: '{who} pide una revisión de «{title}».',
      },
      'changes-requested': {
        subject: 'Cambios solicitados: {title}',
        intro: '{who} pide cambios en «{title}».',
      },
      approved: { subject: 'Aprobado: {title}', intro: '{who} aprobó «{title}». Ya se puede publicar.' },
      published: { subject: 'Publicado: {title}', intro: '{who} publicó «{title}». Ya está en línea.' },
      withdrawn: { subject: 'Retirado: {title}', intro: '{who} retiró «{title}». Ya no está en línea.' },
    },
    reset: {
      subject: 'Elija una contraseña nueva',
      intro: 'Alguien, probablemente usted, pidió una contraseña nueva para esta cuenta.',
      button: 'Elegir una contraseña',
      outro: 'Si no fue usted, no haga nada. El enlace vale durante una hora.',
    },
  },
  ar: {
    greeting: 'مرحبًا',
    reason: 'السبب',
    button: 'فتح المادة',
    outro: 'تصلك هذه الرسالة بحكم دورك في غرفة التحرير.',
    kinds: {
      'review-requested': { subject: 'طلب مراجعة: {title}', intro: 'يطلب {who} مراجعة «{title}».' },
      'changes-requested': { subject: 'طلب تعديلات: {title}', intro: 'يطلب {who} تعديلات على «{title}».' },
      approved: { subject: 'تمت الموافقة: {title}', intro: 'وافق {who} على «{title}». يمكن نشرها الآن.' },
      published: { subject: 'تم النشر: {title}', intro: 'نشر {who} «{title}». وهي متاحة للجمهور.' },
      withdrawn: { subject: 'تم السحب: {title}', intro: 'سحب {who} «{title}». ولم تعد متاحة للجمهور.' },
    },
    reset: {
      subject: 'اختيار كلمة مرور جديدة',
      intro: 'طلب شخص ما، ربما أنت، كلمة مرور جديدة لهذا الحساب.',
      button: 'اختيار كلمة مرور',
      outro: 'إن لم تكن أنت فتجاهل هذه الرسالة. يعمل الرابط لساعة واحدة.',
    },
  },
  zh: {
    greeting: '您好',
    reason: '理由',
    button: '打开条目',
    outro: '您因在编辑部中的角色而收到此邮件。',
    kinds: {
      'review-requested': { subject: '请求审核：{title}', intro: '{who} 请求审核“{title}”。' },
      'changes-requested': { subject: '请求修改：{title}', intro: '{who} 请求修改“{title}”。' },
      approved: { subject: '已批准：{title}', intro: '{who} 批准了“{title}”，现在可以发布。' },
      published: { subject: '已发布：{title}', intro: '{who} 发布了“{title}”，现已上线。' },
      withdrawn: { subject: '已撤回：{title}', intro: '{who} 撤回了“{title}”，已不再上线。' },
    },
    reset: {
      subject: '设置新密码',
      intro: '有人（可能是您）为此账户请求了新密码。',
      button: '设置密码',
      outro: '如果不是您本人，请忽略此邮件。链接一小时内有效。',
    },
  },
  ru: {
    greeting: 'Здравствуйте',
    reason: 'Причина',
    button: 'Открыть материал',
    outro: 'Вы получили это письмо в связи с вашей ролью в редакции.',
    kinds: {
      'review-requested': { subject: 'Нужна проверка: {title}', intro: '{who} просит проверить «{title}».' },
      'changes-requested': {
        subject: 'Нужны правки: {title}',
        intro: '{who} просит внести правки в «{title}».',
      },
      approved: {
        subject: 'Одобрено: {title}',
        intro: '{who}: материал «{title}» одобрен. Его можно публиковать.',
      },
      published: { subject: 'Опубликовано: {title}', intro: '{who}: материал «{title}» опубликован.' },
      withdrawn: { subject: 'Снято: {title}', intro: '{who}: материал «{title}» снят с публикации.' },
    },
    reset: {
      subject: 'Выберите новый пароль',
      intro: 'Кто-то, вероятно вы, запросил новый пароль для этой учётной записи.',
      button: 'Выбрать пароль',
      outro: 'Если это были не вы, ничего не делайте. Ссылка действует один час.',
    },
  },
}
