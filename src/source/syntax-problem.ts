import type { YAMLError } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { depthLimit, problemLimit } from './limits.ts';
import type { Lines } from './lines.ts';

const quote = 'Put the text in quotes: "...".';

/** What the parser's findings mean to an author, by its own code; for those not named here its own words are used. */
const words: Readonly<Partial<Record<YAMLError['code'], readonly [what: string, hint: string]>>> = {
  BAD_ALIAS: ['an alias (*name) is not written right', `Text that begins with * has to be quoted. ${quote}`],
  BAD_DQ_ESCAPE: ['a backslash sequence in double quotes is unknown', 'Write \\\\ for a backslash, or use single quotes.'],
  BAD_INDENT: ['the indentation does not fit the lines above', 'Keys of one map, and dashes of one list, begin in one column.'],
  BAD_SCALAR_START: ['text must not begin with this character', quote],
  BLOCK_AS_IMPLICIT_KEY: ['there is a second colon on the line', `A colon followed by a space separates key and value. ${quote}`],
  BLOCK_IN_FLOW: [
    'inside brackets stands text with a colon in it, or a dash list',
    'Inside [ ] and { } text with a colon has to be in quotes, and items are parted by commas.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a line is no key with a value, and does not continue the text above',
    'Is a colon missing, or the indentation?',
  ],
  UNEXPECTED_TOKEN: ['something stands here that does not belong', `If it belongs to a text: ${quote.toLowerCase()}`],
};

/** The findings of the YAML parser as problems of the author's file: the first of each line, as others follow from it. */
export function syntaxProblems(found: readonly YAMLError[], text: string, lines: Lines): Diagnostic[] {
  const deep = found.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (deep !== undefined) return [syntaxProblem(deep, lines)];
  const byLine = new Map<number, Diagnostic>();
  for (const problem of [...found].sort((a, b) => a.pos[0] - b.pos[0])) {
    const told = bracketInComment(text, problem.pos[0], lines) ?? syntaxProblem(problem, lines);
    if (!byLine.has(told.place.line)) byLine.set(told.place.line, told);
    if (byLine.size === problemLimit) break;
  }
  return [...byLine.values()];
}

function syntaxProblem(problem: YAMLError, lines: Lines): Diagnostic {
  const [start, end] = problem.pos;
  const place = lines.place(start, end);
  switch (problem.code) {
    case 'TAB_AS_INDENT':
      return diagnostic('file/tab', place, {});
    case 'MULTIPLE_DOCS':
      return diagnostic('file/several-documents', place, {});
    case 'RESOURCE_EXHAUSTION':
      return diagnostic('file/too-deep', place, { limit: depthLimit });
    case 'TAG_RESOLVE_FAILED':
      return diagnostic('file/unknown-tag', place, {});
    default: {
      const [what, hint] = wordsInCase(problem, place) ??
        words[problem.code] ?? [problem.message.slice(0, 80).replace(/[\s.]+$/, ''), 'The cause may be in the lines above.'];
      return diagnostic('file/syntax', place, { what }, hint);
    }
  }
}

/** The parser has one finding for different slips; the line shows which it was. */
function wordsInCase({ code, message }: YAMLError, { excerpt = '', column }: Place): readonly [what: string, hint: string] | undefined {
  const characters = [...excerpt];
  const before = characters
    .slice(0, column - 1)
    .join('')
    .trimEnd();
  const behind = characters.slice(column - 1).join('');
  if (/^\s*- /.test(behind)) return ['a dash stands among keys', 'A map has keys, a list has dashes; one cannot have both.'];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:( |$)/.test(behind))
    return ['the line below is indented deeper than this one', 'Keys of one map begin in one column.'];
  if (code === 'UNEXPECTED_TOKEN' && /["']$/.test(before))
    return [
      'the quote before this ends the text',
      'Put the whole text in quotes of the other kind, or write a quote within single quotes twice.',
    ];
  if (/^Sequence item without/.test(message)) return words.BAD_INDENT;
  return undefined;
}

/** Where the line of a problem, or the one before, has a comment with the bracket in it that is missed, that is what went wrong. */
function bracketInComment(text: string, at: number, lines: Lines): Diagnostic | undefined {
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.lastIndexOf('\n', begin - 2) + 1;
  for (const from of [before, begin]) {
    const line = text.slice(from, endOfLine(text, from));
    const sharp = line.search(/[ \t]#/) + 1;
    if (sharp < 1 || depthOf(line.slice(0, sharp)) <= 0 || depthOf(line.slice(sharp)) >= 0) continue;
    const hint = 'What follows # is a comment. Put the text in quotes, or the comment behind the bracket.';
    return diagnostic(
      'file/syntax',
      lines.place(from + sharp, from + line.length),
      { what: 'a bracket is closed in a comment only' },
      hint,
    );
  }
  return undefined;
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/** How many brackets are opened and not closed. */
const depthOf = (text: string): number => (text.match(/[[{]/g)?.length ?? 0) - (text.match(/[\]}]/g)?.length ?? 0);
