import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Arguments, Code } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { isExactNumber } from './exact-number.ts';
import { depthLimit, problemLimit, valueLimit } from './limits.ts';
import type { Lines } from './lines.ts';
import { extentOf, keyText } from './nodes.ts';
import { yaml } from './yaml.ts';
import { type Trap, trapsIn, trapsInList } from './yaml-traps.ts';

/** The plain data of a parsed file, and what its aliases stand for. */
export interface PlainValue {
  readonly value: unknown;
  readonly aliases: ReadonlyMap<Node, Node>;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the data can be used at all: they have a bottom and a bearable size. */
  readonly sound: boolean;
}

/** Makes plain data of `root`, each value once however many aliases stand for it. */
export function plainValue(root: Node, text: string, lines: Lines): PlainValue {
  const maker = new PlainMaker(text, lines);
  const { value } = maker.make(root, 0);
  return { value, aliases: maker.aliases, diagnostics: maker.diagnostics, sound: maker.sound };
}

interface Made {
  readonly value: unknown;
  /** How many values it has once aliases are written out. */
  readonly size: number;
}

const nothing: Made = { value: null, size: 1 };

class PlainMaker {
  readonly diagnostics: Diagnostic[] = [];
  readonly aliases = new Map<Node, Node>();
  sound = true;
  readonly #anchors = new Map<string, Node>();
  readonly #made = new Map<Node, Made | 'begun'>();
  readonly #lines: Lines;
  readonly #text: string;
  /** The way to what is made at the moment. */
  readonly #trail: string[] = [];

  constructor(text: string, lines: Lines) {
    this.#text = text;
    this.#lines = lines;
  }

  make(node: unknown, depth: number): Made {
    if (depth > depthLimit) return this.#giveUp('file/too-deep', node, depthLimit);
    if (yaml().isAlias(node)) return this.#standsFor(node, depth);
    if (!yaml().isMap(node) && !yaml().isSeq(node) && !yaml().isScalar(node)) return nothing;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (yaml().isScalar(node)) return { value: this.#scalar(node), size: 1 };
    this.#made.set(node, 'begun');
    const made = yaml().isMap(node) ? this.#map(node, depth) : this.#list(node, depth);
    // What is beyond the limit is left out, so that nothing behind here ever walks through an alias bomb.
    const bearable = made.size > valueLimit ? this.#giveUp('file/too-many-values', node, valueLimit) : made;
    this.#made.set(node, bearable);
    return bearable;
  }

  #standsFor(alias: Alias, depth: number): Made {
    const node = this.#anchors.get(alias.source);
    const known = node && this.#made.get(node);
    if (node === undefined) this.#tell('file/unknown-alias', alias, { name: alias.source });
    else if (known === 'begun') this.#tell('file/circular-alias', alias, { name: alias.source });
    else {
      this.aliases.set(alias, node);
      return known ?? this.make(node, depth);
    }
    return nothing;
  }

  #list({ items, flow }: YAMLSeq, depth: number): Made {
    const made = items.map((item, index) => this.#below(idIn(item) ?? String(index), item, depth));
    if (flow === true) for (const trap of trapsInList(items, this.#text)) this.#note(trap);
    return { value: made.map(({ value }) => value), size: made.reduce((sum, { size }) => sum + size, 1) };
  }

  #below(step: string, node: unknown, depth: number): Made {
    this.#trail.push(step);
    const made = this.make(node, depth + 1);
    this.#trail.pop();
    return made;
  }

  #map(node: YAMLMap, depth: number): Made {
    const value: Record<string, unknown> = {};
    const keys = new Map<string, Pair>();
    let size = 1;
    for (const pair of node.items) {
      const inner = this.#below(keyText(pair) ?? '', pair.value, depth);
      size += inner.size;
      const key = this.#key(pair, node, keys);
      if (key !== undefined) set(value, key, inner.value);
    }
    return { value, size };
  }

  /** The key of a pair, checked against those before it; undefined where it is no text. */
  #key(pair: Pair, map: YAMLMap, before: Map<string, Pair>): string | undefined {
    const key = keyText(pair);
    if (key === undefined || !yaml().isScalar(pair.key)) return this.#tell('file/complex-key', pair.key ?? map, {});
    this.#checkText(pair.key, key);
    for (const trap of trapsIn(pair.key, this.#text)) this.#note(trap);
    if (key === '<<' && pair.key.type === 'PLAIN') this.#tell('file/merge-key', pair.key, {});
    const first = before.get(key);
    if (first === undefined) before.set(key, pair);
    else this.#tell('file/duplicate-key', pair.key, { key, line: this.#lines.place(...extentOf(first.key)).line });
    return key;
  }

  #scalar(node: Scalar): unknown {
    const { value, source = '' } = node;
    if (typeof value === 'string') this.#checkText(node, value);
    if (typeof value === 'number' && !isExactNumber(value, source)) this.#tell('file/inexact-number', node, { written: source });
    else for (const trap of trapsIn(node, this.#text)) this.#note(trap);
    return value;
  }

  /** Escapes can bring in characters that the file itself does not have. */
  #checkText(node: Scalar, text: string): void {
    const odd = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}/u.exec(text)?.[0];
    if (odd !== undefined) this.#tell('file/control-character', node, { codePoint: odd.codePointAt(0) ?? 0 });
  }

  #giveUp(code: 'file/too-deep' | 'file/too-many-values', node: unknown, limit: number): Made {
    if (this.sound) this.#tell(code, node, { limit });
    this.sound = false;
    return nothing;
  }

  #tell<C extends Code>(code: C, node: unknown, args: Arguments<C>): undefined {
    if (this.diagnostics.length < problemLimit) this.diagnostics.push(diagnostic(code, this.#placeOf(...extentOf(node)), args));
  }

  #note({ start, end, tell }: Trap): void {
    if (this.diagnostics.length < problemLimit) this.diagnostics.push(tell(this.#placeOf(start, end)));
  }

  #placeOf = (start: number, end: number): Place => ({ ...this.#lines.place(start, end), trail: [...this.#trail] });
}

/** What a thing in a list is called. */
function idIn(node: unknown): string | undefined {
  const id: unknown = yaml().isMap(node) ? node.get('id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** As an own property even where it is called __proto__. */
function set(record: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}
