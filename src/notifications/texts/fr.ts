import type { MailTexts } from './texts'

export const fr: MailTexts = {
  greeting: 'Bonjour',
  reason: 'Motif',
  due: 'Échéance',
  button: 'Ouvrir la fiche',
  outro:
    'Vous recevez ce message en raison de votre rôle dans la rédaction. La fréquence des messages se règle dans votre compte.',
  outroAlways: 'Ce message part toujours immédiatement, quel que soit le réglage de votre compte.',
  quotes: ['« ', ' »'],
  unnamed: 'un portrait',
  clock: 'Le calendrier',
  guest: 'Une personne invitée',
  somebody: 'Quelqu’un',
  kinds: {
    'review-requested': {
      subject: 'Relecture demandée : {title}',
      intro: '{who} demande une relecture : {entry}.',
    },
    assigned: {
      subject: 'À vous de relire : {title}',
      intro: '{who} vous a confié une relecture : {entry}.',
    },
    'changes-requested': {
      subject: 'Modifications demandées : {title}',
      intro: '{who} demande des modifications : {entry}.',
    },
    approved: {
      subject: 'Approuvé : {title}',
      intro: '{who} a approuvé {entry}. La publication est possible.',
    },
    published: { subject: 'Publié : {title}', intro: '{who} a publié {entry}. Le texte est en ligne.' },
    withdrawn: {
      subject: 'Retiré : {title}',
      intro: '{who} a retiré {entry}. Le texte n’est plus en ligne.',
    },
    'schedule-failed': {
      subject: 'Échec de la programmation : {title}',
      intro:
        'L’action programmée n’a pas pu être exécutée et rien n’a changé : {entry}. Vérifiez la fiche, puis programmez-la à nouveau.',
    },
    'due-tomorrow': { subject: 'À rendre demain : {title}', intro: 'L’échéance est demain : {entry}.' },
    overdue: { subject: 'En retard : {title}', intro: 'L’échéance est dépassée : {entry}.' },
    'emergency-published': {
      subject: 'Publication d’urgence : {title}',
      intro:
        '{who} a publié {entry} en urgence, sans relecture. Une deuxième personne doit confirmer dans les 24 heures, sinon le texte est retiré automatiquement.',
    },
    'emergency-ends-soon': {
      subject: 'Publication d’urgence à confirmer : {title}',
      intro:
        'Publié en urgence et toujours pas confirmé : {entry}. Relisez le texte et confirmez-le ; sinon, il sera retiré automatiquement à l’heure indiquée ci-dessous.',
    },
    'emergency-confirmed': {
      subject: 'Publication d’urgence confirmée : {title}',
      intro: '{who} a confirmé la publication d’urgence : {entry}. Le texte reste en ligne.',
    },
    'emergency-expired': {
      subject: 'Publication d’urgence retirée : {title}',
      intro: 'Personne n’a confirmé la publication d’urgence à temps ; le texte a été retiré : {entry}.',
    },
    killed: {
      subject: 'Retrait immédiat : {title}',
      intro:
        'L’équipe de protection a retiré {entry} sans délai. Ne republiez pas ce texte et supprimez les copies que vous détenez. L’historique de la fiche en donne la raison.',
    },
    'guest-answered': {
      subject: 'Réponse d’une personne invitée : {title}',
      intro: 'Une personne invitée a répondu : {entry}. Ouvrez la fiche pour lire la réponse.',
    },
    'out-of-date': {
      subject: 'À revoir : {title}',
      intro:
        'La date de révision de {entry} est passée, et les lecteurs sont prévenus que le contenu n’est peut-être plus à jour. Vérifiez qu’il est toujours exact, fixez une nouvelle date et faites-le relire.',
    },
    'link-broken': {
      subject: 'Lien rompu : {title}',
      intro: 'Un lien de {entry} ne fonctionne plus. Remplacez-le, ou vérifiez-le et laissez-le tel quel.',
    },
    commented: {
      subject: 'Nouveau commentaire : {title}',
      intro: '{who} a commenté {entry}. Ouvrez la fiche pour lire le commentaire et y répondre.',
    },
    'photo-unfit': {
      subject: 'Photographie retirée : {title}',
      intro:
        'Les droits d’une photographie de {entry} ont pris fin : elle n’est plus montrée. Le texte reste en ligne. Ouvrez l’article pour choisir une autre photographie, ou renouvelez les droits et faites relire l’article.',
    },
    'consent-withdrawn': {
      subject: 'Consentement retiré : {title}',
      intro:
        'Le consentement pour une photographie de {entry} a été retiré. Elle n’est plus en ligne nulle part. Supprimez les copies que vous détenez et choisissez une autre photographie.',
    },
    'rights-ending': {
      subject: 'Fin prochaine des droits : {title}',
      intro:
        'L’autorisation d’une photographie de {entry} prend bientôt fin. Renouvelez-la ou choisissez une autre photographie : à l’échéance, elle disparaît d’elle-même.',
    },
    'consent-due': {
      subject: 'Consentement à renouveler : {title}',
      intro:
        'Le consentement pour une photographie de {entry} prend bientôt fin. Demandez-en un nouveau ou choisissez une autre photographie : à l’échéance, elle disparaît d’elle-même.',
    },
    'confirmation-due': {
      subject: 'Un portrait doit être confirmé de nouveau : {title}',
      intro:
        'Un an après le dernier accord de la personne, {entry} doit être confirmé de nouveau avant la date ci-dessous. Envoyez à la personne un nouveau lien d’invité depuis le portrait, ou demandez à l’équipe de protection de le confirmer par une note. Trente jours après cette date, il est retiré automatiquement.',
    },
  },
  digest: {
    subject: 'Résumé du jour : {count}',
    intro: 'Voici ce qui s’est passé dans la rédaction depuis votre dernier résumé :',
    button: 'Ouvrir la rédaction',
    more: 'Et {count} de plus.',
    outro: 'Vous recevez un résumé par jour. La fréquence des messages se règle dans votre compte.',
  },
  invitation: {
    subject: 'Merci de relire un texte avant sa publication',
    intro:
      '{who} vous invite à lire un texte avant sa publication. Vous pouvez l’approuver ou envoyer vos remarques, sans créer de compte.',
    once: 'Ce lien vous est personnel et ne sert qu’à une seule réponse. Ne le transmettez pas.',
    until: 'Il est valable jusqu’à cette date : {until}.',
    button: 'Lire le texte',
    outro: 'Si vous ne savez pas de quoi il s’agit, ignorez ce message.',
  },
  reset: {
    subject: 'Choisir un nouveau mot de passe',
    intro: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour ce compte.',
    button: 'Choisir un mot de passe',
    outro: 'Si ce n’était pas vous, ignorez ce message. Le lien reste valable une heure.',
  },
}
