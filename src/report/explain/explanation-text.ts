import type { Words } from '../../wording/words.ts';
import { yesNo } from '../answer-in-words.ts';
import { wrap } from '../terminal/columns.ts';
import type { Explanation, Fact } from './explanation.ts';

const step = '  ';

/** An explanation as an indented tree of sentences, no line wider than `width`. */
export const explanationText = (explanation: Explanation, words: Words, width: number): string =>
  `${linesOf(explanation, words, width, 0).join('\n')}\n`;

function linesOf({ key, facts, parts }: Explanation, words: Words, width: number, depth: number): readonly string[] {
  const args = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, isCount(name, fact) ? fact : factText(name, fact, words)]),
  );
  // Deep trees in narrow terminals stop moving to the right before nothing is left to write in.
  const indent = step.repeat(Math.min(depth, Math.floor(width / 8)));
  const [first = '', ...others] = wrap(words.say(`explain.${key}`, args), width, indent + step);
  const head = depth === 0 ? first.trimStart() : `${indent}- ${first.trimStart()}`;
  return [head, ...others, ...parts.flatMap((part) => linesOf(part, words, width, depth + 1))];
}

/** A count chooses between singular and plural. */
const isCount = (name: string, fact: Fact): fact is number => name === 'count' && typeof fact === 'number';

/** Shares are told in per cent, truths and statuses in words, everything else by its type. */
function factText(name: string, fact: Fact, words: Words): string {
  if (fact === null) return name.startsWith('level') ? words.say('score.no-level') : words.say('truth.unknown');
  if (typeof fact === 'number')
    return name === 'share' || name === 'coverage' || name === 'floor' ? words.percent(fact) : words.number(fact);
  if (typeof fact === 'boolean') return yesNo(fact, words);
  if (typeof fact === 'string') return wordedBy(name, fact, words);
  return fact.length === 0 ? words.say('explain.nothing') : words.series(fact);
}

const areas: Readonly<Record<string, string>> = { truth: 'truth', status: 'status', kind: 'finding', reason: 'left-out' };

const wordedBy = (name: string, fact: string, words: Words): string => {
  const area = Object.hasOwn(areas, name) ? areas[name] : undefined;
  return area === undefined ? fact : words.say(`${area}.${fact}`);
};
