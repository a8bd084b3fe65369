import { FITNESS_MESSAGES } from '../rights/messages'

/**
 * What is said of each finding, in English, for users of the API; `{{…}}` are values. The screens have texts of their own in every
 * language, under `check_` and the code.
 */
export const MESSAGES = {
  ...FITNESS_MESSAGES,
  required: '{{what}} is missing.',
  photo_missing: 'The photograph no longer exists.',
  link_text_empty: 'A link has no text.',
  link_text_vague: 'The link text “{{text}}” does not say what opens.',
  link_text_address: 'The link text is an address, “{{text}}”. Say in words what opens.',
  link_address: 'The link “{{text}}” has no address that leads anywhere.',
  heading_empty: 'A heading has no text.',
  heading_level: 'The heading “{{text}}” is of level {{level}}. In a text, headings are of level 2, 3 or 4.',
  heading_skipped:
    'The heading “{{text}}” is of level {{level}}; here it can be of level {{deepest}} at most.',
  heading_bold: 'This bold line looks like a heading. Make it one, so that everybody can find it.',
  paragraph_empty: 'There is an empty paragraph between two others. Take it out.',
  paragraph_long: 'This paragraph has {{words}} words. Break it up: {{limit}} are a lot.',
  paragraph_long_characters:
    'This paragraph has {{characters}} characters. Break it up: {{limit}} are a lot.',
  sentence_long: 'This sentence has {{words}} words. Up to {{limit}} are easy to follow.',
  sentence_long_characters:
    'This sentence has {{characters}} characters. Up to {{limit}} are easy to follow.',
  reading_ease:
    'The text is hard to read: {{score}} of 100 on the Flesch scale. Shorter sentences and words bring it above {{least}}.',
  title_long: 'The title has {{characters}} characters. Lists cut off after about {{limit}}.',
  summary_short: 'The summary has {{characters}} characters. Say in two or three sentences what it is about.',
  summary_unfinished: 'The summary does not end with a whole sentence.',
  alt_vague: 'The alternative text “{{text}}” does not say what the photograph shows.',
  alt_untranslated: 'The photograph has no alternative text in this language.',
  translation_missing: 'There is no translation into this language.',
  translation_incomplete: 'This is not translated yet; other parts of the entry are.',
  safety_address: 'This looks like the address of a home. Take it out, or ask safeguarding to let it pass.',
  safety_phone: 'This looks like a phone number. Take it out, or ask safeguarding to let it pass.',
  safety_email: 'This looks like an e-mail address. Take it out, or ask safeguarding to let it pass.',
  safety_school: 'This names a school. Take the name out, or ask safeguarding to let it pass.',
  safety_coordinates:
    'This says where something is on a map. Take it out, or ask safeguarding to let it pass.',
  safety_routine:
    'This tells a time together with a place, so that somebody could wait there. Take one of them out, or ask safeguarding to let it pass.',
  private_name: 'A name stands here that must not appear. Take it out, or ask safeguarding.',
  photo_name_alt:
    'The alternative text of the photograph names somebody who must not appear. Take the name out, or ask safeguarding.',
  photo_name_caption:
    'The caption of the photograph names somebody who must not appear. Take the name out, or ask safeguarding.',
  photo_name_title:
    'The working title of the photograph names somebody who must not appear. Take the name out, or ask safeguarding.',
  photo_name_file:
    'The credit, or what the file of the photograph says, names somebody who must not appear. Ask safeguarding, or use another file.',
  photo_place:
    'Identities in the photograph are to be protected, and its place, caption, title or alternative text says more than the country. Name the country alone.',
  identifier_invalid:
    '{{agency}} does not number photographs like “{{text}}”. It gives numbers like {{examples}}.',
  credit_duplicate:
    'There is another photo credit of this photograph, “{{text}}”. Use that one, or correct the identifier.',
  review_date_past:
    'The date by which this is to be looked at again has passed. Look at it, and give a later date or none.',
  private_names_sealed:
    'The names that must not appear cannot be read, so nobody knows whether they do. Ask an administrator for the key that they were encrypted with.',
} as const

export type Code = keyof typeof MESSAGES
type Values = Record<string, string | number>

const fill = (template: string, values: Values) =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

/** A finding in words and in parts. */
export const say = (code: Code, values: Values = {}) => ({
  code,
  message: fill(MESSAGES[code], values),
  values,
})
