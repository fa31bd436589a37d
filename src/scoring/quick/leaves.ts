import type { AnswerValue } from '../../answers/answers.ts';
import type { ModelQuestion } from '../model.ts';
import { valued } from '../outcomes.ts';
import type { Facts } from '../question-value.ts';
import { type Leaf, leafOfOutcome } from './tables.ts';

/** What an answer to a question counts; undefined for an option without value. */
export type FindLeaf = (value: AnswerValue, facts: Facts) => Leaf | undefined;

/** Finds it by the exact way, and where answers come again remembers it. */
export function leafFinder(question: ModelQuestion): FindLeaf {
  const find: FindLeaf = (value, facts) => leafOfOutcome(valued(question, value, facts));
  const { question: asked } = question;
  return asked.kind === 'number' && asked.per !== undefined ? find : remembering(find);
}

/** Numbers come in any number, and so do sets; this many answers to a question are remembered. */
const remembered = 4_096;

function remembering(find: FindLeaf): FindLeaf {
  const known = new Map<AnswerValue, Leaf>();
  return (value, facts) => {
    const key = typeof value === 'object' ? value.join() : value;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(value, facts);
    if (found !== undefined && known.size < remembered) known.set(key, found);
    return found;
  };
}
