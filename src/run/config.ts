/**
 * What the owner of an archive decides: the command line over `backfile.config.json` over the defaults. Refuses what it
 * does not know, with what was expected, so that a slip of the pen never builds another archive than was meant.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Site } from '../types.js';
import { NotBuilt } from './files/safety.js';
import { PACKAGE } from './home.js';
import { usualCacheFolder } from './keeping/cache.js';

export interface Options {
  readonly in: string;
  readonly out: string;
  /** The user's own templates, over the built-in ones. */
  readonly templates: string | null;
  readonly report: string | null;
  /** Threads; null lets the number of articles decide. */
  readonly jobs: number | null;
  /** The folder of caches; null where none is to be kept. */
  readonly cache: string | null;
  /** Whether lines that recur in many files of one source are left out. */
  readonly recurring: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly port: number;
  readonly open: boolean;
  readonly site: Site;
  readonly configFile: string;
}

/** What may stand in the file and on the command line, each with the shape of its value. */
const KINDS = {
  in: 'folder',
  out: 'folder',
  templates: 'folder',
  report: 'folder',
  baseUrl: 'address',
  formerly: 'address',
  title: 'text',
  description: 'text',
  language: 'text',
  rights: 'text',
  crawlers: 'text',
  fullTextFeeds: 'switch',
  jobs: 'count',
  port: 'count',
  cache: 'switch',
  cacheDir: 'folder',
  recurring: 'switch',
  search: 'switch',
  strict: 'switch',
  quiet: 'switch',
  open: 'switch',
} as const;

export type Given = { readonly [Key in keyof typeof KINDS]?: string | number | boolean };

export const CONFIG_NAME = 'backfile.config.json';

/** Decides all options. Throws NotBuilt for a value or key that is not expected. @param given from the command line. */
export function optionsOf(given: Given): Options {
  const input = resolve(named(flagOf('in'), given.in ?? 'seeds'));
  const configFile = join(dirname(input), CONFIG_NAME);
  const fromFile = existsSync(configFile) ? readConfig(configFile) : {};
  const all: Given = { ...fromFile, ...given };
  const called = (key: keyof Given): string => (key in given ? flagOf(key) : `${configFile}: "${key}"`);
  const folder = (key: 'out' | 'templates' | 'report' | 'cacheDir') =>
    all[key] === undefined ? null : resolve(named(called(key), all[key]));
  // a folder on the command line wins over none in the file
  const isUncached = given.cache === false || (all.cache === false && given.cacheDir === undefined);
  return {
    in: resolve(String(all.in ?? input)),
    out: folder('out') ?? resolve('dist'),
    templates: folder('templates'),
    report: folder('report'),
    jobs: all.jobs === undefined ? null : countOf(called('jobs'), all.jobs, 1, 256),
    cache: isUncached ? null : (folder('cacheDir') ?? usualCacheFolder()),
    recurring: all.recurring !== false,
    strict: all.strict === true,
    quiet: all.quiet === true,
    port: countOf(called('port'), all.port ?? 4321, 0, 65535),
    open: all.open === true,
    site: siteOf(all, called),
    configFile,
  };
}

function flagOf(key: keyof Given): string {
  return `--${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

/** A path that names something: of an empty one the platform would make the folder where the command runs. */
function named(setting: string, value: unknown): string {
  const path = String(value);
  if (path.trim() === '') throw new NotBuilt(`${setting} expects the path of a file or folder, and "${path}" came.`);
  return path;
}

/** @param called what a setting is called where it was made. */
function siteOf(all: Given, called: (key: keyof Given) => string): Site {
  const text = (key: 'title' | 'description' | 'rights' | 'language') =>
    all[key] === undefined ? null : String(all[key]).trim() || null;
  return {
    title: text('title') ?? 'News archive',
    authority: null,
    description: text('description'),
    baseUrl: all.baseUrl === undefined ? null : addressOf(called('baseUrl'), String(all.baseUrl)),
    formerly: all.formerly === undefined ? null : addressOf(called('formerly'), String(all.formerly)),
    language: text('language') ?? 'en',
    rights: text('rights'),
    crawlers: crawlersOf(called('crawlers'), all.crawlers ?? 'open'),
    fullTextFeeds: all.fullTextFeeds === true,
    search: all.search !== false,
  };
}

function crawlersOf(setting: string, value: unknown): Site['crawlers'] {
  if (value === 'open' || value === 'search' || value === 'closed') return value;
  throw new NotBuilt(`${setting} expects "open", "search" or "closed", and ${JSON.stringify(value)} came.`);
}

function addressOf(setting: string, value: string): string {
  const expected = `${setting} expects an address such as https://archive.example.org/, and "${value}" came.`;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new NotBuilt(expected);
  }
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') throw new NotBuilt(expected);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function countOf(setting: string, value: unknown, least: number, most: number): number {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new NotBuilt(`${setting} expects a whole number from ${least} to ${most}, and ${JSON.stringify(value)} came.`);
}

function readConfig(file: string): Given {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')); // editors of Windows put the mark there
  } catch (error) {
    throw new NotBuilt(
      `${file} must be JSON: ${error instanceof Error ? error.message : String(error)}. Mend it or remove it.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NotBuilt(`${file} must hold one object of options: { "title": … }.`);
  const settings: Record<string, string | number | boolean> = {};
  for (const [key, setting] of Object.entries(value)) settings[key] = checked(file, key, setting);
  return settings;
}

function checked(file: string, key: string, value: unknown): string | number | boolean {
  const kind = Object.hasOwn(KINDS, key) ? (KINDS as Readonly<Record<string, string>>)[key] : undefined;
  if (kind === undefined)
    throw new NotBuilt(`${file} has "${key}", which is no option. Expected: ${Object.keys(KINDS).join(', ')}.`);
  const expected = kind === 'switch' ? 'boolean' : kind === 'count' ? 'number' : 'string';
  if (typeof value !== expected)
    throw new NotBuilt(`${file}: "${key}" expects a ${expected}, and ${JSON.stringify(value)} came.`);
  // a path in the file starts from the file, wherever the command is run
  if (kind === 'folder') return resolve(dirname(file), named(`${file}: "${key}"`, value));
  return value as string | number | boolean;
}

/** The templates that ship with the program, beside its compiled code. */
export function builtInTemplates(): string {
  return join(PACKAGE, 'templates');
}
