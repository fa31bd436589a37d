import { rational } from '../../exact/rational.ts';
import { compare, toNumber } from '../../exact/real.ts';
import { rises } from '../../questionnaire/methods.ts';
import { isWithin, type ModelNode } from '../../scoring/model.ts';
import { inside, type Spot } from '../../source/source.ts';
import { inShort } from '../analysis/analysis.ts';
import { answersInWords } from '../analysis/witness.ts';
import type { Check, Checking } from './check.ts';
import { fallOf, workOfFalls } from './fall-of.ts';

/**
 * The best answer to every question gives the best score there is, in every node; and it reaches the top of the scale. Where a score
 * falls with a better answer, that is told instead.
 */
export const bestAnswers: Check = (checking) => {
  const work = workOfFalls(checking);
  for (const node of nodesBelowTheirBest(checking)) if (fallOf(node, checking, work) === undefined) tellNode(node, checking);
  for (const question of checking.analysis.scores.model.questions) {
    const { id, value, range, node } = question;
    const written = checking.names.question.get(id);
    if (value?.onScale !== true || written === undefined || compare(range.high, node.range.high) >= 0) continue;
    checking.tell('meaning/scale-not-used', written.spot, { question: id, most: inShort(range.high), top: inShort(node.range.high) });
  }
};

/** Only the deepest: what is above follows from them. */
function nodesBelowTheirBest({ analysis }: Checking): readonly ModelNode[] {
  const { model, reckoning, worlds } = analysis.scores;
  const { overall, dimensions } = analysis.samples.scoresAtBest;
  const falling = model.nodes.filter(({ dimension }) => !rises(dimension));
  const below = model.nodes.filter((node) => {
    // Where a part is taken away, or a score turned round, the most points are not meant to be best.
    if (falling.some((other) => isWithin(other, node))) return false;
    const score = node === model.root ? overall : dimensions.get(node.id);
    const bounds = reckoning.boundsOf(node, worlds);
    return score !== undefined && score.exact !== null && bounds !== undefined && compare(score.exact, bounds.high) < 0;
  });
  return below.filter((node) => !below.some((other) => other !== node && isWithin(other, node)));
}

function tellNode(node: ModelNode, checking: Checking): void {
  const { analysis, tell } = checking;
  const { overall, dimensions } = analysis.samples.scoresAtBest;
  const score = node.parent === undefined ? overall : dimensions.get(node.id);
  if (score === undefined || score.exact === null) return;
  const better = analysis.canBeTrue({
    kind: 'score',
    of: { dimension: node.id },
    test: 'above',
    value: toNumber(score.exact),
    percent: false,
  });
  const spot = spotOf(node, score.adjustments[0]?.index, checking);
  if (better.found === 'not-decided') tell('meaning/not-decided', spot, { what: `the best answers give ${node.id} its best score` });
  if (better.found !== 'reached') return;
  const other = analysis.scoreOf(node.id, better.answers);
  if (other === undefined || compare(other, rational(toNumber(score.exact))) <= 0) return;
  const args = { what: node.id, best: inShort(score.exact), better: inShort(other) };
  tell('meaning/best-answer-not-best', spot, args, () => `For instance with ${differing(better.answers, checking)}.`);
}

/** Where it comes from: the adjustment that applied, or else the node. */
function spotOf(node: ModelNode, adjustment: number | undefined, { joined, names }: Checking): Spot {
  const named = names.dimension.get(node.id);
  if (adjustment === undefined) return named?.spot ?? joined.main.spot;
  return inside(named?.keys.get('adjust') ?? inside(joined.main.spot, 'adjust'), adjustment);
}

/** What is answered otherwise than best. */
function differing(answers: Parameters<typeof answersInWords>[0], { analysis }: Checking): string {
  const { given } = analysis.samples.best;
  const other = [...answers.given].filter(([id, answer]) => JSON.stringify(answer) !== JSON.stringify(given.get(id)));
  return answersInWords({ ...answers, given: new Map(other) });
}
