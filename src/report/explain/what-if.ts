import type { Answer } from '../../answers/answers.ts';
import { type Assessment, assess } from '../../assess.ts';
import { nodeCalled } from '../../planning/questions-in.ts';
import { type Situation, situationOf } from '../../planning/situation.ts';
import { supposing } from '../../planning/supposing.ts';
import type { NodeScore } from '../../scoring/scorecard.ts';
import { type Explanation, tell } from './explanation.ts';
import { labelOf, titleOfNode } from './labels.ts';

/** The assessment as it would be if these questions were answered so. */
export const supposed = ({ questionnaire, answers }: Assessment, changes: ReadonlyMap<string, Answer>): Assessment =>
  assess(questionnaire, supposing(questionnaire, answers, changes));

/** What would follow if these questions were answered so: every score, level, question, finding and action that changes, beside today's. */
export function whatIf(today: Assessment, changes: ReadonlyMap<string, Answer>): Explanation {
  const then = supposed(today, changes);
  const [before, after] = [today, then].map((each) => situationOf(each.questionnaire, each.answers, each.scorecard));
  const asked = before === undefined || after === undefined ? [] : questionsAsked(before, after);
  const consequences = [
    ...figures(today, then),
    ...asked,
    ...findings(today, then),
    ...actions(today, then),
    ...inconsistencies(today, then),
  ];
  return tell('what-if', { city: today.answers.subject.name }, [
    ...[...changes].map(([id, answer]) => answeredSo(id, answer, today)),
    consequences.length === 0 ? tell('what-if-nothing') : tell('what-if-then', {}, consequences),
  ]);
}

function answeredSo(id: string, answer: Answer, { questionnaire, answers }: Assessment): Explanation {
  const question = questionnaire.questions.get(id);
  const said = (each: Answer | undefined) => (each?.status === 'answered' ? labelOf(question, each.value) : null);
  const facts = { question: id, title: question?.ask ?? id };
  const today = said(answers.given.get(id));
  if (answer.status !== 'answered') return tell('what-if-status', { ...facts, status: answer.status });
  return today === null
    ? tell('reach-new-answer', { ...facts, answer: said(answer) })
    : tell('reach-answer', { ...facts, today, answer: said(answer) });
}

function figures(today: Assessment, then: Assessment): readonly Explanation[] {
  const before = [today.scorecard.overall, ...today.scorecard.dimensions.values()];
  return before.flatMap((node) => {
    const after = node.id === today.scorecard.overall.id ? then.scorecard.overall : then.scorecard.dimensions.get(node.id);
    return after === undefined ? [] : [...scoreChange(node, after, today), ...levelChange(node, after, today)];
  });
}

function scoreChange(before: NodeScore, after: NodeScore, { questionnaire }: Assessment): readonly Explanation[] {
  if (before.score === after.score && before.low === after.low && before.high === after.high) return [];
  const facts = { dimension: before.id, title: titleOfNode(before.id, questionnaire) };
  if (before.score === after.score)
    return [tell('what-if-bounds', { ...facts, low: before.low, high: before.high, 'low-then': after.low, 'high-then': after.high })];
  return [tell('what-if-score', { ...facts, before: before.score, after: after.score })];
}

function levelChange(before: NodeScore, after: NodeScore, { questionnaire }: Assessment): readonly Explanation[] {
  if (before.level?.id === after.level?.id) return [];
  const node = nodeCalled(before.id, questionnaire);
  const titleOf = (id: string | null | undefined) => node?.levels.find((level) => level.id === id)?.title ?? null;
  const facts = { dimension: before.id, title: titleOfNode(before.id, questionnaire) };
  return [tell('what-if-level', { ...facts, level: titleOf(after.level?.id), 'level-before': titleOf(before.level?.id) })];
}

function questionsAsked(before: Situation, after: Situation): readonly Explanation[] {
  return [...before.questionnaire.questions.values()].flatMap(({ id, ask }) => {
    const [hidden, hiddenThen] = [before, after].map(({ standings }) => standings.get(id)?.status === 'hidden');
    return hidden === hiddenThen ? [] : [tell(hidden ? 'what-if-asked' : 'what-if-not-asked', { question: id, title: ask })];
  });
}

function findings(today: Assessment, then: Assessment): readonly Explanation[] {
  const told = (key: string, id: string, kind: string) => {
    const finding = today.questionnaire.findings.get(id);
    return tell(key, { finding: id, kind, title: finding?.title ?? finding?.text ?? id });
  };
  return [
    ...newIn(then.plan.findings, today.plan.findings).map(({ id, kind }) => told('what-if-finding', id, kind)),
    ...newIn(today.plan.findings, then.plan.findings).map(({ id, kind }) => told('what-if-no-finding', id, kind)),
  ];
}

function actions(today: Assessment, then: Assessment): readonly Explanation[] {
  const told = (key: string, id: string) => tell(key, { action: id, title: today.questionnaire.actions.get(id)?.title ?? id });
  return [
    ...newIn(then.plan.actions, today.plan.actions).map(({ id }) => told('what-if-action', id)),
    ...newIn(today.plan.actions, then.plan.actions).map(({ id }) => told('what-if-no-action', id)),
  ];
}

const inconsistencies = (today: Assessment, then: Assessment): readonly Explanation[] =>
  newIn(then.inconsistencies, today.inconsistencies).map(({ id, say }) => tell('what-if-inconsistent', { rule: id, say }));

/** Those of the first list that the second does not have. */
function newIn<T extends { readonly id: string }>(these: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(others.map(({ id }) => id));
  return these.filter(({ id }) => !known.has(id));
}
