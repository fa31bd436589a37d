import type { Run, Runs } from '../../document.ts';
import type { FaceName, Faces } from '../fonts/faces.ts';
import type { TextStyle } from '../style.ts';

/** A part of a line in one face and with one link. */
export interface Fragment {
  readonly text: string;
  readonly face: FaceName;
  readonly link: string | undefined;
  readonly width: number;
}

/** The width leaves out a space at the end, the text keeps it, so that words stay apart for who copies them. */
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly face: FaceName;
  readonly link: string | undefined;
}

/** No line holds more; spares measuring the rest of an endless word again for each of its lines. */
const mostLetters = 1000;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks text into lines no wider than `width`: after spaces, at soft hyphens and zero-width spaces, after hyphens, dashes and slashes between
 * letters; inside a word only where it is wider than a line. A line feed always breaks. No text gives no lines.
 */
export function breakLines(runs: Runs, style: TextStyle, width: number, faces: Faces): readonly Line[] {
  const text = runs.map((run) => run.text).join('');
  const spans = spansOf(runs, style, faces);
  const lineOf = (start: number, end: number): Line => setLine(text, spans, start, end, style.size, faces);
  const fits = (start: number, end: number): boolean => end - start <= mostLetters && lineOf(start, end).width <= width;
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  const finishLine = (next: number): void => {
    lines.push(lineOf(start, end));
    start = next;
    end = next;
  };
  for (const wordEnd of wordEnds(text)) {
    if (text[wordEnd - 1] === '\n') {
      end = wordEnd - 1;
      finishLine(wordEnd);
      continue;
    }
    if (end > start && !fits(start, wordEnd)) finishLine(end);
    while (!fits(start, wordEnd)) {
      end = lastFitting(text, start, wordEnd, fits);
      if (end === wordEnd) break;
      finishLine(end);
    }
    end = wordEnd;
  }
  if (end > start) finishLine(end);
  return lines;
}

/** Where the text may be broken: the ends of its words, each with the space after it; a line feed is a word of its own. */
function* wordEnds(text: string): Generator<number> {
  for (let index = 1; index <= text.length; index += 1) if (mayBreak(text, index)) yield index;
}

function mayBreak(text: string, index: number): boolean {
  const before = text[index - 1] ?? '';
  const after = text[index] ?? '';
  if (after === '' || after === '\n' || before === '\n') return true;
  if (before === ' ') return after !== ' ';
  if (before === '\u00ad' || before === '\u200b') return true;
  return /[-‐–—/]/.test(before) && /\p{L}/u.test(after) && /\p{L}/u.test(text[index - 2] ?? '');
}

/** The longest part of a word that fits, at least one letter with its marks. */
function lastFitting(text: string, start: number, end: number, fits: (start: number, end: number) => boolean): number {
  let last = start;
  for (const { index, segment } of graphemes.segment(text.slice(start, Math.min(end, start + mostLetters + 1)))) {
    const candidate = start + index + segment.length;
    if (last > start && !fits(start, candidate)) break;
    last = candidate;
  }
  return last;
}

function setLine(text: string, spans: readonly Span[], start: number, end: number, size: number, faces: Faces): Line {
  const fragments: Fragment[] = [];
  for (const span of spans) {
    const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)];
    if (from >= to) continue;
    const drawn = withoutHints(text.slice(from, to), to === end && end < text.length);
    if (drawn === '') continue;
    fragments.push({ text: drawn, face: span.face, link: span.link, width: faces[span.face].width(drawn, size) });
  }
  const last = fragments.at(-1);
  const spaceAtEnd = last === undefined ? 0 : last.width - faces[last.face].width(last.text.replace(/ +$/, ''), size);
  return { fragments, width: fragments.reduce((sum, fragment) => sum + fragment.width, 0) - spaceAtEnd };
}

/** Drops the places where a word may be broken; a soft hyphen is drawn only where it was used, at the end of a line. */
function withoutHints(text: string, atLineEnd: boolean): string {
  const kept = atLineEnd && text.endsWith('\u00ad') ? '\u00ad' : '';
  return text.replace(/[\u00ad\u200b]/g, '') + kept;
}

function spansOf(runs: Runs, style: TextStyle, faces: Faces): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const run of runs) {
    const wanted = faceOf(run, style);
    for (const letter of run.text) {
      const face = faces[wanted].has(letter.codePointAt(0) ?? 0) ? wanted : 'regular';
      const last = spans.at(-1);
      if (last !== undefined && last.face === face && last.link === run.link)
        spans[spans.length - 1] = { ...last, end: at + letter.length };
      else spans.push({ start: at, end: at + letter.length, face, link: run.link });
      at += letter.length;
    }
  }
  return spans;
}

function faceOf(run: Run, style: TextStyle): FaceName {
  if (run.strong === true) return 'bold';
  return run.emphasis === true ? 'italic' : style.face;
}
