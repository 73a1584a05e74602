/** English words of the press. */
import type { Language } from './language.js';

export const en: Language = {
  code: 'en',
  common:
    'the of and to in a is that for it was on with as he be at by had have has from are were this they which not his but an their its will been would who said more about after she we you there when also than other over into could our out up if no so what only her all can new one two',
  and: ['and', '&'],
  jobs: ['reporter', 'correspondent', 'editor', 'writer', 'columnist', 'producer', 'analyst', 'photographer', 'journalist', 'critic', 'contributor', 'staff', 'bureau chief', 'team', 'desk'],
  cues: {
    by: ['by', 'written by', 'words by', 'story by', 'report by', 'text by', 'from', 'posted by', 'reported by', 'article by', 'author', 'authors'],
    reporting: ['reporting by', 'additional reporting by', 'editing by', 'writing by', 'contributed to this report', 'contributed reporting', 'compiled by', 'is a reporter', 'is a staff writer', 'is a freelance', 'follow him on', 'follow her on', 'follow on twitter', 'has covered', 'covers', 'writes about', 'has written', 'can be reached'],
    photo: ['photo', 'photograph', 'photos', 'image', 'images', 'picture', 'pictured', 'photo by', 'photo credit', 'image credit', 'credit', 'file photo', 'photography', 'courtesy of', 'handout', 'photographer', 'illustration', 'image source', 'image caption', 'getty images', 'via getty', 'file picture', 'view of', 'caption', 'video'],
    readTime: ['# min', '# min read', '# minute read', '# minutes read', '# mins', '# mins read', '# minutes to read', 'reading time', 'minute read', 'read time', 'estimated reading time'],
    correction: ['correction', 'clarification', 'editor\'s note', 'this article has been amended', 'this article was amended', 'an earlier version of this article', 'this story has been updated', 'this story has been corrected'],
    promotion: ['sign up', 'subscribe', 'newsletter', 'daily newsletter', 'our newsletter', 'free newsletter', 'get our', 'get the latest', 'delivered to your inbox', 'in your inbox', 'your inbox', 'receive essential', 'download our app', 'download the app', 'get the app', 'breaking news alerts', 'try for free', 'start your free trial', 'become a member', 'become a supporter', 'support our journalism', 'donate', 'subscriber', 'subscribers', 'subscribe now', 'subscribe today', 'follow us', 'like us on', 'join our', 'whatsapp channel', 'listen to', 'watch live', 'special offer', 'unlock', 'click here', 'sign up here', 'sign up for', 'sign up to', 'stay informed', 'stay up to date', 'don\'t miss', 'advertise with us'],
    share: ['share', 'tweet', 'facebook', 'twitter', 'whatsapp', 'email', 'e-mail', 'linkedin', 'pinterest', 'reddit', 'copy link', 'link copied', 'print', 'print this', 'share this', 'share this article', 'share on', 'share on facebook', 'share on twitter', 'share via email', 'messenger', 'telegram', 'instagram', 'tiktok', 'youtube', 'bluesky', 'threads', 'save', 'bookmark', 'flipboard', 'click to copy', 'copy url', 'x', 'text size', 'listen', 'gift this article', 'rss'],
    related: ['read more', 'related', 'related articles', 'related stories', 'related topics', 'related content', 'more on this story', 'more stories', 'more news', 'most read', 'most popular', 'most viewed', 'trending', 'top stories', 'recommended', 'recommended for you', 'you may also like', 'you might also like', 'up next', 'latest news', 'latest', 'see also', 'also read', 'read also', 'more from', 'more in', 'more on', 'in case you missed it', 'editor\'s picks', 'editors\' picks', 'what to read next', 'read next', 'don\'t miss', 'keep reading', 'recent stories', 'popular', 'watch', 'watch:', 'what we know', 'explore more', 'from our partners', 'sponsored stories', 'around the web', 'next article', 'previous article', 'next story', 'next', 'previous', 'back to top', 'continue reading', 'read the full', 'live updates', 'analysis', 'read'],
    navigation: ['home', 'menu', 'news', 'sport', 'sports', 'business', 'opinion', 'search', 'skip to content', 'skip to main content', 'main content', 'advertisement', 'contact us', 'contact', 'about us', 'about', 'terms of use', 'terms of service', 'terms and conditions', 'terms & conditions', 'privacy policy', 'privacy', 'accessibility', 'accessibility statement', 'cookie policy', 'cookie settings', 'cookies', 'we use cookies', 'careers', 'jobs', 'site map', 'sitemap', 'help', 'faq', 'archives', 'contact the newsroom', 'view all', 'see all', 'show more', 'load more', 'view more', 'more', 'close', 'edition', 'weather', 'video', 'live', 'politics', 'world', 'health', 'culture', 'lifestyle', 'entertainment', 'tech', 'technology', 'local news', 'breaking news', 'e-paper', 'classifieds', 'obituaries', 'do not sell my personal information', 'your privacy choices', 'manage preferences'],
    comments: ['comments', '# comments', '# comment', 'comment', 'leave a comment', 'join the conversation', 'post a comment', 'view comments', 'show comments', 'add a comment', 'have your say', 'comments are closed', 'be the first to comment', 'report this comment', 'reply', 'likes'],
    copyright: ['copyright', 'all rights reserved', '© copyright', '(c)', 'may not be published', 'may not be reproduced', 'may not be republished', 'this material may not be', 'licensed under', 'republished with permission', 'first published'],
    advert: ['advertisement', 'advertising', 'sponsored', 'sponsored content', 'story continues below', 'story continues below advertisement', 'article continues below', 'article continues after', 'article continues below advertisement', 'scroll to continue', 'paid content', 'promoted', 'ad', 'ads'],
    tags: ['tags', 'topics', 'topic', 'keywords', 'filed under', 'categories', 'category', 'tagged', 'in this article', 'more about', 'posted in', 'section'],
    account: ['log in', 'login', 'sign in', 'register', 'create account', 'my account', 'create a free account', 'already a subscriber', 'already have an account', 'this article is for subscribers', 'to continue reading', 'subscriber only', 'subscriber-only', 'log out', 'email address', 'your email', 'we\'ll send you', 'you can unsubscribe', 'by signing up', 'by subscribing', 'please enter', 'i agree', 'i accept', 'accept all', 'javascript is disabled', 'enable javascript'],
  },
  dates: {
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
  },
};
