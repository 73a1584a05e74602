/** French words of the press. */
import type { Language } from './language.js';

export const fr: Language = {
  code: 'fr',
  common:
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ont mais comme ou été cette sa ses leur fait ces à nous elle était être d\'un d\'une deux après selon entre même sans dont lui où ils très depuis ans encore alors si aussi leurs on',
  and: ['et', '&'],
  jobs: ['journaliste', 'correspondant', 'correspondante', 'envoyé spécial', 'envoyée spéciale', 'rédacteur', 'rédactrice', 'rédaction', 'chroniqueur', 'chroniqueuse', 'reporter', 'photographe', 'service'],
  cues: {
    by: ['par', 'texte de', 'propos recueillis par', 'de notre correspondant', 'de notre correspondante', 'de notre envoyé spécial', 'écrit par', 'publié par', 'auteur', 'un article de'],
    reporting: ['avec afp', 'avec reuters', 'avec agences', 'source', 'la rédaction', 'propos recueillis par'],
    photo: ['photo', 'photos', 'crédit photo', 'crédit', 'crédits', 'photo d\'illustration', 'image', 'image d\'illustration', 'photographie', 'archives', 'illustration', 'vidéo', 'légende', 'capture d\'écran'],
    readTime: ['# min', '# min de lecture', '# minutes de lecture', 'temps de lecture', 'lecture # min', 'lecture', 'durée de lecture'],
    correction: ['rectificatif', 'correction', 'mise au point', 'précision', 'erratum', 'note de la rédaction', 'cet article a été modifié', 'cet article a été mis à jour'],
    promotion: ['newsletter', 'infolettre', 'abonnez-vous', 's\'abonner', 'inscrivez-vous', 'je m\'abonne', 'je m\'inscris', 'recevez', 'téléchargez', 'téléchargez l\'application', 'suivez-nous', 'rejoignez-nous', 'offre spéciale', 'essai gratuit', 'soutenez', 'faites un don', 'découvrez nos offres', 'dans votre boîte mail', 'ne manquez rien', 'la lettre', 'abonnement', 'notre newsletter', 'écouter', 'podcast'],
    share: ['partager', 'partager sur', 'partager l\'article', 'facebook', 'twitter', 'whatsapp', 'email', 'e-mail', 'courriel', 'envoyer', 'imprimer', 'copier le lien', 'lien copié', 'linkedin', 'pinterest', 'messenger', 'telegram', 'x', 'instagram', 'enregistrer', 'sauvegarder', 'commenter', 'réagir', 'ajouter à mes favoris', 'partagez'],
    related: ['lire aussi', 'à lire aussi', 'lire également', 'voir aussi', 'à voir aussi', 'sur le même sujet', 'sur le même thème', 'à lire également', 'lire la suite', 'en savoir plus', 'les plus lus', 'articles liés', 'dans la même rubrique', 'plus d\'articles', 'nos suggestions', 'à ne pas manquer', 'recommandé', 'vous aimerez aussi', 'notre sélection', 'pour aller plus loin', 'à la une', 'dernières actualités', 'lire', 'article suivant', 'article précédent', 'plus de', 'les dernières infos', 'à découvrir'],
    navigation: ['accueil', 'menu', 'recherche', 'rechercher', 'mentions légales', 'politique de confidentialité', 'contact', 'contactez-nous', 'qui sommes-nous', 'conditions générales', 'cgu', 'cgv', 'actualités', 'politique', 'économie', 'sport', 'culture', 'société', 'monde', 'gestion des cookies', 'cookies', 'plan du site', 'aller au contenu', 'retour en haut', 'voir plus', 'voir tout', 'fermer', 'météo', 'vidéos', 'direct', 'annonces', 'emploi', 'publicité', 'aide', 'international'],
    comments: ['commentaires', '# commentaires', '# commentaire', 'réagir', 'laisser un commentaire', 'voir les commentaires', 'commenter', 'ajouter un commentaire', 'vos réactions', 'réactions', 'répondre'],
    copyright: ['tous droits réservés', 'copyright', '© afp', 'reproduction interdite', 'droits de reproduction'],
    advert: ['publicité', 'annonce', 'la suite après la publicité', 'la suite après cette publicité', 'contenu sponsorisé', 'sponsorisé', 'partenaire', 'contenu partenaire'],
    tags: ['mots-clés', 'mots clés', 'thèmes', 'tags', 'sujets', 'rubrique', 'thématiques', 'étiquettes', 'plus sur'],
    account: ['se connecter', 'connexion', 'créer un compte', 's\'identifier', 'mon compte', 'déjà abonné', 'réservé aux abonnés', 'article réservé aux abonnés', 'il vous reste', 'votre adresse email', 'adresse e-mail', 'accepter', 'tout accepter', 'refuser', 'continuer sans accepter', 'en vous inscrivant'],
  },
  dates: {
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
  },
};
