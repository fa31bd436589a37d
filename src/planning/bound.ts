import type { Answers } from '../answers/answers.ts';
import { toNumber } from '../exact/real.ts';
import { risesThroughout } from '../questionnaire/methods.ts';
import type { Action, Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { score } from '../scoring/score.ts';
import type { Situation } from './situation.ts';
import { withDone } from './with-done.ts';

/**
 * An overall score that no choice among these actions can exceed.
 *
 * Where better answers can never lower the score, all actions together reach the most, whether or not they exclude each other.
 * Elsewhere (something is asked, adjusted or valued by condition) the answers they raise count as open: the upper bound is over
 * all that these answers could ever be, and so also over what the actions make of them.
 */
export function boundOf({ questionnaire, answers, scorecard }: Situation, actions: readonly Action[]): number {
  const { max } = scorecard.overall.scale;
  const raised = new Set(actions.flatMap((action) => [...action.raises.keys()]));
  if (isMonotone(questionnaire, raised)) {
    const { exact } = score(questionnaire, withDone(questionnaire, answers, actions)).overall;
    return exact === null ? max : toNumber(exact);
  }
  return score(questionnaire, withoutAnswers(questionnaire, answers, raised)).overall.high ?? max;
}

/** Whether raising these questions can only ever raise the score: no condition, rule table or negative value stands in between. */
function isMonotone(questionnaire: Questionnaire, raised: ReadonlySet<string>): boolean {
  const { root, dimensions, questions } = questionnaire;
  const nodes = [root, ...dimensions.values()];
  const asked = [...questions.values()];
  return (
    risesThroughout(questionnaire) &&
    nodes.every(({ adjust, when }) => adjust.length === 0 && when === undefined) &&
    asked.every((question) => question.when === undefined && (!raised.has(question.id) || growsWithPractices(question)))
  );
}

/** Practices are added up without any that count against, and giving up what stands alone costs nothing. */
function growsWithPractices(question: Question): boolean {
  if (question.kind !== 'practices') return true;
  const fits = ({ value = 0, alone }: { readonly value: number | undefined; readonly alone: boolean }) => (alone ? value <= 0 : value >= 0);
  return typeof question.score === 'string' && question.options.every(fits);
}

/** The same answers, but these questions, where they are answered, left open. */
function withoutAnswers(questionnaire: Questionnaire, answers: Answers, open: ReadonlySet<string>): Answers {
  const today = withDone(questionnaire, answers, []);
  const given = [...today.given].filter(([id, { status }]) => !(open.has(id) && status === 'answered'));
  return { ...today, given: new Map(given) };
}
