import { answerHolds } from '../answers/answer-holds.ts';
import type { Answers, AnswerValue } from '../answers/answers.ts';
import type { QuestionTest, Truth } from '../questionnaire/condition.ts';
import type { ModelQuestion } from '../scoring/model.ts';
import { possible } from '../scoring/outcomes.ts';

/** Whether an answer passes a test; found once for a test and the very value. */
export type Passes = (question: ModelQuestion, value: AnswerValue, test: QuestionTest) => boolean;

/** Whether whatever an open question may come to passes a test; unknown where that differs. */
export type PassesOpen = (question: ModelQuestion, test: QuestionTest) => Truth;

/** Tests of answers, remembered. */
export function rememberedTests(): Passes {
  const remembered = new Map<QuestionTest, Map<AnswerValue, boolean>>();
  return ({ question }, value, test) => {
    const known = remembered.get(test) ?? new Map<AnswerValue, boolean>();
    remembered.set(test, known);
    const truth = known.get(value) ?? answerHolds(question, value, test);
    known.set(value, truth);
    return truth;
  };
}

/** Tests of open questions, remembered. */
export function rememberedOpenTests({ subject }: Answers): PassesOpen {
  const remembered = new Map<QuestionTest, Truth>();
  return (question, test) => {
    const [first = 'unknown', ...others] = remembered.has(test)
      ? [remembered.get(test)]
      : possible(question, [test], subject.facts).map((outcome) => outcome.holds(test));
    const truth = others.every((other) => other === first) ? first : 'unknown';
    remembered.set(test, truth);
    return truth;
  };
}
