import { depthLimit } from './limits.ts';

/** Not an error of anybody: the file needs the full parser. */
export class NotPlain extends Error {}

export const leave = (): never => {
  throw new NotPlain();
};

/** What is read here can be nested twice as deep as this: in blocks, and in brackets. */
export const nestingLimit = depthLimit / 2;

/** Reads values on one line: brackets, quotes and plain text. It stays within the text, as taking lines out of it would cost. */
export class PlainLine {
  /** How many values were read. */
  values = 0;
  readonly #text: string;
  #at = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value that a line ends with, from its first character up to its last. */
  read(from: number, to: number, depth: number): unknown {
    this.#at = from;
    this.#end = to;
    const value = '{["\''.includes(this.#text.charAt(from)) ? this.#value(depth) : this.#plain(to);
    return this.#at === to ? value : leave();
  }

  #value(depth: number): unknown {
    if (depth > nestingLimit) leave();
    switch (this.#text[this.#at]) {
      case '{':
        return this.#map(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return this.#quoted('"', doubleQuoted);
      case "'":
        return this.#quoted("'", singleQuoted);
      default:
        return this.#plain(this.#endOf(inBrackets));
    }
  }

  #map(depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#each('}', () => {
      const key = this.#at;
      this.#at = this.#endOf(keyInBrackets);
      add(map, plainKey(this.#text.slice(key, this.#text.indexOf(':', key))), this.#value(depth + 1));
    });
    return map;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    this.#each(']', () => list.push(this.#value(depth + 1)));
    return list;
  }

  #each(end: string, read: () => void): void {
    this.values += 1;
    this.#at += 1;
    this.#skipBlanks();
    if (this.#text[this.#at] !== end) {
      for (;;) {
        read();
        this.#skipBlanks();
        if (this.#text[this.#at] !== ',') break;
        this.#at += 1;
        // A comma between digits may have been meant as a decimal one.
        if (/\d/.test(this.#text.charAt(this.#at))) leave();
        this.#skipBlanks();
      }
    }
    if (this.#text[this.#at] !== end) leave();
    this.#at += 1;
  }

  /** Most quoted texts have no quote and no backslash in them: the next quote ends them. */
  #quoted(quote: string, pattern: RegExp): string {
    const from = this.#at + 1;
    const next = this.#text.indexOf(quote, from);
    const text = this.#text.slice(from, next);
    this.values += 1;
    this.#at = next + 1;
    const isWhole = quote === '"' ? !text.includes('\\') : this.#text[next + 1] !== quote;
    if (next >= 0 && next < this.#end && isWhole) return text;
    this.#at = from - 1;
    this.#at = this.#endOf(pattern);
    const written = this.#text.slice(from - 1, this.#at);
    return quote === '"' ? unescaped(written) : written.slice(1, -1).replaceAll("''", "'");
  }

  /** The plain text from here to `to`, without the blanks before it. */
  #plain(to: number): string | number | boolean | null {
    let end = to;
    while (end > this.#at && this.#text[end - 1] === ' ') end -= 1;
    const text = this.#text.slice(this.#at, end);
    this.values += 1;
    this.#at = to;
    return resolved(text);
  }

  /** Where what has this pattern ends. */
  #endOf(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text) ? pattern.lastIndex : leave();
  }

  #skipBlanks(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }
}

const keyInBrackets = /[A-Za-z][\w./@-]*: +/y;
const inBrackets = /[^\s,[\]{}"'#&*!|>%@`?:-][^\n,[\]{}]*|-\d[^\n,[\]{}]*/y;
const doubleQuoted = /"(?:[^\n"\\]|\\.)*"/y;
const singleQuoted = /'(?:[^\n']|'')*'/y;

/** A plain text by the rules of YAML 1.2 (core); what could surprise an author is left to who can say where it stands. */
function resolved(text: string): string | number | boolean | null {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,7})\.\d{0,6}[1-9])$/.test(text)) return Number(text);
  if (otherReaders.test(text)) leave();
  if (surprises.test(text) && !/^(?:\d{4}-\d\d-\d\d|\d+\.\d+\.\d+)$/.test(text)) leave();
  return text;
}

/** Words that are no texts, or that other readers take for booleans. */
const otherReaders = /^(?:yes|no|on|off|y|n|true|false|null|~)$/i;

/** Indicators at the beginning, keys and comments within, an end in a colon, numbers in other forms. */
const surprises = /^$|^[-?:,[\]{}#&*!|>'"%@`]|: | #|:$|^[-+.]?\d[\d.,:_eExXoO+-]*$|^[-+]?\./;

/** Only the backslash sequences that people write by hand, which JSON knows too. */
const unescaped = (written: string): string => (/^"(?:[^\\]|\\["\\n])*"$/.test(written) ? (JSON.parse(written) as string) : leave());

/** A key that no reader takes for anything but text. */
export const plainKey = (key: string): string => (otherReaders.test(key) ? leave() : key);

/** A key twice is left alone, and so is one that every object has. */
export function add(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key in map) leave();
  map[key] = value;
}
