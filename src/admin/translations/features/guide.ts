import { feature } from './feature'

/** The guided start on the dashboard of a new newsroom. */
export const guide = feature({
  en: {
    guide_title: 'Your first story',
    guide_lead: 'Four steps from an empty newsroom to a page that readers see. Each ticks itself off.',
    guide_done: '(done)',
    guide_credit: 'Publish a photo credit',
    guide_credit_text:
      'Whose photograph it is and under which licence, for example “© UNICEF/UNI118959/Tylle”. A colleague approves it.',
    guide_photo: 'Upload a photograph',
    guide_photo_text: 'Choose its credit, and say what it shows for those who cannot see it.',
    guide_practice: 'Write a practice',
    guide_practice_text:
      'What was done, by whom, and what came of it. The checklist beside the form says what is missing.',
    guide_live: 'Bring it live',
    guide_live_text:
      'Submit it for review. A reviewer, never you, approves; then publish. Accounts are made under Users.',
  },
  fr: {
    guide_title: 'Votre premier sujet',
    guide_lead: 'Quatre étapes, d’une rédaction vide à une page en ligne. Chacune se coche d’elle-même.',
    guide_done: '(fait)',
    guide_credit: 'Publier un crédit photographique',
    guide_credit_text:
      'De qui est la photo, et sous quelle licence, par exemple « © UNICEF/UNI118959/Tylle ». Un collègue l’approuve.',
    guide_photo: 'Téléverser une photo',
    guide_photo_text: 'Choisissez son crédit et décrivez-la pour qui ne peut pas la voir.',
    guide_practice: 'Rédiger une pratique',
    guide_practice_text:
      'Ce qui a été fait, par qui, et ce qui en est sorti. La liste de contrôle à côté du formulaire dit ce qui manque.',
    guide_live: 'La mettre en ligne',
    guide_live_text:
      'Soumettez-la. Un relecteur, jamais vous, l’approuve ; publiez ensuite. Les comptes se créent sous Utilisateurs.',
  },
  es: {
    guide_title: 'Su primera historia',
    guide_lead: 'Cuatro pasos de una redacción vacía a una página publicada. Cada uno se marca solo.',
    guide_done: '(hecho)',
    guide_credit: 'Publicar un crédito fotográfico',
    guide_credit_text:
      'De quién es la foto y con qué licencia, por ejemplo «© UNICEF/UNI118959/Tylle». Lo aprueba otra persona.',
    guide_photo: 'Subir una fotografía',
    guide_photo_text: 'Elija su crédito y diga qué muestra, para quien no puede verla.',
    guide_practice: 'Escribir una práctica',
    guide_practice_text:
      'Qué se hizo, quién lo hizo y qué resultó. La lista junto al formulario dice lo que falta.',
    guide_live: 'Publicarla',
    guide_live_text:
      'Envíela a revisión. La aprueba una persona revisora, nunca usted; después, publíquela. Las cuentas se crean en Usuarios.',
  },
  ar: {
    guide_title: 'قصتك الأولى',
    guide_lead: 'أربع خطوات من غرفة تحرير فارغة إلى صفحة يراها القراء. تُعلَّم كل خطوة من تلقاء نفسها.',
    guide_done: '(تم)',
    guide_credit: 'انشر حقوق صورة',
    guide_credit_text: 'لمن الصورة وبأي ترخيص، مثل «© UNICEF/UNI118959/Tylle». يوافق عليها زميل.',
    guide_photo: 'ارفع صورة',
    guide_photo_text: 'اختر حقوقها، وصف ما تُظهره لمن لا يستطيع رؤيتها.',
    guide_practice: 'اكتب ممارسة',
    guide_practice_text: 'ماذا أُنجز، ومن أنجزه، وماذا نتج عنه. تبيّن قائمة التحقق بجانب النموذج ما ينقص.',
    guide_live: 'انشرها',
    guide_live_text: 'أرسلها للمراجعة. يوافق عليها مراجع غيرك، ثم انشرها. تُنشأ الحسابات ضمن «المستخدمون».',
  },
  zh: {
    guide_title: '您的第一篇内容',
    guide_lead: '四步，从空白的编辑部到读者可见的页面。完成的步骤会自动打勾。',
    guide_done: '（已完成）',
    guide_credit: '发布一条图片署名',
    guide_credit_text: '图片属于谁、采用何种许可，例如“© UNICEF/UNI118959/Tylle”。由同事审批。',
    guide_photo: '上传一张图片',
    guide_photo_text: '选择其署名，并为看不见图片的人说明内容。',
    guide_practice: '撰写一项做法',
    guide_practice_text: '做了什么、谁做的、结果如何。表单旁的检查清单会提示缺少的内容。',
    guide_live: '让它上线',
    guide_live_text: '提交审核。由审核人（不能是您本人）批准后再发布。账户在“用户”中创建。',
  },
  ru: {
    guide_title: 'Ваш первый материал',
    guide_lead: 'Четыре шага от пустой редакции до страницы, которую видят читатели. Каждый отмечается сам.',
    guide_done: '(готово)',
    guide_credit: 'Опубликуйте подпись к фотографии',
    guide_credit_text:
      'Чьё это фото и на каких условиях, например «© UNICEF/UNI118959/Tylle». Одобряет коллега.',
    guide_photo: 'Загрузите фотографию',
    guide_photo_text: 'Выберите подпись и опишите, что на снимке, для тех, кто его не видит.',
    guide_practice: 'Напишите о практике',
    guide_practice_text:
      'Что сделано, кем и что из этого вышло. Список рядом с формой подскажет, чего не хватает.',
    guide_live: 'Опубликуйте её',
    guide_live_text:
      'Отправьте на проверку. Одобряет рецензент, а не вы; затем публикуйте. Учётные записи создаются в разделе «Пользователи».',
  },
})
