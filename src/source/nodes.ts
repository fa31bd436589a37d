import type { Node, Pair } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Lines } from './lines.ts';
import type { Path } from './source.ts';
import { yaml } from './yaml.ts';

/** The key of a pair as text: numbers and booleans as they are written, an empty key as nothing; undefined for a map or a list. */
export function keyText({ key }: Pair): string | undefined {
  if (!yaml().isScalar(key)) return undefined;
  const { value, source } = key;
  return typeof value === 'string' ? value : (source ?? String(value ?? ''));
}

/** Where a node begins and where its value ends, as offsets in the text. */
export function extentOf(node: unknown): readonly [start: number, end: number] {
  const range = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : [];
  const [start = 0, end = 0]: readonly number[] = range;
  return [start, end];
}

/** Finds the places of values, and of their keys, below `root`. */
export function placesIn(root: Node, aliases: ReadonlyMap<Node, Node>, lines: Lines): (path: Path, of?: 'key' | 'value') => Place {
  const resolved = (node: unknown): unknown => aliases.get(node as Node) ?? node;
  return (path, of = 'value') => {
    let node: unknown = root;
    let told: unknown = root;
    for (const step of path) {
      const within = resolved(node);
      const pair = yaml().isMap(within) ? pairOf(within.items, String(step)) : undefined;
      node = pair === undefined && yaml().isSeq(within) ? within.items[Number(step)] : pair?.value;
      if (pair === undefined && node === undefined) return placeOfNode(told, lines);
      // An empty value has no place of its own; its key has.
      told = pair !== undefined && (of === 'key' || isEmpty(node)) ? pair.key : node;
    }
    return placeOfNode(told, lines);
  };
}

/** The last of that name, as it is the one whose value counts. */
const pairOf = (pairs: readonly Pair[], key: string): Pair | undefined => pairs.findLast((pair) => keyText(pair) === key);

function isEmpty(node: unknown): boolean {
  const [start, end] = extentOf(node);
  return end <= start;
}

/** Of a map or a list its beginning: to underline all of it would underline nothing. */
function placeOfNode(node: unknown, lines: Lines): Place {
  const [start, end] = extentOf(node);
  const first = yaml().isMap(node) && !node.flow ? node.items[0]?.key : undefined;
  if (first !== undefined) return lines.place(...extentOf(first));
  return lines.place(start, yaml().isMap(node) || yaml().isSeq(node) ? start + 1 : end);
}
