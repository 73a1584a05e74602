/**
 * Signatures as China, Japan and Korea print them: whose part was what before the names ("文｜林海 编辑｜田禾", "取材・文／海原凪子
 * 撮影／山田太朗"), titles before and behind a name, how a name is read in brackets. It leaves the writers' names of a line, and
 * decides not whether they are names.
 */
import { ja } from '../languages/ja.js';
import { ko } from '../languages/ko.js';
import type { Language } from '../languages/language.js';
import { zh } from '../languages/zh.js';
import { isRole } from './jobs.js';
import { anyOf } from './signing-words.js';

/** Han, kana, hangul. */
const SCRIPT = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

const KINDS = ['wrote', 'pictured', 'served'] as const;
const WRITERS: ReadonlySet<string> = new Set([ja, ko, zh].flatMap(({ signing }) => signing?.wrote ?? []));
/** Copies mix the words of the three: Han is written in all of them. */
const ALL = anyOf(KINDS.flatMap((kind) => [ja, ko, zh].flatMap(({ signing }) => signing?.[kind] ?? [])));
/** What somebody did, and the sign that parts it from who did it, or a space before names in these scripts. */
const LABEL = new RegExp(
  `(?<=^|[\\s、，,。／/|｜︱丨／（(【〔●】）)])(?<what>${ALL})\\s?(?:[:：︱丨│∣|｜/／╱＝=・●◎○◆■]\\s?|\\s(?=[\\u3040-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7af]))`,
  'gu',
);
/** "本報訊（記者林海、田禾）". */
const REPORTERS =
  /[（(【]\s?\p{sc=Han}{0,4}(?:記者|记者)\s?(?<names>\p{sc=Han}{2,4}(?:[、，\s]\p{sc=Han}{2,4}){0,4})\s?[)）】]/u;

/** How a name is read: "海原凪子（うみはら・なぎこ）". */
const READING = /\s?[（(][\u3040-\u30ff・=＝\s]{2,24}[)）]/gu;
/** "編集委員 海原凪子", "社会部 海原凪子". */
const TITLE_FIRST =
  /^(?<title>[\p{Lo}ー・]{2,12}) (?<name>[\u3005\u3040-\u30ff\u4e00-\u9fff]{3,6}|[\u4e00-\u9fff]{1,3} [\u4e00-\u9fff\u3040-\u30ff]{1,3})$/u;
const TITLE_LAST = /^(?<name>[\u3005\u3040-\u30ff\u4e00-\u9fff]{3,6}) (?<title>[\p{Lo}ー・]{2,12})$/u;
/** Departments of a paper, whose members sign behind their name. */
const DEPARTMENT = /(?:部|局|支局|総局|班)$/u;
/** Two names of one language without a sign between them, each with both of its parts: "林海涛 田禾", "海原凪子 山田太朗". */
const SIDE_BY_SIDE = /(?<=[\u4e00-\u9fff\u3040-\u30ff]{3,6}) (?=[\u4e00-\u9fff\u3040-\u30ff]{3,6}(?:$|[ 、]))/gu;

/**
 * A signature with its writers' names alone; as it is where nothing says whose part was what, empty where only the parts of
 * others are said.
 */
export function withoutParts(line: string, language: Language): string {
  if (!SCRIPT.test(line) || line.length > LONGEST) return line;
  const text = line.replace(READING, '');
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) return REPORTERS.exec(text)?.groups?.names ?? untitled(text, language);
  const written = labels.flatMap((label, i) => {
    if (!WRITERS.has(label.groups?.what ?? '')) return [];
    return [text.slice(label.index + label[0].length, labels[i + 1]?.index ?? text.length)];
  });
  if (written.length === 0) return text.slice(0, labels[0]!.index);
  const names = written.map((names) => untitled(names.replace(/^[\s・]+|[\s／/|｜︱丨（(【）)】]+$/gu, ''), language));
  return [...new Set(names)].join('、');
}

/** Who edited an article of which no writer is said: "（责任编辑：林海）". Chinese papers name the editor at its foot. */
const EDITOR =
  /(?:责任编辑|責任編輯|责编|責編|编辑|編輯)\s?[:：]\s?(?<names>[\u4e00-\u9fff]{2,4}(?:[、，,\s][\u4e00-\u9fff]{2,4}){0,3})/u;

/** Names of the editors of a Chinese article; empty where none are said. */
export function editorsIn(line: string): readonly string[] {
  if (line.length > LONGEST || !/[编編]/.test(line)) return [];
  return EDITOR.exec(line)?.groups?.names?.split(/[、，,\s]/u) ?? [];
}

/** Characters of the longest such signature; a guess. */
const LONGEST = 100;

function untitled(text: string, language: Language): string {
  const { title = '', name } = (TITLE_FIRST.exec(text) ?? TITLE_LAST.exec(text))?.groups ?? {};
  if (name !== undefined && (isRole(title, language) || DEPARTMENT.test(title))) return name;
  return text.replace(SIDE_BY_SIDE, '、');
}

/** Titles of Korean reporters, with what stands before some of them. */
const KOREAN_TITLE =
  '(?:선임|수습|인턴|객원|전문|시민|명예|대학생)?\\s?(?:기자|특파원)|논설위원|논설실장|논설주간|편집위원|칼럼니스트|편집국장|에디터|통신원|리포터';
/** "순천 구현모 기자", "박하늘·김바다 기자". */
const KOREAN = new RegExp(
  `(?<names>(?:[\\uac00-\\ud7af]{2,4}\\s?[·ㆍ・,]\\s?){0,3}[\\uac00-\\ud7af]{2,4})\\s?(?:${KOREAN_TITLE})(?![\\uac00-\\ud7af])`,
  'gu',
);
/** Before a name, that its owner made the pictures: "사진=김바다 기자". */
const KOREAN_PICTURES = /(?<!글\s?[·,ㆍ]\s?)(?:사진|영상|그림|편집)\s?[=:·]?\s?$/u;

const HANGUL = /[\uac00-\ud7af]/;

/** Korean reporters sign with their title after the name, places and desks before it; the names of those who wrote. */
export function namesBeforeTitles(text: string): readonly string[] {
  if (!HANGUL.test(text) || text.length > LONGEST) return [];
  return [...text.matchAll(KOREAN)]
    .filter(({ index }) => !KOREAN_PICTURES.test(text.slice(Math.max(0, index - 10), index)))
    .flatMap(({ groups }) => (groups?.names ?? '').split(/\s?[·ㆍ・,]\s?/u));
}
