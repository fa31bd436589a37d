import type * as format from './format.ts';
import { overall } from './names.ts';
import { questionnaireSchema } from './schema.ts';

/** A text that a translation may replace, under the key it has there. */
export interface Text {
  readonly key: string;
  readonly text: string;
}

/**
 * Every translatable text of a joined questionnaire, in the order written. Its key is the id of the thing it belongs to, then the keys on
 * the way to it, items of a list counting from 0. The id of an option follows that of its question or option set. Texts of the
 * questionnaire itself stand under its own id (under `overall` where something else has that id too).
 */
export function textsOf(written: format.QuestionnaireFile): readonly Text[] {
  const texts: Text[] = [];
  mapTexts(written, (key, text) => {
    texts.push({ key, text });
    return text;
  });
  return texts;
}

/** The same questionnaire with each of its texts replaced by what `replace` makes of it. */
export function mapTexts(written: format.QuestionnaireFile, replace: (key: string, text: string) => string): format.QuestionnaireFile {
  const root = hasId(written, written.id) ? overall : written.id;
  return map(written, rootSchema, root, replace, true) as format.QuestionnaireFile;
}

interface Schema {
  readonly $ref?: string;
  readonly translatable?: true;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

type Replace = (key: string, text: string) => string;

/** Follows `value` along its schema; what no translatable text can lie in is handed back as it is. */
function map(value: unknown, schema: Schema, key: string, replace: Replace, isRoot = false): unknown {
  const { name, resolved } = resolve(schema, value);
  if (typeof value === 'string') return resolved.translatable === true ? replace(key, value) : value;
  if (Array.isArray(value)) {
    const items = resolved.items;
    return items === undefined ? value : value.map((item, index) => map(item, items, `${key}.${index}`, replace));
  }
  if (typeof value !== 'object' || value === null) return value;
  const own = isRoot ? key : keyOfThing(value, name, key);
  return Object.fromEntries(
    Object.entries(value).map(([inner, of]) => {
      const below = resolved.properties?.[inner] ?? (resolved.additionalProperties || undefined);
      // Option sets are the one map of things that have names instead of ids.
      const at = isRoot && inner === 'option-sets' ? '' : own === '' ? inner : `${own}.${inner}`;
      return [inner, below === undefined ? of : map(of, below, at, replace)];
    }),
  );
}

/** A thing with an id begins a key of its own, but for options, whose ids are unique in their question only. */
function keyOfThing(value: object, name: string | undefined, key: string): string {
  if (!('id' in value) || typeof value.id !== 'string') return key;
  return name === 'option' ? `${key.replace(/(\.options)?\.\d+$/, '')}.${value.id}` : value.id;
}

// The schema's own type lists every key of it; walking needs only these.
const rootSchema: Schema = questionnaireSchema as object;
const definitions = questionnaireSchema.$defs as Readonly<Record<string, object>>;

function resolve(schema: Schema, value: unknown): { readonly name?: string; readonly resolved: Schema } {
  const name = schema.$ref?.replace('#/$defs/', '');
  if (name !== undefined) return { name, resolved: definitions[name] ?? {} };
  const branch = Array.isArray(value) ? schema.anyOf?.find(({ items }) => items !== undefined) : undefined;
  return { resolved: branch ?? schema };
}

function hasId(value: unknown, id: string, isRoot = true): boolean {
  if (Array.isArray(value)) return value.some((item) => hasId(item, id, false));
  if (typeof value !== 'object' || value === null) return false;
  if (!isRoot && 'id' in value && value.id === id) return true;
  return Object.values(value).some((inner) => hasId(inner, id, false));
}
