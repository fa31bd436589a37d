/** True, false, or unknown: what it depends on is still open. Kleene's strong three-valued logic. */
export type Truth = true | false | 'unknown';

/** A condition after reading: a tree with one test a leaf, every reference known to exist. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'count'; readonly conditions: readonly Condition[]; readonly reaches: number }
  | QuestionTest
  | ScoreTest
  | LevelTest
  | FactTest
  | { readonly kind: 'subject-kind'; readonly id: string };

export interface QuestionTest {
  readonly kind: 'question';
  readonly question: string;
  readonly test: 'is' | 'at-least' | 'above' | 'below' | 'has' | 'has-any' | 'answered';
  /** An option id, a yes or no, a number, a text; for has and has-any (and is, of practices) option ids. */
  readonly value: string | number | boolean | readonly string[];
}

/** A node whose score is compared: a dimension (`overall` is the root), a stage, or a cell. */
export type ScoredPlace =
  | { readonly dimension: string }
  | { readonly stage: string }
  | { readonly cell: { readonly dimension: string; readonly stage: string } };

export interface ScoreTest {
  readonly kind: 'score';
  readonly of: ScoredPlace;
  readonly test: 'at-least' | 'above' | 'below';
  readonly value: number;
  /** The value is per cent of the node's fixed range. */
  readonly percent: boolean;
}

export interface LevelTest {
  readonly kind: 'level';
  readonly dimension: string;
  readonly test: 'level-at-least' | 'level-below';
  readonly level: string;
}

export interface FactTest {
  readonly kind: 'fact';
  readonly fact: string;
  readonly test: 'is' | 'at-least' | 'above' | 'below';
  readonly value: string | number | boolean;
}

/** What a condition is evaluated against: whoever evaluates knows the answers, facts and (perhaps) scores. */
export interface Lookup {
  question(test: QuestionTest): Truth;
  fact(test: FactTest): Truth;
  subjectKind(id: string): Truth;
  score(test: ScoreTest): Truth;
  level(test: LevelTest): Truth;
}
