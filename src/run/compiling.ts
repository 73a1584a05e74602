/**
 * Compiles one template: what Eta makes of its text, in a function of ours, which says in which line it failed. It knows
 * neither folders nor data.
 */
import { Script } from 'node:vm';
import { Eta } from 'eta';
import type { Html } from '../lib/html.js';

/** A template that cannot be used; the message names the file, the line and what to do. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** What a template is filled with. */
export type Data = Readonly<Record<string, unknown>>;
export type Include = (name: string, data?: Data) => Html;
/** What a template writes into, and how what it prints becomes markup. */
export interface Frame {
  res: string;
  line: number;
  e: (value: unknown) => string;
}
/** Gives what was written; nothing where that stands in the frame. */
export type Body = (it: Data, include: Include, layout: Layout, frame: Frame) => string | undefined;
export type Layout = (name: string, data?: Data) => void;
export interface Template {
  readonly file: string;
  readonly run: Body;
  /** The same, keeping count of lines; made only when something went wrong. */
  readonly trace: () => Body;
}

// Eta's parser and body compiler; the function around the body is ours, so that what `include` gives is `Html` and needs
// no raw tag.
const plain = new Eta({ autoTrim: false, debug: false });
const counting = new Eta({ autoTrim: false, debug: true });

/** Compiles a template. Throws `TemplateError` with the line that cannot be read. */
export function compile(file: string, source: string): Template {
  let parts: ReturnType<Eta['parse']>;
  try {
    parts = withoutStatementLines(counting.parse(source));
  } catch (error) {
    const [, problem = 'cannot be read', line = '1'] = /^(.*?) at line (\d+)/.exec(wordsOf(error)) ?? [];
    throw new TemplateError(`${file}:${line}: ${problem}; every <% needs its %>, every quotation mark its partner`);
  }
  for (const part of parts) {
    if (typeof part !== 'string' && part.t === 'r') {
      throw new TemplateError(`${file}:${part.lineNo ?? 1}: <%~ prints without escaping and is refused; write <%= %>`);
    }
  }
  const counted = (): string => code(counting.compileBody(parts));
  try {
    return {
      file,
      run: functionOf(swift(parts) ?? code(plain.compileBody(parts))),
      trace: () => functionOf(counted()),
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new TemplateError(`${file}:${brokenLine(counted())}: ${error.message}; correct the code between <% and %>`);
  }
}

function code(body: string): string {
  return `(function (it, include, layout, __eta) { "use strict";\n${body}})`;
}

/** What a template's own code may not hold to be put together as `swift` does: an early end, names of ours. */
const UNUSUAL = /\breturn\b|__/;

/**
 * As `code` of what Eta makes of the parts, in half as many steps: what is written stands in a variable of the function and
 * not in the frame. Null where a template's own code could tell the difference.
 */
function swift(parts: ReturnType<Eta['parse']>): string | null {
  let body = '';
  let printed: string[] = [];
  const print = (): void => {
    if (printed.length > 0) body += `__r += ${printed.join(' + ')};\n`;
    printed = [];
  };
  for (const part of parts) {
    if (typeof part === 'string') printed.push(`'${part}'`);
    else if (UNUSUAL.test(part.val)) return null;
    else if (part.t === 'i') printed.push(`__e(${part.val})`);
    else {
      print();
      body += `${part.val}\n`;
    }
  }
  print();
  return code(`const __e = __eta.e; let __r = '';\n${body}return __r;\n`);
}

function functionOf(source: string): Body {
  return new Script(source).runInThisContext() as Body;
}

/** The template line of a syntax error: the last line count that the broken function's code sets before the error. */
function brokenLine(source: string): number {
  try {
    new Script(source, { filename: 'template' });
    return 1;
  } catch (error) {
    const at = Number(/^template:(\d+)/.exec((error as Error).stack ?? '')?.[1] ?? 1);
    const lines = source.split('\n').slice(0, at);
    const set = lines.findLastIndex((line) => line.startsWith('__eta.line='));
    return set < 0 ? 1 : Number(lines[set]?.slice('__eta.line='.length)) + Math.max(0, at - set - 2);
  }
}

/** A line that holds nothing but a statement leaves no empty line behind. Text parts are JavaScript-quoted by Eta. */
function withoutStatementLines(parts: ReturnType<Eta['parse']>): ReturnType<Eta['parse']> {
  const out = [...parts];
  for (let i = 0; i < out.length; i++) {
    const part = out[i];
    if (part === undefined || typeof part === 'string' || part.t !== 'e') continue;
    const before = i === 0 ? '\\n' : out[i - 1];
    const after = out[i + 1];
    const starts =
      typeof before === 'string' && /(?:\\n|^)[ \t]*$/.test(before) && (i < 2 || /\\n[ \t]*$/.test(before));
    const alone = (starts || isStatement(before)) && typeof after === 'string' && after.startsWith('\\n');
    if (!alone) continue;
    if (i > 0 && typeof before === 'string') out[i - 1] = before.replace(/[ \t]+$/, '');
    out[i + 1] = after.slice(2);
  }
  return out.filter((part) => part !== '');
}

function isStatement(part: ReturnType<Eta['parse']>[number] | undefined): boolean {
  return typeof part === 'object' && part.t === 'e';
}

/** The first line of what an error says. */
export function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
