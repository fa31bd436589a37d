import type { Answers } from '../../answers/answers.ts';
import type { Condition, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { isWithin, type ModelQuestion } from '../../scoring/model.ts';
import { score } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import type { ScoreSpace } from './score-space.ts';
import { answered, answersFrom } from './witness.ts';

/** Answers that are scored once, because much of what can happen at all happens with one of them. */
export interface Sample {
  readonly answers: Answers;
  readonly scorecard: Scorecard;
}

export interface Samples {
  /** Every question at its best, and at its worst. */
  readonly best: Sample;
  readonly worst: Sample;
  /** The first in which the condition comes out as wanted. */
  find(condition: Condition, isWanted: (truth: Truth) => boolean): Sample | undefined;
}

/** How good the answer to a question is, from 0 to 1. */
type Goodness = (question: ModelQuestion) => number;

/** How many answers all samples together may have. */
const answersInAll = 100_000;

/** Everything at each height; then one dimension or one stage away from all the others. Each is scored when it is asked for. */
export function samplesOf(space: ScoreSpace): Samples {
  const { model } = space;
  const all = [...goodnesses(space)].slice(0, Math.max(5, Math.floor(answersInAll / Math.max(1, model.questions.length))));
  const known: Sample[] = [];
  const at = (index: number): Sample => {
    const sample = known[index] ?? sampleOf(all[index] ?? (() => 1), space);
    known[index] = sample;
    return sample;
  };
  return {
    get best() {
      return at(0);
    },
    get worst() {
      return at(1);
    },
    find(condition, isWanted) {
      for (let index = 0; index < all.length; index += 1) {
        const sample = at(index);
        if (isWanted(evaluate(condition, sample.scorecard.lookup))) return sample;
      }
      return undefined;
    },
  };
}

function* goodnesses({ model }: ScoreSpace): Generator<Goodness> {
  for (const height of [1, 0, 0.5, 0.25, 0.75]) yield () => height;
  const stages = new Set(model.questions.flatMap(({ question }) => question.stage ?? []));
  for (const [here, elsewhere] of [
    [1, 0],
    [0, 1],
  ] as const) {
    for (const stage of stages) yield ({ question }) => (question.stage === stage ? here : elsewhere);
    for (const top of model.nodes.slice(1)) yield ({ node }) => (isWithin(node, top) ? here : elsewhere);
  }
}

function sampleOf(goodness: Goodness, space: ScoreSpace): Sample {
  const { model } = space;
  const facts = new Map<string, number>();
  for (const { question } of model.questions) if (question.kind === 'number' && question.per !== undefined) facts.set(question.per, 1000);
  const given = model.questions.flatMap((question) => {
    const { values } = space.valuesOf(question, facts);
    const chosen = values[Math.round(goodness(question) * (values.length - 1))];
    return chosen === undefined ? [] : [[question.id, answered(chosen.value)] as const];
  });
  const answers = answersFrom(model.questionnaire, new Map(given), facts);
  return { answers, scorecard: score(model.questionnaire, answers) };
}
