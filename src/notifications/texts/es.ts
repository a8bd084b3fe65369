import type { MailTexts } from './texts'

export const es: MailTexts = {
  greeting: 'Hola',
  reason: 'Motivo',
  due: 'Fecha límite',
  button: 'Abrir la ficha',
  outro: 'Recibe este mensaje por su función en la redacción. En su cuenta puede elegir con qué frecuencia.',
  outroAlways: 'Este mensaje se envía siempre de inmediato, sea cual sea la opción de su cuenta.',
  quotes: ['«', '»'],
  unnamed: 'un perfil',
  clock: 'La programación',
  guest: 'Una persona invitada',
  somebody: 'Alguien',
  kinds: {
    'review-requested': {
      subject: 'Revisión solicitada: {title}',
      intro: '{who} pide que se revise {entry}.',
    },
    assigned: { subject: 'Asignado a usted: {title}', intro: '{who} le ha asignado {entry}.' },
    'changes-requested': { subject: 'Cambios solicitados: {title}', intro: '{who} pide cambios en {entry}.' },
    approved: { subject: 'Aprobado: {title}', intro: '{who} aprobó {entry}. Ya se puede publicar.' },
    published: { subject: 'Publicado: {title}', intro: '{who} publicó {entry}. Ya está en línea.' },
    withdrawn: { subject: 'Retirado: {title}', intro: '{who} retiró {entry}. Ya no está en línea.' },
    'schedule-failed': {
      subject: 'Falló la programación: {title}',
      intro:
        'No se pudo hacer lo que estaba programado para {entry} y nada ha cambiado. Revise la ficha y vuelva a programarla.',
    },
    'due-tomorrow': { subject: 'Vence mañana: {title}', intro: 'Mañana vence el plazo de {entry}.' },
    overdue: { subject: 'Fuera de plazo: {title}', intro: 'Ha vencido el plazo de {entry}.' },
    'emergency-published': {
      subject: 'Publicación de emergencia: {title}',
      intro:
        '{who} publicó {entry} por una emergencia, sin revisión editorial. Otra persona debe confirmarlo en 24 horas; si no, se retirará automáticamente.',
    },
    'emergency-ends-soon': {
      subject: 'Publicación de emergencia sin confirmar: {title}',
      intro:
        '{entry} se publicó por una emergencia y nadie lo ha confirmado todavía. Revíselo y confírmelo; si no, se retirará automáticamente a la hora indicada abajo.',
    },
    'emergency-confirmed': {
      subject: 'Publicación de emergencia confirmada: {title}',
      intro: '{who} confirmó la publicación de emergencia de {entry}. Sigue en línea.',
    },
    'emergency-expired': {
      subject: 'Publicación de emergencia retirada: {title}',
      intro: 'Nadie confirmó a tiempo la publicación de emergencia de {entry}, así que se retiró.',
    },
    killed: {
      subject: 'Retirado de inmediato: {title}',
      intro:
        'El equipo de protección retiró {entry} de inmediato. No vuelva a publicarlo y borre las copias que tenga. El historial de la ficha explica por qué.',
    },
    'guest-answered': {
      subject: 'Respuesta de una persona invitada: {title}',
      intro: 'Una persona invitada ha respondido sobre {entry}. Abra la ficha para leer la respuesta.',
    },
    'out-of-date': {
      subject: 'Toca revisar de nuevo: {title}',
      intro:
        'La fecha de revisión de {entry} ha pasado y se avisa a los lectores de que puede estar desactualizado. Compruebe que sigue siendo correcto, fije una nueva fecha y envíelo a revisión.',
    },
    'link-broken': {
      subject: 'Enlace roto: {title}',
      intro: 'Un enlace de {entry} ya no funciona. Sustitúyalo, o revíselo y déjelo como está.',
    },
    commented: {
      subject: 'Comentario nuevo: {title}',
      intro: '{who} ha comentado {entry}. Abra la ficha para leer el comentario y responder.',
    },
    'photo-unfit': {
      subject: 'Fotografía retirada: {title}',
      intro:
        'Los derechos de una fotografía de {entry} han terminado y ya no se muestra. El texto sigue publicado. Abra la entrada para elegir otra fotografía, o renueve los derechos y pida una nueva revisión.',
    },
    'consent-withdrawn': {
      subject: 'Consentimiento retirado: {title}',
      intro:
        'Se ha retirado el consentimiento de una fotografía de {entry}. Ya no está en nada de lo publicado. Borre las copias que tenga y elija otra fotografía.',
    },
    'rights-ending': {
      subject: 'Los derechos terminan pronto: {title}',
      intro:
        'El permiso de una fotografía de {entry} termina pronto. Renuévelo o elija otra fotografía: al terminar, desaparece sola.',
    },
    'consent-due': {
      subject: 'Hay que renovar un consentimiento: {title}',
      intro:
        'El consentimiento de una fotografía de {entry} termina pronto. Pida uno nuevo o elija otra fotografía: al terminar, desaparece sola.',
    },
    'confirmation-due': {
      subject: 'Hay que volver a confirmar un perfil: {title}',
      intro:
        'Un año después de que la persona diera su acuerdo por última vez, hay que volver a confirmar {entry} antes de la fecha indicada abajo. Envíe a la persona un nuevo enlace de invitado desde el perfil o pida al equipo de protección que lo confirme con una nota. Treinta días después de esa fecha se retira solo.',
    },
  },
  digest: {
    subject: 'Resumen del día: {count}',
    intro: 'Esto ha pasado en la redacción desde su último resumen:',
    button: 'Abrir la redacción',
    more: 'Y {count} más.',
    outro: 'Recibe un resumen al día. En su cuenta puede elegir con qué frecuencia se le avisa.',
  },
  invitation: {
    subject: 'Le pedimos que lea un texto antes de su publicación',
    intro:
      '{who} le pide que lea un texto antes de que se publique. Puede aprobarlo o enviar sus comentarios; no necesita una cuenta.',
    once: 'El enlace es solo para usted y sirve para una única respuesta. No lo comparta.',
    until: 'Es válido hasta: {until}.',
    button: 'Leer el texto',
    outro: 'Si no sabe de qué se trata, no haga nada.',
  },
  reset: {
    subject: 'Elija una contraseña nueva',
    intro: 'Alguien, probablemente usted, pidió una contraseña nueva para esta cuenta.',
    button: 'Elegir una contraseña',
    outro: 'Si no fue usted, no haga nada. El enlace vale durante una hora.',
  },
}
