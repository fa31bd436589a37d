import type { Answer, Answers, AnswerValue } from '../../src/answers/answers.ts';
import { subtract, toNumber } from '../../src/exact/real.ts';
import type { Plan } from '../../src/planning/plan.ts';
import type { Action, Question, Questionnaire, Raise } from '../../src/questionnaire/questionnaire.ts';
import { score } from '../../src/scoring/score.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';

/**
 * What is wrong with a plan, in words; empty where nothing is. It shares no code with the planner, and knows of the questionnaire
 * what the reference says: each action is tried out by changing the answers here and scoring again.
 */
export function complaintsAbout(plan: Plan, questionnaire: Questionnaire, answers: Answers): readonly string[] {
  const today = score(questionnaire, answers);
  const listed = plan.actions.map(({ id }) => id);
  const leftOut = plan.leftOut.map(({ id }) => id);
  const mayApply = plan.mayApply.filter(({ what }) => what === 'action').map(({ id }) => id);
  const all = [...listed, ...leftOut, ...mayApply];
  const actionCalled = (id: string): Action => {
    const action = questionnaire.actions.get(id);
    if (action === undefined) throw new Error(`No action ${id}.`);
    return action;
  };
  const after = (ids: readonly string[]) => score(questionnaire, answersAfter(ids.map(actionCalled), questionnaire, answers, today));
  const isThere = (id: string): boolean => isDone(actionCalled(id), questionnaire, answers, today);
  const excludes = (a: string, b: string): boolean => actionCalled(a).excludes.includes(b) || actionCalled(b).excludes.includes(a);
  const complaints: string[] = [];
  const complainIf = (wrong: boolean, complaint: string): void => void (wrong && complaints.push(complaint));

  complainIf(new Set(all).size !== all.length, `an action stands in two places: ${all}`);
  for (const [index, planned] of plan.actions.entries()) {
    const { id } = planned;
    const before = listed.slice(0, index);
    for (const group of actionCalled(id).after) {
      const inPlan = group.filter((other) => listed.includes(other));
      const held = inPlan.length > 0 ? !inPlan.some((other) => before.includes(other)) : group.some((other) => leftOut.includes(other));
      complainIf(held && !group.some(isThere), `${id} comes before all of ${group}`);
    }
    complainIf(
      planned.after.some((other) => !before.includes(other) || !actionCalled(id).after.flat().includes(other)),
      `${id} says it comes after ${planned.after}`,
    );
    complainIf(
      planned.waitsFor.some((other) => !mayApply.includes(other)),
      `${id} waits for ${planned.waitsFor}, which is not in the air`,
    );
    const unlocked = plan.actions.filter((other) => other.after.includes(id)).map((other) => other.id);
    complainIf(unlocked.join() !== planned.unlocks.join(), `${id} says it unlocks ${planned.unlocks}, not ${unlocked}`);
    const gained = gain(today, after([id]));
    complainIf(gained !== planned.gain, `${id} says it gains ${planned.gain}, not ${gained}`);
    for (const other of before) complainIf(excludes(id, other), `${id} and ${other} exclude each other`);
  }
  for (const { id, reason } of plan.leftOut) {
    const isExcluded = listed.some((other) => excludes(id, other));
    complainIf((reason === 'excluded') !== isExcluded, `${id} is left out as ${reason}`);
    const lacks = actionCalled(id).after.some((group) => !group.some((other) => listed.includes(other) || isThere(other)));
    complainIf(reason === 'prerequisite' && !lacks, `${id} lacks nothing that comes first`);
  }
  const together = after(listed);
  if (plan.objective !== null) {
    const { before, after: promised, bound } = plan.objective;
    complainIf(before !== today.overall.score, `before is ${before}, not ${today.overall.score}`);
    complainIf(promised !== exactScore(together), `after is ${promised}, not ${exactScore(together)}`);
    complainIf(bound < promised, `the bound ${bound} is below ${promised}`);
  }
  complainIf(plan.levels !== null && plan.levels.after !== together.overall.level?.id, `the level after is not ${plan.levels?.after}`);
  return complaints;
}

const exactScore = ({ overall }: Scorecard): number | null => (overall.exact === null ? null : toNumber(overall.exact));

function gain(today: Scorecard, after: Scorecard): number | null {
  const [from, to] = [today.overall.exact, after.overall.exact];
  return today.overall.score === null || from === null || to === null ? null : toNumber(subtract(to, from));
}

/** The answers once these actions are done, changed here and not by the planner. */
export function answersAfter(actions: readonly Action[], questionnaire: Questionnaire, answers: Answers, today: Scorecard): Answers {
  const isHidden = (id: string): boolean => today.questions.get(id)?.status === 'hidden';
  const given = new Map<string, Answer>([...answers.given].filter(([id]) => !isHidden(id)));
  for (const [id, raise] of actions.flatMap(({ raises }) => [...raises])) {
    const [question, answer] = [questionnaire.questions.get(id), given.get(id)];
    if (question === undefined || answer?.status !== 'answered' || today.questions.get(id)?.status === 'not-asked') continue;
    given.set(id, { ...answer, value: raisedTo(question, answer.value, raise) });
  }
  return { ...answers, given };
}

/** Whether all that an action raises is there already. */
export function isDone({ raises }: Action, { questions }: Questionnaire, { given }: Answers, today: Scorecard): boolean {
  return (
    raises.size > 0 &&
    [...raises].every(([id, raise]) => {
      const [question, status, answer] = [questions.get(id), today.questions.get(id)?.status, given.get(id)];
      if (status === 'unanswered' || status === 'dont-know') return false;
      if (question === undefined || status !== 'answered' || answer?.status !== 'answered') return true;
      return same(raisedTo(question, answer.value, raise), answer.value);
    })
  );
}

const same = (a: AnswerValue, b: AnswerValue): boolean =>
  Array.isArray(a) && Array.isArray(b) ? [...a].sort().join() === [...b].sort().join() : a === b;

function raisedTo(question: Question, value: AnswerValue, raise: Raise): AnswerValue {
  if (raise.kind === 'yes') return true;
  if (raise.kind === 'option' && 'options' in question) {
    const worth = (id: AnswerValue): number => question.options.find((option) => option.id === id)?.value ?? Number.NaN;
    return worth(raise.option) > worth(value) ? raise.option : value;
  }
  if (raise.kind === 'number' && question.kind === 'number' && question.measure !== undefined && 'best' in question.measure) {
    const { best, worst } = question.measure;
    return best > worst ? Math.max(Number(value), raise.to) : Math.min(Number(value), raise.to);
  }
  if (raise.kind === 'practices' && 'options' in question && Array.isArray(value)) {
    const alone = question.options.filter((option) => option.alone).map(({ id }) => id);
    const together = [...new Set([...value, ...raise.add])];
    return raise.add.every((id) => value.includes(id)) ? value : together.filter((id) => !alone.includes(id));
  }
  throw new Error(`The checker does not know how to raise ${question.id}.`);
}
