import { answerHolds, factHolds } from '../../answers/answer-holds.ts';
import type { AnswerValue } from '../../answers/answers.ts';
import { type Real, toNumber } from '../../exact/real.ts';
import type { Lookup, QuestionTest, ScoreTest, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import type { Model, ModelNode } from '../model.ts';
import { possible } from '../outcomes.ts';
import { thresholdIn } from '../range.ts';
import { testsIn } from '../tests-in.ts';
import type { TakenAnswers } from './taken-answers.ts';

/** What conditions ask of a run. */
export interface Asked {
  /** The exact way has to be taken. */
  fail(): void;
  /** How the low and the high end of a score compare with a threshold; undefined where there is none. */
  compare(node: ModelNode, threshold: Real, number: number): readonly [number, number] | undefined;
  levels(node: ModelNode): { readonly low: number; readonly high: number };
}

/** Answers, facts, scores and levels of a run. */
export function quickLookup(model: Model, taken: () => TakenAnswers, asked: Asked): Lookup {
  const thresholds = new Map<ScoreTest, { readonly exact: Real; readonly number: number }>();
  const answerTests = new Map<QuestionTest, AnswerTest>();
  const lookup: Lookup = {
    question(test) {
      const known = answerTests.get(test) ?? answerTestOf(test);
      const answer = known.index === -1 ? 'silent' : taken().answer(known.index);
      if (answer === 'silent') return false;
      if (answer?.status === 'answered') return known.holds(answer.value);
      known.isOpen ??= isOpenTo(test);
      if (!known.isOpen) asked.fail();
      return 'unknown';
    },
    fact(test) {
      const value = taken().facts().get(test.fact);
      return value === undefined ? 'unknown' : factHolds(value, test);
    },
    subjectKind(id) {
      const kind = model.questionnaire.kinds.get(id);
      return kind === undefined ? false : evaluate(kind.when, lookup);
    },
    score(test) {
      const node = 'dimension' in test.of ? model.nodeOf.get(test.of.dimension) : undefined;
      if (node === undefined) asked.fail();
      return node === undefined ? 'unknown' : compared(node, test);
    },
    level({ dimension, test, level }) {
      const node = model.nodeOf.get(dimension);
      const wanted = node?.levels.findIndex(({ id }) => id === level) ?? -1;
      if (node === undefined || wanted === -1) return false;
      const { low, high } = asked.levels(node);
      if (low > wanted) return test === 'level-at-least';
      return high > wanted ? 'unknown' : test === 'level-below';
    },
  };
  return lookup;

  function compared(node: ModelNode, test: ScoreTest): Truth {
    const { exact, number } = thresholds.get(test) ?? thresholdOf(node, test);
    const both = asked.compare(node, exact, number);
    if (both === undefined) return false;
    const [atLow, atHigh] = [holds(both[0], test), holds(both[1], test)];
    return atLow === atHigh ? atLow : 'unknown';
  }

  function thresholdOf(node: ModelNode, test: ScoreTest): { readonly exact: Real; readonly number: number } {
    const exact = thresholdIn(test, node.range);
    const threshold = { exact, number: toNumber(exact) };
    thresholds.set(test, threshold);
    return threshold;
  }

  function answerTestOf(test: QuestionTest): AnswerTest {
    const question = model.questionOf.get(test.question);
    const holds = (value: AnswerValue) => question !== undefined && answerHolds(question.question, value, test);
    const made: AnswerTest = { index: question?.index ?? -1, holds: remembering(holds), isOpen: undefined };
    answerTests.set(test, made);
    return made;
  }

  /** Whether an open answer may pass a test and may not; some are passed by whatever is answered. */
  function isOpenTo(test: QuestionTest): boolean {
    const question = model.questionOf.get(test.question);
    const outcomes = question === undefined ? [] : possible(question, testsIn(model).questionTests.get(test.question) ?? [], new Map());
    const truths = outcomes.map((outcome) => outcome.holds(test));
    return test.test !== 'answered' && truths.some((truth) => truth !== truths[0] || truth === 'unknown');
  }
}

/** A test of a question, and what was found out about it. */
interface AnswerTest {
  /** Of the question; -1 where there is none. */
  readonly index: number;
  readonly holds: (value: AnswerValue) => boolean;
  isOpen: boolean | undefined;
}

/** What holds of an option or of a yes or no, which are few. */
function remembering(holds: (value: AnswerValue) => boolean): (value: AnswerValue) => boolean {
  const known = new Map<AnswerValue, boolean>();
  return (value) => {
    if (typeof value !== 'string' && typeof value !== 'boolean') return holds(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const found = holds(value);
    if (known.size < 256) known.set(value, found);
    return found;
  };
}

function holds(order: number, { test }: ScoreTest): boolean {
  if (test === 'at-least') return order >= 0;
  return test === 'above' ? order > 0 : order < 0;
}
