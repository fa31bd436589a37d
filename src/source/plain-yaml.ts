import { valueLimit } from './limits.ts';
import { add, leave, NotPlain, nestingLimit, PlainLine, plainKey } from './plain-line.ts';

/**
 * Reads the plain part of YAML that nearly all our files are written in: block maps and lists, brackets on one line, quoted and plain
 * texts on one line. Many times faster than the full parser, as it keeps no positions. Anything else, and anything that is or may
 * be wrong, it leaves alone: undefined, and the full parser, which gives the same value for what is read here, has the word.
 */
export function plainYaml(text: string): { readonly value: unknown } | undefined {
  if (/[\t\r\x85\u2028\u2029\uFEFF]/.test(text)) return undefined;
  try {
    return { value: new PlainReader(text).document() };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** Reads line by line: blank lines and comments are passed over, a comment behind a value is left to the full parser. */
class PlainReader {
  readonly #text: string;
  readonly #line: PlainLine;
  /** How far the line at hand is indented; -1 behind the last one. */
  #indent = -1;
  /** What stands on it that has not been read, without the blanks at its ends. */
  #from = 0;
  #to = 0;
  /** Whether blank lines or comments stand between it and the line before. */
  #isAfterGap = false;
  #endsInBlanks = false;
  /** Where the following line begins. */
  #next = 0;
  #blocks = 0;

  constructor(text: string) {
    this.#text = text;
    this.#line = new PlainLine(text);
  }

  document(): unknown {
    this.#advance();
    const value = this.#indent === 0 ? this.#block(0, 0) : leave();
    return this.#indent < 0 && this.#blocks + this.#line.values <= valueLimit ? value : leave();
  }

  /** Goes to the next line with something on it. */
  #advance(): void {
    const text = this.#text;
    for (this.#isAfterGap = false; this.#next < text.length; this.#isAfterGap = true) {
      const start = this.#next;
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      this.#next = end + 1;
      let [from, to] = [start, end];
      while (from < to && text[from] === ' ') from += 1;
      while (to > from && text[to - 1] === ' ') to -= 1;
      if (from === to || text[from] === '#') continue;
      [this.#indent, this.#from, this.#to, this.#endsInBlanks] = [from - start, from, to, to < end];
      return;
    }
    this.#indent = -1;
  }

  /** The map or list whose lines are indented by `indent`. */
  #block(indent: number, depth: number): unknown {
    if (depth > nestingLimit) leave();
    return this.#isItem() ? this.#list(indent, depth) : this.#map(indent, depth);
  }

  #isItem(): boolean {
    return this.#text[this.#from] === '-' && this.#text[this.#from + 1] === ' ' && this.#from + 1 < this.#to;
  }

  #list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    this.#blocks += 1;
    while (this.#indent >= indent) {
      if (this.#indent !== indent || !this.#isItem()) leave();
      items.push(this.#item(indent, depth));
    }
    return items;
  }

  /** `- value`, or `- key: value` with the rest of its map below, as far to the right as its first key. */
  #item(indent: number, depth: number): unknown {
    const dash = this.#from;
    do this.#from += 1;
    while (this.#text[this.#from] === ' ');
    if (this.#endOfKey() === undefined) return this.#scalar(indent, depth);
    this.#indent = indent + this.#from - dash;
    return this.#map(this.#indent, depth + 1);
  }

  #map(indent: number, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#blocks += 1;
    while (this.#indent >= indent) {
      if (this.#indent !== indent) leave();
      add(map, this.#key(), this.#value(indent, depth));
    }
    return map;
  }

  #key(): string {
    const [from, end] = [this.#from, this.#endOfKey() ?? leave()];
    const colon = this.#text.indexOf(':', from);
    this.#from = end;
    return this.#text[from] === '"' ? this.#text.slice(from + 1, colon - 1) : plainKey(this.#text.slice(from, colon));
  }

  #endOfKey(): number | undefined {
    keyPattern.lastIndex = this.#from;
    return keyPattern.test(this.#text) ? keyPattern.lastIndex : undefined;
  }

  /** What follows a key: on its line, or as a block below it. */
  #value(indent: number, depth: number): unknown {
    if (this.#from < this.#to) return this.#beginsFolded() ? this.#folded(indent) : this.#scalar(indent, depth);
    this.#advance();
    return this.#indent > indent ? this.#block(this.#indent, depth + 1) : leave();
  }

  #beginsFolded(): boolean {
    return this.#to - this.#from === 2 && this.#text.startsWith('>-', this.#from);
  }

  /** Lines of one text, all indented alike, joined by blanks. Beside gaps, which may belong to the text, the full parser decides. */
  #folded(indent: number): string {
    const parts: string[] = [];
    this.#line.values += 1;
    this.#advance();
    const inner = this.#indent;
    for (; this.#indent > indent || this.#isAfterGap || this.#indent < 0; this.#advance()) {
      if (this.#indent !== inner || this.#indent < 0 || this.#isAfterGap || this.#endsInBlanks) leave();
      parts.push(this.#text.slice(this.#from, this.#to));
    }
    return parts.length === 0 ? leave() : parts.join(' ');
  }

  /** A value on one line. A line below that is indented further would belong to it. */
  #scalar(indent: number, depth: number): unknown {
    const value = this.#line.read(this.#from, this.#to, depth + 1);
    this.#advance();
    return this.#indent > indent ? leave() : value;
  }
}

/** A key that can be nothing but a text, a colon, and the blanks before its value. */
const keyPattern = /(?:[A-Za-z][\w./@-]*|"[\w ./@-]+"):(?: +|$)/my;
