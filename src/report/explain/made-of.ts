import type { Situation } from '../../planning/situation.ts';
import type { Dimension } from '../../questionnaire/questionnaire.ts';
import type { NodeScore, Part } from '../../scoring/scorecard.ts';
import { explainCondition } from './explain-condition.ts';
import { type Explanation, type Facts, tell } from './explanation.ts';
import { labelOf, titleOfNode } from './labels.ts';

/**
 * How the score of a node came about: its parts down to the answers, then what changed the total. Where parts add up (means,
 * sums) each tells its contribution, and the contributions add up to `total`.
 */
export function madeOf(node: Dimension, score: NodeScore, situation: Situation): readonly Explanation[] {
  const contributions = contributionsOf(node, score.parts);
  const aggregated = score.adjustments[0]?.before ?? score.score;
  const total = score.score === null ? null : (sumOf(contributions) ?? aggregated);
  const parts = score.parts.map((part, index) => partOf(part, contributions?.[index] ?? null, situation));
  return [
    total === null ? tell('parts', {}, parts) : tell(`made-by-${node.aggregate}`, { total }, parts),
    ...adjusted(node, score, situation),
    ...moved(score, total),
  ];
}

interface Contribution {
  readonly share: number | null;
  readonly contribution: number;
}

/** What each part with a score brings; undefined where parts do not add up. */
function contributionsOf({ aggregate }: Dimension, parts: readonly Part[]): readonly (Contribution | null)[] | undefined {
  if (aggregate !== 'mean' && aggregate !== 'sum') return undefined;
  const taking = parts.filter(({ score }) => score !== null).reduce((sum, { weight }) => sum + weight, 0);
  return parts.map(({ score, weight }) => {
    if (score === null) return null;
    if (aggregate === 'sum') return { share: null, contribution: weight * score };
    const share = taking === 0 ? 0 : weight / taking;
    return { share, contribution: share * score };
  });
}

const sumOf = (contributions: readonly (Contribution | null)[] | undefined): number | undefined =>
  contributions?.reduce((sum, each) => sum + (each?.contribution ?? 0), 0);

function partOf({ child, score, weight }: Part, contribution: Contribution | null, situation: Situation): Explanation {
  const facts = { ...childFacts(child, situation), weight, score };
  const below = 'dimension' in child ? belowDimension(child.dimension, score, situation) : [answerToday(child.question, situation)];
  if (score === null) return tell('part-without-score', facts, below);
  if (contribution === null) return tell('part', facts, below);
  const key = contribution.share === null ? 'part-of-sum' : 'part-of-mean';
  return tell(key, { ...facts, ...contribution }, below);
}

function childFacts(child: Part['child'], { questionnaire }: Situation): Facts {
  if ('dimension' in child) return { dimension: child.dimension, title: titleOfNode(child.dimension, questionnaire) };
  return { question: child.question, title: questionnaire.questions.get(child.question)?.ask ?? child.question };
}

function belowDimension(id: string, counted: number | null, situation: Situation): readonly Explanation[] {
  const [node, score] = [situation.questionnaire.dimensions.get(id), situation.scorecard.dimensions.get(id)];
  if (node === undefined || score === undefined) return [];
  const counts = node.measure !== undefined && counted !== null ? [tell('counts-as', { before: score.score, after: counted })] : [];
  return [...counts, ...madeOf(node, score, situation)];
}

/** How a question was answered, or why it has no answer. */
export function answerToday(id: string, { questionnaire, scorecard, standings }: Situation): Explanation {
  const answer = standings.get(id)?.status === 'answered' ? standings.get(id)?.answer : undefined;
  if (answer?.status === 'answered') return tell('answered', { answer: labelOf(questionnaire.questions.get(id), answer.value) });
  return tell('not-answered', { status: scorecard.questions.get(id)?.status ?? null });
}

const adjusted = (node: Dimension, score: NodeScore, situation: Situation): readonly Explanation[] =>
  score.score === null
    ? []
    : score.adjustments.map(({ index, before, after }) => {
        const when = node.adjust[index]?.when;
        return tell('adjusted', { before, after }, when === undefined ? [] : [explainCondition(when, situation)]);
      });

/** A score over what was answered may lie outside the bounds of what could still be answered, and is then moved to them. */
function moved(score: NodeScore, total: number | null): readonly Explanation[] {
  const before = score.adjustments.at(-1)?.after ?? total;
  if (before === null || score.score === null || Math.abs(score.score - before) <= rounding * (score.scale.max - score.scale.min))
    return [];
  return [tell('moved-into-bounds', { before, after: score.score })];
}

/** Contributions are added up in doubles. */
const rounding = 1e-9;
