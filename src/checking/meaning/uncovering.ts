import type { Answers, AnswerValue } from '../../answers/answers.ts';
import { compare, type Real } from '../../exact/real.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import { rises } from '../../questionnaire/methods.ts';
import { isWithin, type ModelNode, type ModelQuestion } from '../../scoring/model.ts';
import { inside } from '../../source/source.ts';
import { inShort } from '../analysis/analysis.ts';
import { valueInWords } from '../analysis/condition-in-words.ts';
import { conditionsOfAsking } from '../analysis/cube.ts';
import { answered } from '../analysis/witness.ts';
import type { Check, Checking } from './check.ts';
import { workOfFalls } from './fall-of.ts';

/**
 * A better answer that leads to further questions lowers no score while these still count their least: otherwise whoever has nothing
 * fares better than whoever has begun.
 */
export const uncovering: Check = (checking) => {
  const { analysis, names, tell } = checking;
  const work = workOfFalls(checking);
  for (const [gate, followers] of followersByGate(checking)) {
    const at = names.question.get(followers[0]?.id ?? '')?.spot;
    const answers = analysis.scores.valuesOf(gate, analysis.samples.best.subject.facts).values;
    if (at === undefined) continue;
    work.left -= answers.length;
    if (work.left < 0) {
      tell('meaning/not-decided', inside(at, 'when'), { what: `a better answer to ${gate.id} lowers a score because more is asked` });
      return;
    }
    const steps = answers.map(({ value }) => value);
    const fall = fallAlong(gate, steps, followers, checking);
    if (fall === undefined) continue;
    const args = { what: fall.node.id, before: inShort(fall.before), after: inShort(fall.after) };
    tell('meaning/score-falls', inside(at, 'when'), args, inWords(gate, fall, followers));
  }
};

function inWords({ id }: ModelQuestion, { from, to }: Fall, followers: readonly ModelQuestion[]): string {
  const asked = followers.map((follower) => follower.id).join(', ');
  return `From ${id}: ${valueInWords(from)} to ${id}: ${valueInWords(to)}, where ${asked} counts its least and all else its most.`;
}

/** What is scored and asked because of the answer to another question that is scored, by that question. */
function followersByGate({ analysis, questionnaire }: Checking): ReadonlyMap<ModelQuestion, readonly ModelQuestion[]> {
  const { model } = analysis.scores;
  const followers = new Map<ModelQuestion, ModelQuestion[]>();
  for (const question of model.questions) {
    if (question.value === undefined || question.weight.numerator === 0) continue;
    const looked = conditionsOfAsking(question.question, questionnaire).flatMap((when) => [...testsOf(when)]);
    for (const id of new Set(looked.flatMap((test) => (test.kind === 'question' ? [test.question] : [])))) {
      const gate = model.questionOf.get(id);
      if (gate?.value !== undefined && gate.weight.numerator !== 0) followers.set(gate, [...(followers.get(gate) ?? []), question]);
    }
  }
  return followers;
}

interface Fall {
  readonly node: ModelNode;
  readonly from: AnswerValue;
  readonly to: AnswerValue;
  readonly before: Real;
  readonly after: Real;
}

/** The first step up at which the node that holds the gate and what follows it scores less, everything else being at its best. */
function fallAlong(
  gate: ModelQuestion,
  steps: readonly AnswerValue[],
  followers: readonly ModelQuestion[],
  { analysis }: Checking,
): Fall | undefined {
  const node = around(gate, followers);
  // Where a part is taken away, or a score turned round, less is not meant to be worse.
  if (analysis.scores.model.nodes.some((other) => !rises(other.dimension) && isWithin(other, node))) return undefined;
  const start = followers.reduce((answers, follower) => atWorst(follower, answers, analysis), analysis.samples.best);
  let last: { readonly value: AnswerValue; readonly score: Real } | undefined;
  for (const value of steps) {
    const score = analysis.scoreOf(node.id, analysis.withAnswer(start, gate.id, answered(value)));
    if (score === undefined) continue;
    if (last !== undefined && compare(score, last.score) < 0)
      return { node, from: last.value, to: value, before: last.score, after: score };
    last = { value, score };
  }
  return undefined;
}

function atWorst(question: ModelQuestion, answers: Answers, { scores, withAnswer }: Checking['analysis']): Answers {
  const [worst] = scores.valuesOf(question, answers.subject.facts).values;
  return worst === undefined ? answers : withAnswer(answers, question.id, answered(worst.value));
}

/** The innermost node that holds all of them. */
function around({ node }: ModelQuestion, others: readonly ModelQuestion[]): ModelNode {
  for (let each = node; ; ) {
    if (each.parent === undefined || others.every((other) => isWithin(other.node, each))) return each;
    each = each.parent;
  }
}
