/** Where a document is no XML, and how a user is told. */

import type { Unread } from '../../types.js';
import { BROKEN, type Fault, unread } from '../exports/shares.js';

export interface XmlFault {
  /** Place in the text. */
  readonly at: number;
  readonly why: string;
}

/** Why nothing of a document is read. */
export function brokenXml(text: string, fault: XmlFault): Unread {
  return unread('error', BROKEN, whyBroken(text, fault), text.slice(0, fault.at).split('\n').length);
}

/** Why nothing is read from a place on. */
export function brokenFrom(text: string, fault: XmlFault): Fault {
  return { rule: BROKEN, message: whyBroken(text, fault), at: fault.at };
}

function whyBroken(text: string, { at, why }: XmlFault): string {
  const column = at - text.lastIndexOf('\n', at - 1);
  return `Expected XML, found in column ${column}: ${why}. Mend it, or export again.`;
}
