/* Written by `npm run generate` from schema.ts. Do not edit: change the schema. */

export type Aggregate =
  | 'mean'
  | 'geometric'
  | 'harmonic'
  | 'power'
  | 'minimum'
  | 'maximum'
  | 'median'
  | 'sum'
  | 'product'
  | 'difference'
  | 'quotient';
/**
 * The whole judgement as it was when it was last accepted; written by compass test --update.
 */
export type Snapshot = {
  overall?: {
    /**
     * The exact score, or null where there has to be none.
     */
    score: number | null;
    /**
     * The level reached, or null where there has to be none.
     */
    level?: string | null;
  };
  dimensions?: {
    [k: string]: {
      /**
       * The exact score, or null where there has to be none.
       */
      score: number | null;
      /**
       * The level reached, or null where there has to be none.
       */
      level?: string | null;
    };
  };
  findings?: string[];
  actions?: string[];
  'may-apply'?: string[];
  inconsistencies?: string[];
} | null;

/**
 * A closed grammar over answers, scores, levels and facts: true, false, or unknown while something is open.
 */
export interface Condition {
  /**
   * True when every one of these is.
   */
  all?: Condition[];
  /**
   * True when one of these is.
   */
  any?: Condition[];
  not?: Condition;
  /**
   * The question whose answer is tested. Inside the rules of a question it may be left out.
   */
  question?: string;
  /**
   * The dimension whose score or level is tested; overall names the whole.
   */
  dimension?: string;
  /**
   * The stage whose score is tested.
   */
  stage?: string;
  /**
   * dimension/stage, whose score is tested.
   */
  cell?: string;
  /**
   * The fact of the subject that is tested.
   */
  fact?: string;
  /**
   * True when the subject is of this kind.
   */
  kind?: string;
  /**
   * Conditions (or dimensions) of which enough must be true.
   */
  count?: Condition[] | CountedDimensions;
  /**
   * How many of count must be true.
   */
  reaches?: number;
  is?: string | number | boolean | string[];
  'at-least'?: number | string;
  above?: number | string;
  below?: number | string;
  /**
   * All of these practices are in place.
   */
  has?: string[];
  /**
   * At least one of these practices is in place.
   */
  'has-any'?: string[];
  /**
   * Whether the question has an answer.
   */
  answered?: boolean;
  /**
   * The node has reached this level or a higher one.
   */
  'level-at-least'?: string;
  /**
   * The node has not reached this level.
   */
  'level-below'?: string;
}
export interface CountedDimensions {
  dimensions: 'all' | string[];
  'at-least'?: number;
  above?: number;
  below?: number;
  'level-at-least'?: string;
  'level-below'?: string;
}
/**
 * The range scores are told in.
 */
export interface Scale {
  min: number;
  max: number;
}
export interface Level {
  id: string;
  title: string;
  about?: string;
  /**
   * The score this level starts at; 40% means per cent of the range of the node.
   */
  from?: number | string;
  needs?: Condition;
}
export interface Fact {
  id: string;
  kind: 'number' | 'text' | 'yes-no';
  ask?: string;
  help?: string;
  unit?: string;
}
export interface Kind {
  id: string;
  title: string;
  about?: string;
  when: Condition;
}
export interface Role {
  id: string;
  title: string;
  about?: string;
  stakeholder?: string;
}
export interface Stage {
  id: string;
  title: string;
  about?: string;
  reading?: 'project';
}
export interface Option {
  id: string;
  label: string;
  value?: number;
  /**
   * Cannot be ticked together with another (none of these).
   */
  alone?: boolean;
  help?: string;
  /**
   * How a city gets here.
   */
  how?: string;
}
/**
 * A row of a rule table: the first whose condition holds gives the value; the last has none.
 */
export interface Rule {
  when?: Condition;
  value: number;
}
export interface Goalposts {
  worst: number;
  best: number;
  transform?: 'linear' | 'log';
}
export interface Step {
  /**
   * From this number on; the first step may leave it out and holds below all others.
   */
  at?: number;
  /**
   * Instead of at: for every number above this.
   */
  above?: number;
  value: number;
}
export interface Question {
  id: string;
  code?: string;
  stage?: string;
  /**
   * Also asked in the quick depth.
   */
  core?: boolean;
  kind: 'maturity' | 'choice' | 'practices' | 'yes-no' | 'number' | 'text';
  ask: string;
  why?: string;
  help?: string;
  /**
   * The answers offered, or the id of an option set.
   */
  options?: Option[] | string;
  /**
   * Values are numbers of the scale, not placed on their own range.
   */
  values?: 'on-scale';
  /**
   * Practices: the share of the values ticked, or their sum.
   */
  score?: 'share' | 'sum';
  /**
   * Practices: a table instead of score; the first row whose condition holds.
   */
  rules?: Rule[];
  unit?: string;
  from?: Goalposts;
  /**
   * Number: the value from each point on; below the first it is 0, unless the first step names no point.
   */
  steps?: Step[];
  /**
   * Number: the fact it is divided by.
   */
  per?: string;
  /**
   * Number: multiplied by this after the division.
   */
  times?: number;
  /**
   * Level -> the least answer that it and the levels above need.
   */
  'needed-for'?: {
    [k: string]: string | number | boolean | string[];
  };
  /**
   * Its weight among its siblings; 1 if left out.
   */
  weight?: number;
  allow?: ('dont-know' | 'not-applicable')[];
  when?: Condition;
  evidence?: string[];
  'answered-by'?: string[];
  sources?: string[];
}
export interface Missing {
  'not-applicable'?: 'leaves' | 'lowest';
  hidden?: 'leaves' | 'lowest';
  /**
   * The coverage below which no score is told.
   */
  'publish-from'?: number;
}
export interface Adjustment {
  when: Condition;
  multiply?: number;
  /**
   * Points on top, or below zero taken away.
   */
  add?: number;
  cap?: number;
  'at-least'?: number;
}
export interface Dimension {
  id: string;
  title?: string;
  about?: string;
  /**
   * A number or letter to print.
   */
  code?: string;
  reading?: 'project';
  /**
   * Its weight among its siblings; sum: the sum of its children’s weights that apply.
   */
  weight?: number | 'sum';
  aggregate?: Aggregate;
  /**
   * Geometric and harmonic: what lower values count as.
   */
  floor?: number;
  /**
   * Power: the exponent.
   */
  exponent?: number;
  from?: Goalposts;
  /**
   * What its score counts in the node above: the value from each point on.
   */
  steps?: Step[];
  /**
   * The values of steps are numbers of the scale, not placed on their own range.
   */
  values?: 'on-scale';
  missing?: Missing;
  adjust?: Adjustment[];
  levels?: Level[];
  when?: Condition;
  questions?: Question[];
  dimensions?: Dimension[];
  sources?: string[];
}
export interface Consistency {
  id: string;
  when: Condition;
  say: string;
}
export interface Finding {
  id: string;
  kind: 'strength' | 'weakness' | 'opportunity' | 'threat';
  when: Condition;
  title?: string;
  text: string;
  dimension?: string;
  stage?: string;
  sources?: string[];
}
export interface Objective {
  id: string;
  title: string;
  about?: string;
  dimension?: string;
}
export interface Money {
  low?: number;
  likely?: number;
  high?: number;
  'per-year'?: number;
}
export interface Cost {
  low?: number;
  likely?: number;
  high?: number;
  /**
   * Running cost a year, from the month after the end.
   */
  'per-year'?: number;
  currency?: string;
  /**
   * What differs for a kind of subject.
   */
  'by-kind'?: {
    [k: string]: Money;
  };
}
export interface Raise {
  /**
   * Number: at least (or, where less is better, at most) this.
   */
  to?: number;
  /**
   * Practices: these as well.
   */
  add?: string[];
}
export interface Range {
  low?: number;
  likely: number;
  high?: number;
}
export interface Action {
  id: string;
  title: string;
  about?: string;
  objective?: string;
  steps?: string[];
  'first-step'?: string;
  /**
   * Question -> the answer it has, at the least, once this is done.
   */
  raises?: {
    [k: string]: string | number | boolean | string[] | Raise;
  };
  when?: Condition;
  /**
   * All of these first; any: [a, b] for one of them.
   */
  after?: (
    | string
    | {
        any: string[];
      }
  )[];
  excludes?: string[];
  cost?: Cost;
  /**
   * Person-months by role.
   */
  effort?: {
    [k: string]: number;
  };
  /**
   * Months; where nobody can be sure, a range of them.
   */
  duration?: number | Range;
  lead?: string;
  partners?: string[];
  indicator?: {
    name: string;
    unit?: string;
    target?: number | string;
  };
  pilot?: boolean;
  examples?: string[];
  sources?: string[];
}
export interface Target {
  kind: string;
  overall?: number;
  level?: string;
  dimensions?: {
    [k: string]: number | string;
  };
}
export interface Case {
  id: string;
  city: string;
  country?: string;
  about?: string;
  sources?: string[];
}
export interface Source {
  id: string;
  title: string;
  year?: number;
  publisher?: string;
  url?: string;
  about?: string;
  /**
   * Our own interpretation, not the words of the source.
   */
  reading?: 'project';
}
export interface Given {
  value?: string | number | boolean | string[];
  'not-applicable'?: true;
  reason?: string;
  'dont-know'?: true;
  ask?: string;
  by?: string;
  confidence?: 'low' | 'medium' | 'high';
  comment?: string;
  evidence?: string[];
}
export interface Test {
  name: string;
  /**
   * The answers, or the path of a file with them.
   */
  answers: string | WrittenAnswers;
  /**
   * Question or fact -> what it is instead; null takes the answer away.
   */
  set?: {
    [k: string]: string | number | boolean | null | string[] | Given;
  };
  /**
   * Instead of that of the answers.
   */
  depth?: 'quick' | 'full';
  expect: Expectation;
}
export interface WrittenAnswers {
  subject?: {
    name: string;
    country?: string;
    facts?: {
      [k: string]: number | string | boolean;
    };
  };
  depth?: 'quick' | 'full';
  targets?: {
    [k: string]: number | string;
  };
  answers: {
    [k: string]: string | number | boolean | string[] | Given;
  };
}
export interface Expectation {
  overall?: ExpectedNode;
  dimensions?: {
    [k: string]: ExpectedNode;
  };
  stages?: {
    [k: string]: ExpectedScore;
  };
  /**
   * dimension/stage -> what its score has to be.
   */
  cells?: {
    [k: string]: ExpectedScore;
  };
  questions?: {
    [k: string]:
      | 'answered'
      | 'not-applicable'
      | 'dont-know'
      | 'unanswered'
      | 'hidden'
      | 'not-asked'
      | 'not-scored'
      | ExpectedQuestion;
  };
  findings?: ExpectedIds;
  actions?: ExpectedIds;
  inconsistencies?: ExpectedIds;
  'may-apply'?: ExpectedIds;
  order?: ExpectedOrder;
  snapshot?: Snapshot;
}
export interface ExpectedNode {
  /**
   * The exact score, or null where there has to be none.
   */
  score?: number | null;
  /**
   * How far the score may be from the one given.
   */
  within?: number;
  'at-least'?: number;
  above?: number;
  below?: number;
  /**
   * The level reached, or null where there has to be none.
   */
  level?: string | null;
}
export interface ExpectedScore {
  /**
   * The exact score, or null where there has to be none.
   */
  score?: number | null;
  /**
   * How far the score may be from the one given.
   */
  within?: number;
  'at-least'?: number;
  above?: number;
  below?: number;
}
export interface ExpectedQuestion {
  status?: 'answered' | 'not-applicable' | 'dont-know' | 'unanswered' | 'hidden' | 'not-asked' | 'not-scored';
  /**
   * The exact score, or null where there has to be none.
   */
  score?: number | null;
  /**
   * How far the score may be from the one given.
   */
  within?: number;
  'at-least'?: number;
  above?: number;
  below?: number;
}
export interface ExpectedIds {
  /**
   * All of these are told.
   */
  include?: string[];
  /**
   * None of these is told.
   */
  exclude?: string[];
}
export interface ExpectedOrder {
  /**
   * The plan begins with these, in this order.
   */
  first?: string[];
  /**
   * Lists of actions, each of them in the plan and before the next one.
   */
  before?: string[][];
}
export interface MovedQuestion {
  to?: string;
  removed?: true;
  reason?: string;
  /**
   * Answer of the old version (an option, or true or false) -> the new one; null where there is none.
   */
  options?: {
    [k: string]: string | boolean | null;
  };
}
export interface MovedFact {
  to?: string;
  removed?: true;
  reason?: string;
}
export interface LevelRule {
  /**
   * A code, or family/* for all of a family.
   */
  code: string;
  /**
   * What the code counts as here.
   */
  level: 'silent' | 'note' | 'warning' | 'error';
  /**
   * Files or folders, as patterns seen from here; all if left out.
   */
  files?: string | string[];
  /**
   * The id of the thing it is about, or of one around it; any if left out.
   */
  element?: string;
  /**
   * Why.
   */
  reason?: string;
}
export interface Placed {
  id: string;
  start: string;
}
export interface Progress {
  state: 'done' | 'running' | 'delayed' | 'dropped';
  /**
   * What it really cost.
   */
  cost?: number;
  date?: string;
}
export interface QuestionnaireFile {
  format: 1;
  id: string;
  version: string;
  language: string;
  title: string;
  about?: string;
  licence?: string;
  parts?: string[];
  scale?: Scale;
  aggregate?:
    | 'mean'
    | 'geometric'
    | 'harmonic'
    | 'power'
    | 'minimum'
    | 'maximum'
    | 'median'
    | 'sum'
    | 'product'
    | 'difference'
    | 'quotient'
    | 'none';
  floor?: number;
  exponent?: number;
  missing?: Missing;
  adjust?: Adjustment[];
  levels?: Level[];
  facts?: Fact[];
  kinds?: Kind[];
  roles?: Role[];
  stages?: Stage[];
  'option-sets'?: {
    [k: string]: Option[];
  };
  dimensions?: Dimension[];
  consistency?: Consistency[];
  findings?: Finding[];
  objectives?: Objective[];
  actions?: Action[];
  targets?: Target[];
  cases?: Case[];
  sources?: Source[];
}
export interface PartFile {
  format?: 1;
  'part-of': string;
  levels?: Level[];
  facts?: Fact[];
  kinds?: Kind[];
  roles?: Role[];
  stages?: Stage[];
  'option-sets'?: {
    [k: string]: Option[];
  };
  dimensions?: Dimension[];
  consistency?: Consistency[];
  findings?: Finding[];
  objectives?: Objective[];
  actions?: Action[];
  targets?: Target[];
  cases?: Case[];
  sources?: Source[];
}
export interface TranslationFile {
  format?: 1;
  translates: string;
  language: string;
  translator?: string;
  texts: {
    [k: string]: {
      from: string;
      to: string;
    };
  };
}
export interface AnswersFile {
  format?: 1;
  questionnaire: string;
  subject?: {
    name: string;
    country?: string;
    facts?: {
      [k: string]: number | string | boolean;
    };
  };
  date?: string;
  depth?: 'quick' | 'full';
  ambition?: string;
  targets?: {
    [k: string]: number | string;
  };
  respondents?: {
    id: string;
    name?: string;
    role?: string;
    stakeholder?: string;
  }[];
  answers: {
    [k: string]: string | number | boolean | string[] | Given;
  };
  decisions?: {
    question: string;
    value: string | number | boolean | string[];
    why?: string;
    from?: string[];
  }[];
  claims?: {
    [k: string]: number | string;
  };
}
export interface TestsFile {
  format?: 1;
  /**
   * An id or a path; the questionnaire in the folder of the tests, or in one above it, if left out.
   */
  questionnaire?: string;
  tests: Test[];
}
export interface MigrationFile {
  format?: 1;
  migrates: string;
  from: string;
  to: string;
  /**
   * Question of the old version -> what becomes of its answers.
   */
  questions?: {
    [k: string]: MovedQuestion;
  };
  /**
   * Fact of the old version -> what becomes of it.
   */
  facts?: {
    [k: string]: MovedFact;
  };
}
export interface ConfigurationFile {
  format?: 1;
  /**
   * Whether the codes about wording that are off by default are on.
   */
  wording?: boolean;
  rules: LevelRule[];
}
export interface PlanFile {
  format?: 1;
  /**
   * The first month.
   */
  start?: string;
  /**
   * How many years.
   */
  periods?: number;
  /**
   * Money by year.
   */
  budget?: number[];
  /**
   * Whether money left over may be spent in later years.
   */
  'carry-over'?: boolean;
  /**
   * Money a year that keeping everything running may take once the years planned are over.
   */
  afterwards?: number;
  /**
   * Role -> person-months by year.
   */
  capacity?: {
    [k: string]: number[];
  };
  /**
   * Actions that must be in the plan.
   */
  mandatory?: string[];
  /**
   * Actions that must not be.
   */
  refused?: string[];
  /**
   * Scores that must be reached in the end.
   */
  'at-least'?: {
    overall?: number;
    dimensions?: {
      [k: string]: number;
    };
  };
  /**
   * The level or score the whole must have reached by the end of a year.
   */
  target?: {
    level?: string;
    score?: number;
    by?: number;
  };
  /**
   * Whether pilots come before what is no pilot.
   */
  'pilots-first'?: boolean;
  /**
   * Actions with the month they start in; kept as they are.
   */
  roadmap?: Placed[];
  /**
   * How far actions have come.
   */
  status?: {
    [k: string]: Progress;
  };
}
