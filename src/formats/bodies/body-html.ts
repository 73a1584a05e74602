/**
 * Bodies in HTML as content systems keep them: WordPress leaves paragraphs to empty lines and pictures to short codes. Both
 * become elements, as they did on the site.
 */

/** A caption's short code around its picture. */
const CAPTION = /(\[(?:wp_)?caption(?:\s[^[\]\n]{0,1000})?\])([^[\]]{0,4000})\[\/(?:wp_)?caption\]/giu;
/** The picture of one, in its link or not. */
const PICTURE = /^\s*(?:<a\s[^<>]{0,1000}>\s*)?<img\s[^<>]{0,2000}>(?:\s*<\/a>)?/iu;
const CAPTION_IN = /\scaption\s*=\s*"([^"\]]{0,1000})"/iu;
/** The other short codes: they stand for what is not in the export. */
const SHORT_CODE =
  /\[\/?(?:audio|caption|embed|gallery|playlist|video|wp_caption|soundcloud|youtube|vc_\w{1,30}|et_pb_\w{1,30})(?:\s[^[\]\n]{0,1000})?\]/giu;

/** Elements that stand apart by themselves. */
const APART =
  /^\s*<\/?(?:address|article|aside|blockquote|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul)[\s/>]/iu;

/** Elements that no paragraph holds, where they open and close. */
const [OPENS, CLOSES] = ['<', '</'].map(
  (sign) => new RegExp(`${sign}(?:h[1-6]|ul|ol|dl|table|blockquote|figure|pre|p|hr)(?:\\s[^<>]{0,1000})?>`, 'giu'),
) as [RegExp, RegExp];

/** Two ends of lines or more, as older systems part paragraphs. */
export const BREAKS = /<br\s{0,9}\/?>(?:(?:\s|&nbsp;){0,99}<br\s{0,9}\/?>){1,99}/giu;

/** HTML whose empty lines part paragraphs where no elements do; where there are none, its lines are paragraphs. */
export function withParagraphs(html: string): string {
  const plain = html.includes('<!--') ? withoutComments(html) : html;
  const coded = plain.includes('[') ? withoutShortCodes(plain) : plain;
  const broken = coded.replace(BREAKS, '\n\n').trim();
  const between = /\n[ \t]*\n|<(?:p|div|br)[\s/>]/iu.test(broken) ? /\n[ \t]*\n/u : '\n';
  return broken
    .replace(OPENS, '\n\n$&')
    .replace(CLOSES, '$&\n\n')
    .split(between)
    .map((part) => (part.trim() === '' || APART.test(part) ? part : `<p>${part.trim().replaceAll('\n', '<br>\n')}</p>`))
    .join('\n\n');
}

/** Content systems keep marks of their editors in comments. */
function withoutComments(html: string): string {
  const [first = '', ...others] = html.split('<!--');
  let out = first;
  for (const other of others) {
    const end = other.indexOf('-->');
    out += end < 0 ? `<!--${other}` : other.slice(end + 3);
  }
  return out;
}

function withoutShortCodes(html: string): string {
  return html
    .replace(CAPTION, (_, code: string, within: string) => {
      const picture = PICTURE.exec(within)?.[0] ?? '';
      const words = within.slice(picture.length).trim() || (CAPTION_IN.exec(code)?.[1] ?? '');
      return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`;
    })
    .replace(SHORT_CODE, '\n\n')
    .replace(PAIRED, keptWithin(html))
    .replace(ALONE, '');
}

/** The short codes of plugins: those that close stand around words, the others are told by their names and attributes. */
const PAIRED = /\[\/?([a-z][\w-]{1,40})(?:\s[^[\]\n]{0,1000})?\]/giu;
const CLOSING = /\[\/([a-z][\w-]{1,40})\]/giu;
const ALONE =
  /^[ \t]{0,99}\[[a-z][a-z\d]*(?:[_-][a-z\d_-]{1,60}(?:\s[^[\]\n]{0,1000})?|\s[^[\]\n=]{0,100}=[^[\]\n]{0,1000})\][ \t]{0,99}$/gimu;

function keptWithin(html: string): (code: string, name: string) => string {
  const closing = new Set([...html.matchAll(CLOSING)].map(([, name = '']) => name.toLowerCase()));
  return (code, name) => (closing.has(name.toLowerCase()) ? '' : code);
}
