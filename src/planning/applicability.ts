import type { Condition, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Action } from '../questionnaire/questionnaire.ts';
import { becauseOf, questionToday } from './because.ts';
import { decisiveTests } from './decisive-tests.ts';
import type { Because } from './plan.ts';
import { raised } from './raise.ts';
import { isOpen, type Situation } from './situation.ts';
import { waitsFor } from './waits-for.ts';

/** Whether something applies: if so because of what; if that is unknown, what it waits for. */
export interface Applicability {
  readonly applies: Truth;
  readonly because: readonly Because[];
  /** Open questions and missing facts. */
  readonly unknown: readonly string[];
}

/** Whether what hangs on a condition applies. */
export function applicabilityOf(condition: Condition, situation: Situation): Applicability {
  const { lookup } = situation.scorecard;
  const applies = evaluate(condition, lookup);
  return {
    applies,
    because: applies === true ? becauseOf(decisiveTests(condition, lookup), situation) : [],
    unknown: applies === 'unknown' ? waitsFor(condition, situation) : [],
  };
}

/**
 * Whether an action applies: by its `when`; without one, while an answer it raises is still below. Questions that are hidden,
 * not applicable or not asked have no say. An action that neither raises anything nor says when applies to everybody: nothing
 * in the answers could tell that it is done.
 */
export function actionApplicability(action: Action, situation: Situation): Applicability {
  if (action.when !== undefined) return applicabilityOf(action.when, situation);
  if (action.raises.size === 0) return { applies: true, because: [], unknown: [] };
  const { below, open } = raisedToday(action, situation);
  if (below.length > 0) return { applies: true, because: below.map((id) => questionToday(id, situation)), unknown: [] };
  return { applies: open.length > 0 ? 'unknown' : false, because: [], unknown: open };
}

/**
 * Whether the result of an action is there already: nothing it raises is below, and nothing of it open. Never so for an action
 * that raises nothing.
 */
export function isDone(action: Action, situation: Situation): boolean {
  const { below, open } = raisedToday(action, situation);
  return action.raises.size > 0 && below.length === 0 && open.length === 0;
}

/** Of the questions an action raises, those whose answer is below and those that are open. */
function raisedToday(action: Action, situation: Situation): { readonly below: string[]; readonly open: string[] } {
  const { questionnaire, answers, standings } = situation;
  const below = [...action.raises].filter(([id, raise]) => {
    const [question, standing] = [questionnaire.questions.get(id), standings.get(id)];
    if (question === undefined || standing?.status !== 'answered' || standing.answer?.status !== 'answered') return false;
    return raised(question, standing.answer.value, raise, answers.subject.facts) !== standing.answer.value;
  });
  return { below: below.map(([id]) => id), open: [...action.raises.keys()].filter((id) => isOpen(situation, id)) };
}
