import type { Assessment } from '../../assess.ts';
import { actionApplicability } from '../../planning/applicability.ts';
import type { PlannedAction } from '../../planning/plan.ts';
import { raised } from '../../planning/raise.ts';
import type { Situation } from '../../planning/situation.ts';
import type { Action, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { explainCondition } from './explain-condition.ts';
import { type Explanation, tell } from './explanation.ts';
import { labelOf } from './labels.ts';
import { answerToday } from './made-of.ts';

/** An action: whether it applies and by which rule, what it raises, what it brings, what it waits for and unlocks. */
export function explainAction(id: string, situation: Situation, { plan }: Assessment): Explanation | undefined {
  const action = situation.questionnaire.actions.get(id);
  if (action === undefined) return undefined;
  const { applies } = actionApplicability(action, situation);
  const planned = plan.actions.find((each) => each.id === id);
  const leftOut = plan.leftOut.find((each) => each.id === id);
  return tell('action', { action: id, title: action.title, truth: String(applies) }, [
    ...(action.when === undefined ? [] : [tell('applies-when', {}, [explainCondition(action.when, situation)])]),
    ...raises(action, situation),
    ...(planned === undefined ? [] : inPlan(planned, plan.actions.indexOf(planned) + 1, situation.questionnaire)),
    ...(leftOut === undefined ? [] : [tell('left-out', { reason: leftOut.reason })]),
  ]);
}

function raises(action: Action, situation: Situation): readonly Explanation[] {
  const rows = [...action.raises].flatMap(([id, raise]) => {
    const question = situation.questionnaire.questions.get(id);
    if (question === undefined) return [];
    const answer = situation.standings.get(id)?.answer;
    const today = answer?.status === 'answered' ? answer.value : undefined;
    const after = today === undefined ? undefined : raised(question, today, raise, situation.answers.subject.facts);
    const key = after === undefined ? 'would-raise' : after === today ? 'is-there' : 'raises-to';
    return [
      tell(key, { question: id, title: question.ask, answer: after === undefined ? null : labelOf(question, after) }, [
        answerToday(id, situation),
      ]),
    ];
  });
  return rows.length === 0 ? [] : [tell('raises', {}, rows)];
}

function inPlan({ gain, after, waitsFor, unlocks }: PlannedAction, number: number, { actions }: Questionnaire): readonly Explanation[] {
  const titles = (ids: readonly string[]) => ids.map((id) => actions.get(id)?.title ?? id);
  return [
    tell('in-plan', { number }),
    ...(gain === null ? [] : [gain === 0 ? tell('brings-nothing-alone') : tell('brings', { gain })]),
    ...(after.length === 0 ? [] : [tell('comes-after', { actions: titles(after) })]),
    ...(waitsFor.length === 0 ? [] : [tell('waits-for', { actions: titles(waitsFor) })]),
    ...(unlocks.length === 0 ? [] : [tell('unlocks', { actions: titles(unlocks) })]),
  ];
}
