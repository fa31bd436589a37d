import type { Spot } from '../source/source.ts';
import type { Condition } from './condition.ts';
import type { ConditionReader } from './condition-leaf.ts';
import type * as format from './format.ts';
import type { NamedQuestion } from './names.ts';
import { refersToOption, refersToOptions } from './read-question-test.ts';

type Least = NonNullable<format.Question['needed-for']>[string];

/** The least answer a level needs, as a test of the question; undefined where it does not fit the kind, which is told. */
export function readNeed(least: Least, spot: Spot, question: NamedQuestion, { tell }: ConditionReader): Condition | undefined {
  const { id, kind, from } = question.data;
  const wanted = (words: string): undefined =>
    tell('questionnaire/need-not-for-kind', spot, { question: id, kind, wanted: words }) as undefined;
  switch (kind) {
    case 'maturity':
    case 'choice': {
      if (typeof least !== 'string') return wanted('the id of one of its options');
      if (!refersToOption(least, spot, question, tell)) return undefined;
      if (question.options.find(({ data }) => data.id === least)?.data.value === undefined)
        return wanted('an option with a value, as the answers above it count as well');
      return { kind: 'question', question: id, test: 'at-least', value: least };
    }
    case 'practices':
      if (typeof least !== 'object') return wanted('a list of ids of its options');
      return refersToOptions(least, spot, question, tell) ? { kind: 'question', question: id, test: 'has', value: least } : undefined;
    case 'yes-no':
      return least === true ? { kind: 'question', question: id, test: 'is', value: true } : wanted('true');
    case 'number':
      if (typeof least !== 'number') return wanted('a number');
      return numberNeed(id, least, from !== undefined && from.worst > from.best);
    case 'text':
      return wanted('a kind of question that has an order: a text has none');
  }
}

/** Where less is better, the least that is needed is the most that is allowed. */
function numberNeed(question: string, value: number, lessIsBetter: boolean): Condition {
  if (!lessIsBetter) return { kind: 'question', question, test: 'at-least', value };
  return { kind: 'not', condition: { kind: 'question', question, test: 'above', value } };
}
