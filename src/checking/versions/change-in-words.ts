import type { Change } from './change.ts';

/** A change as a sentence for its author. */
export function changeInWords(change: Change): string {
  const { sort, id } = change;
  const thing = `${sort} ${id}`.trim();
  switch (change.what) {
    case 'added':
    case 'removed':
      return `${thing} ${change.what}${change.title === '' ? '' : `: ${quoted(change.title)}`}`;
    case 'changed':
      if (change.sort === 'translation') return `${thing}: ${String(change.after)} texts changed`;
      return `${thing}: ${change.key} ${difference(change.before, change.after)}`;
    case 'moved':
      return `${thing} moved from ${change.before} to ${change.after}`;
    case 'reordered':
      return `${sort}s${id === '' ? '' : ` of ${id}`} in another order: ${change.after.join(', ')}`;
  }
}

function difference(before: unknown, after: unknown): string {
  if (before === undefined) return `is now ${inWords(after)}`;
  return after === undefined ? `is no longer given (it was ${inWords(before)})` : `${inWords(before)} -> ${inWords(after)}`;
}

const quoted = (text: string): string => `“${cut(text, 90)}”`;

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Data as they would be written in one line of YAML. */
function inWords(value: unknown): string {
  return typeof value === 'string' && /[\s]/.test(value) ? quoted(value) : cut(flow(value), 160);
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')} }`;
}
