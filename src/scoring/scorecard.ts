import type { Status } from '../answers/answers.ts';
import type { Real } from '../exact/real.ts';
import type { Lookup } from '../questionnaire/condition.ts';
import type { Scale } from '../questionnaire/questionnaire.ts';

/** How mature a subject is: every figure with its bounds, its coverage and the parts it came from. */
export interface Scorecard {
  readonly overall: NodeScore;
  readonly dimensions: ReadonlyMap<string, NodeScore>;
  /** Views: the mean of their questions by nominal share, on the questionnaire's scale. */
  readonly stages: ReadonlyMap<string, ViewScore>;
  /** Keyed `dimension/stage`; every dimension with questions below it. */
  readonly cells: ReadonlyMap<string, ViewScore>;
  readonly questions: ReadonlyMap<string, QuestionScore>;
  /** The kinds of subject that apply, in the order of the questionnaire. */
  readonly kinds: readonly string[];
  /** Today's answers, facts, scores and levels, for conditions; compares with thresholds exactly. */
  readonly lookup: Lookup;
}

/**
 * A score with its bounds, as doubles nearest to the exact values; unrounded. `score` is null where nothing was assessed
 * or it is held back; low and high are null where nothing could ever be assessed.
 */
export interface Figure {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Answered share over applicable share, 0 to 1; null where nothing is applicable. */
  readonly coverage: number | null;
  /** Held back because coverage is below the floor. `exact` still holds the value, which feeds the parent. */
  readonly withheld?: 'coverage';
  /** The bounds were not proved exact; the true ones lie inside. */
  readonly bounds?: 'outer';
  /** The score as an exact value; null where nothing was assessed. */
  readonly exact: Real | null;
}

export type ViewScore = Figure;

export interface NodeScore extends Figure {
  readonly id: string;
  /** The score if all that is not applicable counted as lowest; the score itself where nothing is, null where there is none. */
  readonly notApplicableAsLowest: number | null;
  /** null for overall; `overall` for a dimension at the top. */
  readonly parent: string | null;
  /** The node's own fixed range: the questionnaire's scale, or the range of a sum. */
  readonly scale: Scale;
  /** The weight among its siblings as it applies (of `sum`: the sum of its children's that apply). 1 for overall. */
  readonly weight: number;
  /** Effective nominal part of the whole over what applies; null where a share has no meaning. 1 for overall. */
  readonly share: number | null;
  readonly level: LevelReached | null;
  /** What the score was made of, in the order of the questionnaire; children that left are told with `score: null`. */
  readonly parts: readonly Part[];
  /** What adjustments did, in order. */
  readonly adjustments: readonly { readonly index: number; readonly before: number; readonly after: number }[];
}

export interface Part {
  readonly child: { readonly question: string } | { readonly dimension: string };
  /** The child's score on this node's terms (a question's on this node's scale); null where it left. */
  readonly score: number | null;
  readonly weight: number;
  /** Its part of this node, 0 to 1 under means; null where a share has no meaning. */
  readonly share: number | null;
}

export interface LevelReached {
  /** null: not even the lowest. */
  readonly id: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** Questions and nodes that keep the next level away; empty where only the score is missing. */
  readonly blockedBy: readonly string[];
  /** The score missing to the next level; null where there is no next, or it asks for no score; 0 where the score is there. */
  readonly shortBy: number | null;
}

export interface QuestionScore {
  readonly id: string;
  readonly dimension: string;
  readonly stage: string | undefined;
  readonly status: Status;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly weight: number;
  readonly share: number | null;
  /** A number beyond its goalposts was clipped. */
  readonly clipped?: true;
  readonly exact: Real | null;
}
