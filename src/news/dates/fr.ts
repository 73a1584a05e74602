/** French words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const fr: DateLanguage = {
  months: [
    'janvier|janv|jan',
    'février|fevrier|févr|fév|fev',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil|juill',
    'août|aout',
    'septembre|sept|sep',
    'octobre|oct',
    'novembre|nov',
    'décembre|decembre|déc|dec',
  ],
  weekdays: ['lundi|lun', 'mardi|mar', 'mercredi|mer', 'jeudi|jeu', 'vendredi|ven', 'samedi|sam', 'dimanche|dim'],
  joiners: 'le|de',
  clockWords: 'à|a|vers',
  am: 'du matin',
  pm: 'du soir|de l’après-midi',
  published:
    'première publication le|première publication|publié le|publié|publiée le|paru le|créé le|mis en ligne le|date de publication|rédigé le|posté le',
  modified:
    'mis à jour le|mis à jour à|mis à jour|mise à jour le|mise à jour|dernière mise à jour le|dernière mise à jour|modifié le|modifié à|modifié|actualisé le|actualisé',
  furniture: 'par|et|avec|à|en|de|du|des|la|le|les|temps|min|rédaction',
  tense: {
    reporting: 'dit|déclaré|annoncé|affirmé|indiqué|confirmé|rejeté|appelé|dénoncé|estimé|précisé',
    past: 'a|ont|avait|avaient|dit|déclaré|annoncé|affirmé|indiqué|confirmé|rejeté|été|était|étaient|appelé|tué|tués|arrêté|dénoncé|estimé|précisé',
    future:
      'doit|doivent|devrait|devraient|prévu|prévue|prévus|prévues|jusqu|avant|sera|seront|aura|auront|partir|débutera|commencera|entrera',
    relative: 'aujourd|hier|demain',
    shifted: 'dernier|dernière|prochain|prochaine|précédent|suivant|chaque|tous',
    archive: 'archives|archive|photo d’archives|illustration',
  },
};
