import type { Answers, AnswerValue } from '../../answers/answers.ts';
import { compare, type Real } from '../../exact/real.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import type { ModelNode } from '../../scoring/model.ts';
import type { Work } from '../analysis/verdict.ts';
import { answered, answersInWords } from '../analysis/witness.ts';
import type { Checking } from './check.ts';

/** The scorings that looking for falls may take: fewer where each is of many questions. */
export const workOfFalls = ({ questionnaire }: Checking): Work => ({ left: Math.ceil(300_000 / (questionnaire.questions.size + 1)) });

/** A better answer with which a node scores less, and the adjustment that looks at it. */
export interface Fall {
  readonly adjustment: number;
  readonly question: string;
  readonly from: AnswerValue;
  readonly to: AnswerValue;
  readonly before: Real;
  readonly after: Real;
  readonly others: string;
}

/**
 * The first such answer: whatever else is answered (everything best, everything worst), each question that an adjustment looks at is
 * taken through its answers, lowest first. Not decided where the work does not reach that far.
 */
export function fallOf(node: ModelNode, checking: Checking, work: Work): Fall | 'not-decided' | undefined {
  const { best, worst } = checking.analysis.samples;
  for (const [adjustment, { when }] of node.adjust.entries()) {
    const looked = new Set([...testsOf(when)].flatMap((test) => (test.kind === 'question' ? [test.question] : [])));
    const fall = firstFall(node, [...looked], [best, worst], checking, work);
    if (fall === 'not-decided') return fall;
    if (fall !== undefined) return { adjustment, ...fall };
  }
  return undefined;
}

function firstFall(
  node: ModelNode,
  looked: readonly string[],
  samples: readonly Answers[],
  { analysis }: Checking,
  work: Work,
): Omit<Fall, 'adjustment'> | 'not-decided' | undefined {
  const { model } = analysis.scores;
  for (const answers of samples) {
    for (const id of looked) {
      const question = model.questionOf.get(id);
      if (question?.value === undefined) continue;
      let last: { readonly value: AnswerValue; readonly score: Real } | undefined;
      for (const { value } of analysis.scores.valuesOf(question, answers.subject.facts).values) {
        if (work.left <= 0) return 'not-decided';
        work.left -= 1;
        const score = analysis.scoreOf(node.id, analysis.withAnswer(answers, id, answered(value)));
        if (score !== undefined && last !== undefined && compare(score, last.score) < 0)
          return {
            question: id,
            from: last.value,
            to: value,
            before: last.score,
            after: score,
            others: answersInWords(without(answers, id)),
          };
        if (score !== undefined) last = { value, score };
      }
    }
  }
  return undefined;
}

const without = (answers: Answers, question: string): Answers => ({
  ...answers,
  given: new Map([...answers.given].filter(([id]) => id !== question)),
});
