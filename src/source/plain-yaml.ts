import { depthLimit } from './limits.ts';

/**
 * Reads the plain part of YAML that nearly all our files are written in: block maps and lists, brackets on one line, quoted and plain
 * texts on one line. Many times faster than the full parser, as it keeps no positions. Anything else, and anything that is or may
 * be wrong, it leaves alone: undefined, and the full parser, which gives the same value for what is read here, has the word.
 */
export function plainYaml(text: string): { readonly value: unknown } | undefined {
  if (text.length > lengthLimit || /[\t\r\x85\u2028\u2029\uFEFF]/.test(text)) return undefined;
  try {
    return { value: new PlainReader(text).document() };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** Shorter texts cannot hold more values than a file may have, nor can what is read here be nested deeper than a file may be. */
const lengthLimit = 900_000;
const nestingLimit = depthLimit / 2;

/** Not an error of anybody: the file needs the full parser. */
class NotPlain extends Error {}

const leave = (): never => {
  throw new NotPlain();
};

/** A line with something on it, without the blanks at its ends. */
interface Line {
  readonly indent: number;
  readonly content: string;
  /** Whether blank lines or comments stand between it and the line before. */
  readonly afterGap: boolean;
  readonly endsInBlanks: boolean;
}

class PlainReader {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(text: string) {
    this.#lines = linesWithContent(text);
  }

  document(): unknown {
    const first = this.#lines[0] ?? leave();
    if (first.indent !== 0) leave();
    const value = this.#block(0, 0);
    if (this.#at < this.#lines.length) leave();
    return value;
  }

  /** The map or list whose lines are indented by `indent`. */
  #block(indent: number, depth: number): unknown {
    if (depth > nestingLimit) leave();
    return isItem(this.#lines[this.#at]?.content ?? leave()) ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.#lines[this.#at]; line !== undefined && line.indent >= indent; line = this.#lines[this.#at]) {
      if (line.indent !== indent || !isItem(line.content)) leave();
      items.push(this.#item(line, depth));
    }
    return items;
  }

  /** `- value`, or `- key: value` with the rest of its map below, as far to the right as its first key. */
  #item({ indent, content }: Line, depth: number): unknown {
    const value = content.replace(/^- +/, '');
    if (!keyPattern.test(value)) {
      this.#at++;
      return this.#scalar(value, indent, depth);
    }
    const inner = indent + content.length - value.length;
    return this.#map(inner, depth + 1, { indent: inner, content: value, afterGap: false, endsInBlanks: false });
  }

  #map(indent: number, depth: number, first?: Line): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let line = first ?? this.#lines[this.#at]; line !== undefined && line.indent >= indent; line = this.#lines[this.#at]) {
      const [written, key, quoted = ''] = (line.indent === indent && keyPattern.exec(line.content)) || leave();
      this.#at++;
      add(map, key === undefined ? quoted : plainKey(key), this.#value(line.content.slice(written.length), indent, depth));
    }
    return map;
  }

  /** What follows a key: on its line, or as a block below it. */
  #value(rest: string, indent: number, depth: number): unknown {
    if (rest !== '') return rest === '>-' ? this.#folded(indent) : this.#scalar(rest, indent, depth);
    const next = this.#lines[this.#at];
    return next !== undefined && next.indent > indent ? this.#block(next.indent, depth + 1) : leave();
  }

  /** Lines of one text, all indented alike, joined by blanks. Beside gaps, which may belong to the text, the full parser decides. */
  #folded(indent: number): string {
    const parts: string[] = [];
    const inner = this.#lines[this.#at]?.indent ?? 0;
    for (let line = this.#lines[this.#at]; line === undefined || line.indent > indent || line.afterGap; line = this.#lines[++this.#at]) {
      if (line === undefined || line.indent !== inner || line.afterGap || line.endsInBlanks) leave();
      else parts.push(line.content);
    }
    return parts.length === 0 ? leave() : parts.join(' ');
  }

  /** A value on one line. A line below that is indented further would belong to it. */
  #scalar(text: string, indent: number, depth: number): unknown {
    const next = this.#lines[this.#at];
    if (next !== undefined && next.indent > indent) leave();
    return new PlainLine(text, depth + 1).whole();
  }
}

/** One line of brackets, quotes and plain text. */
class PlainLine {
  readonly #text: string;
  readonly #depth: number;
  #at = 0;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  whole(): unknown {
    const first = this.#text[0] ?? '';
    if (!'{["\''.includes(first)) return resolved(this.#text);
    const value = this.#value(this.#depth);
    return this.#at === this.#text.length ? value : leave();
  }

  #value(depth: number): unknown {
    if (depth > nestingLimit) leave();
    const first = this.#text[this.#at];
    if (first === '{') return this.#map(depth);
    if (first === '[') return this.#list(depth);
    if (first === '"' || first === "'") return this.#quoted(first === '"' ? doubleQuoted : singleQuoted);
    return resolved(this.#take(inBrackets).replace(/ +$/, ''));
  }

  #map(depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#each('}', () => {
      const key = this.#take(keyInBrackets);
      add(map, plainKey(key.slice(0, key.indexOf(':'))), this.#value(depth + 1));
    });
    return map;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    this.#each(']', () => list.push(this.#value(depth + 1)));
    return list;
  }

  #each(end: string, read: () => void): void {
    this.#at++;
    this.#skipBlanks();
    if (this.#text[this.#at] !== end) {
      for (;;) {
        read();
        this.#skipBlanks();
        if (this.#text[this.#at] !== ',') break;
        this.#at++;
        // A comma between digits may have been meant as a decimal one.
        if (/\d/.test(this.#text[this.#at] ?? '')) leave();
        this.#skipBlanks();
      }
    }
    if (this.#text[this.#at] !== end) leave();
    this.#at++;
  }

  #quoted(pattern: RegExp): string {
    const written = this.#take(pattern);
    if (pattern === singleQuoted) return written.slice(1, -1).replaceAll("''", "'");
    return written.includes('\\') ? unescaped(written) : written.slice(1, -1);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? leave();
    this.#at += found.length;
    return found;
  }

  #skipBlanks(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }
}

/** A key that can be nothing but a text, a colon, and the blanks before its value. */
const keyPattern = /^(?:([A-Za-z][\w./@-]*)|"([\w ./@-]+)"):(?: +|$)/;
const keyInBrackets = /[A-Za-z][\w./@-]*: +/y;
const inBrackets = /[^\s,[\]{}"'#&*!|>%@`?:-][^,[\]{}]*|-\d[^,[\]{}]*/y;
const doubleQuoted = /"(?:[^"\\]|\\.)*"/y;
const singleQuoted = /'(?:[^']|'')*'/y;

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

const plainKey = (key: string): string => (otherReaders.test(key) ? leave() : key);

function add(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__' || Object.hasOwn(map, key)) leave();
  map[key] = value;
}

const isItem = (content: string): boolean => content.startsWith('- ');

/** Lines without blank ones and comments; a comment behind a value is left to the full parser. */
function linesWithContent(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const [from, to] = withoutBlanks(text, start, end);
    const isGap = from === to || text[from] === '#';
    if (!isGap) lines.push({ indent: from - start, content: text.slice(from, to), afterGap, endsInBlanks: to < end });
    afterGap = isGap;
    start = end + 1;
  }
  return lines;
}

function withoutBlanks(text: string, start: number, end: number): readonly [from: number, to: number] {
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return [from, to];
}
