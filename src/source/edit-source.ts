import type { Document, Scalar, YAMLMap } from 'yaml';
import { yaml } from './yaml.ts';
import { takenFor } from './yaml-traps.ts';

/** One change to a file: what stands at the path of keys (items of lists by their number) becomes this value; undefined takes it away. */
export interface SourceEdit {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * A YAML text with these changes made in it: comments, order, quotes and brackets of the rest stay. Long lines are not folded.
 * The text must be one that has been read without errors; maps that a path needs are made.
 */
export function editSource(text: string, edits: readonly SourceEdit[]): string {
  const document = yaml().parseDocument(text, { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, logLevel: 'silent' });
  for (const { path, value } of edits) {
    if (value === undefined) document.deleteIn(path);
    else put(document, path, value);
  }
  keepPadding(document, text);
  return document.toString({ lineWidth: 0 });
}

/** A flow map such as `{}` takes new keys in block style only while it is empty: `answers: {}` is where a file begins. */
function put(document: Document, path: readonly string[], value: unknown): void {
  for (let depth = 1; depth < path.length; depth += 1) {
    const found = document.getIn(path.slice(0, depth));
    // A map that other places share by an alias is changed here only.
    const there = yaml().isAlias(found) ? found.resolve(document)?.clone() : found;
    if (yaml().isSeq(there) && there === found) continue;
    if (there !== found || !yaml().isMap(there))
      document.setIn(path.slice(0, depth), yaml().isMap(there) ? unanchored(there) : new (yaml().YAMLMap)());
    else if (there.items.length === 0) there.flow = false;
  }
  const node = document.createNode(value);
  yaml().visit(node, { Collection: (_, within) => bracketIfShort(within), Scalar: (_, within) => quoteIfTrap(within) });
  const before = document.getIn(path, true);
  // What is said beside or below the old value is said of the new one.
  if (yaml().isNode(before) && typeof before.comment === 'string') node.comment = before.comment;
  document.setIn(path, node);
}

function unanchored(map: YAMLMap): YAMLMap {
  delete map.anchor;
  return map;
}

const longestLine = 100;

/** What fits on a line is written on one, in brackets. */
function bracketIfShort(node: unknown): void {
  if (yaml().isCollection(node)) node.flow = JSON.stringify(node.toJSON()).length <= longestLine;
}

/** What is written here means the same to every program. */
function quoteIfTrap(scalar: Scalar): void {
  if (typeof scalar.value === 'string' && takenFor(scalar.value) !== undefined) scalar.type = 'QUOTE_DOUBLE';
}

/** yaml pads all brackets or none; here each keeps the way its author wrote it, new ones are written `{ a: b }` and `[a, b]`. */
function keepPadding(document: Document, text: string): void {
  yaml().visit(document, {
    Collection(_, node) {
      if (!yaml().isCollection(node)) return;
      const start = node.range?.[0];
      const isPadded = start === undefined ? !yaml().isSeq(node) : text[start + 1] === ' ';
      const asText = node.toString.bind(node);
      node.toString = (context, ...rest) =>
        asText(context === undefined ? context : { ...context, flowCollectionPadding: isPadded ? ' ' : '' }, ...rest);
    },
  });
}
