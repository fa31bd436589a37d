import { type SobolIndex, sobolIndices } from '../statistics/sobol-indices.ts';
import type { Draw, Sources } from './draw.ts';
import { Trial } from './trial.ts';
import type { TrialModel } from './trial-model.ts';

/** How much of the variance of the overall score each source of uncertainty brings; null where it has none, or was not asked for. */
export type Sensitivity = readonly SourceIndex[] | null;

/** `weights`, `method`, or the answers below a dimension at the top (`answers` and its id; of questions beside them, the whole). */
export interface SourceIndex extends SobolIndex {
  readonly source: 'weights' | 'method' | 'answers';
  readonly dimension: string | null;
}

/** Replicates of the sensitivity are others than those of the simulation. */
const manyReplicates = 2 ** 31;

/**
 * Sobol indices of groups of sources. Each group is one input: its number between 0 and 1 chooses the replicate that everything in the
 * group is drawn from.
 */
export function sensitivityOf(made: TrialModel, sources: Sources, draw: Draw, { rows, seed }: { rows: number; seed: number }): Sensitivity {
  const groups = groupsOf(made, sources);
  if (rows === 0 || groups.length === 0) return null;
  const place = (source: Group['source']): number => groups.findIndex((group) => group.source === source);
  const [weights, method] = [place('weights'), place('method')];
  const groupOf = made.questions.map(({ of }) => groups.findIndex(({ questions }) => questions.has(of.index)));
  const model = (inputs: readonly number[]): number => {
    const from = (group: number): number => Math.floor((inputs[group] ?? 0) * manyReplicates);
    const variation = draw({ weights: from(weights), method: from(method), answers: (index) => from(groupOf[index] ?? -1) });
    return new Trial(made, variation).scoreOf(0);
  };
  if (Number.isNaN(model(groups.map(() => 0)))) return null;
  const indices = sobolIndices(model, groups.length, { rows, seed });
  return (
    indices?.map((index, group) => ({
      source: groups[group]?.source ?? 'answers',
      dimension: groups[group]?.dimension ?? null,
      ...index,
    })) ?? null
  );
}

interface Group {
  readonly source: SourceIndex['source'];
  readonly dimension: string | null;
  readonly questions: ReadonlySet<number>;
}

function groupsOf(made: TrialModel, { weights, answers, hasAlternative }: Sources): readonly Group[] {
  const none = new Set<number>();
  const below = new Map<string, Set<number>>();
  for (const { index } of answers) {
    const top = topOf(made, index);
    below.set(top, (below.get(top) ?? new Set()).add(index));
  }
  return [
    ...(weights.kind === 'fixed' ? [] : [{ source: 'weights' as const, dimension: null, questions: none }]),
    ...(hasAlternative ? [{ source: 'method' as const, dimension: null, questions: none }] : []),
    ...[...below].map(([dimension, questions]) => ({ source: 'answers' as const, dimension, questions })),
  ];
}

/** The dimension at the top that holds a question; the root for one that stands beside them. */
function topOf(made: TrialModel, question: number): string {
  let node = made.questions[question]?.of.node ?? made.model.root;
  while (node.parent?.parent !== undefined) node = node.parent;
  return node.id;
}
