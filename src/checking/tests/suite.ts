import type { Answers } from '../../answers/answers.ts';
import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Spot } from '../../source/source.ts';

/** The tests of one file, checked against their questionnaire: whatever they name is there. */
export interface Suite {
  readonly file: string;
  readonly questionnaire: Questionnaire;
  readonly tests: readonly Test[];
}

/** Answers, and the judgement that they should lead to. */
export interface Test {
  readonly name: string;
  readonly answers: Answers;
  readonly expect: format.Expectation;
  /** Where it is written; what is expected stands under `expect`. */
  readonly spot: Spot;
}
