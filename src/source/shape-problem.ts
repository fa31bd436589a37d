import type { Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from './nearest.ts';
import type { Tell } from './problems.ts';
import { partAt, type SchemaPart } from './schema-part.ts';
import { pathOf, type ShapeError } from './shape-error.ts';
import { inside, keyAt, placeOf, type Source, type Spot } from './source.ts';

/** What a finding is told with: where it is, what stands there, and the schema that found it. */
interface Finding {
  readonly error: ShapeError;
  readonly spot: Spot;
  readonly value: unknown;
  /** What the schema says of what stands there. */
  readonly schema: SchemaPart;
  readonly tell: Tell;
}

/** Tells a finding of a compiled schema in an author's words. */
export function tellShapeProblem(error: ShapeError, source: Source, schema: object, tell: Tell): void {
  const path = pathOf(error.instancePath, source.value);
  const finding: Finding = {
    error,
    spot: { source, path },
    value: valueAt(source.value, path),
    schema: partAt(path, source.value, schema),
    tell,
  };
  (tellers[error.keyword] ?? tellers['type'])?.(finding);
}

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, step) => (inner === null || typeof inner !== 'object' ? undefined : (inner as Readonly<Record<string, unknown>>)[String(step)]),
    value,
  );

/** By keyword of the schema. */
const tellers: Readonly<Record<string, (finding: Finding) => void>> = {
  additionalProperties: ({ error, spot, schema, value, tell }) => {
    const key = String(error.params['additionalProperty']);
    const used = new Set(Object.keys(value as object));
    const known = Object.keys(schema.properties ?? {}).filter((name) => !used.has(name));
    const hint =
      decimalComma(key, placeOf(keyAt(inside(spot, key)))) ??
      (isRestOfText(key, value) ? 'In brackets a comma ends a text. Put the whole text in quotes.' : undefined) ??
      didYouMean(key, known) ??
      (known.length > 0 ? `Keys that can stand here: ${known.slice(0, 30).join(', ')}.` : undefined);
    tell('file/unknown-key', keyAt(inside(spot, key)), { key }, hint);
  },
  required: ({ error, spot, tell }) => tell('file/missing-key', spot, { key: String(error.params['missingProperty']) }),
  type: ({ error, spot, value, schema, tell }) => {
    const wanted = String(error.params['type'] ?? '').split(',');
    tell(
      'file/wrong-type',
      spot,
      { wanted: typesInWords(wanted), found: inWords(value) },
      hintWithForm(typeHint(wanted, value, placeOf(spot)), value, schema),
    );
  },
  enum: ({ error, spot, value, tell }) => {
    const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
    tell('file/not-one-of', spot, { found: shown(value), allowed: allowed.join(', ') }, didYouMean(String(value), allowed));
  },
  const: ({ error, spot, value, tell }) =>
    tell('file/not-one-of', spot, { found: shown(value), allowed: String(error.params['allowedValue']) }),
  pattern: ({ error, spot, schema, value, tell }) =>
    tell('file/bad-form', spot, { found: shown(value), wanted: schema.form ?? String(error.params['pattern']) }, formHint(value)),
  propertyNames: ({ error, spot, schema, tell }) => {
    const key = String(error.params['propertyName']);
    const { form = 'an id' }: SchemaPart = schema.propertyNames ?? {};
    tell('file/bad-form', keyAt(inside(spot, key)), { found: shown(key), wanted: form }, formHint(key));
  },
  minimum: (finding) => tellRange(finding),
  maximum: (finding) => tellRange(finding),
  exclusiveMinimum: (finding) => tellRange(finding),
  minLength: ({ spot, tell }) => tell('file/wrong-length', spot, { wanted: 'at least one character long' }),
  maxLength: ({ error, spot, tell }) =>
    tell('file/wrong-length', spot, { wanted: `at most ${String(error.params['limit'])} characters long` }),
};

/** In brackets `label: one, and two` is two keys: label with "one", and "and two" with nothing. */
const isRestOfText = (key: string, map: unknown): boolean =>
  /\S\s+\S/.test(key) && typeof map === 'object' && map !== null && Reflect.get(map, key) === null;

/** In brackets `value: 0,5` is two keys: value with 0, and 5 with nothing. */
function decimalComma(key: string, { excerpt = '', column }: Place): string | undefined {
  const [, whole] = /^\d+$/.test(key) ? (/[:[]\s*(-?\d+),$/.exec([...excerpt].slice(0, column - 1).join('')) ?? []) : [];
  return whole === undefined ? undefined : `Decimals take a point: ${whole}.${key}.`;
}

const comparisons: Readonly<Record<string, string>> = { '>=': 'or more', '<=': 'or less' };

function tellRange({ error, spot, value, tell }: Finding): void {
  const comparison = String(error.params['comparison']);
  const limit = String(error.params['limit']);
  const words = comparisons[comparison];
  tell('file/out-of-range', spot, { found: shown(value), wanted: words === undefined ? `more than ${limit}` : `${limit} ${words}` });
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map (keys with values)',
};

function typesInWords(types: readonly string[]): string {
  const names = [...new Set(types.map((type) => (type.startsWith('=') ? type.slice(1) : (typeNames[type] ?? type))))];
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? 'something else');
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return `${typeof value === 'string' ? 'the text' : typeof value === 'number' ? 'the number' : 'the value'} ${shown(value)}`;
}

/** The value as its author wrote it: 1.10 is not the number 1.1 to them. */
function writtenAt({ excerpt = '', column, width = 0 }: Place): string {
  return [...excerpt].slice(column - 1, column - 1 + width).join('');
}

/** To put a text in quotes helps where it then has the form it has to have; else the form helps. */
function hintWithForm(hint: string | undefined, value: unknown, { form, pattern }: SchemaPart): string | undefined {
  if (form === undefined || pattern === undefined || typeof value === 'object') return hint;
  return new RegExp(pattern, 'u').test(String(value)) ? hint : `Wanted is ${form}.`;
}

/** Whether behind the key of an empty value stands a # with text at once: an empty value is shown at its key. */
const isSwallowed = ({ excerpt = '', column, width = 0 }: Place): boolean =>
  /^:\s+#\S/.test([...excerpt].slice(column - 1 + width).join(''));

/** Traps of YAML and of the decimal comma. */
function typeHint(wanted: readonly string[], value: unknown, place: Place): string | undefined {
  const written = writtenAt(place);
  const number = wanted.includes('number') || wanted.includes('integer');
  if (value === null)
    return isSwallowed(place)
      ? 'What begins with # is a comment: put the text in quotes.'
      : 'Write a value after the colon, or delete the key.';
  if (wanted.includes('string') && wanted.length === 1) {
    if (typeof value === 'number' || typeof value === 'boolean') return `In quotes it is text: "${written}".`;
    if (typeof value === 'object' && written.startsWith('{')) return 'Text that begins with { has to be in quotes.';
    if (typeof value === 'object' && written.startsWith('[')) return 'Text that begins with [ has to be in quotes.';
  }
  if (wanted.includes('array') && typeof value === 'object' && !Array.isArray(value))
    return 'Each item of a list begins with a dash and a blank, or stands in brackets.';
  if (typeof value !== 'string') return undefined;
  if (number && /^-?\d+,\d+$/.test(value)) return `Decimals take a point: ${value.replace(',', '.')}.`;
  if (number && value.trim() !== '' && Number.isFinite(Number(value))) return `Without quotes it is a number: ${Number(value)}.`;
  const [, alone] = /^(-?\d+(?:\.\d+)?)\s*[^\d.,\s]+$/.exec(value) ?? [];
  if (number && alone !== undefined) return `Write the number alone, without its unit: ${alone}.`;
  if (number && /^-?[\d\s_'’.,]+$/.test(value)) return 'Write digits only, with a point for decimals and nothing between thousands.';
  if (wanted.includes('boolean') && /^(yes|no|on|off|y|n)$/i.test(value))
    return `YAML knows true and false; ${value} is text. Write ${/^(y|yes|on)$/i.test(value) ? 'true' : 'false'}.`;
  if (wanted.includes('array')) return `One item is a list, too: [${value.length > 40 ? '...' : value}].`;
  return undefined;
}

function formHint(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const id = value
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  return id !== '' && id.length <= 60 && /[A-Z_\s]/.test(value) ? `Perhaps ${id}?` : undefined;
}
