import { factHolds } from '../../answers/answer-holds.ts';
import type { AnswerValue } from '../../answers/answers.ts';
import { standings } from '../../answers/standings.ts';
import type { FactTest, QuestionTest } from '../../questionnaire/condition.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Model, type ModelQuestion, modelOf } from '../../scoring/model.ts';
import { silent } from '../../scoring/outcomes.ts';
import type { Facts } from '../../scoring/question-value.ts';
import type { Reckoning } from '../../scoring/reckoning.ts';
import { reckoningOf } from '../../scoring/reckoning-of.ts';
import { testsIn } from '../../scoring/tests-in.ts';
import { narrow, type Worlds, worldsOf } from '../../scoring/worlds.ts';
import type { Cube } from './cube.ts';
import { outcomeOf, type ValuesApart, valuesApartOf } from './values-apart.ts';
import { answersFrom } from './witness.ts';

/** All that scores can come to, through the same reckoning that scores answers: to it, everything is still open. */
export interface ScoreSpace {
  readonly model: Model;
  readonly worlds: Worlds;
  readonly reckoning: Reckoning;
  /** The answers to a question that points and conditions on scores tell apart, lowest first. */
  valuesOf(question: ModelQuestion, facts: Facts): ValuesApart;
}

/** The scores of a questionnaire before anything is answered. `tests` are those of all conditions. */
export function scoreSpaceOf(questionnaire: Questionnaire, tests: (question: string) => readonly QuestionTest[]): ScoreSpace {
  const model = modelOf(questionnaire);
  const nothing = answersFrom(questionnaire, new Map());
  const known = new Map<ModelQuestion, ValuesApart>();
  return {
    model,
    worlds: worldsOf(model, nothing, standings(questionnaire, nothing)),
    reckoning: reckoningOf(model),
    valuesOf(question, facts) {
      const isDivided = question.question.kind === 'number' && question.question.per !== undefined;
      const values = known.get(question) ?? valuesApartOf(question, tests(question.id), facts);
      if (!isDivided) known.set(question, values);
      return values;
    },
  };
}

/** The worlds in which what a cube fixes is so. */
export function worldsOfCube(cube: Cube, { model, worlds }: ScoreSpace, facts: Facts): Worlds {
  let narrowed = worlds;
  for (const [fact, { value }] of cube.facts) if (value !== undefined) narrowed = withFact(narrowed, fact, value);
  for (const [id, answer] of cube.answers) {
    const question = model.questionOf.get(id);
    if (question === undefined || answer.status === 'open') continue;
    const outcome = answer.status === 'answered' ? outcomeOf(question, answer.value, facts) : silent;
    narrowed = narrow(narrowed, { kind: 'question', question }, [outcome]);
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
