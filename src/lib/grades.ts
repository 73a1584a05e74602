/**
 * How much each warning weighs. One table for all rules, so that grades stay few and can be held against each other; what
 * a rule finds is told where it warns.
 */
import type { Grade } from '../types.js';

/** From the most severe down. */
export const GRADES: readonly Grade[] = ['high', 'medium', 'low'];

/**
 * `high`: a field is missing that every article has, or more likely wrong than right. `medium`: a field may well be wrong.
 * `low`: nothing looks wrong, but something is not known.
 */
const GRADE_OF: Readonly<Record<string, Grade>> = {
  'article:several': 'high',
  'body:none': 'high',
  'headline:none': 'high',
  'headline:doubtful': 'high',
  'body:doubtful': 'medium',
  'beside:missing': 'medium',
  'beside:unnamed': 'medium',
  'byline:doubtful': 'medium',
  'date:ambiguous': 'medium',
  'date:inferred': 'medium',
  'date:late': 'medium',
  'date:unreadable': 'medium',
  'doc:torn': 'medium',
  'markdown:nesting': 'medium',
  'mets:blocks': 'medium',
  'mets:checksum': 'medium',
  'rtf:torn': 'medium',
  'text:control': 'medium',
  'text:entities': 'medium',
  'text:markup': 'medium',
  'text:misread': 'medium',
  'text:outside': 'medium',
  'text:replacement': 'medium',
  'wacz:damaged': 'medium',
  'warc:digest': 'medium',
  'warc:torn': 'medium',
  'warc:truncated': 'medium',
  'body:short': 'low',
  'date:none': 'low',
  'language:none': 'low',
  'language:unknown': 'low',
  'mets:loose': 'low',
  'ocr:unsure': 'low',
};

/** The grade of a warning's rule. */
export function gradeOf(rule: string): Grade {
  return GRADE_OF[rule] ?? 'medium';
}

/** Most severe first, for sorting; null, where nothing was warned of, comes last. */
export function bySeverity(a: Grade | null, b: Grade | null): number {
  return rank(a) - rank(b);
}

function rank(grade: Grade | null): number {
  return grade === null ? GRADES.length : GRADES.indexOf(grade);
}
