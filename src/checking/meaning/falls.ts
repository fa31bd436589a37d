import type { Answers, AnswerValue } from '../../answers/answers.ts';
import { compare, type Real } from '../../exact/real.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import type { ModelNode, ModelQuestion } from '../../scoring/model.ts';
import { inside, type Spot } from '../../source/source.ts';
import { inShort } from '../analysis/analysis.ts';
import { valueInWords } from '../analysis/condition-in-words.ts';
import { answered, answersInWords } from '../analysis/witness.ts';
import type { Check, Checking } from './check.ts';

/** No score falls when practice gets better: not by one more practice, not by the next step, not because an adjustment begins or ends. */
export const falls: Check = (checking) => {
  for (const question of checking.analysis.scores.model.questions) {
    if (question.question.kind === 'practices') checkPractices(question, checking);
    if (question.question.kind === 'number') checkSteps(question, checking);
  }
  for (const node of checking.analysis.scores.model.nodes) checkAdjustments(node, checking);
};

/** Of very many practices not every set can be tried. */
const fewPractices = 10;

/** One more practice never counts less; nothing in place never counts more than something. Practices with a value below zero are meant to lower. */
function checkPractices(modelQuestion: ModelQuestion, { names, tell }: Checking): void {
  const { question, value, id } = modelQuestion;
  const written = names.question.get(id);
  if (question.kind !== 'practices' || value === undefined || written === undefined) return;
  const together = question.options.filter(({ alone, value: counts = 0 }) => !alone && counts >= 0).map((option) => option.id);
  if (typeof question.score === 'string' || together.length > fewPractices) return;
  const points = (set: readonly string[]): Real | undefined => value.points(set, new Map());
  const alone = question.options.filter((option) => option.alone).map((option) => option.id);
  const sets = together.reduce<readonly (readonly string[])[]>((all, each) => all.concat(all.map((set) => [...set, each])), [[]]);
  const steps = sets.flatMap((set) => {
    const before = set.length > 0 ? [set] : alone.map((each) => [each]);
    return together.filter((each) => !set.includes(each)).flatMap((each) => before.map((from) => ({ from, to: [...set, each] })));
  });
  for (const { from, to } of steps) {
    const [before, after] = [points(from), points(to)];
    if (before === undefined || after === undefined || compare(after, before) >= 0) continue;
    const args = { what: id, before: inShort(before), after: inShort(after) };
    tell('meaning/score-falls', inside(written.spot, 'rules'), args, `From ${valueInWords(from)} to ${valueInWords(to)}.`);
    return;
  }
}

/** The values of steps climb, or they fall, all the way. */
function checkSteps({ question, id }: ModelQuestion, { names, tell }: Checking): void {
  const written = names.question.get(id);
  if (question.kind !== 'number' || question.measure === undefined || !('steps' in question.measure) || written === undefined) return;
  const values = question.measure.steps.map(({ value }) => value);
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const turn = values.findIndex((value, index) => {
    const before = values[index - 1];
    return before !== undefined && (last >= first ? value < before : value > before);
  });
  if (turn < 1) return;
  const args = { what: id, before: String(values[turn - 1]), after: String(values[turn]) };
  tell('meaning/score-falls', inside(written.spot, 'steps', turn, 'value'), args);
}

function checkAdjustments(node: ModelNode, checking: Checking): void {
  const fall = fallOf(node, checking);
  if (fall === undefined) return;
  const { question, from, to, before, after, others } = fall;
  const hint = `From ${question}: ${valueInWords(from)} to ${question}: ${valueInWords(to)}, where else: ${others}.`;
  const args = { what: node.id, before: inShort(before), after: inShort(after) };
  checking.tell('meaning/score-falls', adjustmentSpot(node, fall.adjustment, checking), args, hint);
}

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
 * taken through its answers, lowest first.
 */
export function fallOf(node: ModelNode, checking: Checking): Fall | undefined {
  const { best, worst } = checking.analysis.samples;
  for (const [adjustment, { when }] of node.adjust.entries()) {
    const looked = new Set([...testsOf(when)].flatMap((test) => (test.kind === 'question' ? [test.question] : [])));
    const fall = firstFall(node, [...looked], [best, worst], checking);
    if (fall !== undefined) return { adjustment, ...fall };
  }
  return undefined;
}

function firstFall(
  node: ModelNode,
  looked: readonly string[],
  samples: readonly Answers[],
  { analysis }: Checking,
): Omit<Fall, 'adjustment'> | undefined {
  const { model } = analysis.scores;
  for (const answers of samples) {
    for (const id of looked) {
      const question = model.questionOf.get(id);
      if (question?.value === undefined) continue;
      let last: { readonly value: AnswerValue; readonly score: Real } | undefined;
      for (const { value } of analysis.scores.valuesOf(question, answers.subject.facts).values) {
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

function adjustmentSpot(node: ModelNode, index: number, { joined, names }: Checking): Spot {
  return inside(names.dimension.get(node.id)?.keys.get('adjust') ?? inside(joined.main.spot, 'adjust'), index);
}
