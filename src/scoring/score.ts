import type { Answers } from '../answers/answers.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { ModelNode } from './model.ts';
import { nodeScore } from './node-score.ts';
import { questionScore } from './question-score.ts';
import type { NodeScore, Scorecard, ViewScore } from './scorecard.ts';
import { sharesOf } from './shares.ts';
import { type Tally, tallies } from './tally.ts';
import { type Today, todayOf, withNotApplicableAsLowest } from './today.ts';
import { viewScore } from './view-score.ts';
import { viewsOf } from './views.ts';

/** How mature a subject is by its answers: every figure exact, with bounds, coverage and parts. */
export function score(questionnaire: Questionnaire, answers: Answers): Scorecard {
  const today = todayOf(questionnaire, answers);
  const { model, lookup } = today;
  const shares = sharesOf(model, today.applies);
  const tallied = tallies(today);
  const otherwise = withNotApplicableAsLowest(today);
  const asLowest = model.questions.some((question) => otherwise.role(question) !== today.role(question)) ? tallies(otherwise) : tallied;
  const tell = (node: ModelNode): NodeScore => nodeScore(node, tallied.get(node) ?? nothing, asLowest.get(node) ?? nothing, shares, today);
  const views = viewsOf(model).map((view) => ({ view, told: viewScore(view, shares, today) }));
  const keyed = (isWanted: (top: ModelNode) => boolean): ReadonlyMap<string, ViewScore> =>
    new Map(views.filter(({ view }) => isWanted(view.top)).map(({ view, told }) => [view.key, told]));
  return {
    overall: tell(model.root),
    dimensions: new Map(model.nodes.slice(1).map((node) => [node.id, tell(node)])),
    stages: keyed((top) => top === model.root),
    cells: keyed((top) => top !== model.root),
    questions: new Map(model.questions.map((question) => [question.id, questionScore(question, shares, today)])),
    kinds: kindsOf(questionnaire, today),
    lookup,
  };
}

const nothing: Tally = { score: undefined, parts: [], adjustments: [] };

const kindsOf = ({ kinds }: Questionnaire, { lookup }: Today): readonly string[] =>
  [...kinds.values()].filter(({ when }) => evaluate(when, lookup) === true).map(({ id }) => id);
