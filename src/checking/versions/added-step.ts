import type { Condition } from '../../questionnaire/condition.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import { isBelow } from '../../questionnaire/is-below.ts';
import { methodOf } from '../../questionnaire/methods.ts';
import type { Dimension, LadderQuestion, Option, PracticesQuestion, Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Step } from '../../questionnaire/version.ts';

/**
 * A new question is open in saved answers. Scores are taken over what was answered, so those of answers that left nothing open stay as they
 * are; but not under sums, where coverage is asked for, where a level needs an answer to it, where hidden counts as lowest, nor where a
 * condition on a score becomes unknown. (Where other questions are open, the bounds may have moved a score, and move it otherwise now.)
 */
export function stepOfAddedQuestion(question: Question, questionnaire: Questionnaire): Step {
  if (!hasValues(question)) return 'minor';
  const around = nodesAround(question, questionnaire);
  const isCounted = around.some(
    ({ aggregate, weight, missing }) =>
      methodOf(aggregate).takesPoints ||
      weight === 'sum' ||
      missing.publishFrom > 0 ||
      (missing.hidden === 'lowest' && isConditional(question, around)),
  );
  const isJudged = conditionsOnScores(questionnaire).some((condition) => looksAt(condition, question, questionnaire));
  return question.neededFor.size > 0 || isCounted || isJudged ? 'major' : 'minor';
}

/** A new option leaves the others worth what they were, unless it widens the range of the question or counts among the practices. */
export function stepOfAddedOption(option: Option, before: Question | undefined): Step {
  if (before === undefined) return 'minor';
  switch (before.kind) {
    case 'maturity':
    case 'choice':
      return keepsRange(option, before) ? 'minor' : 'major';
    case 'practices':
      return keepsShares(option, before) ? 'minor' : 'major';
    default:
      return 'major';
  }
}

function keepsRange({ value }: Option, { options, onScale }: LadderQuestion): boolean {
  const values = options.flatMap((each) => each.value ?? []);
  if (value === undefined) return true;
  if (values.length === 0) return false;
  return onScale || (value >= Math.min(...values) && value <= Math.max(...values));
}

/** Under a table only its rows give values. */
const keepsShares = ({ value, alone }: Option, { score }: PracticesQuestion): boolean =>
  typeof score !== 'string' || (alone && (value ?? 0) === 0) || value === 0;

function hasValues(question: Question): boolean {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return question.options.some(({ value }) => value !== undefined);
    case 'number':
      return question.measure !== undefined;
    case 'text':
      return false;
    default:
      return true;
  }
}

function nodesAround({ dimension }: Question, { dimensions, root }: Questionnaire): readonly Dimension[] {
  const around: Dimension[] = [];
  for (let node = dimensions.get(dimension); node !== undefined; node = dimensions.get(node.parent ?? '')) around.push(node);
  return [...around, root];
}

const isConditional = (question: Question, around: readonly Dimension[]): boolean =>
  question.when !== undefined || around.some(({ when }) => when !== undefined);

/** The conditions that can change a score or a level. */
function conditionsOnScores({ root, dimensions }: Questionnaire): readonly Condition[] {
  return [root, ...dimensions.values()].flatMap(({ adjust, levels }) => [
    ...adjust.map(({ when }) => when),
    ...levels.flatMap(({ needs }) => needs ?? []),
  ]);
}

function looksAt(condition: Condition, { dimension, stage, id }: Question, questionnaire: Questionnaire): boolean {
  const isAbove = (node: string) => isBelow(dimension, node, questionnaire);
  return [...testsOf(condition)].some((test) => {
    switch (test.kind) {
      case 'question':
        return test.question === id;
      case 'level':
        return isAbove(test.dimension);
      case 'score':
        if ('dimension' in test.of) return isAbove(test.of.dimension);
        return 'stage' in test.of ? test.of.stage === stage : test.of.cell.stage === stage && isAbove(test.of.cell.dimension);
      default:
        return false;
    }
  });
}
