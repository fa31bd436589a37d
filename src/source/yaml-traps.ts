import type { Scalar } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { extentOf } from './nodes.ts';
import { yaml } from './yaml.ts';

/** Something in a file that may not mean what its author thinks, from `start` to `end` in its text. */
export interface Trap {
  readonly start: number;
  readonly end: number;
  readonly tell: (place: Place) => Diagnostic;
}

/** What YAML 1.1, which most other programs read, makes of texts without quotes. Dates are left out: as texts they are the same everywhere. */
const otherReaders: readonly { readonly pattern: RegExp; readonly taken: string }[] = [
  { pattern: /^(?:yes|Yes|YES|on|On|ON|y|Y)$/, taken: 'true' },
  { pattern: /^(?:no|No|NO|off|Off|OFF|n|N)$/, taken: 'false' },
  { pattern: /^[-+]?[1-9]\d*(?::[0-5]?\d)+$/, taken: 'a number of minutes or seconds' },
  { pattern: /^[-+]?[1-9]\d*(?:_\d+)+$/, taken: 'a number' },
];

/** What other programs take a text without quotes for; undefined where it is a text to them, too. */
export const takenFor = (text: string): string | undefined => otherReaders.find(({ pattern }) => pattern.test(text))?.taken;

/** The traps in one value or key. */
export function trapsIn(node: Scalar, text: string): readonly Trap[] {
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return trailingBlanks(node, text);
  if (node.type !== 'PLAIN') return [];
  const { value, source = '' } = node;
  const [start, end] = extentOf(node);
  if (typeof value === 'number') {
    const isPadded = /^[-+]?0\d/.test(source);
    return isPadded ? [{ start, end, tell: (place) => diagnostic('yaml/leading-zero', place, { written: source, value }) }] : [];
  }
  if (typeof value !== 'string') return [];
  const taken = takenFor(source);
  if (taken !== undefined) return [{ start, end, tell: (place) => diagnostic('yaml/other-readers', place, { written: source, taken }) }];
  return swallowedText(end, text);
}

/** A comment is written `# like this`; what follows the # at once (`#1`, `#hashtag`) was probably meant as text. */
function swallowedText(end: number, text: string): readonly Trap[] {
  const [found, blanks = '', swallowed = ''] = /^([ \t]+)(#[^\s#!][^\n\r]*)/.exec(text.slice(end, end + 200)) ?? [];
  if (found === undefined) return [];
  const start = end + blanks.length;
  const told = swallowed.trimEnd();
  return [{ start, end: start + told.length, tell: (place) => diagnostic('yaml/swallowed-text', place, { swallowed: told }) }];
}

/** Blanks at the end of a line of block text are kept by YAML, and nobody sees them. */
function trailingBlanks(node: Scalar, text: string): readonly Trap[] {
  const [start, end] = extentOf(node);
  const body = text.slice(start, end);
  const header = body.indexOf('\n');
  if (header < 0) return [];
  return [...body.slice(header).matchAll(/[^\s][^\n]*?([ \t]+)\r?(?=\n|$)/g)].map(({ index, 0: line, 1: blanks = '' }) => {
    const blanksAt = start + header + index + line.trimEnd().length;
    return { start: blanksAt, end: blanksAt + blanks.length, tell: (place: Place) => diagnostic('yaml/trailing-blanks', place, {}) };
  });
}

/** `[1,5, 2,5]`: where some commas have a blank behind them and others have not, the others were meant as decimal ones. */
export function trapsInList(items: readonly unknown[], text: string): readonly Trap[] {
  const numbers = items.filter((item): item is Scalar => yaml().isScalar(item) && typeof item.value === 'number');
  if (numbers.length < items.length || items.length < 2) return [];
  const between = numbers.slice(1).map((next, index) => {
    const [, before] = extentOf(numbers[index]);
    const [after] = extentOf(next);
    return { before: numbers[index], next, isTight: text.slice(before, after) === ',' };
  });
  if (!between.some(({ isTight }) => isTight) || between.every(({ isTight }) => isTight)) return [];
  return between.flatMap(({ before, next, isTight }) => {
    if (!isTight) return [];
    const [start] = extentOf(before);
    const [, end] = extentOf(next);
    return [{ start, end, tell: (place: Place) => diagnostic('yaml/comma-in-list', place, { written: text.slice(start, end) }) }];
  });
}
