import type { GuestTexts } from './texts'

export const es: GuestTexts = {
  title: 'Lea este texto antes de su publicación',
  lead: 'Hola, {name}. {who} le pide que lea este texto tal como aparecería en {site}.',
  until: 'Este enlace funciona hasta el {until}, para una sola respuesta.',
  note: 'Unas palabras de {who}',
  about: {
    subject: 'El texto trata de usted. Solo se publica si lo aprueba exactamente como está aquí.',
    contact:
      'El texto trata de su organización. Lo que usted diga ayuda a la redacción; la decisión es suya.',
  },
  skip: 'Ir a su respuesta',
  text: 'El texto',
  otherLanguages: 'Leer en',
  allLanguages: 'Su respuesta vale para el texto en todos sus idiomas: {languages}.',
  notTranslated: 'No hay traducción al {language}. Está viendo el texto en inglés.',
  partNotTranslated: 'Sin traducir; se muestra en inglés',
  described: 'Descripción para quienes no pueden ver la imagen: {alt}',
  decorative: 'Esta imagen es decorativa y no tiene descripción.',
  fields: {
    organisation: 'Organización',
    organisations: 'Organizaciones',
    partners: 'Socios',
    themes: 'Temas',
    regions: 'Regiones',
    countries: 'Países',
    year: 'Año',
    kind: 'Tipo',
    website: 'Sitio web',
    resources: 'Recursos',
    related: 'Relacionado',
  },
  answer: 'Su respuesta',
  approve: {
    title: 'El texto está bien',
    tick: {
      subject: 'Lo he leído y acepto que se publique tal como se muestra.',
      contact: 'Lo he leído y no me opongo a que se publique tal como se muestra.',
    },
    button: { subject: 'Aprobar', contact: 'Sin objeciones' },
  },
  comments: {
    title: 'Hay que cambiar algo',
    label: '¿Qué hay que cambiar?',
    hint: {
      subject:
        'De momento no se publica nada: el texto vuelve a la redacción. Cuando haya cambiado, recibirá un enlace nuevo.',
      contact: 'La redacción lee sus comentarios antes de publicar el texto.',
    },
    button: 'Enviar comentarios',
  },
  errors: {
    title: 'Su respuesta aún no se ha enviado',
    tick: 'Marque la casilla para indicar que ha leído el texto y está de acuerdo.',
    empty: 'Escriba qué hay que cambiar.',
    long: 'Los comentarios no pueden superar los 5000 caracteres.',
    form: 'El formulario no llegó completo. Inténtelo de nuevo.',
  },
  kept: 'Su nombre y su dirección se guardan cifrados, como prueba de que se le consultó. Solo {who}, el equipo de protección y la administración pueden leerlos. La redacción lee su respuesta.',
  thanks: {
    approved: {
      title: 'Gracias',
      text: 'Su aprobación ha llegado. Puede cerrar esta página; el enlace ya no funciona.',
    },
    comments: {
      title: 'Gracias',
      text: 'Sus comentarios han llegado y el texto está de nuevo en la redacción. Recibirá un enlace nuevo cuando haya cambiado. Puede cerrar esta página.',
    },
    contact: {
      title: 'Gracias',
      text: 'Su respuesta ha llegado. Puede cerrar esta página; el enlace ya no funciona.',
    },
  },
  refused: {
    title: 'Este enlace no funciona',
    text: 'Ya se usó, es demasiado antiguo, fue retirado o la dirección está incompleta. Si ya respondió, su respuesta ha llegado. Si no, pida un enlace nuevo a quien se lo envió.',
  },
  overtaken: {
    title: 'El texto ha cambiado',
    text: 'Desde que recibió este enlace, el texto o lo que puede acompañarlo ha cambiado. No se ha aprobado nada. Espere un enlace nuevo o pídaselo a quien le envió este.',
  },
  closed: {
    title: 'El texto no admite respuestas en este momento',
    text: 'La redacción está trabajando en él o ya ha decidido. No se ha registrado nada de su respuesta. Si esperaba otra cosa, pregunte a quien le envió el enlace.',
  },
  busy: { title: 'Demasiadas solicitudes', text: 'Espere un minuto y vuelva a abrir el enlace.' },
}
