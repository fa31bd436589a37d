import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Arguments, Code } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { isExactNumber } from './exact-number.ts';
import { depthLimit, problemLimit, valueLimit } from './limits.ts';
import type { Lines } from './lines.ts';

/** The plain data of a parsed file, and what its aliases stand for. */
export interface PlainValue {
  readonly value: unknown;
  readonly aliases: ReadonlyMap<Node, Node>;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the data can be used at all: it has a bottom and a bearable size. */
  readonly sound: boolean;
}

interface Made {
  readonly value: unknown;
  /** How many values it has once aliases are written out. */
  readonly size: number;
}

/** The key of a pair as text: numbers and booleans as they are written, an empty key as nothing. */
export function keyText(pair: Pair): string | undefined {
  if (!isScalar(pair.key)) return undefined;
  const { value, source } = pair.key;
  return typeof value === 'string' ? value : (source ?? String(value ?? ''));
}

/** Makes plain data of `root`, each value once however many aliases stand for it. */
export function plainValue(root: Node, lines: Lines): PlainValue {
  const diagnostics: Diagnostic[] = [];
  const aliases = new Map<Node, Node>();
  const anchors = new Map<string, Node>();
  const made = new Map<Node, Made | 'begun'>();
  const state = { sound: true };

  const tell = <C extends Code>(code: C, node: unknown, args: Arguments<C>, hint?: string): undefined => {
    const [start, end] = (node as { range?: [number, number, number] | null } | null)?.range ?? [0, 0];
    if (diagnostics.length < problemLimit) diagnostics.push(diagnostic(code, lines.place(start, end), args, hint));
  };
  const give = (node: unknown, depth: number): Made => {
    if (depth > depthLimit) {
      if (state.sound) tell('file/too-deep', node, { limit: depthLimit });
      state.sound = false;
      return nothing;
    }
    if (isAlias(node)) return standFor(node, anchors.get(node.source), depth);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nothing;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node)) return { value: scalar(node), size: 1 };
    made.set(node, 'begun');
    const inner = isMap(node) ? map(node, depth) : list(node.items, depth);
    made.set(node, inner);
    return inner;
  };
  const standFor = (alias: Node & { source: string }, node: Node | undefined, depth: number): Made => {
    if (node === undefined) {
      tell('file/unknown-alias', alias, { name: alias.source });
      return nothing;
    }
    const known = made.get(node);
    if (known === 'begun') {
      tell('file/circular-alias', alias, { name: alias.source });
      return nothing;
    }
    aliases.set(alias, node);
    return bearable(alias, known ?? give(node, depth));
  };
  /** What is beyond the limit is left out, so that nothing behind here ever walks through an alias bomb. */
  const bearable = (node: unknown, given: Made): Made => {
    if (given.size <= valueLimit) return given;
    if (state.sound) tell('file/too-many-values', node, { limit: valueLimit });
    state.sound = false;
    return nothing;
  };
  const list = (items: readonly unknown[], depth: number): Made => {
    const values: unknown[] = [];
    let size = 1;
    for (const item of items) {
      const inner = give(item, depth + 1);
      values.push(inner.value);
      size += inner.size;
    }
    return bearable(items[0], { value: values, size });
  };
  const map = (node: YAMLMap, depth: number): Made => {
    const value: Record<string, unknown> = {};
    const keys = new Map<string, Pair>();
    let size = 1;
    for (const pair of node.items) {
      const inner = give(pair.value, depth + 1);
      size += inner.size;
      const key = keyText(pair);
      if (key === undefined) {
        tell('file/complex-key', pair.key ?? node, {});
        continue;
      }
      if (isScalar(pair.key)) checkText(pair.key, key);
      if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') tell('file/merge-key', pair.key, {});
      const first = keys.get(key);
      if (first !== undefined) tell('file/duplicate-key', pair.key, { key, line: lines.place(startOf(first.key), 0).line });
      else keys.set(key, pair);
      set(value, key, inner.value);
    }
    return bearable(node, { value, size });
  };
  const scalar = (node: Scalar): unknown => {
    const { value, source } = node;
    if (typeof value === 'string') checkText(node, value);
    else if (typeof value === 'number' && !isExactNumber(value, source ?? '')) tell('file/inexact-number', node, { written: source ?? '' });
    return value;
  };
  const checkText = (node: Scalar, text: string): void => {
    const odd = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}/u.exec(text)?.[0];
    if (odd !== undefined) tell('file/control-character', node, { codePoint: odd.codePointAt(0) ?? 0 });
  };

  const { value } = give(root, 0);
  return { value, aliases, diagnostics, sound: state.sound };
}

/** As an own property even where it is called __proto__. */
function set(record: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}

const nothing: Made = { value: null, size: 1 };
const startOf = (node: unknown): number => (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;
