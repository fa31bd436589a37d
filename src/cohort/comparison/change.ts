import type { Answers } from '../../answers/answers.ts';
import type { Assessment } from '../../assess.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { rational } from '../../exact/rational.ts';
import { add, multiply, type Real, subtract, toNumber } from '../../exact/real.ts';
import { score } from '../../scoring/score.ts';
import type { NodeScore, Scorecard } from '../../scoring/scorecard.ts';
import { fitting } from './fitting.ts';
import { type MovedQuestion, movedQuestions } from './moved-questions.ts';
import type { Compared } from './side-by-side.ts';

/** What became of one subject between two assessments. */
export interface Change {
  readonly before: Compared;
  readonly after: Compared;
  /** The very same questionnaire, to the last word that is judged. */
  readonly sameQuestionnaire: boolean;
  /** The whole, then every dimension of the later version, then those that are gone. */
  readonly nodes: readonly ChangedNode[];
  /** Questions whose answers differ, those that moved the whole most first. */
  readonly moved: readonly MovedQuestion[];
  /** Questions of the earlier version whose answers have no place in the later one. */
  readonly unfit: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ChangedNode {
  readonly of: string;
  readonly before: NodeScore | undefined;
  readonly after: NodeScore | undefined;
  /** null where one of the two has no score, or they are told on different scales. */
  readonly split: Split | null;
  /** The bounds do not touch: the change is there whatever the open answers are. */
  readonly isCertain: boolean;
}

/** A change of a score as the sum of two parts. */
export interface Split {
  readonly change: number;
  readonly byAnswers: number;
  readonly byQuestionnaire: number;
}

/**
 * The change from one assessment of a subject to another. Each part is the mean of what it does when it comes first and when it comes last
 * (the Shapley value of two factors), so that both add up to the whole change: with S(questionnaire, answers),
 * answers = ((S(old, new) - S(old, old)) + (S(new, new) - S(new, old))) / 2. What only one version asks, or understands, counts as the
 * questionnaire's doing.
 */
export function changeBetween(before: Compared, after: Compared): Change {
  const [old, latest] = [before.assessment, after.assessment];
  const sameQuestionnaire = old.questionnaire.sha256 === latest.questionnaire.sha256;
  const forward = fitting(old, latest);
  const crossed = sameQuestionnaire ? { forward: old.scorecard, back: latest.scorecard } : cross(old, latest, forward.answers);
  const ids = [...new Set([...nodesOf(latest).keys(), ...nodesOf(old).keys()])];
  return {
    before,
    after,
    sameQuestionnaire,
    nodes: ids.map((id) => changedNode(id, old.scorecard, latest.scorecard, crossed)),
    moved: movedQuestions(latest, forward.answers, crossed.forward),
    unfit: forward.unfit,
    diagnostics: forward.unfit.map((question) =>
      diagnostic('compare/does-not-fit', { file: before.file, line: 1, column: 1 }, { question, version: latest.questionnaire.version }),
    ),
  };
}

/** The old answers under the new questionnaire, and the new ones under the old. */
interface Crossed {
  readonly forward: Scorecard;
  readonly back: Scorecard;
}

const cross = (old: Assessment, latest: Assessment, forward: Answers): Crossed => ({
  forward: score(latest.questionnaire, forward),
  back: score(old.questionnaire, fitting(latest, old).answers),
});

const nodesOf = ({ scorecard: { overall, dimensions } }: Pick<Assessment, 'scorecard'>): ReadonlyMap<string, NodeScore> =>
  new Map([[overall.id, overall], ...dimensions]);

function changedNode(of: string, old: Scorecard, latest: Scorecard, { forward, back }: Crossed): ChangedNode {
  const nodeIn = (scorecard: Scorecard) => nodesOf({ scorecard }).get(of);
  const [before, after] = [nodeIn(old), nodeIn(latest)];
  return {
    of,
    before,
    after,
    split: before === undefined || after === undefined ? null : splitOf(before, after, nodeIn(forward), nodeIn(back)),
    isCertain: before !== undefined && after !== undefined && areApart(before, after),
  };
}

function splitOf(before: NodeScore, after: NodeScore, forward: NodeScore | undefined, back: NodeScore | undefined): Split | null {
  const isSameScale = before.scale.min === after.scale.min && before.scale.max === after.scale.max;
  if (!isSameScale || before.score === null || after.score === null || before.exact === null || after.exact === null) return null;
  const change = subtract(after.exact, before.exact);
  // Where nothing that was answered has a place in the other version, the answers can have done nothing.
  const byAnswers =
    forward === undefined || forward.exact === null || back === undefined || back.exact === null
      ? rational(0)
      : half(add(subtract(back.exact, before.exact), subtract(after.exact, forward.exact)));
  return { change: toNumber(change), byAnswers: toNumber(byAnswers), byQuestionnaire: toNumber(subtract(change, byAnswers)) };
}

const half = (value: Real): Real => multiply(value, rational(0.5));

const areApart = (a: NodeScore, b: NodeScore): boolean =>
  a.low !== null && a.high !== null && b.low !== null && b.high !== null && (a.high < b.low || b.high < a.low);
