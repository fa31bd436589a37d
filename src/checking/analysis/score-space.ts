import { factHolds } from '../../answers/answer-holds.ts';
import type { AnswerValue } from '../../answers/answers.ts';
import { standings } from '../../answers/standings.ts';
import type { FactTest, QuestionTest } from '../../questionnaire/condition.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Model, type ModelQuestion, modelOf } from '../../scoring/model.ts';
import { type Outcome, possible, silent } from '../../scoring/outcomes.ts';
import type { Facts } from '../../scoring/question-value.ts';
import type { Reckoning } from '../../scoring/reckoning.ts';
import { reckoningOf } from '../../scoring/reckoning-of.ts';
import { testsIn } from '../../scoring/tests-in.ts';
import { narrow, type Worlds, worldsOf } from '../../scoring/worlds.ts';
import { type AnswerClass, holdsOf } from './answer-class.ts';
import type { Cube } from './cube.ts';
import { outcomeOf, type ValuesApart, valuesApartOf } from './values-apart.ts';
import { answersFrom } from './witness.ts';

/** All that scores can come to, through the same reckoning that scores answers: to it, everything is still open. */
export interface ScoreSpace {
  readonly model: Model;
  readonly worlds: Worlds;
  readonly reckoning: Reckoning;
  /** A number for every fact that answers are divided by, should nothing else speak for another. */
  readonly divisors: Facts;
  /** The answers to a question that points and conditions tell apart, lowest first; of a class those that are in it. */
  valuesOf(question: ModelQuestion, facts: Facts, within?: AnswerClass): ValuesApart;
  /** Every way a question can come out with an answer of a class, numbers by stretches. */
  outcomesIn(question: ModelQuestion, within: AnswerClass, facts: Facts): readonly Outcome[];
}

/** While nothing is answered outer bounds will do: the search looks closer where they leave something open. */
const casesInAll = 512;

/** The scores of a questionnaire before anything is answered. `tests` are those of all conditions. */
export function scoreSpaceOf(questionnaire: Questionnaire, tests: (question: string) => readonly QuestionTest[]): ScoreSpace {
  const model = modelOf(questionnaire);
  const nothing = answersFrom(questionnaire, new Map());
  const known = new Map<ModelQuestion, ValuesApart>();
  /** Whether it may pass the tests that an answer of the class passes, and no others. */
  const isLike = (outcome: Outcome, { id, question }: ModelQuestion, within: AnswerClass): boolean =>
    tests(id).every((test) => {
      const truth = outcome.holds(test);
      return truth === 'unknown' || truth === holdsOf(question, within, test);
    });
  return {
    model,
    worlds: worldsOf(model, nothing, standings(questionnaire, nothing)),
    reckoning: reckoningOf(model, casesInAll),
    divisors: new Map(model.questions.flatMap(({ question }) => divisorOf(question))),
    valuesOf(question, facts, within) {
      const isDivided = question.question.kind === 'number' && question.question.per !== undefined;
      const all = known.get(question) ?? valuesApartOf(question, tests(question.id), facts);
      if (!isDivided) known.set(question, all);
      if (within?.status !== 'answered') return all;
      const values = all.values.filter(({ outcome }) => isLike(outcome, question, within));
      return { ...all, values: values.length > 0 ? values : [{ value: within.value, outcome: outcomeOf(question, within.value, facts) }] };
    },
    outcomesIn(question, within, facts) {
      if (within.status !== 'answered') return [silent];
      const outcomes = possible(question, tests(question.id), facts).filter((outcome) => isLike(outcome, question, within));
      // An option without a value is none of the ways in which an open question can come out.
      return outcomes.length > 0 ? outcomes : [outcomeOf(question, within.value, facts)];
    },
  };
}

const divisorOf = (question: Question): readonly (readonly [string, number])[] =>
  question.kind === 'number' && question.per !== undefined ? [[question.per, 1000]] : [];

/** The facts a cube fixes, and a number for those that answers are divided by. */
export function factsOfCube(cube: Cube, { divisors }: ScoreSpace): Facts {
  const facts = new Map(divisors);
  for (const [id, { value }] of cube.facts) {
    if (value === undefined) facts.delete(id);
    else facts.set(id, value);
  }
  return facts;
}

/** The worlds in which what a cube fixes is so. */
export function worldsOfCube(cube: Cube, space: ScoreSpace, facts: Facts): Worlds {
  const { model, worlds } = space;
  let narrowed = worlds;
  for (const [fact, { value }] of cube.facts) if (value !== undefined) narrowed = withFact(narrowed, fact, value);
  for (const [id, answer] of cube.answers) {
    const question = model.questionOf.get(id);
    if (question === undefined || answer.status === 'open') continue;
    narrowed = narrow(narrowed, { kind: 'question', question }, space.outcomesIn(question, answer, facts));
  }
  return narrowed;
}

export const withFact = (worlds: Worlds, fact: string, value: number | string | boolean): Worlds =>
  testsIn(worlds.model).factTests.has(fact)
    ? narrow(worlds, { kind: 'fact', fact }, [{ holds: (test: FactTest) => factHolds(value, test) }])
    : worlds;

/** The answer at one end of what a question can be answered with. */
export function endOf({ values }: ValuesApart, end: 'low' | 'high'): AnswerValue | undefined {
  return (end === 'low' ? values[0] : values.at(-1))?.value;
}
