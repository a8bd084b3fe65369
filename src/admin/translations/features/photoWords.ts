import { feature } from './feature'

/** What must not be written with a photograph. */
export const photoWords = feature({
  en: {
    'checkRule_photo-names': 'Nothing written with a photograph names somebody who must not appear',
    'checkRule_photo-places': 'Of protected people, no more than the country is said',
    check_photo_name_alt:
      'The alternative text of the photograph names somebody who must not appear. Take the name out.',
    check_photo_name_caption:
      'The caption of the photograph names somebody who must not appear. Take the name out.',
    check_photo_name_title:
      'The working title of the photograph names somebody who must not appear. Take the name out.',
    check_photo_name_file:
      'The credit of the photograph, or what its file says, names somebody who must not appear. Ask safeguarding, or upload a file without it.',
    check_photo_place:
      'Identities in the photograph are to be protected. Let its place, caption, title and alternative text name the country alone.',
  },
  fr: {
    'checkRule_photo-names': 'Aucun nom à taire n’accompagne une photographie',
    'checkRule_photo-places': 'Pour les personnes protégées, seul le pays est indiqué',
    check_photo_name_alt:
      'Le texte alternatif de la photographie nomme quelqu’un qui ne doit pas apparaître. Supprimez ce nom.',
    check_photo_name_caption:
      'La légende de la photographie nomme quelqu’un qui ne doit pas apparaître. Supprimez ce nom.',
    check_photo_name_title:
      'Le titre de travail de la photographie nomme quelqu’un qui ne doit pas apparaître. Supprimez ce nom.',
    check_photo_name_file:
      'Le crédit de la photographie, ou les données de son fichier, nomment quelqu’un qui ne doit pas apparaître. Consultez la protection de l’enfance ou téléversez un fichier sans ce nom.',
    check_photo_place:
      'Les identités sont à protéger sur cette photographie. Son lieu, sa légende, son titre et son texte alternatif ne doivent indiquer que le pays.',
  },
  es: {
    'checkRule_photo-names': 'Ninguna fotografía lleva un nombre que deba callarse',
    'checkRule_photo-places': 'De las personas protegidas solo se indica el país',
    check_photo_name_alt:
      'El texto alternativo de la fotografía nombra a alguien que no debe aparecer. Quite el nombre.',
    check_photo_name_caption:
      'El pie de la fotografía nombra a alguien que no debe aparecer. Quite el nombre.',
    check_photo_name_title:
      'El título de trabajo de la fotografía nombra a alguien que no debe aparecer. Quite el nombre.',
    check_photo_name_file:
      'El crédito de la fotografía, o lo que dice su archivo, nombra a alguien que no debe aparecer. Consulte con protección de la infancia o suba un archivo sin ese nombre.',
    check_photo_place:
      'En esta fotografía hay que proteger la identidad. El lugar, el pie, el título y el texto alternativo solo pueden indicar el país.',
  },
  ar: {
    'checkRule_photo-names': 'لا يرافق الصور أي اسم يجب ألا يظهر',
    'checkRule_photo-places': 'لا يُذكر عن الأشخاص المحميين سوى البلد',
    check_photo_name_alt: 'يذكر النص البديل للصورة اسم شخص يجب ألا يظهر. احذف الاسم.',
    check_photo_name_caption: 'يذكر شرح الصورة اسم شخص يجب ألا يظهر. احذف الاسم.',
    check_photo_name_title: 'يذكر عنوان العمل للصورة اسم شخص يجب ألا يظهر. احذف الاسم.',
    check_photo_name_file:
      'يذكر سطر حقوق الصورة أو بيانات ملفها اسم شخص يجب ألا يظهر. راجع فريق الحماية، أو ارفع ملفًا يخلو منه.',
    check_photo_place:
      'يجب حماية هوية من في هذه الصورة. اكتفِ بذكر البلد في المكان والشرح والعنوان والنص البديل.',
  },
  zh: {
    'checkRule_photo-names': '照片附带的文字中没有不得出现的姓名',
    'checkRule_photo-places': '对受保护的人物只写到国家',
    check_photo_name_alt: '照片的替代文本中出现了不得出现的姓名，请删去。',
    check_photo_name_caption: '照片的说明文字中出现了不得出现的姓名，请删去。',
    check_photo_name_title: '照片的工作标题中出现了不得出现的姓名，请删去。',
    check_photo_name_file:
      '照片的署名或文件信息中出现了不得出现的姓名。请咨询儿童保护人员，或上传不含该姓名的文件。',
    check_photo_place: '须保护照片中人物的身份：拍摄地点、说明、标题和替代文本只能写到国家。',
  },
  ru: {
    'checkRule_photo-names': 'При фотографиях нет имён, которые нельзя называть',
    'checkRule_photo-places': 'О тех, кого нужно защитить, указана только страна',
    check_photo_name_alt:
      'В альтернативном тексте фотографии стоит имя, которое нельзя называть. Уберите его.',
    check_photo_name_caption: 'В подписи к фотографии стоит имя, которое нельзя называть. Уберите его.',
    check_photo_name_title: 'В рабочем названии фотографии стоит имя, которое нельзя называть. Уберите его.',
    check_photo_name_file:
      'В авторстве фотографии или в данных её файла стоит имя, которое нельзя называть. Обратитесь к службе защиты детей или загрузите файл без него.',
    check_photo_place:
      'Личность людей на фотографии нужно защитить. В месте съёмки, подписи, названии и альтернативном тексте указывайте только страну.',
  },
})
