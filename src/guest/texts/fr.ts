import type { GuestTexts } from './texts'

export const fr: GuestTexts = {
  title: 'Merci de lire ce texte avant sa publication',
  lead: 'Bonjour {name}. {who} vous demande de lire ce texte tel qu’il paraîtrait sur {site}.',
  until: 'Ce lien fonctionne jusqu’au {until}, pour une seule réponse.',
  note: 'Un mot de {who}',
  about: {
    subject:
      'Ce texte parle de vous. Il ne sera publié que si vous l’approuvez exactement tel qu’il est ici.',
    contact: 'Ce texte parle de votre organisation. Votre avis aide la rédaction ; c’est elle qui décide.',
  },
  skip: 'Aller à votre réponse',
  text: 'Le texte',
  otherLanguages: 'Lire en',
  allLanguages: 'Votre réponse vaut pour le texte dans toutes ses langues : {languages}.',
  notTranslated: 'Il n’existe pas de traduction en {language}. Vous voyez le texte en anglais.',
  partNotTranslated: 'Non traduit ; affiché en anglais',
  described: 'Description pour les personnes qui ne voient pas l’image : {alt}',
  decorative: 'Cette image est décorative et n’a pas de description.',
  fields: {
    organisation: 'Organisation',
    organisations: 'Organisations',
    partners: 'Partenaires',
    themes: 'Thèmes',
    regions: 'Régions',
    countries: 'Pays',
    year: 'Année',
    kind: 'Type',
    website: 'Site web',
    resources: 'Ressources',
    related: 'À lire aussi',
  },
  answer: 'Votre réponse',
  approve: {
    title: 'Le texte convient',
    tick: {
      subject: 'Je l’ai lu et j’accepte qu’il soit publié tel quel.',
      contact: 'Je l’ai lu et ne m’oppose pas à sa publication telle quelle.',
    },
    button: { subject: 'Approuver', contact: 'Aucune objection' },
  },
  comments: {
    title: 'Quelque chose doit changer',
    label: 'Que faut-il changer ?',
    hint: {
      subject:
        'Rien n’est publié pour l’instant : le texte retourne à la rédaction. Une fois modifié, vous recevrez un nouveau lien.',
      contact: 'La rédaction lit vos remarques avant de publier le texte.',
    },
    button: 'Envoyer les remarques',
  },
  errors: {
    title: 'Votre réponse n’est pas encore envoyée',
    tick: 'Cochez la case pour dire que vous avez lu le texte et que vous êtes d’accord.',
    empty: 'Écrivez ce qu’il faut changer.',
    long: 'Limitez vos remarques à 5 000 caractères.',
    form: 'Le formulaire n’est pas arrivé entier. Réessayez.',
  },
  kept: 'Votre nom et votre adresse sont conservés chiffrés, comme preuve que l’on vous a consulté. Seuls {who}, l’équipe de protection et les administrateurs peuvent les lire. La rédaction lit votre réponse.',
  thanks: {
    approved: {
      title: 'Merci',
      text: 'Votre accord est bien arrivé. Vous pouvez fermer cette page ; le lien ne fonctionne plus.',
    },
    comments: {
      title: 'Merci',
      text: 'Vos remarques sont bien arrivées et le texte est retourné à la rédaction. Vous recevrez un nouveau lien une fois le texte modifié. Vous pouvez fermer cette page.',
    },
    contact: {
      title: 'Merci',
      text: 'Votre réponse est bien arrivée. Vous pouvez fermer cette page ; le lien ne fonctionne plus.',
    },
  },
  refused: {
    title: 'Ce lien ne fonctionne pas',
    text: 'Il a déjà servi, il est trop ancien, il a été retiré ou l’adresse est incomplète. Si vous avez répondu, votre réponse est arrivée. Sinon, demandez un nouveau lien à la personne qui vous l’a envoyé.',
  },
  overtaken: {
    title: 'Le texte a changé',
    text: 'Depuis que vous avez reçu ce lien, le texte ou ce qui peut l’accompagner a changé. Rien n’a été approuvé. Attendez un nouveau lien ou demandez-le à la personne qui vous a envoyé celui-ci.',
  },
  closed: {
    title: 'Le texte n’attend pas de réponse pour le moment',
    text: 'La rédaction y travaille ou a pris sa décision. Rien de votre réponse n’a été enregistré. Adressez-vous à la personne qui vous a envoyé le lien si vous attendiez autre chose.',
  },
  busy: { title: 'Trop de demandes', text: 'Attendez une minute, puis ouvrez de nouveau le lien.' },
}
