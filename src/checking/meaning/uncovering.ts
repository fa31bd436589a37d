import type { Answer, Answers, AnswerValue } from '../../answers/answers.ts';
import { toNumber } from '../../exact/real.ts';
import { answerOf } from '../../planning/supposing.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import { rises } from '../../questionnaire/methods.ts';
import { isWithin, type ModelNode, type ModelQuestion, pathTo } from '../../scoring/model.ts';
import { inside, type Spot } from '../../source/source.ts';
import { valueInWords } from '../analysis/condition-in-words.ts';
import { conditionsOfAsking } from '../analysis/cube.ts';
import type { Work } from '../analysis/verdict.ts';
import type { Check, Checking } from './check.ts';
import { isMeanOfQuestions, meanOfQuestions } from './mean-of-questions.ts';

/** Questions scored, one by one, until the search for falls is given up. */
const questionsInAll = 1_000_000;

/** By how much a score has to fall, of the size it has: doubles are right to 12 digits. */
const leastFall = 1e-9;

/** The best answers, of which a few are changed and put back: to copy them each time would cost more than to score. */
interface Trial extends Work {
  readonly given: Map<string, Answer>;
}

/**
 * A better answer that leads to further questions lowers no score while these still count their least: otherwise whoever has nothing
 * fares better than whoever has begun.
 */
export const uncovering: Check = (checking) => {
  const { names, tell } = checking;
  const trial: Trial = { left: questionsInAll, given: new Map(checking.analysis.samples.best.given) };
  const found = new Map<ModelNode, Found>();
  for (const [gate, followers] of followersByGate(checking)) {
    const at = names.question.get(followers[0]?.id ?? '')?.spot;
    if (at === undefined) continue;
    const fall = fallAlong(gate, followers, checking, trial);
    if (trial.left < 0) {
      tell('meaning/not-decided', inside(at, 'when'), { what: `a better answer to ${gate.id} lowers a score because more is asked` });
      return;
    }
    if (fall === undefined) continue;
    const first = found.get(fall.node);
    found.set(
      fall.node,
      first === undefined ? { spot: inside(at, 'when'), gate, fall, followers, count: 1 } : { ...first, count: first.count + 1 },
    );
  }
  for (const [node, { spot, gate, fall, followers, count }] of found) {
    const args = { what: node.id, before: inShort(fall.before), after: inShort(fall.after), count };
    tell('meaning/asking-lowers', spot, args, inWords(gate, fall, followers));
  }
};

/** The first fall of a node, and how many answers lead to one: a model made like that is made like that throughout. */
interface Found {
  readonly spot: Spot;
  readonly gate: ModelQuestion;
  readonly fall: Fall;
  readonly followers: readonly ModelQuestion[];
  readonly count: number;
}

const inShort = (score: number): string => String(Math.round(score * 100) / 100);

function inWords({ id }: ModelQuestion, { from, to }: Fall, followers: readonly ModelQuestion[]): string {
  const asked = followers.map((follower) => follower.id).join(', ');
  return `From ${id}: ${valueInWords(from)} to ${id}: ${valueInWords(to)}, where ${asked} counts its least and all else its most.`;
}

/** What is scored and asked because of the answer to another question that is scored, by that question. */
function followersByGate({ analysis, questionnaire }: Checking): ReadonlyMap<ModelQuestion, readonly ModelQuestion[]> {
  const { model } = analysis.scores;
  const followers = new Map<ModelQuestion, ModelQuestion[]>();
  for (const question of model.questions) {
    if (question.value === undefined || question.weight.numerator === 0 || countsAlready(question)) continue;
    const looked = conditionsOfAsking(question.question, questionnaire).flatMap((when) => [...testsOf(when)]);
    for (const id of new Set(looked.flatMap((test) => (test.kind === 'question' ? [test.question] : [])))) {
      const gate = model.questionOf.get(id);
      if (gate?.value !== undefined && gate.weight.numerator !== 0) followers.set(gate, [...(followers.get(gate) ?? []), question]);
    }
  }
  return followers;
}

/** Hidden it counts its least, which is what it counts when it is asked and nothing is there. */
const countsAlready = ({ node }: ModelQuestion): boolean =>
  node.dimension.missing.hidden === 'lowest' && [...pathTo(node)].every(({ dimension }) => dimension.when === undefined);

interface Fall {
  readonly node: ModelNode;
  readonly from: AnswerValue;
  readonly to: AnswerValue;
  readonly before: number;
  readonly after: number;
}

/** The first step up at which the node that holds the gate and what follows it scores less, everything else being at its best. */
function fallAlong(gate: ModelQuestion, followers: readonly ModelQuestion[], checking: Checking, trial: Trial): Fall | undefined {
  const { model, valuesOf } = checking.analysis.scores;
  const { best, worst } = checking.analysis.samples;
  const node = around(gate, followers);
  // Where a part is taken away, or a score turned round, less is not meant to be worse.
  if (model.nodes.some((other) => !rises(other.dimension) && isWithin(other, node))) return undefined;
  for (const { id } of followers) put(id, worst.given.get(id), trial);
  let last: { readonly value: AnswerValue; readonly score: number } | undefined;
  let fall: Fall | undefined;
  for (const { value } of valuesOf(gate, best.subject.facts).values) {
    trial.left -= isMeanOfQuestions(node) ? node.children.length : model.questions.length;
    put(gate.id, answerOf(value), trial);
    const score = trial.left < 0 ? Number.NaN : scoreIn(node, { ...best, given: trial.given }, checking);
    if (last !== undefined && score < last.score - leastFall * Math.max(1, Math.abs(last.score)))
      fall ??= { node, from: last.value, to: value, before: last.score, after: score };
    last = { value, score };
  }
  for (const { id } of [gate, ...followers]) put(id, best.given.get(id), trial);
  return fall;
}

function put(id: string, answer: Answer | undefined, { given }: Trial): void {
  if (answer !== undefined) given.set(id, answer);
}

/** In doubles; NaN where there is none. What scores a whole questionnaire may keep the answers, so it gets a copy. */
function scoreIn(node: ModelNode, answers: Answers, checking: Checking): number {
  if (isMeanOfQuestions(node)) return meanOfQuestions(node, answers, checking);
  const score = checking.analysis.scoreOf(node.id, { ...answers, given: new Map(answers.given) });
  return score === undefined ? Number.NaN : toNumber(score);
}

/** The innermost node that holds all of them. */
function around({ node }: ModelQuestion, others: readonly ModelQuestion[]): ModelNode {
  for (let each = node; ; ) {
    if (each.parent === undefined || others.every((other) => isWithin(other.node, each))) return each;
    each = each.parent;
  }
}
