/**
 * The published description of a record, as JSON Schema 2020-12. It says in the schema's words what types.ts says in
 * TypeScript's; a test holds real records against it.
 */

type Schema = Readonly<Record<string, unknown>>;

const text = { type: 'string', minLength: 1 } as const;
const count = { type: 'integer', minimum: 0 } as const;
const words = (description: string): Schema => ({ ...text, description });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const told = (description: string, schema: Schema): Schema => ({ ...schema, description });
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
/** @param seldom those of the properties that an object may lack. */
const shape = (properties: Readonly<Record<string, Schema>>, seldom: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !seldom.includes(name)),
});

const span: Schema = {
  type: 'array',
  prefixItems: [count, count],
  minItems: 2,
  maxItems: 2,
  description: '[start, end) in UTF-16 code units of the record’s text.',
};

const date: Schema = shape({
  date: {
    type: 'string',
    pattern: '^\\d{4}(-\\d\\d(-\\d\\d(T.+)?)?)?$',
    description: 'ISO 8601, cut to its precision.',
  },
  precision: { enum: ['year', 'month', 'day', 'time'] },
  basis: { enum: ['front matter', 'metadata', 'text', 'dateline', 'file name', 'caption', 'inferred'] },
  evidence: { type: 'string', description: 'The source text that it rests on.' },
});

const speaker: Schema = shape({
  text: words('The words that name the source of the quote, as they stand.'),
  span,
  name: orNull(words('The fullest form of the name in the article.')),
  role: orNull(text),
  person: orNull(words('id of the person’s page.')),
});

const FIELDS =
  'headline standfirst caption credit byline dateline published modified publication section readMinutes tags body dropped';

const OVERRIDABLE = 'headline standfirst byline published modified publication section tags dateline language original';

const PROPERTIES: Readonly<Record<string, Schema>> = {
  id: words('Identity: the same source gives the same id in every build.'),
  url: words('Path of its page, relative to the archive’s root.'),
  source: told(
    'The file that it was read from: its path, the checksum of its bytes, how many, how they were read, and which of its articles this is.',
    shape({
      path: words('Relative to the input folder, "/" between its parts.'),
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      bytes: count,
      mediaType: text,
      encoding: text,
      part: orNull(
        told(
          'Which article of the file it is, where the file holds several: the number or name that its source gave it, or its place; and its share of the file’s text.',
          shape({ name: text, number: count, of: count, line: count, span }),
        ),
      ),
    }),
  ),
  text: { type: 'string', description: 'The text that every span measures.' },
  headline: words('Never empty: where the source has none, the first words of the body, and a warning says so.'),
  standfirst: orNull(words('The lines under the headline, where the source sets them apart from the body.')),
  captions: list(
    shape({
      text: { type: 'string' },
      credit: orNull(shape({ raw: text, photographer: orNull(text), agency: orNull(text) })),
      image: orNull(text),
    }),
    'A caption repeated in the source is one caption.',
  ),
  byline: list(
    shape(
      {
        name: orNull(text),
        role: orNull(text),
        organisation: orNull(text),
        person: words('id of the author’s page, where authority.csv names the author.'),
      },
      ['person'],
    ),
    'One for each who signs.',
  ),
  dateline: orNull(told('Where the article was written from.', shape({ place: text, date: orNull(text) }))),
  published: orNull(told('The date, how exact it is, and the words of the source that it rests on.', date)),
  modified: orNull(told('The last change, likewise.', date)),
  publication: orNull(words('The publication.')),
  section: orNull(words('The section of the paper.')),
  tags: list(text, 'Tags as the source gives them.'),
  language: words('BCP 47; und where unknown.'),
  readMinutes: orNull({ type: 'number', minimum: 0, description: 'Reading time as the source states it.' }),
  words: told('Words of the body.', count),
  body: list(
    shape({
      type: { enum: ['paragraph', 'heading', 'list', 'blockquote', 'image', 'table', 'code'] },
      text: { type: 'string' },
      html: { type: 'string' },
      span,
      level: orNull({ type: 'integer', minimum: 1, maximum: 6 }),
    }),
    'Blocks in reading order.',
  ),
  quotes: list(
    shape({
      text,
      span,
      kind: { enum: ['direct', 'mixed'] },
      speaker: orNull(speaker),
      cue: orNull(text),
      block: count,
    }),
    'Quotations; block is an index into body.',
  ),
  corrections: list(shape({ text, block: count }), 'Corrections and clarifications; their words also stand in body.'),
  original: orNull(words('Where the article was first published, as declared.')),
  dropped: list(shape({ text: { type: 'string' }, span, reason: text }), 'What no field took, and why.'),
  layout: list(
    shape({ field: { enum: FIELDS.split(' ') }, span, why: { type: 'string' } }),
    'Which stretch of the text became what: in order, holding every character that is not white space.',
  ),
  other: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Declared values that no field takes.',
  },
  overridden: list(
    { enum: OVERRIDABLE.split(' ') },
    'Fields that the archive’s overrides.csv decides; only where it decides any.',
  ),
  warnings: list(
    shape({ rule: text, grade: { enum: ['high', 'medium', 'low'] }, message: text }),
    'What a person should check, the most severe first.',
  ),
};

/** The schema of one line of `data/articles/*.jsonl`. */
export const recordSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Article record',
  description: 'One article: one line of data/articles/*.jsonl. Unknown values are null or empty lists.',
  ...shape(PROPERTIES, ['overridden']),
};

/** The fields of a record with what the schema says of each, for people; what says nothing explains itself. */
export function recordFields(): { readonly name: string; readonly description: string }[] {
  const properties = recordSchema.properties as Readonly<Record<string, Schema>>;
  return Object.entries(properties).map(([name, schema]) => ({ name, description: descriptionIn(schema) }));
}

function descriptionIn({ description, anyOf }: Schema): string {
  if (typeof description === 'string') return description;
  return Array.isArray(anyOf) ? (anyOf.map(descriptionIn).find((text) => text !== '') ?? '') : '';
}
