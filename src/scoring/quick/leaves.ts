import type { AnswerValue } from '../../answers/answers.ts';
import type { ModelQuestion } from '../model.ts';
import { valued } from '../outcomes.ts';
import type { Facts } from '../question-value.ts';
import { type Leaf, leafOfOutcome } from './tables.ts';

/** What the answers to a question count. */
export interface Leaves {
  /** As the nearest double; NaN for an option without value. */
  number(value: AnswerValue, facts: Facts): number;
  /** undefined for an option without value. */
  leaf(value: AnswerValue, facts: Facts): Leaf | undefined;
}

/** Finds what an answer counts by the exact way, once for each. */
export function leavesOf(question: ModelQuestion): Leaves {
  const asked = question.question;
  const leaf = (value: AnswerValue, facts: Facts): Leaf | undefined => leafOfOutcome(valued(question, value, facts));
  const find = (value: AnswerValue, facts: Facts): number => leaf(value, facts)?.low ?? Number.NaN;
  switch (asked.kind) {
    case 'maturity':
    case 'choice':
      return { leaf, number: tableOfOptions(asked.options.map(idOf), find) };
    case 'practices':
      return { leaf, number: tableOfSets(asked.options.map(idOf), find) };
    case 'number':
      return { leaf, number: asked.per === undefined ? remembering(find) : find };
    case 'yes-no':
    case 'text':
      return { leaf, number: tableOfOptions([false, true], find) };
  }
}

type Find = Leaves['number'];
const idOf = ({ id }: { readonly id: string }): string => id;

/** Options are few: comparing them one by one is as fast as any table. */
function tableOfOptions(values: readonly AnswerValue[], find: Find): Find {
  const numbers = Float64Array.from(values, (value) => find(value, new Map()));
  return (value) => {
    for (let i = 0; i < values.length; i += 1) if (values[i] === value) return numbers[i] ?? Number.NaN;
    return Number.NaN;
  };
}

/** Numbers come in any number; this many are remembered. */
const remembered = 4_096;

function remembering(find: Find): Find {
  const known = new Map<AnswerValue, number>();
  return (value, facts) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const found = find(value, facts);
    if (known.size < remembered) known.set(value, found);
    return found;
  };
}

/** Up to this many practices a set is a number of so many bits. */
const mostBits = 12;

function tableOfSets(ids: readonly string[], find: Find): Find {
  if (ids.length > mostBits) return find;
  const numbers = new Float64Array(1 << ids.length).fill(Number.NaN);
  return (value, facts) => {
    if (!Array.isArray(value)) return Number.NaN;
    const set = bitsOf(value, ids);
    const known = numbers[set] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const found = find(value, facts);
    numbers[set] = found;
    return found;
  };
}

/** Most lists name practices in the order they are offered, so each is looked for from the place of the one before. */
function bitsOf(ticked: readonly string[], ids: readonly string[]): number {
  let set = 0;
  let at = 0;
  for (let i = 0; i < ticked.length; i += 1) {
    for (let step = 0; step < ids.length && ids[at] !== ticked[i]; step += 1) at = at + 1 < ids.length ? at + 1 : 0;
    set |= 1 << at;
  }
  return set;
}
