import type { Run, Runs } from '../document.ts';
import type { Anchors } from './anchors.ts';
import { endsInCode, escapeText } from './escape.ts';

/** Runs as Markdown within a paragraph, not yet safe at the beginning of a line. */
export function inline(all: Runs, anchors: Anchors): string {
  const runs = all.filter(({ text }) => text !== '');
  let done = '';
  runs.forEach((run, index) => {
    const next = runs[index + 1]?.text ?? '';
    const text = written(run, done, next, anchors);
    // Two pieces of code that touch would be read as one with longer fences.
    const touches = done.endsWith('`') && text.startsWith('`') && endsInCode(runs[index - 1]?.text ?? '');
    done = touches ? done.slice(0, -1) + text.slice(1) : done + text;
  });
  return done;
}

function written(run: Run, before: string, next: string, anchors: Anchors): string {
  const text = escapeText(run.text);
  const core = text.trim();
  const lead = text.slice(0, text.length - text.trimStart().length);
  const trail = text.slice(lead.length + core.length);
  if (core === '') return text;
  const mark = run.strong === true && run.emphasis === true ? '***' : run.strong === true ? '**' : run.emphasis === true ? '*' : '';
  const target = run.link === undefined ? undefined : destination(run.link, anchors);
  const linked = target === undefined ? core : `[${core.replace(/\n/g, ' ')}](${target})`;
  const holds = canBeMarked(linked, `${before}${lead}`, `${trail}${next}`);
  return `${lead}${holds ? markLines(linked, mark) : linked}${trail}`;
}

/** Emphasis does not reach over line breaks that were blank lines once; each line is marked by itself. */
const markLines = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `${mark}${line.trim()}${mark}`))
    .join('\n');

/** CommonMark's flanking rules: marks between letters and punctuation would stay asterisks, so such text goes unmarked. */
function canBeMarked(text: string, before: string, after: string): boolean {
  const [first = '', last = ''] = [/^./u.exec(text)?.[0], /.$/u.exec(text)?.[0]];
  const opens = !isPunctuation(first) || isOutside(before.at(-1));
  const closes = !isPunctuation(last) || isOutside(after[0]);
  return opens && closes && before.at(-1) !== '*' && !text.includes('`');
}

const isPunctuation = (letter: string): boolean => /[\p{P}\p{S}]/u.test(letter);
const isOutside = (letter: string | undefined): boolean => letter === undefined || /[\s\p{P}\p{S}]/u.test(letter);

function destination(link: string, anchors: Anchors): string | undefined {
  if (/^https?:\/\//.test(link)) return `<${link.replace(/[<>\\|\s]/g, encodeURIComponent)}>`;
  const anchor = anchors.get(link);
  return anchor === undefined ? undefined : `#${anchor}`;
}
