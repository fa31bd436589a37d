import type { Condition } from '../questionnaire/condition.ts';
import type { Dimension, Questionnaire } from '../questionnaire/questionnaire.ts';

/** The facts that decide something (a kind of subject and so its costs and targets, a condition, a figure per head), in file order. */
export function decisiveFacts(questionnaire: Questionnaire): readonly string[] {
  const decisive = new Set([...conditionsOf(questionnaire).flatMap(factsIn), ...divisors(questionnaire)]);
  return [...questionnaire.facts.keys()].filter((id) => decisive.has(id));
}

const divisors = ({ questions }: Questionnaire): readonly string[] =>
  [...questions.values()].flatMap((question) => (question.kind === 'number' && question.per !== undefined ? [question.per] : []));

/** Every condition of a questionnaire that may test a fact. */
function conditionsOf(questionnaire: Questionnaire): readonly Condition[] {
  const { root, dimensions, questions, kinds, consistency, findings, actions } = questionnaire;
  const ruled = [...questions.values(), ...kinds.values(), ...consistency, ...findings.values(), ...actions.values()];
  return [...ruled.flatMap(({ when }) => when ?? []), ...[root, ...dimensions.values()].flatMap(conditionsOfNode)];
}

const conditionsOfNode = ({ when, adjust, levels }: Dimension): readonly Condition[] => [
  ...(when === undefined ? [] : [when]),
  ...adjust.map((adjustment) => adjustment.when),
  ...levels.flatMap(({ needs }) => needs ?? []),
];

function factsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.conditions.flatMap(factsIn);
    case 'not':
      return factsIn(condition.condition);
    case 'fact':
      return [condition.fact];
    case 'question':
    case 'score':
    case 'level':
    case 'subject-kind':
      return [];
  }
}
