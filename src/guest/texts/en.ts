import type { GuestTexts } from './texts'

export const en: GuestTexts = {
  title: 'Please read this before it is published',
  lead: 'Hello {name}. {who} asks you to read this text as it would appear on {site}.',
  until: 'This link works until {until}, for one answer.',
  note: 'A word from {who}',
  about: {
    subject: 'The text is about you. It is published only if you approve it exactly as it stands here.',
    contact: 'The text is about your organisation. What you say helps the editors; they decide.',
  },
  skip: 'Go to your answer',
  text: 'The text',
  otherLanguages: 'Read it in',
  allLanguages: 'Your answer is for the text in all its languages: {languages}.',
  notTranslated: 'There is no translation into {language}. You see the text in English.',
  partNotTranslated: 'Not translated; shown in English',
  described: 'Description for people who cannot see the picture: {alt}',
  decorative: 'This picture is decoration and has no description.',
  fields: {
    organisation: 'Organisation',
    organisations: 'Organisations',
    partners: 'Partners',
    themes: 'Themes',
    regions: 'Regions',
    countries: 'Countries',
    year: 'Year',
    kind: 'Kind',
    website: 'Website',
    resources: 'Resources',
    related: 'Related',
  },
  answer: 'Your answer',
  approve: {
    title: 'The text is right',
    tick: {
      subject: 'I have read it and agree that it is published as shown.',
      contact: 'I have read it and have no objection to it being published as shown.',
    },
    button: { subject: 'Approve', contact: 'No objection' },
  },
  comments: {
    title: 'Something should change',
    label: 'What should change?',
    hint: {
      subject:
        'Nothing is published for now: the text goes back to the editors. When it has changed you get a new link.',
      contact: 'The editors read your comments before the text is published.',
    },
    button: 'Send comments',
  },
  errors: {
    title: 'Your answer was not sent yet',
    tick: 'Tick the box to say that you have read the text and agree.',
    empty: 'Write what should change.',
    long: 'Keep your comments under 5,000 characters.',
    form: 'The form did not arrive whole. Try again.',
  },
  kept: 'Your name and address are kept encrypted, as evidence that you were asked. Only {who}, the safeguarding team and administrators can read them. The editors read your answer.',
  thanks: {
    approved: {
      title: 'Thank you',
      text: 'Your approval has arrived. You can close this page; the link does not work any more.',
    },
    comments: {
      title: 'Thank you',
      text: 'Your comments have arrived, and the text is back with the editors. You get a new link when it has changed. You can close this page.',
    },
    contact: {
      title: 'Thank you',
      text: 'Your answer has arrived. You can close this page; the link does not work any more.',
    },
  },
  refused: {
    title: 'This link does not work',
    text: 'It was used already, it is too old, it was taken back, or its address is not complete. If you have answered, your answer has arrived. Otherwise ask whoever sent you the link for a new one.',
  },
  overtaken: {
    title: 'The text has changed',
    text: 'Since you got this link the text, or what may be shown with it, has changed. Nothing was approved. Wait for a new link, or ask whoever sent you this one.',
  },
  closed: {
    title: 'The text takes no answers now',
    text: 'The editors are working on it, or they have decided. Nothing of your answer was recorded. Ask whoever sent you the link if you expected something else.',
  },
  busy: { title: 'Too many requests', text: 'Wait a minute, then open the link again.' },
}
