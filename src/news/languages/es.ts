/** Spanish words of the press. */
import type { Language } from './language.js';

export const es: Language = {
  code: 'es',
  common:
    'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre ser también me hasta hay donde han desde todo nos durante uno ni contra ese eso él son dos fue está según años tras tiene era dijo hace había',
  and: ['y', 'e', '&'],
  jobs: ['periodista', 'corresponsal', 'redactor', 'redactora', 'redacción', 'editor', 'editora', 'enviado especial', 'enviada especial', 'columnista', 'fotógrafo', 'reportero', 'reportera'],
  cues: {
    by: ['por', 'texto de', 'escrito por', 'autor', 'autora', 'una crónica de', 'redacción', 'firmado por', 'de nuestro corresponsal'],
    reporting: ['con información de', 'con agencias', 'fuente', 'agencias', 'redacción', 'información de'],
    photo: ['foto', 'fotos', 'fotografía', 'imagen', 'crédito', 'créditos', 'archivo', 'foto de archivo', 'imagen de archivo', 'pie de foto', 'vídeo', 'video', 'cortesía', 'ilustración', 'fuente de la imagen'],
    readTime: ['# min', '# min de lectura', '# minutos de lectura', 'tiempo de lectura', 'lectura de # min', 'lectura'],
    correction: ['corrección', 'fe de errores', 'fe de erratas', 'rectificación', 'aclaración', 'nota del editor', 'nota de la redacción'],
    promotion: ['boletín', 'newsletter', 'suscríbete', 'suscríbase', 'suscribirse', 'apúntate', 'regístrate', 'recibe', 'descarga la app', 'descarga nuestra app', 'síguenos', 'síganos', 'únete', 'prueba gratis', 'oferta', 'hazte socio', 'apóyanos', 'en tu correo', 'canal de whatsapp', 'suscripción', 'no te pierdas', 'conoce más', 'nuestro boletín'],
    share: ['compartir', 'comparte', 'compartir en', 'facebook', 'twitter', 'whatsapp', 'email', 'correo', 'correo electrónico', 'imprimir', 'copiar enlace', 'enlace copiado', 'linkedin', 'telegram', 'x', 'instagram', 'guardar', 'enviar por correo', 'escuchar', 'pinterest', 'messenger'],
    related: ['lea también', 'lee también', 'leer también', 'te puede interesar', 'le puede interesar', 'relacionado', 'relacionadas', 'noticias relacionadas', 'más información', 'lo más leído', 'lo más visto', 'más noticias', 'ver también', 'vea también', 'leer más', 'seguir leyendo', 'te recomendamos', 'también te puede interesar', 'más sobre', 'más en', 'últimas noticias', 'noticia siguiente', 'además', 'otras noticias', 'lo último', 'recomendado', 'artículos relacionados'],
    navigation: ['inicio', 'portada', 'menú', 'buscar', 'aviso legal', 'política de privacidad', 'política de cookies', 'contacto', 'quiénes somos', 'términos y condiciones', 'términos de uso', 'deportes', 'política', 'economía', 'cultura', 'sociedad', 'internacional', 'opinión', 'ver más', 'ver todo', 'cerrar', 'ir al contenido', 'mapa del sitio', 'cookies', 'noticias', 'el tiempo', 'hemeroteca', 'publicidad', 'última hora', 'mundo', 'vídeos'],
    comments: ['comentarios', '# comentarios', '# comentario', 'comentar', 'deja un comentario', 'ver comentarios', 'escribe un comentario', 'responder', 'añadir comentario'],
    copyright: ['todos los derechos reservados', 'copyright', 'derechos reservados', 'prohibida su reproducción', 'prohibida la reproducción'],
    advert: ['publicidad', 'anuncio', 'contenido patrocinado', 'patrocinado', 'continúa después de la publicidad', 'sigue después de la publicidad'],
    tags: ['etiquetas', 'temas', 'archivado en', 'palabras clave', 'tags', 'en este artículo', 'sección', 'categorías', 'más de'],
    account: ['iniciar sesión', 'inicia sesión', 'regístrate', 'crear cuenta', 'mi cuenta', 'ya soy suscriptor', 'solo para suscriptores', 'para suscriptores', 'aceptar', 'rechazar', 'contenido exclusivo', 'tu correo electrónico', 'cerrar sesión'],
  },
  dates: {
    months: [
      'enero|ene',
      'febrero|feb',
      'marzo|mar',
      'abril|abr',
      'mayo|may',
      'junio|jun',
      'julio|jul',
      'agosto|ago',
      'septiembre|setiembre|sept|sep|set',
      'octubre|oct',
      'noviembre|nov',
      'diciembre|dic',
    ],
    weekdays: [
      'lunes|lun',
      'martes|mar',
      'miércoles|miercoles|mié',
      'jueves|jue',
      'viernes|vie',
      'sábado|sabado|sáb',
      'domingo|dom',
    ],
    joiners: 'de|del',
    clockWords: 'a las|a la|las',
    am: 'de la mañana',
    pm: 'de la tarde|de la noche',
    published: 'publicado el|publicado|publicada el|publicación|fecha de publicación|creado el|creado|fecha',
    modified:
      'última actualización|ultima actualización|actualizado el|actualizado a las|actualizado|actualizada el|actualización|modificado el|modificado',
    furniture: 'por|y|con|en|de|del|la|el|los|las|lectura|redacción|h|horas',
    tense: {
      reporting:
        'dijo|dijeron|anunció|anunciaron|afirmó|aseguró|confirmó|confirmaron|informó|informaron|declaró|rechazó|pidió|señaló|advirtió',
      past: 'dijo|dijeron|anunció|anunciaron|afirmó|aseguró|confirmó|confirmaron|informó|informaron|declaró|rechazó|fue|fueron|ha|han|había|murió|murieron|aprobó|firmó|pidió|señaló|explicó|advirtió|comenzó|llamó',
      future:
        'será|serán|hasta|antes|previsto|prevista|previstos|prevé|comenzará|empezará|celebrará|tendrá|entrará|partir|deberá',
      relative: 'hoy|ayer|mañana',
      shifted: 'pasado|pasada|próximo|próxima|anterior|siguiente|cada|todos',
      archive: 'archivo|foto de archivo|imagen de archivo',
    },
  },
};
