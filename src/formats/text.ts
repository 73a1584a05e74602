/**
 * Plain text: scrapes, pastes and exports with nothing but characters. Knows only that the whole file is the text;
 * which line is what is for the recognisers to say.
 */
import type { Format } from '../types.js';
import { PLAIN_TEXT } from './kinds.js';
import { warnOfRemains } from './remains.js';

export const text: Format = {
  ...PLAIN_TEXT,
  parse: ({ text, line }, remark) => {
    warnOfRemains(text, line, remark);
    return { text, blocks: null, declared: null };
  },
};
