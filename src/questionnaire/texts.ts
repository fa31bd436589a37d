import type { ShapedFile } from '../source/read-shaped.ts';
import { nameOf, partBelow, partFor, partsWithin, type SchemaPart } from '../source/schema-part.ts';
import type { Path } from '../source/source.ts';
import type * as format from './format.ts';
import type { Item } from './item.ts';
import { overall } from './names.ts';
import { questionnaireSchema } from './schema.ts';

/** A text that a translation may replace, under the key it has there. */
export interface Text {
  readonly key: string;
  readonly text: string;
}

/**
 * Every translatable text of a joined questionnaire, in the order written. Its key is the id of the thing it belongs to, then the keys on
 * the way to it, items of a list counting from 0. The id of an option follows that of its question or option set, the id of a level in a
 * dimension's own list that of the dimension. Texts of the questionnaire itself stand under its own id (under `overall` where something else has that id too).
 */
export function textsOf(written: format.QuestionnaireFile): readonly Text[] {
  const found = known.get(written);
  if (found !== undefined) return found;
  const texts: Text[] = [];
  known.set(written, texts);
  mapTexts(written, (key, text) => {
    texts.push({ key, text });
    return text;
  });
  return texts;
}

/** Each translation asks for the same ones. */
const known = new WeakMap<format.QuestionnaireFile, readonly Text[]>();

/** The same texts by their keys. */
export function textByKey(written: format.QuestionnaireFile): ReadonlyMap<string, string> {
  const found = knownByKey.get(written);
  if (found !== undefined) return found;
  const texts = new Map(textsOf(written).map(({ key, text }) => [key, text]));
  knownByKey.set(written, texts);
  return texts;
}

const knownByKey = new WeakMap<format.QuestionnaireFile, ReadonlyMap<string, string>>();

/** The same questionnaire with each of its texts replaced by what `replace` makes of it. */
export function mapTexts(written: format.QuestionnaireFile, replace: (key: string, text: string) => string): format.QuestionnaireFile {
  const root = hasId(written, written.id) ? overall : written.id;
  return map(written, rootSchema, { key: root, path: [], isRoot: true }, replace) as format.QuestionnaireFile;
}

/** A text of one file under its key, with where it stands. */
export interface PlacedText extends Item<string> {
  /** That of the questionnaire itself is `overall`, as long as one does not know which questionnaire a file belongs to. */
  readonly key: string;
}

/** Every translatable text of one file, with where it stands. */
export function textsIn(file: ShapedFile<format.QuestionnaireFile | format.PartFile>): readonly PlacedText[] {
  const found = knownIn.get(file);
  if (found !== undefined) return found;
  const { source, data } = file;
  const texts: PlacedText[] = [];
  knownIn.set(file, texts);
  map(data, rootSchema, { key: overall, path: [], isRoot: true }, (key, text, path) => {
    texts.push({ key, data: text, spot: { source, path } });
    return text;
  });
  return texts;
}

/** Placeholders and wording are looked at in the same ones. */
const knownIn = new WeakMap<object, readonly PlacedText[]>();

/** Where in the data, and under which key of a translation. */
interface At {
  readonly key: string;
  readonly path: Path;
  readonly isRoot?: true;
}

type Replace = (key: string, text: string, path: Path) => string;

/** Follows `value` along its schema. Whatever holds no text that is replaced by another is handed back as it is. */
function map(value: unknown, schema: SchemaPart, at: At, replace: Replace): unknown {
  const part = partFor(value, schema, rootSchema);
  if (typeof value === 'string') return part.translatable === true ? replace(at.key, value, at.path) : value;
  if (Array.isArray(value)) return mapList(value, part, at, replace);
  return typeof value === 'object' && value !== null ? mapThing(value, part, nameOf(schema), at, replace) : value;
}

function mapList(list: readonly unknown[], { items }: SchemaPart, at: At, replace: Replace): readonly unknown[] {
  if (items === undefined || !holdsTexts(items)) return list;
  let copy: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const mapped = map(item, items, { key: `${at.key}.${index}`, path: [...at.path, index] }, replace);
    if (mapped === item) continue;
    copy ??= [...list];
    copy[index] = mapped;
  }
  return copy ?? list;
}

function mapThing(thing: object, part: SchemaPart, name: string | undefined, at: At, replace: Replace): object {
  const own = at.isRoot ? at.key : keyOfThing(thing, name, at);
  let copy: Record<string, unknown> | undefined;
  for (const [step, inner] of Object.entries(thing)) {
    const below = partBelow(step, part);
    if (below === undefined || !holdsTexts(below)) continue;
    // Option sets are the one map of things that have names instead of ids: their names begin keys, as ids do.
    const key = at.isRoot && step === 'option-sets' ? '' : own === '' ? step : `${own}.${step}`;
    const mapped = map(inner, below, { key, path: [...at.path, step] }, replace);
    if (mapped === inner) continue;
    copy ??= { ...thing };
    copy[step] = mapped;
  }
  return copy ?? thing;
}

/** A thing with an id begins a key of its own, but for options and a dimension's own levels, whose ids are unique in their list only. */
function keyOfThing(value: object, name: string | undefined, { key, path }: At): string {
  if (!('id' in value) || typeof value.id !== 'string') return key;
  const isNamedInList = name === 'option' || (name === 'level' && path[0] !== 'levels');
  return isNamedInList ? `${key.replace(/(\.(options|levels))?\.\d+$/, '')}.${value.id}` : value.id;
}

const rootSchema: SchemaPart = questionnaireSchema;

/** Whether a translatable text can lie in what a part of the schema describes: most of what is written are ids, numbers and conditions. */
function holdsTexts(part: SchemaPart): boolean {
  const before = holding.get(part);
  if (before !== undefined) return before;
  const holds = [...partsWithin(part, rootSchema)].some(({ translatable }) => translatable === true);
  holding.set(part, holds);
  return holds;
}

const holding = new WeakMap<SchemaPart, boolean>();

function hasId(value: unknown, id: string, isRoot = true): boolean {
  if (Array.isArray(value)) return value.some((item) => hasId(item, id, false));
  if (typeof value !== 'object' || value === null) return false;
  if (!isRoot && 'id' in value && value.id === id) return true;
  return Object.values(value).some((inner) => hasId(inner, id, false));
}
