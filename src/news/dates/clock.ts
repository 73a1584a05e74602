/**
 * Reads a time of day beside a date: "at 7:45 a.m. EST", "à 17h26", "17:26 Uhr", "오후 5:30". It knows the zones that mean
 * one offset and refuses to guess any other: an unknown or ambiguous zone leaves the local time without an offset.
 */
import { digits } from '../../lib/dates.js';
import { type DateNames, keyOf } from './names.js';

export interface Clock {
  /** `HH:MM:SS`, with `Z` or `±HH:MM` only where the text states it. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Zone abbreviations that newspapers print. Those with null mean several offsets (IST: India, Israel, Ireland; CST: America,
 * China; ET, CT, MT, PT: by season) and yield none. BST is read as British Summer Time: standard use in newspapers.
 */
const ZONES: Readonly<Record<string, string | null>> = {
  ...{ Z: 'Z', UTC: 'Z', GMT: 'Z', WET: '+00:00', WEST: '+01:00', BST: '+01:00', CET: '+01:00', CEST: '+02:00' },
  ...{ MEZ: '+01:00', MESZ: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00', SAST: '+02:00' },
  ...{ EST: '-05:00', EDT: '-04:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
  ...{ AKST: '-09:00', AKDT: '-08:00', HST: '-10:00', JST: '+09:00', KST: '+09:00', HKT: '+08:00', SGT: '+08:00' },
  ...{
    AEST: '+10:00',
    AEDT: '+11:00',
    ACST: '+09:30',
    AWST: '+08:00',
    NZST: '+12:00',
    NZDT: '+13:00',
    WIB: '+07:00',
    WITA: '+08:00',
  },
  ...{ ET: null, CT: null, MT: null, PT: null, CST: null, IST: null, AST: null, ADT: null, PKT: null, NST: null },
};

// "7", "7:45", "07.45", "17h26", "17:26:05.000", "17時05"
const TIME = /(\d{1,2})(?:\s?[:.hH時时点點시]\s?(\d{2})(?:\s?[:分분]\s?(\d{2})(?:[.,]\d{1,9})?)?(?!\d)[分분]?)?/y;
// "7:45 a.m.", "7:45 π.μ.", "7:45 p.d."
const MERIDIEM = /\s?(?:([ap])\.?\s?m\b\.?|([πμ])\.\s?μ\.|([pm])\.d\.)/iy;
/** Greek and Albanian, before noon and after. */
const OTHER_MERIDIEM: Readonly<Record<string, string>> = { π: 'a', μ: 'p', p: 'a', m: 'p' };
const HOUR_UNIT = /\s?(?:(?:Uhr|uur)(?!\p{Ll})|(?:hrs?|hs|h|H|[分분時时点點시])(?![\p{L}\p{M}]))/uy;
const WORD = /\s?([\p{L}\p{M}]+)/uy;
// "GMT+1", "(UTC+05:30)", "+01:00", "EST"
const ZONE =
  /\s{0,2}\(?(?:(GMT|UTC)?\s?([+\-−])(\d{1,2})(?::?(\d{2}))?(?![\d.:/])|([A-Za-z]{1,4})(?![\p{L}\p{M}\d]))\)?/uy;
// A point behind the year belongs to it where a time follows: "4. ožujka 2011. u 07:45".
// So do the words for "year": "14.01.2011 г., 7:45".
const BEFORE_TIME =
  /(?:T(?=\d)|(?:\.(?=\s(?:u\s|\|\s)?\d{1,2}[:.]\d\d)|\s?[гр]\.(?=,?\s))?[\s,،:]{0,3}(?:[-–—|•·/@(]{1,2}\s?)?)/y;

/** What closes a day where no space parts it from the hour: "3月4日7时45分". */
const DAY = /[日号號일]/;

/** The time that follows a date ending at `at`; null where none does. */
export function clockAfter(text: string, at: number, names: DateNames): Clock | null {
  const lead = stick(BEFORE_TIME, text, at)?.[0] ?? '';
  let start = at + lead.length;
  const word = stick(WORD, text, start);
  const next = word && stick(WORD, text, start + word[0].length);
  if (word && next && names.clockWords.has(keyOf(`${word[1]} ${next[1]}`)))
    start += word[0].length + next[0].length + spacing(text, start + word[0].length + next[0].length);
  else if (word && names.clockWords.has(keyOf(word[1] ?? '')))
    start += word[0].length + spacing(text, start + word[0].length);
  else if (lead === '' && !isHalfDay(word, names) && !DAY.test(text.charAt(at - 1)) && !isGlued(text, at)) return null;
  return clockAt(text, start, names);
}

/** "04.03.201107:45": an hour that a copy ran into the year. */
function isGlued(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && stick(/\d{1,2}:\d\d(?!\d)/y, text, at) !== null;
}

/** The time that stands before a date starting at `end`, not reaching back beyond `floor`. */
export function clockBefore(text: string, end: number, floor: number, names: DateNames): Clock | null {
  const from = Math.max(floor, end - 40);
  for (const match of text.slice(from, end).matchAll(/(?<!\d[:.]?)\d{1,2}/g)) {
    const clock = clockAt(text, from + match.index, names);
    if (clock && clock.end <= end && joinsDate(text.slice(clock.end, end), names)) return clock;
  }
  return null;
}

function joinsDate(gap: string, names: DateNames): boolean {
  const word = gap.replace(/[\s,|–—-]/g, '');
  return word === '' || names.clockWords.has(keyOf(word)) || names.joiners.has(keyOf(word));
}

function clockAt(text: string, at: number, names: DateNames): Clock | null {
  const leading = stick(WORD, text, at);
  const half = isHalfDay(leading, names) ? keyOf(leading?.[1] ?? '') : '';
  const start = half ? at + (leading?.[0].length ?? 0) + spacing(text, at + (leading?.[0].length ?? 0)) : at;
  const time = stick(TIME, text, start);
  if (!time) return null;
  let end = start + time[0].length;
  const meridiem = stick(MERIDIEM, text, end);
  const trailing = stick(WORD, text, end);
  const after = isHalfDay(trailing, names) ? keyOf(trailing?.[1] ?? '') : '';
  if (meridiem) end += meridiem[0].length;
  else if (after) end += trailing?.[0].length ?? 0;
  const unit = stick(HOUR_UNIT, text, end);
  if (unit) end += unit[0].length;
  if (time[2] === undefined && !meridiem && !unit && !half && !after) return null;
  const mark = meridiem?.[1]?.toLowerCase() ?? OTHER_MERIDIEM[(meridiem?.[2] ?? meridiem?.[3])?.toLowerCase() ?? ''];
  const isPm = mark === 'p' || names.pm.has(half || after);
  const isAm = mark === 'a' || names.am.has(half || after);
  const hour = Number(time[1]) + (isPm && Number(time[1]) < 12 ? 12 : isAm && Number(time[1]) === 12 ? -12 : 0);
  const [minute, second] = [Number(time[2] ?? 0), Number(time[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const zone = zoneAt(text, end, mark !== undefined);
  return {
    iso: `${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}${zone.offset ?? ''}`,
    start: at,
    end: zone.end,
  };
}

/** After "a.m." and "p.m." zones are also printed in lower case ("10:18am ist"). */
function zoneAt(text: string, at: number, anyCase: boolean): { offset: string | null; end: number } {
  const match = stick(ZONE, text, at);
  const none = { offset: null, end: at };
  if (!match) return none;
  const end = at + match[0].length;
  if (match[5] !== undefined) {
    const name = anyCase ? match[5].toUpperCase() : match[5];
    // "GMT+1" is the other alternative's; here only a name of its own counts.
    const offset = Object.hasOwn(ZONES, name) ? ZONES[name] : undefined;
    return offset === undefined ? none : { offset, end };
  }
  const [hours, minutes] = [Number(match[3]), Number(match[4] ?? 0)];
  // A bare "-05" may be the next date; without GMT or UTC an offset states its minutes.
  if (hours > 14 || minutes > 59 || (match[1] === undefined && match[4] === undefined)) return none;
  return { offset: `${match[2] === '+' ? '+' : '-'}${digits(hours, 2)}:${digits(minutes, 2)}`, end };
}

function isHalfDay(word: RegExpExecArray | null, names: DateNames): boolean {
  const key = keyOf(word?.[1] ?? '');
  return key !== '' && (names.am.has(key) || names.pm.has(key));
}

function spacing(text: string, at: number): number {
  return stick(/[.\s:]{0,2}/y, text, at)?.[0].length ?? 0;
}

/** Runs a sticky expression at one place. */
export function stick(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
