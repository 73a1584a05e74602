/** Pages and issues of an invented paper as libraries deliver them (METS with ALTO): for tests of what is read of them. */
import { escapeText } from '../../src/lib/html.js';

/** Two columns of a page by their lines, which break words. */
export const COLUMN = [
  'The ferry Hesk Maid went ashore in the fog on Tues-',
  'day evening, half an hour after she had left the',
  'harbour with forty people aboard, and lay there until',
  'Wednesday noon, when the flood took her off the',
  'stones. Nobody was hurt, and the mails were saved.',
];
export const SECOND = [
  '“We heard the stones before we saw them,” said Ada',
  'Holt, the harbour master, who had gone out in the pi-',
  'lot boat at once and taken off the women and the chil-',
  'dren. The others waited on the bridge with the cap-',
  'tain, and sang.',
];

/** A word, or its attributes besides what places it. */
export type Printed = string | { readonly text: string; readonly more: string };

/** A block of a page by its ID: its lines of words. */
export interface PrintedBlock {
  readonly id: string;
  readonly lines: readonly (readonly Printed[])[];
  /** Where it stands; the print space unless it is told. */
  readonly part?: 'TopMargin' | 'BottomMargin';
}

const word = (one: Printed) => {
  const { text, more } = typeof one === 'string' ? { text: one, more: '' } : one;
  return text === '-'
    ? '<HYP CONTENT="-"/>'
    : `<String CONTENT="${escapeText(text)}"${more === '' ? '' : ` ${more}`}/>`;
};

/** A block of lines that are typed as they stand in print: `exam=` is a word that the column broke, told as machines tell it. */
export function block(id: string, ...lines: readonly string[]): PrintedBlock {
  const words = lines.map((line) => line.split(' '));
  return {
    id,
    lines: words.map((line, i) =>
      line.flatMap((text, j): Printed[] => {
        const last = words[i - 1]?.at(-1) ?? '';
        const [isFirst, isSecond] = [text.endsWith('='), j === 0 && last.endsWith('=')];
        const half = text.replace('=', '');
        if (isFirst) {
          const whole = half + (words[i + 1]?.[0] ?? '');
          return [{ text: half, more: `SUBS_TYPE="HypPart1" SUBS_CONTENT="${escapeText(whole)}"` }, '-'];
        }
        if (!isSecond) return [text];
        return [{ text, more: `SUBS_TYPE="HypPart2" SUBS_CONTENT="${escapeText(last.replace('=', '') + text)}"` }];
      }),
    ),
  };
}

/** A page in ALTO. @param namespace of the version; empty for CCS's own. */
export function alto(blocks: readonly PrintedBlock[], namespace = 'http://www.loc.gov/standards/alto/ns-v2#'): string {
  const of = (part: string) =>
    blocks
      .filter((one) => (one.part ?? 'PrintSpace') === part)
      .map(({ id, lines }) => {
        const rows = lines.map(
          (line) => `<TextLine>${line.map(word).join('<SP/>').replaceAll('<SP/><HYP', '<HYP')}</TextLine>`,
        );
        return `<TextBlock ID="${id}">${rows.join('')}</TextBlock>`;
      })
      .join('');
  const parts = ['TopMargin', 'BottomMargin', 'PrintSpace'].map((part) => `<${part}>${of(part)}</${part}>`);
  const about =
    '<Description><sourceImageInformation><fileName>0001.tif</fileName></sourceImageInformation><OCRProcessing ID="O"><ocrProcessingStep>' +
    '<processingSoftware><softwareName>Reader</softwareName><softwareVersion>7.1</softwareVersion></processingSoftware></ocrProcessingStep></OCRProcessing></Description>';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<alto${namespace === '' ? '' : ` xmlns="${namespace}"`}>${about}<Layout><Page ID="P1">${parts.join('')}</Page></Layout></alto>\n`;
}

export interface Issue {
  /** MODS by the ID of the description. */
  readonly described?: Readonly<Record<string, string>>;
  /** Addresses by the IDs of files. */
  readonly files: Readonly<Record<string, string>>;
  /** What stands in the structure maps, and behind them. */
  readonly maps: string;
  readonly label?: string;
}

/** A METS document with a prefix, as docWorks writes it. */
export function mets({ described = {}, files, maps, label = '' }: Issue): string {
  const descriptions = Object.entries(described).map(
    ([id, mods]) =>
      `<mets:dmdSec ID="${id}"><mets:mdWrap MDTYPE="MODS"><mets:xmlData><mods:mods>${mods}</mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>`,
  );
  const named = Object.entries(files).map(
    ([id, href]) =>
      `<mets:file ID="${id}" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" xlink:href="${escapeText(href)}"/></mets:file>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink" LABEL="${label}">
${descriptions.join('\n')}
<mets:fileSec><mets:fileGrp>${named.join('')}</mets:fileGrp></mets:fileSec>
${maps}
</mets:mets>
`;
}

export const area = (file: string, begin: string, more = '') =>
  `<mets:area BETYPE="IDREF" FILEID="${file}" BEGIN="${begin}"${more === '' ? '' : ` ${more}`}/>`;
export const fptr = (...areas: readonly string[]) =>
  `<mets:fptr>${areas.length > 1 ? `<mets:seq>${areas.join('')}</mets:seq>` : areas.join('')}</mets:fptr>`;
export const div = (type: string, within: string, more = '') =>
  `<mets:div TYPE="${type}"${more === '' ? '' : ` ${more}`}>${within}</mets:div>`;
export const logical = (within: string) => `<mets:structMap TYPE="LOGICAL">${within}</mets:structMap>`;
export const physical = (within: string) => `<mets:structMap TYPE="PHYSICAL">${within}</mets:structMap>`;

/** What describes an issue of the invented paper. */
export const ISSUE =
  '<mods:titleInfo><mods:nonSort>The</mods:nonSort><mods:title>Calder Post</mods:title><mods:partNumber>7077</mods:partNumber></mods:titleInfo>' +
  '<mods:language><mods:languageTerm type="code">eng</mods:languageTerm></mods:language>' +
  '<mods:originInfo><mods:dateIssued encoding="w3cdtf">1905-05-06</mods:dateIssued></mods:originInfo>';
