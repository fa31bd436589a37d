import type { Answers } from '../answers/answers.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { ModelNode } from './model.ts';
import { nodeScore } from './node-score.ts';
import { once } from './once.ts';
import { questionScore } from './question-score.ts';
import type { NodeScore, QuestionScore, Scorecard, ViewScore } from './scorecard.ts';
import { type Shares, sharesOf } from './shares.ts';
import { type Tally, tallies } from './tally.ts';
import { type Today, todayOf, withNotApplicableAsLowest } from './today.ts';
import { viewScore } from './view-score.ts';
import { viewsOf } from './views.ts';

/**
 * How mature a subject is by its answers: every figure exact, with bounds, coverage and parts. What nobody reads is not reckoned;
 * who scores again and again mostly reads scores and levels alone.
 */
export function score(questionnaire: Questionnaire, answers: Answers): Scorecard {
  const today = todayOf(questionnaire, answers);
  const { model } = today;
  const shares = once(() => sharesOf(model, today.applies));
  const tell = once(() => nodeTeller(today, shares));
  // Figures share the work there is for splitting: each comes after those before it, so that no value hangs on what is read first.
  const overall = once(() => tell()(model.root));
  const dimensions = after(overall, () => new Map(model.nodes.slice(1).map((node) => [node.id, tell()(node)])));
  const views = after(dimensions, () => viewScores(today, shares()));
  const questions = once(() => questionScores(today, shares()));
  const kinds = after(views, () => kindsOf(questionnaire, today));
  return {
    get overall() {
      return overall();
    },
    get dimensions() {
      return dimensions();
    },
    get stages() {
      return views().stages;
    },
    get cells() {
      return views().cells;
    },
    get questions() {
      return questions();
    },
    get kinds() {
      return kinds();
    },
    get lookup() {
      views();
      return today.lookup;
    },
  };
}

const after = <T>(before: () => unknown, find: () => T): (() => T) =>
  once(() => {
    before();
    return find();
  });

function nodeTeller(today: Today, shares: () => Shares): (node: ModelNode) => NodeScore {
  const tallied = tallies(today);
  const otherwise = withNotApplicableAsLowest(today);
  const isSame = today.model.questions.every((question) => otherwise.role(question) === today.role(question));
  const asLowest = isSame ? tallied : tallies(otherwise);
  return (node) => nodeScore(node, tallied.get(node) ?? nothing, asLowest.get(node) ?? nothing, shares(), today);
}

const nothing: Tally = { score: undefined, parts: [], adjustments: [] };

function viewScores(today: Today, shares: Shares): Pick<Scorecard, 'stages' | 'cells'> {
  const { model } = today;
  const stages = new Map<string, ViewScore>();
  const cells = new Map<string, ViewScore>();
  for (const view of viewsOf(model)) (view.top === model.root ? stages : cells).set(view.key, viewScore(view, shares, today));
  return { stages, cells };
}

const questionScores = (today: Today, shares: Shares): ReadonlyMap<string, QuestionScore> =>
  new Map(today.model.questions.map((question) => [question.id, questionScore(question, shares, today)]));

const kindsOf = ({ kinds }: Questionnaire, { lookup }: Today): readonly string[] =>
  [...kinds.values()].filter(({ when }) => evaluate(when, lookup) === true).map(({ id }) => id);
