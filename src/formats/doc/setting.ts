/**
 * How words and paragraphs of a document are set, by the changes that hold for them ([MS-DOC] 2.6.1, 2.6.2). A switch may say what the
 * style says, or the contrary; which style holds is told elsewhere.
 */
import { i16, u8, u16, u32 } from './bytes.js';
import { CHANGE, readChanges } from './changes.js';

/** A switch: 0 or 1, what the style says or the contrary (2.9.325 "ToggleOperand"); null where nothing is said. */
type Switch = number | null;
const [AS_STYLE, AGAINST_STYLE] = [0x80, 0x81];

/** Whether a switch is on. @param inStyle whether the style's is. */
export function isOn(said: Switch, inStyle: boolean): boolean {
  if (said === null || said === AS_STYLE) return inStyle;
  return said === AGAINST_STYLE ? !inStyle : said !== 0;
}

/** Whether a switch is to say the contrary of the style. */
export const isAgainstStyle = (said: Switch) => said === AGAINST_STYLE;

/** What a stretch of words says of itself. */
export interface WordSetting {
  bold: Switch;
  italic: Switch;
  boldOther: Switch;
  italicOther: Switch;
  hidden: Switch;
  isDeleted: boolean;
  /** Whether signs below a space stand for pictures, notes and the like. */
  isSpecial: boolean;
  /** Whether such a sign stands for data that is not shown. */
  isData: boolean;
  /** Whether the words are of a script that has switches of its own. */
  isOther: boolean;
  /** The character that a special sign stands for; of a font of symbols its code there. */
  symbol: number | null;
  /** Numbers of its style of words and of its font. */
  style: number | null;
  font: number | null;
}

export const UNSET: Readonly<WordSetting> = {
  ...{ bold: null, italic: null, boldOther: null, italicOther: null, hidden: null },
  ...{ isDeleted: false, isSpecial: false, isData: false, isOther: false, symbol: null, style: null, font: null },
};

/** What a font of symbols has for the code 0. */
const FIRST_SYMBOL = 0xf000;

const WORD_CHANGES: ReadonlyMap<number, (to: WordSetting, value: number, bytes: Buffer, at: number) => void> = new Map([
  [CHANGE.deleted, (to, value) => set(to, { isDeleted: value === 1 })],
  [CHANGE.isData, (to, value) => set(to, { isData: value === 1 })],
  [CHANGE.bold, (to, value) => set(to, { bold: value })],
  [CHANGE.italic, (to, value) => set(to, { italic: value })],
  [CHANGE.boldOther, (to, value) => set(to, { boldOther: value })],
  [CHANGE.italicOther, (to, value) => set(to, { italicOther: value })],
  [CHANGE.hidden, (to, value) => set(to, { hidden: value })],
  [CHANGE.special, (to, value) => set(to, { isSpecial: value === 1 })],
  [CHANGE.fromRight, (to, value) => set(to, { isOther: value === 1 })],
  [CHANGE.complex, (to, value) => set(to, { isOther: to.isOther || value === 1 })],
  [CHANGE.plain, (to) => set(to, { bold: null, italic: null, boldOther: null, italicOther: null, hidden: null })],
  [CHANGE.style, (to, _, bytes, at) => set(to, { style: u16(bytes, at) })],
  [CHANGE.font, (to, _, bytes, at) => set(to, { font: u16(bytes, at) })],
  [CHANGE.oldSymbol, (to, _, bytes, at) => set(to, { symbol: FIRST_SYMBOL + u8(bytes, at + 2), isSpecial: true })],
  [CHANGE.symbol, (to, _, bytes, at) => set(to, { symbol: u16(bytes, at + 2), isSpecial: true })],
] as const);

function set<Setting>(to: Setting, what: Partial<Setting>): void {
  Object.assign(to as object, what);
}

/** A change: its number, and where what it sets lies. */
export type Change = readonly [change: number, bytes: Buffer, at: number];

/** Of changes that hold for many pieces the last of each kind, in their order: the others say nothing, however many they are. */
export function lastOfEach(bytes: Buffer, isOld: boolean): readonly Change[] {
  const last = new Map<number, Change>();
  readChanges(bytes, isOld, (change, from, at) => {
    if (!WORD_CHANGES.has(change) && !PARAGRAPH_CHANGES.has(change)) return;
    last.delete(change);
    last.set(change, [change, from, at]);
  });
  return [...last.values()];
}

/** A setting of words with such changes. */
export function changedWords(setting: WordSetting, changes: readonly Change[]): WordSetting {
  const own = { ...setting };
  for (const [change, bytes, at] of changes) WORD_CHANGES.get(change)?.(own, u8(bytes, at), bytes, at);
  return own;
}

/** The same of a paragraph. */
export function changedParagraph(setting: ParagraphSetting, changes: readonly Change[]): ParagraphSetting {
  const own = { ...setting };
  for (const [change, bytes, at] of changes) PARAGRAPH_CHANGES.get(change)?.(own, u8(bytes, at), bytes, at);
  return own;
}

/** Lays changes over a setting of words. */
export function changeWords(to: WordSetting, bytes: Buffer, isOld: boolean): void {
  readChanges(bytes, isOld, (change, from, at) => WORD_CHANGES.get(change)?.(to, u8(from, at), from, at));
}

/** What a paragraph, or a style of paragraphs, says of itself. */
export interface ParagraphSetting {
  style: number;
  /** Level of the outline, from 0; null for the style's. */
  outline: number | null;
  /** The list that it is an item of, by its number, and at which level. */
  list: number | null;
  level: number;
  /** Of an item of Word 95 whether it has a number; null where it is none. */
  oldList: boolean | null;
  firstIndent: number;
  isInTable: boolean;
  isRowEnd: boolean;
  /** Tables within one another. */
  depth: number;
  isInnerRowEnd: boolean;
}

export const UNSET_PARAGRAPH: Readonly<ParagraphSetting> = {
  ...{ style: 0, outline: null, list: null, level: 0, oldList: null, firstIndent: 0 },
  ...{ isInTable: false, isRowEnd: false, depth: 0, isInnerRowEnd: false },
};

/** Signs before items that are no numbers (2.9.178 "MSONFC"): bullets, and nothing. */
export const [BULLET, NOTHING] = [0x17, 0xff];

const [BULLETED, UNSIGNED] = [11, 12];

const PARAGRAPH_CHANGES: ReadonlyMap<number, (to: ParagraphSetting, value: number, bytes: Buffer, at: number) => void> =
  new Map([
    [CHANGE.paragraphStyle, (to, _, bytes, at) => set(to, { style: u16(bytes, at) })],
    [CHANGE.outline, (to, value) => set(to, { outline: value })],
    [CHANGE.list, (to, _, bytes, at) => set(to, { list: u16(bytes, at) })],
    [CHANGE.level, (to, value) => set(to, { level: value })],
    // Word 6's kinds of items, as RTF names them too: one without a sign is 12 (RTF 1.9.1, "pnlvlcont")
    [
      CHANGE.itemKind,
      (to, value) => set(to, { oldList: value === 0 || value === UNSIGNED ? null : value !== BULLETED }),
    ],
    [CHANGE.oldList, (to, value) => set(to, { oldList: value !== BULLET })],
    [CHANGE.firstIndent80, (to, _, bytes, at) => set(to, { firstIndent: i16(bytes, at) })],
    [CHANGE.firstIndent, (to, _, bytes, at) => set(to, { firstIndent: i16(bytes, at) })],
    [CHANGE.inTable, (to, value) => set(to, { isInTable: value !== 0 })],
    [CHANGE.rowEnd, (to, value) => set(to, { isRowEnd: value !== 0 })],
    [CHANGE.depth, (to, _, bytes, at) => set(to, { depth: u32(bytes, at) })],
    [CHANGE.innerRowEnd, (to, value) => set(to, { isInnerRowEnd: value !== 0 })],
  ] as const);

/** Gives changes that lie in another stream, since they are too many for their place. @param at their place there. */
export type Elsewhere = (at: number) => Buffer;

/** Lays changes over a setting of a paragraph. */
export function changeParagraph(
  to: ParagraphSetting,
  bytes: Buffer,
  isOld: boolean,
  elsewhere: Elsewhere | null,
): void {
  readChanges(bytes, isOld, (change, from, at) => {
    if (change === CHANGE.elsewhere || change === CHANGE.elsewhereInTable) {
      if (elsewhere !== null) changeParagraph(to, elsewhere(u32(from, at)), isOld, null);
    } else PARAGRAPH_CHANGES.get(change)?.(to, u8(from, at), from, at);
  });
}
