import { feature } from './feature'

/** Photo credits: the number of a photograph, and who else has it. */
export const credits = feature({
  en: {
    'checkRule_credit-identifier': 'The identifier is one that the agency gives',
    'checkRule_credit-duplicate': 'No other credit is of the same photograph',
    check_identifier_invalid:
      '{{agency}} does not number photographs like “{{text}}”. Its numbers look like {{examples}}.',
    check_credit_duplicate:
      'There is another photo credit of this photograph, “{{text}}”. Use that one, or correct the identifier.',
    credits_twin: 'There is a photo credit of this photograph already:',
  },
  fr: {
    'checkRule_credit-identifier': 'L’identifiant est conforme à ceux de l’agence',
    'checkRule_credit-duplicate': 'Aucun autre crédit pour la même photographie',
    check_identifier_invalid:
      '{{agency}} ne numérote pas ses photographies comme « {{text}} ». Ses numéros ressemblent à {{examples}}.',
    check_credit_duplicate:
      'Un autre crédit existe pour cette photographie, « {{text}} ». Utilisez-le ou corrigez l’identifiant.',
    credits_twin: 'Un crédit existe déjà pour cette photographie :',
  },
  es: {
    'checkRule_credit-identifier': 'El identificador es como los de la agencia',
    'checkRule_credit-duplicate': 'Ningún otro crédito es de la misma fotografía',
    check_identifier_invalid:
      '{{agency}} no numera sus fotografías como «{{text}}». Sus números son del tipo {{examples}}.',
    check_credit_duplicate:
      'Ya existe otro crédito de esta fotografía, «{{text}}». Use ese o corrija el identificador.',
    credits_twin: 'Ya existe un crédito de esta fotografía:',
  },
  ar: {
    'checkRule_credit-identifier': 'الرقم على نمط أرقام الوكالة',
    'checkRule_credit-duplicate': 'لا يوجد سطر حقوق آخر للصورة نفسها',
    check_identifier_invalid: 'لا ترقّم {{agency}} صورها على شكل «{{text}}»، بل على شكل {{examples}}.',
    check_credit_duplicate: 'يوجد سطر حقوق آخر لهذه الصورة: «{{text}}». استخدمه أو صحّح الرقم.',
    credits_twin: 'يوجد بالفعل سطر حقوق لهذه الصورة:',
  },
  zh: {
    'checkRule_credit-identifier': '编号符合该机构的格式',
    'checkRule_credit-duplicate': '同一张照片没有其他署名',
    check_identifier_invalid: '{{agency}}不使用“{{text}}”这样的照片编号，其编号形如 {{examples}}。',
    check_credit_duplicate: '这张照片已有另一条署名：“{{text}}”。请使用那一条，或更正编号。',
    credits_twin: '这张照片已有一条署名：',
  },
  ru: {
    'checkRule_credit-identifier': 'Номер такой, какие даёт агентство',
    'checkRule_credit-duplicate': 'Других записей об авторстве этой фотографии нет',
    check_identifier_invalid:
      '{{agency}} не нумерует фотографии как «{{text}}». Её номера выглядят так: {{examples}}.',
    check_credit_duplicate:
      'Для этой фотографии уже есть другая запись об авторстве: «{{text}}». Используйте её или исправьте номер.',
    credits_twin: 'Запись об авторстве этой фотографии уже есть:',
  },
})
