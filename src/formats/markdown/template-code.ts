/**
 * Code of site generators and note keepers in Markdown: short codes of Hugo, tags of Liquid (Jekyll), captions of WordPress,
 * pictures of Obsidian. Nothing of it is run: pictures become Markdown's own, the rest is left out.
 */
import type { LooseBlock } from '../../lib/blocks.js';
import type { Remark } from '../../types.js';

/** Stands before a paragraph that is a caption, until it is a block: a sign for private use, which no text has there. */
export const CAPTION = '\ue0f1';

/** A block as it is read: the sign has said what it had to. */
export function withoutSign(block: LooseBlock): LooseBlock {
  if (!block.text.startsWith(CAPTION)) return block;
  return { ...block, text: block.text.replace(CAPTION, ''), html: block.html.replace(CAPTION, '') };
}

const ATTRIBUTES = '[^<>{}%]{0,2000}';
/** `{{< figure src="…" >}}`, `{% figure … %}`, `{% include figure.html … %}`. */
const FIGURE = new RegExp(
  `\\{(?:\\{[<%]|%)-?\\s*(?:include\\s+)?(?:figure|image|img|picture|photo)(?:\\.html)?\\s(?<own>${ATTRIBUTES})[/>%]{1,2}-?\\}{1,2}`,
  'giu',
);
const WORDPRESS =
  /\[caption(?:\s[^[\]\n]{0,1000})?\](?<picture>(?:<a\s[^<>]{0,1000}>)?<img\s[^<>]{0,2000}>(?:<\/a>)?|!\[[^[\]]{0,500}\]\([^()\s]{0,1000}\))(?<words>[^[\]]{0,2000})\[\/caption\]/giu;
/** `![[ferry.jpg|300]]`. */
const EMBEDDED = /!\[\[(?<file>[^[\]|\n]{1,300})(?:\|(?<words>[^[\]\n]{0,300}))?\]\]/gu;
/** `[[Hesk|the island]]`, `[[Hesk]]`, of notes; not `[[1]](…)`. */
const LINKED = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?![([])/gu;
/** Whatever else is written between these marks, on one line or several. */
const OTHER = /\{\{[<%][^{}]{0,2000}[%>]\}\}|\{%[^{}%]{0,2000}%\}/gu;

const SIGNS = ['{{<', '{{%', '{%', '[caption', '[['];

/** A picture in a line of its own, with words right below it. */
const PICTURE_LINE =
  /^(!\[[^[\]\n]{0,500}\]\([^()\n]{1,1000}\))[ \t]*\n(?=[^\s!#>|*+\-<])((?:[^\n]+\n?){1,6})(?=\n|$)/gmu;

/** Letters of the longest caption; a guess: more is a paragraph. */
const LONGEST_CAPTION = 400;

/** `![alt](ferry.jpg "The ferry on Monday.")` (CommonMark 0.31, 6.3 and 6.4), the title in any of its three kinds of marks. */
const TITLED =
  /!\[(?<alt>[^[\]\n]{0,500})\]\((?<source><[^<>\n]{0,1000}>|[^()\s<>]{1,1000})\s{1,20}(?:"(?<double>(?:[^"\\\n]|\\.|\n(?![ \t]*\n)){0,1000})"|'(?<single>(?:[^'\\\n]|\\.|\n(?![ \t]*\n)){0,1000})'|\((?<round>(?:[^()\\\n]|\\.|\n(?![ \t]*\n)){0,1000})\))[ \t]{0,20}\)/gu;

/** The content with words right below a picture, and those of its title, as blocks of their own. */
export function withCaptions(content: string): string {
  if (!content.includes('![')) return content;
  return content
    .replace(PICTURE_LINE, (_, picture: string, words: string) =>
      words.length <= LONGEST_CAPTION ? apart(picture, words).slice(2) : `${picture}\n\n${words}`,
    )
    .replace(TITLED, (whole, ...found) => {
      const [at, all, groups] = found.slice(-3) as [number, string, Record<string, string | undefined>];
      const end = at + whole.length;
      const isAlone = LINE_BEGINS.test(all.slice(Math.max(0, at - 4), at)) && LINE_ENDS.test(all.slice(end, end + 20));
      return titledPicture(groups, isAlone);
    });
}

const [LINE_BEGINS, LINE_ENDS] = [/(?:^|\n) {0,3}$/, /^[ \t]*(?:\n|$)/];

/** No reader shows a title; of a picture within a line its words go behind those that stand for the picture. */
function titledPicture(
  { alt = '', source = '', double, single, round }: Record<string, string | undefined>,
  isAlone: boolean,
): string {
  const title = (double ?? single ?? round ?? '').replace(/\\(?=[!-/:-@[-`{-~])/g, '').trim();
  const address = source.replace(/^<|>$/g, '');
  const words = title === alt.trim() ? '' : title;
  return isAlone ? apart(pictureOf(address, alt || words), words) : pictureOf(address, `${alt} ${words}`.trim());
}

/** The content without such code. @param line of the content's head. */
export function withoutTemplateCode(content: string, line: number, remark: Remark): string {
  if (!SIGNS.some((sign) => content.includes(sign))) return content;
  let count = 0;
  const plain = content
    .replace(FIGURE, (...found) => {
      const { own } = found.at(-1) as { own: string };
      return figureOf(own);
    })
    .replace(WORDPRESS, (...found) => {
      const { picture, words } = found.at(-1) as { picture: string; words: string };
      const image = picture.startsWith('!') ? picture : pictureOf(attribute(picture, 'src'), attribute(picture, 'alt'));
      return apart(image, words);
    })
    .replace(EMBEDDED, (...found) => {
      const { file, words = '' } = found.at(-1) as { file: string; words?: string };
      return pictureOf(file, /^\d+(?:x\d+)?$/.test(words) ? '' : words);
    })
    .replace(LINKED, (_, note: string, words?: string) => words ?? note)
    .replace(OTHER, () => {
      count++;
      return '';
    });
  if (count > 0)
    remark(
      'info',
      'markdown:code',
      `Found ${count} marks of a site generator such as “{{< … >}}” or “{% … %}”. They are left out, for nothing is run.`,
      line,
    );
  return plain;
}

function figureOf(attributes: string): string {
  const source =
    attribute(attributes, 'src') || attribute(attributes, 'url') || (/^["']?([^\s"'=]+)/u.exec(attributes)?.[1] ?? '');
  const caption = attribute(attributes, 'caption') || attribute(attributes, 'title');
  const credit = attribute(attributes, 'attr') || attribute(attributes, 'credit');
  const words = credit === '' || caption.includes(credit) ? caption : `${caption} Photo: ${credit}`;
  return apart(pictureOf(source, attribute(attributes, 'alt') || caption), words);
}

/** The value of `name="…"`, `name='…'`; empty where there is none. */
function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'iu').exec(attributes);
  return (found?.[1] ?? found?.[2] ?? '').replace(/\s+/g, ' ').trim();
}

function pictureOf(source: string, words: string): string {
  return `![${words.replace(/[[\]\\]/g, '')}](<${source.replace(/[<>\\\n]/g, '')}>)`;
}

/** A picture and the words below it, as blocks of their own. */
function apart(picture: string, words: string): string {
  const caption = words.replace(/\s+/g, ' ').trim();
  return `\n\n${picture}\n\n${caption === '' ? '' : `${CAPTION}${caption}\n\n`}`;
}
