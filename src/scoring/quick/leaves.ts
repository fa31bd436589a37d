import type { AnswerValue } from '../../answers/answers.ts';
import type { ModelQuestion } from '../model.ts';
import { valued } from '../outcomes.ts';
import type { Facts } from '../question-value.ts';
import { type Leaf, leafOfOutcome } from './tables.ts';

/** What the answers to a question count: of one of few values, of a set of them, or of anything else. One shape for all, which engines read fast. */
export interface Leaves {
  readonly kind: 'one' | 'set' | 'any';
  readonly values: readonly AnswerValue[];
  /** Of one by its place in `values`; of a set by the places as bits, NaN until it was found. */
  readonly numbers: Float64Array;
  find(value: AnswerValue, facts: Facts): number;
  /** undefined for an option without value. */
  leaf(value: AnswerValue, facts: Facts): Leaf | undefined;
}

/** Finds what an answer counts by the exact way, once for each. */
export function leavesOf(question: ModelQuestion): Leaves {
  const asked = question.question;
  const leaf = (value: AnswerValue, facts: Facts): Leaf | undefined => leafOfOutcome(valued(question, value, facts));
  const find = (value: AnswerValue, facts: Facts): number => leaf(value, facts)?.low ?? Number.NaN;
  const one = (values: readonly AnswerValue[]): Leaves => {
    return { kind: 'one', values, numbers: Float64Array.from(values, (value) => find(value, new Map())), find, leaf };
  };
  switch (asked.kind) {
    case 'maturity':
    case 'choice':
      return one(asked.options.map(idOf));
    case 'practices': {
      const values = asked.options.map(idOf);
      const isSmall = values.length <= mostBits;
      const numbers = new Float64Array(isSmall ? 1 << values.length : 0).fill(Number.NaN);
      return { kind: isSmall ? 'set' : 'any', values, numbers, find, leaf };
    }
    case 'number':
      return { kind: 'any', values: [], numbers: new Float64Array(), find: asked.per === undefined ? remembering(find) : find, leaf };
    case 'yes-no':
    case 'text':
      return one([false, true]);
  }
}

/** Up to this many practices a set is a number of so many bits. */
const mostBits = 12;

const idOf = ({ id }: { readonly id: string }): string => id;

/** What an answer counts, as the nearest double; NaN for an option without value. */
export function numberOf(leaves: Leaves, value: AnswerValue, facts: Facts): number {
  const { kind, values, numbers } = leaves;
  if (kind === 'one') {
    // Options are few: comparing them one by one is as fast as any table.
    for (let i = 0; i < values.length; i += 1) if (values[i] === value) return numbers[i] ?? Number.NaN;
    return Number.NaN;
  }
  if (kind === 'any' || !Array.isArray(value)) return leaves.find(value, facts);
  const set = bitsOf(value, values);
  const known = numbers[set] ?? Number.NaN;
  if (!Number.isNaN(known)) return known;
  const found = leaves.find(value, facts);
  numbers[set] = found;
  return found;
}

/** Most lists name practices in the order they are offered, so each is looked for from the place of the one before. */
function bitsOf(ticked: readonly AnswerValue[], values: readonly AnswerValue[]): number {
  let set = 0;
  let at = 0;
  for (let i = 0; i < ticked.length; i += 1) {
    for (let step = 0; step < values.length && values[at] !== ticked[i]; step += 1) at = at + 1 < values.length ? at + 1 : 0;
    set |= 1 << at;
  }
  return set;
}

/** Numbers come in any number; this many are remembered. */
const remembered = 4_096;

function remembering(find: Leaves['find']): Leaves['find'] {
  const known = new Map<AnswerValue, number>();
  return (value, facts) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const found = find(value, facts);
    if (known.size < remembered) known.set(value, found);
    return found;
  };
}
