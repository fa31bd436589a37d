import { compare, type Real } from '../../exact/real.ts';
import type { ModelNode, ModelQuestion } from '../../scoring/model.ts';
import { inside, type Spot } from '../../source/source.ts';
import { inShort } from '../analysis/analysis.ts';
import { valueInWords } from '../analysis/condition-in-words.ts';
import type { Work } from '../analysis/verdict.ts';
import type { Check, Checking } from './check.ts';
import { fallOf, workOfFalls } from './fall-of.ts';

/** No score falls when practice gets better: not by one more practice, not by the next step, not because an adjustment begins or ends. */
export const falls: Check = (checking) => {
  for (const question of checking.analysis.scores.model.questions) {
    if (question.question.kind === 'practices') checkPractices(question, checking);
    if (question.question.kind === 'number') checkSteps(question, checking);
  }
  const work = workOfFalls(checking);
  for (const node of checking.analysis.scores.model.nodes) checkAdjustments(node, checking, work);
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
  const { start, steps } = question.measure;
  const values = [...(start === undefined ? [] : [start]), ...steps.map(({ value }) => value)];
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const turn = values.findIndex((value, index) => {
    const before = values[index - 1];
    return before !== undefined && (last >= first ? value < before : value > before);
  });
  if (turn < 1) return;
  const args = { what: id, before: String(values[turn - 1]), after: String(values[turn]) };
  tell('meaning/score-falls', inside(written.spot, 'steps', turn, 'value'), args);
}

function checkAdjustments(node: ModelNode, checking: Checking, work: Work): void {
  const fall = fallOf(node, checking, work);
  if (fall === undefined) return;
  if (fall === 'not-decided') {
    checking.tell('meaning/not-decided', adjustmentSpot(node, 0, checking), { what: `a better answer lowers ${node.id}` });
    return;
  }
  const { question, from, to, before, after, others } = fall;
  const hint = `From ${question}: ${valueInWords(from)} to ${question}: ${valueInWords(to)}, where else: ${others}.`;
  const args = { what: node.id, before: inShort(before), after: inShort(after) };
  checking.tell('meaning/score-falls', adjustmentSpot(node, fall.adjustment, checking), args, hint);
}

function adjustmentSpot(node: ModelNode, index: number, { joined, names }: Checking): Spot {
  return inside(names.dimension.get(node.id)?.keys.get('adjust') ?? inside(joined.main.spot, 'adjust'), index);
}
