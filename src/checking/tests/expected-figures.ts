import { rational } from '../../exact/rational.ts';
import { compare, type Real, subtract } from '../../exact/real.ts';
import { nodeCalled } from '../../planning/questions-in.ts';
import type * as format from '../../questionnaire/format.ts';
import { explain } from '../../report/explain/explain.ts';
import { explainLevelOf } from '../../report/explain/explain-level.ts';
import type { Explanation } from '../../report/explain/explanation.ts';
import { answerToday, madeOf } from '../../report/explain/made-of.ts';
import { shallow } from '../../report/explain/shallow.ts';
import type { Figure } from '../../scoring/scorecard.ts';
import { inside, type Spot } from '../../source/source.ts';
import { type Failure, failure } from './failure.ts';
import type { Judged } from './judged.ts';

/** The whole or a dimension: its score and its level. */
export function failuresOfNode(
  id: string,
  expected: format.ExpectedNode,
  spot: Spot,
  { assessment, situation }: Judged,
): readonly Failure[] {
  const { overall, dimensions } = assessment.scorecard;
  const score = id === 'overall' ? overall : dimensions.get(id);
  const node = nodeCalled(id, assessment.questionnaire);
  if (score === undefined || node === undefined) return [];
  const scores = failuresOfScore(id, expected, score, spot, () => madeOf(node, score, situation).map(shallow));
  const level = score.level?.id ?? null;
  if (expected.level === undefined || expected.level === level) return scores;
  const [wanted, found] = [expected.level, level].map((each) => each ?? 'no level');
  return [...scores, failure(inside(spot, 'level'), `level of ${id}`, wanted ?? '', found ?? '', explainLevelOf(node, score, situation))];
}

/** A stage or a cell. */
export function failuresOfView(id: string, expected: format.ExpectedScore, spot: Spot, { assessment }: Judged): readonly Failure[] {
  const { stages, cells } = assessment.scorecard;
  return failuresOfScore(id, expected, stages.get(id) ?? cells.get(id), spot, () => explain(assessment, id)?.parts.slice(0, 1) ?? []);
}

/** A question: where it stands, and its score. */
export function failuresOfQuestion(
  id: string,
  expected: string | format.ExpectedQuestion,
  spot: Spot,
  { assessment, situation }: Judged,
): readonly Failure[] {
  const question = assessment.scorecard.questions.get(id);
  // Of a question without values the status is that of its answer, unless a test asks whether it is scored.
  const standing = situation.standings.get(id)?.status ?? 'hidden';
  const { status, ...score } = typeof expected === 'string' ? { status: expected } : expected;
  const found = status === 'not-scored' ? (question?.status ?? standing) : standing;
  const failures = failuresOfScore(id, score, question, spot, () => [answerToday(id, situation)]);
  if (status === undefined || status === found) return failures;
  const at = typeof expected === 'string' ? spot : inside(spot, 'status');
  return [failure(at, `status of ${id}`, status, found, whyAsked(id, assessment)), ...failures];
}

/** What the question depends on, or else its answer. */
function whyAsked(id: string, assessment: Judged['assessment']): readonly Explanation[] {
  const parts = explain(assessment, id)?.parts ?? [];
  const asked = parts.filter(({ key }) => key === 'asked-when');
  return asked.length > 0 ? asked : parts.slice(0, 1);
}

type Score = Pick<Figure, 'score' | 'exact'>;

/** Compares exactly; a score that is held back counts as none. */
function failuresOfScore(
  of: string,
  expected: format.ExpectedScore,
  figure: Score | undefined,
  spot: Spot,
  because: () => readonly Explanation[],
): readonly Failure[] {
  const exact = figure?.score === null ? null : (figure?.exact ?? null);
  const missed = demands(expected).filter(({ isMet }) => !isMet(exact));
  const found = exact === null ? 'no score' : String(figure?.score);
  // However many bounds a score misses, it came about in one way.
  return missed.map(({ key, words }, index) => failure(inside(spot, key), `score of ${of}`, words, found, index === 0 ? because() : []));
}

interface Demand {
  readonly key: string;
  readonly words: string;
  readonly isMet: (exact: Real | null) => boolean;
}

function demands({ score, within, ...bounds }: format.ExpectedScore): readonly Demand[] {
  const met = (test: (exact: Real) => boolean) => (exact: Real | null) => exact !== null && test(exact);
  const all: Demand[] = [];
  if (score === null) all.push({ key: 'score', words: 'no score', isMet: (exact) => exact === null });
  else if (score !== undefined && within === undefined)
    all.push({ key: 'score', words: String(score), isMet: met((exact) => compare(exact, rational(score)) === 0) });
  else if (score !== undefined && within !== undefined)
    all.push({ key: 'score', words: `${score}, within ${within}`, isMet: met((exact) => isWithin(exact, score, within)) });
  const { 'at-least': least, above, below } = bounds;
  if (least !== undefined)
    all.push({ key: 'at-least', words: `at least ${least}`, isMet: met((exact) => compare(exact, rational(least)) >= 0) });
  if (above !== undefined) all.push({ key: 'above', words: `above ${above}`, isMet: met((exact) => compare(exact, rational(above)) > 0) });
  if (below !== undefined) all.push({ key: 'below', words: `below ${below}`, isMet: met((exact) => compare(exact, rational(below)) < 0) });
  return all;
}

function isWithin(exact: Real, score: number, within: number): boolean {
  const away = subtract(exact, rational(score));
  return compare(away, rational(within)) <= 0 && compare(away, rational(-within)) >= 0;
}
