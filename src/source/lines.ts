import type { Place } from '../diagnostics/diagnostic.ts';

/** Finds lines and columns in a text. Columns and widths count characters, not bytes or halves of a surrogate pair. */
export interface Lines {
  readonly place: (start: number, end: number) => Place;
}

/** Of most texts no place is ever asked for, so lines are looked for when the first is. */
export function linesOf(file: string, text: string): Lines {
  let starts: readonly number[] | undefined;
  return {
    place: (start, end) => {
      starts ??= startsOfLines(text);
      const line = lastAtOrBefore(starts, start);
      const from = starts[line] ?? 0;
      const to = endOfLine(text, starts[line + 1]);
      const begin = Math.min(start, to);
      return {
        file,
        line: line + 1,
        column: characters(text, from, begin) + 1,
        width: Math.max(1, characters(text, begin, Math.min(Math.max(end, begin), to))),
        excerpt: text.slice(from, to),
      };
    },
  };
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function endOfLine(text: string, next: number | undefined): number {
  const end = next === undefined ? text.length : next - 1;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function characters(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00 || at === from) count++;
  return count;
}
