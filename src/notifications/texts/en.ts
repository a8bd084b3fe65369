import type { MailTexts } from './texts'

export const en: MailTexts = {
  greeting: 'Hello',
  reason: 'Reason',
  due: 'Due',
  button: 'Open the entry',
  outro:
    'You get this message because of your role in the newsroom. In your account you choose how often you are told.',
  outroAlways: 'This message always goes out at once, whatever you chose in your account.',
  quotes: ['“', '”'],
  unnamed: 'a profile',
  clock: 'The schedule',
  guest: 'A guest',
  somebody: 'Somebody',
  kinds: {
    'review-requested': {
      subject: 'Review requested: {title}',
      intro: '{who} asks for a review of {entry}.',
    },
    assigned: { subject: 'Assigned to you: {title}', intro: '{who} assigned {entry} to you.' },
    'changes-requested': {
      subject: 'Changes requested: {title}',
      intro: '{who} asks for changes to {entry}.',
    },
    approved: { subject: 'Approved: {title}', intro: '{who} approved {entry}. It can be published now.' },
    published: { subject: 'Published: {title}', intro: '{who} published {entry}. It is live.' },
    withdrawn: { subject: 'Withdrawn: {title}', intro: '{who} withdrew {entry}. It is no longer live.' },
    'schedule-failed': {
      subject: 'Schedule failed: {title}',
      intro:
        'What was scheduled for {entry} could not be done, and nothing was changed. Look at it and schedule it anew.',
    },
    'due-tomorrow': { subject: 'Due tomorrow: {title}', intro: '{entry} is due tomorrow.' },
    overdue: { subject: 'Overdue: {title}', intro: '{entry} is overdue.' },
    'emergency-published': {
      subject: 'Emergency publication: {title}',
      intro:
        '{who} published {entry} in an emergency, without an editorial review. A second person confirms it within 24 hours, or it is withdrawn by itself.',
    },
    'emergency-ends-soon': {
      subject: 'Emergency publication still to confirm: {title}',
      intro:
        '{entry} was published in an emergency, and nobody has confirmed it yet. Look at it and confirm it, or it is withdrawn by itself at the time below.',
    },
    'emergency-confirmed': {
      subject: 'Emergency publication confirmed: {title}',
      intro: '{who} confirmed the emergency publication of {entry}. It stays live.',
    },
    'emergency-expired': {
      subject: 'Emergency publication withdrawn: {title}',
      intro: 'Nobody confirmed the emergency publication of {entry} in time, so it was withdrawn.',
    },
    killed: {
      subject: 'Taken down at once: {title}',
      intro:
        'Safeguarding took {entry} down at once. Do not publish it again, and delete any copies that you hold. The history of the entry says why.',
    },
    'guest-answered': {
      subject: 'A guest answered: {title}',
      intro: 'A guest answered about {entry}. Open the entry to read the answer.',
    },
    'out-of-date': {
      subject: 'To be reviewed again: {title}',
      intro:
        'The review date of {entry} has passed, and readers are told that it may be out of date. Check that it still holds, set a new date, and have it reviewed.',
    },
    'link-broken': {
      subject: 'Broken link: {title}',
      intro: 'A link in {entry} does not work any more. Replace it, or look at it and let it stand.',
    },
    commented: {
      subject: 'New comment: {title}',
      intro: '{who} commented on {entry}. Open the entry to read and answer it.',
    },
    'photo-unfit': {
      subject: 'A photograph was taken out: {title}',
      intro:
        'The rights of a photograph in {entry} have ended, so it is no longer shown. The text stays live. Open the entry to choose another photograph, or renew the rights and have the entry reviewed.',
    },
    'consent-withdrawn': {
      subject: 'Consent withdrawn: {title}',
      intro:
        'The consent for a photograph in {entry} was withdrawn. It is gone from everything that is live. Delete any copies that you hold, and choose another photograph.',
    },
    'rights-ending': {
      subject: 'Rights end soon: {title}',
      intro:
        'The permission for a photograph in {entry} ends soon. Renew it, or choose another photograph: at the end it disappears by itself.',
    },
    'consent-due': {
      subject: 'A consent is due again: {title}',
      intro:
        'The consent for a photograph in {entry} ends soon. Ask for a new one, or choose another photograph: at the end it disappears by itself.',
    },
    'confirmation-due': {
      subject: 'A profile has to be confirmed again: {title}',
      intro:
        'A year after the person last agreed, {entry} has to be confirmed again by the date below. Send the person a new guest link from the profile, or ask safeguarding to confirm it with a note. Thirty days after the date it is withdrawn by itself.',
    },
  },
  digest: {
    subject: 'Summary of the day: {count}',
    intro: 'This happened in the newsroom since your last summary:',
    button: 'Open the newsroom',
    more: 'And {count} more.',
    outro: 'You get one summary a day. In your account you choose how often you are told.',
  },
  invitation: {
    subject: 'Please look at a text before it is published',
    intro:
      '{who} asks you to look at a text before it is published. You can approve it or send back your comments; you need no account.',
    once: 'The link is for you alone and works for one answer. Do not pass it on.',
    until: 'It works until {until}.',
    button: 'Look at the text',
    outro: 'If you do not know what this is about, ignore this message.',
  },
  reset: {
    subject: 'Choose a new password',
    intro: 'Somebody, probably you, asked for a new password for this account.',
    button: 'Choose a password',
    outro: 'If it was not you, ignore this message: nothing changes. The link works for one hour.',
  },
}
