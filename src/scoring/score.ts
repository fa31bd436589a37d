import type { Answers } from '../answers/answers.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Figures, figuresOf } from './figures.ts';
import { figuresWith } from './figures-with.ts';
import { once } from './once.ts';
import type { Scorecard, ViewScore } from './scorecard.ts';
import { viewsOf } from './views.ts';

const figuresBehind = new WeakMap<Scorecard, Figures>();

/**
 * How mature a subject is by its answers: every figure exact, with bounds, coverage and parts. What nobody reads is not reckoned;
 * who scores again and again mostly reads scores and levels alone, and hands in the scorecard of answers near to these: what the
 * difference does not touch is taken from there, and every figure is what it would be without.
 */
export const score = (questionnaire: Questionnaire, answers: Answers, near?: Scorecard): Scorecard =>
  (near && scoreNear(questionnaire, answers, near)) ?? scorecardOf(figuresOf(questionnaire, answers));

/** The same; undefined where the answers are too far from those of the other scorecard. */
export function scoreNear(questionnaire: Questionnaire, answers: Answers, near: Scorecard): Scorecard | undefined {
  const before = figuresBehind.get(near);
  if (before === undefined || before.today.model.questionnaire !== questionnaire) return undefined;
  const figures = figuresWith(
    answers,
    near,
    before,
    once(() => score(questionnaire, answers)),
  );
  return figures && scorecardOf(figures);
}

function scorecardOf(figures: Figures): Scorecard {
  const { model } = figures.today;
  // Figures share the work there is for splitting: each comes after those before it, so that no value hangs on what is read first.
  const overall = once(() => figures.node(model.root));
  const dimensions = after(overall, () => new Map(model.nodes.slice(1).map((node) => [node.id, figures.node(node)])));
  const views = after(dimensions, () => viewScores(figures));
  const questions = once(() => new Map(model.questions.map((question) => [question.id, figures.question(question)])));
  const kinds = after(views, () => kindsOf(figures));
  const scorecard: Scorecard = {
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
      return figures.lookup();
    },
  };
  figuresBehind.set(scorecard, figures);
  return scorecard;
}

const after = <T>(before: () => unknown, find: () => T): (() => T) =>
  once(() => {
    before();
    return find();
  });

function viewScores({ today: { model }, view }: Figures): Pick<Scorecard, 'stages' | 'cells'> {
  const stages = new Map<string, ViewScore>();
  const cells = new Map<string, ViewScore>();
  for (const each of viewsOf(model)) (each.top === model.root ? stages : cells).set(each.key, view(each));
  return { stages, cells };
}

const kindsOf = ({ today, lookup }: Figures): readonly string[] =>
  [...today.model.questionnaire.kinds.values()].filter(({ when }) => evaluate(when, lookup()) === true).map(({ id }) => id);
