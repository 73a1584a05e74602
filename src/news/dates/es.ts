/** Spanish words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const es: DateLanguage = {
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
};
