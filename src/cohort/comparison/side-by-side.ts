import type { Assessment } from '../../assess.ts';
import { type Checked, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { NodeScore } from '../../scoring/scorecard.ts';
import { nearestPeers, type Peer, traitsOf } from '../../statistics/gower-distance.ts';
import { percentileRank } from '../../statistics/percentile-rank.ts';
import { quantiles } from '../../statistics/quantile.ts';

/** One assessed subject, and the file it came from. */
export interface Compared {
  readonly file: string;
  readonly assessment: Assessment;
}

/** Subjects of one questionnaire, each node a row. */
export interface SideBySide {
  readonly questionnaire: Questionnaire;
  readonly subjects: readonly { readonly file: string; readonly name: string; readonly peers: readonly Peer[] }[];
  /** The whole, then every dimension. */
  readonly rows: readonly ComparedNode[];
}

export interface ComparedNode {
  readonly of: string;
  /** In the order of the subjects. */
  readonly cells: readonly ComparedScore[];
  /** The quartiles of the scores; null with fewer than `fewest` of them. */
  readonly quartiles: readonly number[] | null;
}

export interface ComparedScore {
  readonly node: NodeScore;
  /** The best and the worst rank (from 1) that the bounds leave open; null where there is no score. */
  readonly rank: { readonly best: number; readonly worst: number } | null;
  /** Among the other subjects, ties counting half; null with fewer than `fewest` scores. */
  readonly percentile: number | null;
}

/** With fewer scores than this a percentile would say too much about each of them. */
export const fewest = 5;

/** Lays subjects side by side. All must have answered the very same questionnaire. */
export function sideBySide(compared: readonly Compared[]): Checked<SideBySide> {
  const [first] = compared;
  if (first === undefined) return { ok: false, diagnostics: [] };
  const { questionnaire } = first.assessment;
  const strangers = compared.filter(({ assessment }) => assessment.questionnaire.sha256 !== questionnaire.sha256);
  const diagnostics = strangers.map(({ file, assessment }) =>
    diagnostic('compare/other-questionnaire', { file, line: 1, column: 1 }, { named: nameOf(assessment), first: nameOf(first.assessment) }),
  );
  if (strangers.length > 0) return { ok: false, diagnostics };
  const facts = new Map(compared.map(({ file, assessment }) => [file, assessment.answers.subject.facts]));
  const traits = traitsOf(facts.values());
  const subjects = compared.map(({ file, assessment }) => ({
    file,
    name: assessment.answers.subject.name,
    peers: nearestPeers(file, facts, traits, 3),
  }));
  const rows = [questionnaire.root.id, ...questionnaire.dimensions.keys()].map((of) => comparedNode(of, compared));
  return { ok: true, value: { questionnaire, subjects, rows }, diagnostics };
}

const nameOf = ({ questionnaire: { id, version, sha256 } }: Assessment): string => `${id}@${version} (${sha256.slice(0, 8)})`;

function comparedNode(of: string, compared: readonly Compared[]): ComparedNode {
  const nodes = compared.flatMap(({ assessment: { scorecard } }) => {
    const node = of === scorecard.overall.id ? scorecard.overall : scorecard.dimensions.get(of);
    return node === undefined ? [] : [node];
  });
  const scores = nodes.flatMap(({ score }) => score ?? []);
  return {
    of,
    cells: nodes.map((node) => ({ node, rank: rankOf(node, nodes), percentile: percentileOf(node, nodes) })),
    quartiles: scores.length < fewest ? null : quantiles(scores, [0.25, 0.5, 0.75]),
  };
}

/** Another one is ahead for sure only where its lower bound lies above one's upper bound. */
function rankOf(node: NodeScore, all: readonly NodeScore[]): ComparedScore['rank'] {
  const { score, low, high } = node;
  if (score === null || low === null || high === null) return null;
  const others = all.filter((other) => other !== node && other.score !== null);
  const ahead = others.filter((other) => (other.low ?? Number.NEGATIVE_INFINITY) > high).length;
  const behind = others.filter((other) => (other.high ?? Number.POSITIVE_INFINITY) < low).length;
  return { best: ahead + 1, worst: others.length - behind + 1 };
}

function percentileOf(node: NodeScore, all: readonly NodeScore[]): number | null {
  const others = all.filter((other) => other !== node).flatMap(({ score }) => score ?? []);
  return node.score === null || others.length + 1 < fewest ? null : percentileRank(node.score, others);
}
