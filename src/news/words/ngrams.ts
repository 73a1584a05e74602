/**
 * Scores of n-grams, looked up where they stand in the text of eld's tables: as the objects that this text makes, they take
 * fifteen times the room, and more while the text is read as a program. It knows how those tables are
 * written, and no language; what is written otherwise it declines.
 */

/** Tables of one size of eld, as its detector takes them. */
export interface NgramTables {
  readonly type: string;
  /** Codes by the numbers that scores are given under. */
  readonly languages: Readonly<Record<string, string>>;
  /** The scores of an n-gram by language; undefined where no language has it. */
  readonly scoresOf: (ngram: string) => Readonly<Record<string, number>> | undefined;
}

const HEAD = /export const ngramsData = \{type:'([^']*)',languages:\{((?:\d+:'\w+',?)+)\},isSubset:false,ngrams:\{/;

/** Twice as many places as the largest of the tables that we load has n-grams, at least. */
const PLACES = 1 << 18;

/** The tables in the text of a module; null where it is not written as expected. Linear in its length. */
export function tablesIn(module: string): NgramTables | null {
  const head = HEAD.exec(module);
  if (head === null) return null;
  const places = placesIn(module, head.index + head[0].length);
  if (places === null) return null;
  const languages = Object.fromEntries([...head[2]!.matchAll(/(\d+):'(\w+)'/g)].map(([, id, code]) => [id!, code!]));
  const scoresOf = (ngram: string) => {
    const at = found(module, places, ngram);
    return at < 0 ? undefined : scoresAt(module, at);
  };
  return { type: head[1]!, languages, scoresOf };
}

const [QUOTE, COMMA, COLON, ESCAPE, CLOSE] = [39, 44, 58, 92, 125];

/** By hash, where an n-gram's first letter stands; 0 for none. Null where one entry is not `'gram':{number:number,…}`. */
function placesIn(text: string, from: number): Uint32Array | null {
  const places = new Uint32Array(PLACES);
  let at = from;
  for (let count = 0; 2 * count < PLACES; count++) {
    const isQuoted = text.charCodeAt(at) === QUOTE;
    const start = isQuoted ? at + 1 : at;
    let hash = 0;
    for (at = start; isQuoted ? isInside(text, at) : isPlain(text.charCodeAt(at)); at++) {
      if (text.charCodeAt(at) === ESCAPE) at++;
      hash = mixed(hash, text.charCodeAt(at));
    }
    if (at === start || !text.startsWith(isQuoted ? "':{" : ':{', at)) return null;
    at = afterScores(text, at + (isQuoted ? 3 : 2));
    if (text.charCodeAt(at) !== CLOSE) return null;
    let place = hash >>> SHIFT;
    while (places[place] !== 0) place = (place + 1) % PLACES;
    places[place] = start;
    if (text.charCodeAt(at + 1) === CLOSE) return places;
    if (text.charCodeAt(at + 1) !== COMMA) return null;
    at += 2;
  }
  return null;
}

function isInside(text: string, at: number): boolean {
  return at < text.length && text.charCodeAt(at) !== QUOTE;
}

/** Whether a letter stands in a key without quotes: in a name of JavaScript, where no sign does that comes behind one. */
function isPlain(unit: number): boolean {
  return unit !== COLON && unit !== COMMA && unit !== CLOSE && unit !== ESCAPE && unit > 32;
}

/** Odd and without a pattern in its bits: the golden ratio's, as usual for hashes. */
const SPREAD = 0x9e3779b1;
/** Keeps as many bits as `PLACES` has. */
const SHIFT = 14;

function mixed(hash: number, unit: number): number {
  return Math.imul((hash ^ (hash >>> 15)) + unit, SPREAD) >>> 0;
}

function afterScores(text: string, from: number): number {
  let at = from;
  for (let unit = text.charCodeAt(at); (unit >= 48 && unit <= COLON) || unit === COMMA; ) unit = text.charCodeAt(++at);
  return at;
}

/** Where the scores of an n-gram begin; -1 where it is in no table. */
function found(text: string, places: Uint32Array, ngram: string): number {
  let hash = 0;
  for (let i = 0; i < ngram.length; i++) hash = mixed(hash, ngram.charCodeAt(i));
  for (let place = hash >>> SHIFT; places[place] !== 0; place = (place + 1) % PLACES) {
    const end = endOf(text, places[place]!, ngram);
    if (end >= 0) return end;
  }
  return -1;
}

/** Where the scores begin of the n-gram that stands at a place; -1 if it is another than the one asked for. */
function endOf(text: string, from: number, ngram: string): number {
  let at = from;
  for (let i = 0; i < ngram.length; i++, at++) {
    if (text.charCodeAt(at) === ESCAPE) at++;
    if (text.charCodeAt(at) !== ngram.charCodeAt(i)) return -1;
  }
  const isQuoted = text.charCodeAt(from - 1) === QUOTE;
  if (text.charCodeAt(at) !== (isQuoted ? QUOTE : COLON)) return -1;
  return at + (isQuoted ? 3 : 2);
}

function scoresAt(text: string, from: number): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const score of text.slice(from, text.indexOf('}', from)).split(',')) {
    const [language = '', points] = score.split(':');
    scores[language] = Number(points);
  }
  return scores;
}
