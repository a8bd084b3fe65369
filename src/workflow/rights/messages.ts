import type { FitnessCode } from '../../config/vocabulary'

/** What is said of each code, in English, for users of the API. Nobody who is shown is described: messages travel. */
export const FITNESS_MESSAGES: Readonly<Record<FitnessCode, string>> = {
  missing_credit: 'The photograph has no photo credit.',
  missing_alt: 'The photograph has no alternative text and is not marked decorative.',
  licence_missing: 'The licence is missing.',
  licence_expired: 'The permission to use the photograph on the site has ended.',
  embargoed: 'The photograph may not be used on the site yet.',
  channel_not_covered: 'Neither the licence nor the consent covers the use of the photograph on the site.',
  consent_missing: 'The consent of the people shown is missing, or has ended.',
  guardian_consent_missing:
    'The photograph shows children, and the consent of a guardian is missing. It needs a reference, a date and the year of birth.',
  consent_withdrawn: 'The consent for the photograph was withdrawn. It may not be used any more.',
  identity_not_confirmed:
    'The identity of the people shown is to be protected, and nobody but the uploader has confirmed that their faces are obscured.',
}
