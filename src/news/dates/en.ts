/** English words of dates; nothing else. */
import type { DateLanguage } from './language.js';

export const en: DateLanguage = {
  months: [
    'january|jan',
    'february|feb|febr',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sep|sept',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
  weekdays: [
    'monday|mon',
    'tuesday|tue|tues',
    'wednesday|wed',
    'thursday|thu|thur|thurs',
    'friday|fri',
    'saturday|sat',
    'sunday|sun',
  ],
  joiners: 'of|the',
  clockWords: 'at|on',
  am: 'am',
  pm: 'pm',
  published:
    'first published on|first published|originally published on|originally published|published on|published at|published|publication date|publish date|date published|posted on|posted at|posted|created on|created|issued|released|release date|date|original|filed',
  modified:
    'last updated on|last updated at|last updated|last modified on|last modified|last edited|last revised|updated on|updated at|updated|update|modified on|modified|revised|edited|as of|corrected',
  furniture:
    'by|in|and|with|for|of|the|from|via|posted by|written by|reviewed by|photo by|issue|ago|day|days|hour|hours|edition|page|on',
  tense: {
    reporting:
      'said|told|announced|confirmed|warned|rejected|urged|denied|declared|vowed|accused|reported|condemned|called',
    past: 'said|told|announced|confirmed|called|killed|arrested|reported|warned|rejected|accused|agreed|voted|approved|signed|opened|closed|fell|rose|died|met|ruled|launched|seized|added|urged|denied|declared|issued|won|lost|struck|arrived|resigned|vowed|released|began|ended|backed|welcomed|condemned|unveiled|was|were|had|took|made|gave|came|went',
    future:
      'will|to start|to begin|to take|to open|to be held|to meet|to hold|to decide|to vote|shall|scheduled|planned|plans|due|expected|until|set for|set to|is to|are to|before|by|takes effect|upcoming',
    relative: 'today|yesterday|tomorrow|tonight',
    shifted: 'last|next|previous|following|every|each|past|coming|the|a|this',
    archive: 'file|file photo|file picture|archive|library picture|undated|handout from',
  },
};
