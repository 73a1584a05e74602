/** What texts without measure are made of: each of these, repeated, has cost some parser or pattern more than linear time. */
export const PIECES: Readonly<Record<string, string>> = {
  // cmark's list, and what its children added
  ...{
    nested: '[',
    links: '[a](',
    empty: '[]',
    images: '![',
    closed: ']',
    stars: '*a ',
    mixed: '*a**b ',
    under: 'a**b_c* ',
  },
  ...{
    tick: '`a',
    ticks: 'a `` ',
    tilde: '~a ~~b ',
    tag: '<a ',
    attribute: '<a href="',
    comment: '<!-- ',
    instruction: '<?',
  },
  ...{
    cdata: '<![CDATA[',
    declaration: '<!A ',
    entity: '&amp',
    number: '&#1',
    quoted: '> ',
    list: '- ',
    items: '* a\n',
  },
  ...{
    heads: '# a\n',
    setext: 'a\n=\n',
    rules: '***\n',
    cells: '|',
    definitions: '[a]: b\n',
    notes: '[^a]',
    noted: '[^a]: b\n',
  },
  ...{ web: 'http://a', www: 'www.', mail: 'a@b', mailed: 'a.b@c.d_', angle: '<http://', slash: '\\', breaks: 'a  \n' },
  // white space and lines
  ...{
    tabs: 'a\t\t\t\t',
    spaces: 'a                ',
    lines: 'a\n',
    paragraphs: 'a\n\n',
    blanks: 'a\n\n\n\n\n',
    nbsp: 'a\u00a0\u00a0',
  },
  // characters
  ...{
    word: 'a',
    digits: '1',
    dots: '.',
    commas: ',',
    emoji: '😀',
    marks: 'x\u0301\u0301',
    joined: '\u200da',
    han: '漢',
    arab: 'ع',
  },
  // quotations
  ...{
    straight: '"',
    open: '“',
    close: '”',
    said: '"a," he said. ',
    cue: 'said ',
    unsaid: '" said ',
    opened: '“a ',
    single: "'a ",
  },
  ...{
    guillemets: '«a ',
    back: '»a«',
    low: '„a ',
    dash: '- “a” ',
    japanese: '「漢',
    kinds: '"‘“«„(',
    inside: '"a ‘b ',
    empties: '""',
  },
  ...{
    wide: '“a”                    said ',
    whom: '“a,” said Ada Quill, the mayor of Ostrey. ',
    who: 'said Ada Quill, ',
  },
  // what recognisers look for
  ...{
    date: 'March 4, 2015 ',
    iso: '2015-03-04\n',
    line: 'OSTREY, March 4 (Reuters) - \n\n',
    by: 'By Ada Quill\n\n',
    bys: 'By ',
  },
  ...{
    and: 'Ada Quill and ',
    photo: 'Photo: x\n\n',
    brackets: '(a',
    names: 'Ada Quill ',
    initials: 'A. ',
    role: 'the mayor of ',
  },
  ...{
    he: 'he ',
    more: 'Read more\n\n',
    same: 'The same line here again.\n\n',
    tags: 'Tags: a, b\n\n',
    share: 'Share this\n',
  },
  ...{
    updated: 'Updated: March 4, 2015\n',
    hyphen: 'a-\n',
    broken: 'a-',
    urls: 'http://a.b/c ',
    mails: 'a@b.c ',
    bullets: '• a\n',
  },
};

/** Some text before, so that a recogniser has what it waits for. */
export const OPENING = 'A headline of it\n\nBy Ada Quill\n\nThe body begins “here”, said Ada Quill. ';
