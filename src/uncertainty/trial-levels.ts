import type { Condition, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import { hasReached } from './has-reached.ts';
import type { Mode, Trial } from './trial.ts';
import type { TrialNode } from './trial-node.ts';
import type { TrialQuestion } from './trial-question.ts';

/** How many levels of a node are reached, counted from below; at the most, unknown needs count as met. */
export function levelIn(trial: Trial, index: number, mode: Mode = 'as it is'): number {
  const node = trial.made.nodes[index];
  if (node === undefined || node.levels.length === 0) return 0;
  const score = trial.scoreOf(index, mode);
  if (Number.isNaN(score) && !hasAnything(trial, node)) return 0;
  const first = node.levels.findIndex((level) => !isReached(trial, level, score, mode));
  const reached = first === -1 ? node.levels.length : first;
  if (mode !== 'as it is' || !node.hasOpen) return reached;
  return Math.min(Math.max(reached, levelIn(trial, index, 'least')), levelIn(trial, index, 'most'));
}

function isReached(trial: Trial, { of, from }: TrialNode['levels'][number], score: number, mode: Mode): boolean {
  if (from > Number.NEGATIVE_INFINITY && !hasReached(score, from)) return false;
  const counts = (truth: Truth): boolean => (mode === 'most' ? truth !== false : truth === true);
  if (of.needs !== undefined && !counts(evaluate(of.needs, trial.lookup))) return false;
  return of.neededOf.every(({ question, test }) => counts(isMet(trial, trial.made.questions[question.index], test)));
}

/** A node without a score of which nothing applies has reached no level, not even one that asks for nothing. */
const hasAnything = (trial: Trial, node: TrialNode): boolean =>
  trial.isShown(node) !== false && node.of.questions.some(({ index }) => !isOut(trial, trial.made.questions[index]));

/** Hidden, not applicable or not asked; or answered with an option without value, which is like not applicable. */
function isOut(trial: Trial, question: TrialQuestion | undefined): boolean {
  if (question === undefined || question.otherwise === 'not-asked' || trial.isShown(question) === false) return true;
  const value = trial.variation.values[question.of.index];
  if (value === undefined) return question.otherwise === 'not-applicable';
  return question.of.value !== undefined && Number.isNaN(question.points(value));
}

/** A question that is out of it takes its need with it. */
function isMet(trial: Trial, question: TrialQuestion | undefined, test: Condition): Truth {
  if (question === undefined || isOut(trial, question)) return true;
  const truth = evaluate(test, trial.lookup);
  return trial.isShown(question) === 'unknown' && truth === false ? 'unknown' : truth;
}
