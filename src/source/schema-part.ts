import type { Path } from './source.ts';

/** What walking along a schema needs of it. */
export interface SchemaPart {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, object>>;
  readonly type?: string | readonly string[];
  readonly translatable?: true;
  /** The pattern of a text in words. */
  readonly form?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, object>>;
  readonly additionalProperties?: object | false;
  readonly propertyNames?: object;
  readonly items?: object;
  readonly anyOf?: readonly object[];
}

/** The part that describes `value`: references followed, of a choice the branch of its type. */
export function partFor(value: unknown, part: SchemaPart, root: SchemaPart): SchemaPart {
  if (part.$ref !== undefined) return partFor(value, root.$defs?.[nameOf(part) ?? ''] ?? {}, root);
  const branch = part.anyOf?.find((choice) => takes(value, choice, root));
  return branch === undefined ? part : partFor(value, branch, root);
}

/** The name of the definition that a part refers to. */
export const nameOf = ({ $ref }: SchemaPart): string | undefined => $ref?.replace('#/$defs/', '');

function takes(value: unknown, choice: SchemaPart, root: SchemaPart): boolean {
  const { type } = choice.$ref === undefined ? choice : partFor(value, choice, root);
  return [type].flat().includes(Array.isArray(value) ? 'array' : typeof value);
}

/** The part that describes what lies one step inside `value`. */
export function partBelow(step: string | number, part: SchemaPart): SchemaPart | undefined {
  if (typeof step === 'number') return part.items;
  const properties = part.properties ?? {};
  return (Object.hasOwn(properties, step) ? properties[step] : part.additionalProperties) || undefined;
}

/** This part and every one that can describe something inside what it describes. */
export function partsWithin(part: SchemaPart, root: SchemaPart): ReadonlySet<SchemaPart> {
  const reached = new Set([part]);
  for (const each of reached) for (const next of partsBelow(each, root)) reached.add(next);
  return reached;
}

function partsBelow(part: SchemaPart, root: SchemaPart): readonly SchemaPart[] {
  const { anyOf = [], properties = {}, additionalProperties, items } = part;
  const referred = root.$defs?.[nameOf(part) ?? ''];
  return [referred, ...anyOf, ...Object.values(properties), additionalProperties || undefined, items].filter((each) => each !== undefined);
}

/** The part that describes what stands at `path` of `value`; an empty one where the schema says nothing of it. */
export function partAt(path: Path, value: unknown, root: SchemaPart): SchemaPart {
  let inner = value;
  let part = partFor(inner, root, root);
  for (const step of path) {
    inner = typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined;
    part = partFor(inner, partBelow(step, part) ?? {}, root);
  }
  return part;
}
