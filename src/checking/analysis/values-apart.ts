import type { AnswerValue } from '../../answers/answers.ts';
import { compare, type Real } from '../../exact/real.ts';
import type { QuestionTest } from '../../questionnaire/condition.ts';
import type { NumberQuestion } from '../../questionnaire/questionnaire.ts';
import type { ModelQuestion } from '../../scoring/model.ts';
import { type Outcome, outcomesOf } from '../../scoring/outcomes.ts';
import type { Facts } from '../../scoring/question-value.ts';
import { numbersApart } from './answer-class.ts';

/** One answer with what it counts. */
export interface ValueApart {
  readonly value: AnswerValue;
  readonly outcome: Outcome;
}

/** The answers that points or tests tell apart, lowest first. */
export interface ValuesApart {
  readonly values: readonly ValueApart[];
  /** Between these there may be others: of goalposts, or of very many practices. */
  readonly isSample: boolean;
}

const fewPractices = 10;

/** What a question can be answered with, as far as its points and these tests tell; answers without points only where none has any. */
export function valuesApartOf(question: ModelQuestion, tests: readonly QuestionTest[], facts: Facts): ValuesApart {
  const { offered, isSample } = offeredBy(question, tests, facts);
  const seen = new Set<string>();
  const values = offered.flatMap((value): ValueApart[] => {
    const outcome = outcomeOf(question, value, facts);
    const points = outcome.low === undefined ? '' : Object.values(outcome.low).join('/');
    const key = `${points} ${tests.map((test) => outcome.holds(test)).join()}`;
    if (seen.has(key) || (question.value !== undefined && outcome.low === undefined)) return [];
    seen.add(key);
    return [{ value, outcome }];
  });
  return { values: values.sort((a, b) => order(a.outcome.low, b.outcome.low)), isSample };
}

export function outcomeOf(question: ModelQuestion, value: AnswerValue, facts: Facts): Outcome {
  const answer = { status: 'answered', value, confidence: undefined, by: undefined, comment: undefined, evidence: [] } as const;
  const [outcome] = outcomesOf(question, { status: 'answered', visible: true, answer }, [], facts);
  return outcome ?? { low: undefined, high: undefined, holds: () => 'unknown' };
}

const order = (a: Real | undefined, b: Real | undefined): number => (a === undefined || b === undefined ? 0 : compare(a, b));

function offeredBy(
  { question }: ModelQuestion,
  tests: readonly QuestionTest[],
  facts: Facts,
): { readonly offered: readonly AnswerValue[]; readonly isSample: boolean } {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return { offered: question.options.map(({ id }) => id), isSample: false };
    case 'yes-no':
      return { offered: [false, true], isSample: false };
    case 'text':
      return { offered: [...tests.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])), 'other'], isSample: false };
    case 'number':
      return { offered: numbersOffered(question, tests, facts), isSample: question.measure !== undefined && 'best' in question.measure };
    case 'practices':
      return setsOffered(question.options);
  }
}

function numbersOffered({ measure, per, times }: NumberQuestion, tests: readonly QuestionTest[], facts: Facts): readonly number[] {
  const cuts = tests.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const divisor = per === undefined ? 1 : facts.get(per);
  if (measure === undefined || typeof divisor !== 'number') return numbersApart(cuts);
  const measured = 'steps' in measure ? measure.steps.map(({ at }) => at) : quarters(measure.worst, measure.best);
  const asAnswered = measured.map((at) => (at * divisor) / (per === undefined ? 1 : times));
  return numbersApart([...cuts, ...asAnswered]);
}

const quarters = (from: number, to: number): readonly number[] => [0, 1, 2, 3, 4].map((quarter) => from + ((to - from) * quarter) / 4);

function setsOffered(options: readonly { readonly id: string; readonly alone: boolean }[]) {
  const alone = options.filter((option) => option.alone).map(({ id }) => [id]);
  const together = options.filter((option) => !option.alone).map(({ id }) => id);
  const isSample = together.length > fewPractices;
  const sets = isSample
    ? [...together.map((id) => [id]), ...together.map((_, index) => together.slice(0, index + 1))]
    : together
        .reduce<readonly (readonly string[])[]>((all, id) => all.concat(all.map((set) => [...set, id])), [[]])
        .filter((set) => set.length > 0);
  return { offered: [...alone, ...sets], isSample };
}
