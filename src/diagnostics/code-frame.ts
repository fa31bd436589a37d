import type { Place } from './diagnostic.ts';
import { visible } from './visible.ts';

/** How much of a line is shown; the rest is cut away around the place. */
const shown = 110;
const before = 60;

/** The offending line and the carets below it; nothing where the place has no line. */
export function codeFrame({ line, column, width = 1, excerpt }: Place): readonly string[] {
  if (excerpt === undefined || excerpt.trim() === '') return [];
  const characters = [...excerpt];
  const from = column > shown - 10 ? column - before : 0;
  const cut = characters.slice(from, from + shown);
  const text = `${from > 0 ? '…' : ''}${visible(cut.join(''))}${characters.length > from + shown ? '…' : ''}`;
  const lead = cut.slice(0, column - 1 - from);
  const underlined = cut.slice(column - 1 - from, column - 1 - from + width);
  const number = String(line);
  const carets = `${' '.repeat(cells(lead) + (from > 0 ? 1 : 0))}${'^'.repeat(Math.max(1, cells(underlined)))}`;
  return [`  ${number} | ${text}`, `  ${' '.repeat(number.length)} | ${carets}`];
}

/** Cells of a terminal that the characters take: none for combining marks, two for East Asian ones. */
function cells(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + (/^\p{M}$/u.test(character) ? 0 : wide.test(character) ? 2 : 1), 0);
}

const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
