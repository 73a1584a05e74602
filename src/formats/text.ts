/**
 * Plain text: scrapes, pastes and exports with nothing but characters. Knows only that the whole file is the text,
 * and what in it is front matter, markup or damage; which line is what is for the recognisers to say.
 */
import { softHyphenMarks } from '../lib/soft-hyphens.js';
import type { Format, Mark } from '../types.js';
import { entriesOf } from './exports/movable-type.js';
import { PLAIN_TEXT } from './kinds.js';
import { frontMatterOfText } from './markdown/front-matter.js';
import { remainsIn } from './remains.js';

export const text: Format = {
  ...PLAIN_TEXT,
  parts: 'by lines',
  exported: entriesOf,
  parse: ({ text, line }, remark) => {
    const marks = [...remainsIn(text, line, remark), ...softHyphenMarks(text)];
    const front = frontMatterOfText(text);
    if (front === null) return { text, blocks: null, declared: null, captions: [], hints: new Map(), marks };
    const own: Mark = { span: [0, front.length], leaves: '', reason: 'front matter' };
    const behind = marks.filter(({ span }) => span[0] >= front.length);
    return {
      text,
      blocks: null,
      declared: front.declared,
      captions: [],
      hints: new Map(),
      marks: [own, ...behind],
    };
  },
};
