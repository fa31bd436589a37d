import { inside, keyAt, type Spot } from '../../source/source.ts';
import type * as format from '../format.ts';
import type { Item } from '../item.ts';
import type { Meaning, Rule } from './meaning.ts';

/** Every action can come up, can be done, and makes something better. */
export const actions: Rule = (meaning) => {
  for (const action of meaning.joined.lists.actions) {
    checkReason(action, meaning);
    checkOrder(action, meaning);
    checkRaises(action, meaning);
  }
};

function checkReason({ data, spot }: Item<format.Action>, { tell }: Meaning): void {
  if (data.when === undefined && Object.keys(data.raises ?? {}).length === 0)
    tell('questionnaire/action-without-reason', spot, { action: data.id });
}

function checkOrder({ data, spot }: Item<format.Action>, { tell }: Meaning): void {
  const excluded = new Set(data.excludes);
  for (const [index, before] of (data.after ?? []).entries()) {
    const at = inside(spot, 'after', index);
    const group = typeof before === 'string' ? [before] : before.any;
    if (group.length === 0) tell('questionnaire/empty-group', at, { action: data.id });
    else if (group.every((id) => excluded.has(id))) tell('questionnaire/after-excluded', at, { action: data.id, other: group.join(', ') });
  }
  const self = (data.excludes ?? []).indexOf(data.id);
  if (self >= 0) tell('questionnaire/excludes-itself', inside(spot, 'excludes', self), { action: data.id });
}

function checkRaises({ data, spot }: Item<format.Action>, { questionnaire, tell }: Meaning): void {
  for (const [id, raise] of questionnaire.actions.get(data.id)?.raises ?? []) {
    const question = questionnaire.questions.get(id);
    const at = keyAt(inside(spot, 'raises', id));
    if (question === undefined) continue;
    if (raise.kind === 'option' && 'options' in question) {
      const value = question.options.find((option) => option.id === raise.option)?.value ?? 0;
      if (!question.options.some((option) => option.value !== undefined && option.value < value))
        tell('questionnaire/raises-nothing', at, { question: id });
    }
    if (raise.kind === 'practices' && question.kind === 'practices') checkAdded(raise.add, question.options, at, id, tell);
  }
}

function checkAdded(
  add: readonly string[],
  options: readonly { readonly id: string; readonly alone: boolean }[],
  at: Spot,
  question: string,
  tell: Meaning['tell'],
): void {
  if (add.length === 0) tell('questionnaire/raises-nothing', at, { question });
  const alone = options.find((option) => option.alone && add.includes(option.id));
  if (alone !== undefined) tell('questionnaire/adds-alone', at, { question, option: alone.id });
}
