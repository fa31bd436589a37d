import type { Mode, Trial } from './trial.ts';
import type { TrialNode } from './trial-node.ts';
import type { TrialQuestion } from './trial-question.ts';

/** The mean of the questions of one stage below a node, by their nominal shares, on the scale of the questionnaire; NaN where there are none. */
export function viewIn(trial: Trial, top: number, stage: string, mode: Mode): number {
  const sum = { shares: 0, points: 0 };
  const node = trial.made.nodes[top];
  if (node !== undefined) addShares(trial, node, 1, { stage, mode, sum });
  return sum.shares === 0 ? Number.NaN : sum.points / sum.shares;
}

interface Wanted {
  readonly stage: string;
  readonly mode: Mode;
  readonly sum: { shares: number; points: number };
}

function addShares(trial: Trial, node: TrialNode, share: number, wanted: Wanted): void {
  const weights = node.of.children.map((_, position) => (trial.takesPart(node, position) ? trial.weightOf(node, position) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [position, child] of node.of.children.entries()) {
    const part = all === 0 ? 0 : (share * (weights[position] ?? 0)) / all;
    if (part === 0) continue;
    const [inner, question] = child.kind === 'node' ? [trial.made.nodes[child.index]] : [undefined, trial.made.questions[child.index]];
    if (inner !== undefined) addShares(trial, inner, part, wanted);
    else if (question !== undefined) addQuestion(trial, question, part, wanted);
  }
}

function addQuestion(trial: Trial, question: TrialQuestion, part: number, { stage, mode, sum }: Wanted): void {
  if (question.of.question.stage !== stage) return;
  const value = onScale(trial, question, trial.pointsOf(question, mode));
  if (Number.isNaN(value)) return;
  sum.shares += part;
  sum.points += part * value;
}

/** The points a question gives a sum, placed on the scale; all else is on it. */
function onScale({ made }: Trial, { of, low, high }: TrialQuestion, value: number): number {
  if (!of.node.method.takesPoints) return value;
  const { min, max } = made.model.questionnaire.scale;
  return high === low ? min : min + ((value - low) / (high - low)) * (max - min);
}
