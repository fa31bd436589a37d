import { inside, keyAt, type Spot } from '../source/source.ts';
import type { ConditionReader } from './condition-leaf.ts';
import type * as format from './format.ts';
import { refersTo } from './names.ts';
import type { Raise } from './questionnaire.ts';
import { refersToOption, refersToOptions } from './read-question-test.ts';

type Written = NonNullable<format.Action['raises']>[string];

/** What an action makes of the answer to `id`; undefined where there is no such question or it does not fit its kind, which is told. */
export function readRaise(id: string, written: Written, spot: Spot, { names, tell }: ConditionReader): Raise | undefined {
  const question = names.question.get(id);
  if (question === undefined) {
    refersTo('question', id, keyAt(spot), names, tell);
    return undefined;
  }
  const { kind } = question.data;
  const wanted = (words: string): undefined =>
    tell('questionnaire/raise-not-for-kind', spot, { question: id, kind, wanted: words }) as undefined;
  const raise = typeof written === 'object' && !Array.isArray(written) ? written : undefined;
  switch (kind) {
    case 'maturity':
    case 'choice':
      if (typeof written !== 'string') return wanted('the id of one of its options');
      if (!refersToOption(written, spot, question, tell)) return undefined;
      if (question.options.find(({ data }) => data.id === written)?.data.value === undefined) return wanted('an option that has a value');
      return { kind: 'option', option: written };
    case 'practices': {
      const add = Array.isArray(written) ? written : raise?.add;
      if (add === undefined || raise?.to !== undefined) return wanted('the practices it adds: { add: [...] }');
      return refersToOptions(add, raise === undefined ? spot : inside(spot, 'add'), question, tell)
        ? { kind: 'practices', add }
        : undefined;
    }
    case 'yes-no':
      return written === true ? { kind: 'yes' } : wanted('true');
    case 'number': {
      const to = typeof written === 'number' ? written : raise?.to;
      return to === undefined || raise?.add !== undefined ? wanted('the number it reaches: { to: 80 }') : { kind: 'number', to };
    }
    case 'text':
      return wanted('a question of another kind: a text cannot be raised');
  }
}
