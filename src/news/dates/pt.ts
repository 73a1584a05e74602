/** Portuguese words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const pt: DateLanguage = {
  months: [
    'janeiro|jan',
    'fevereiro|fev',
    'março|marco|mar',
    'abril|abr',
    'maio|mai',
    'junho|jun',
    'julho|jul',
    'agosto|ago',
    'setembro|set',
    'outubro|out',
    'novembro|nov',
    'dezembro|dez',
  ],
  weekdays: [
    'segunda-feira|segunda|seg',
    'terça-feira|terça|ter',
    'quarta-feira|quarta|qua',
    'quinta-feira|quinta|qui',
    'sexta-feira|sexta|sex',
    'sábado|sabado|sáb',
    'domingo|dom',
  ],
  joiners: 'de|do',
  clockWords: 'às|as|à',
  am: 'da manhã',
  pm: 'da tarde|da noite',
  published: 'publicado em|publicado a|publicado|publicação|publicada em|data de publicação|criado em|data',
  modified:
    'última atualização em|última atualização|atualizado em|atualizado há|atualizado às|atualizado|atualização|actualizado em|actualizado|modificado em|modificado',
  furniture: 'por|e|com|em|de|da|do|leitura|redação|h|horas',
  tense: null,
};
