import type { Answers } from '../../answers/answers.ts';
import type { Condition, Lookup, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { type ModelQuestion, pathTo } from '../../scoring/model.ts';
import { score } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { todayOf } from '../../scoring/today.ts';
import type { ScoreSpace } from './score-space.ts';
import { answered, answersFrom } from './witness.ts';

/** Complete answers of several heights, looked at first because most of what can happen happens with one of them. */
export interface Samples {
  /** Every question at its best, and at its worst. */
  readonly best: Answers;
  readonly worst: Answers;
  /** The scores of the best answers. */
  readonly scoresAtBest: Scorecard;
  /** The first with which the condition comes out as wanted. */
  find(condition: Condition, isWanted: (truth: Truth) => boolean): Answers | undefined;
}

/** How good the answer to a question is, from 0 to 1. */
type Goodness = (question: ModelQuestion) => number;

const golden = (Math.sqrt(5) - 1) / 2;
/** So many of the questions at their best and the others at their worst, spread evenly over the questionnaire. */
const mixed =
  (part: number): Goodness =>
  ({ index }) =>
    ((index + 1) * golden) % 1 < part ? 1 : 0;

/** Every other dimension at the top at its best. */
const alternating: Goodness = ({ node }) => ([...pathTo(node)].at(-2)?.index ?? 0) % 2;

const between: readonly Goodness[] = [() => 0.5, alternating, ...[4, 2, 6, 1, 3, 5, 7].map((eighths) => mixed(eighths / 8))];

/** The samples of a questionnaire; each is scored when it is first asked for, and only as far as it is asked. */
export function samplesOf(space: ScoreSpace): Samples {
  const { questionnaire } = space.model;
  const [best, worst] = [sampleOf(() => 1, space), sampleOf(() => 0, space)];
  const lookups = [
    once(() => lookedUp(best)),
    once(() => lookedUp(worst)),
    ...between.map((goodness) => once(() => lookedUp(sampleOf(goodness, space)))),
  ];
  const scoresAtBest = once(() => score(questionnaire, best));
  return {
    best,
    worst,
    get scoresAtBest() {
      return scoresAtBest();
    },
    find: (condition, isWanted) => lookups.find((looked) => isWanted(evaluate(condition, looked().lookup)))?.().answers,
  };

  function lookedUp(answers: Answers): { readonly answers: Answers; readonly lookup: Lookup } {
    return { answers, lookup: todayOf(questionnaire, answers).lookup };
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function sampleOf(goodness: Goodness, space: ScoreSpace): Answers {
  const { model, divisors } = space;
  const given = model.questions.flatMap((question) => {
    const { values } = space.valuesOf(question, divisors);
    const chosen = values[Math.round(goodness(question) * (values.length - 1))];
    return chosen === undefined ? [] : [[question.id, answered(chosen.value)] as const];
  });
  return answersFrom(model.questionnaire, new Map(given), divisors);
}
