import type { Condition } from './condition.ts';
import type * as format from './format.ts';

/**
 * A questionnaire as the rest of the program knows it: parts joined, defaults filled in, option sets and references
 * resolved, every condition parsed, texts in one language. `readQuestionnaire` makes it; nothing else does.
 * Numbers are the decimals the author wrote; scoring turns them into exact fractions.
 */
export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  /** The language of the texts in this value. */
  readonly language: string;
  /** The language the author wrote in. */
  readonly sourceLanguage: string;
  readonly title: string;
  readonly about: string | undefined;
  readonly licence: string | undefined;
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of the joined questionnaire without translations. */
  readonly sha256: string;
  /** What its author wrote, joined, in its author's language; texts and content hash are made from it. */
  readonly written: format.QuestionnaireFile;
  readonly scale: Scale;
  /** The whole, with the reserved id `overall`; it is not among `dimensions`. */
  readonly root: Dimension;
  /** All dimensions, nested ones too, parents before children, in file order. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** All questions in the order they are asked. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly levels: readonly Level[];
  readonly facts: ReadonlyMap<string, format.Fact>;
  readonly kinds: ReadonlyMap<string, SubjectKind>;
  readonly roles: ReadonlyMap<string, format.Role>;
  readonly stages: ReadonlyMap<string, format.Stage>;
  readonly consistency: readonly ConsistencyRule[];
  readonly findings: ReadonlyMap<string, Finding>;
  readonly objectives: ReadonlyMap<string, format.Objective>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly targets: readonly Target[];
  readonly cases: ReadonlyMap<string, format.Case>;
  readonly sources: ReadonlyMap<string, format.Source>;
  /** The one currency of all costs; undefined where no action has a cost. */
  readonly currency: string | undefined;
}

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export type Aggregate = format.Aggregate;

/** A node of the tree: the root (`overall`) or a dimension. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly about: string | undefined;
  readonly code: string | undefined;
  readonly reading: 'project' | undefined;
  /** null for the root; `overall` for a dimension at the top. */
  readonly parent: string | null;
  readonly weight: number | 'sum';
  /** `none` at the root only: no overall score. */
  readonly aggregate: Aggregate | 'none';
  readonly floor: number | undefined;
  readonly exponent: number | undefined;
  /** How its score counts in the node above; undefined: as it is. */
  readonly measure: Measure | undefined;
  /** The values of its steps are numbers of the scale. */
  readonly onScale: boolean;
  readonly missing: Missing;
  readonly adjust: readonly Adjustment[];
  /** Its own list, or that of the questionnaire; lowest first, as written. */
  readonly levels: readonly Level[];
  readonly when: Condition | undefined;
  /** Questions first, then dimensions, each in file order. */
  readonly children: readonly Child[];
  readonly sources: readonly string[];
}

export type Child = { readonly question: string } | { readonly dimension: string };

export interface Missing {
  readonly notApplicable: 'leaves' | 'lowest';
  readonly hidden: 'leaves' | 'lowest';
  /** The coverage (0 to 1) below which no score is told; 0 where there is no floor. */
  readonly publishFrom: number;
}

/** After aggregation, where `when` holds: multiply, then add, then cap, then at-least, each if given. */
export interface Adjustment {
  readonly when: Condition;
  readonly multiply: number | undefined;
  readonly add: number | undefined;
  readonly cap: number | undefined;
  readonly atLeast: number | undefined;
}

export interface Level {
  readonly id: string;
  readonly title: string;
  readonly about: string | undefined;
  readonly from: Threshold | undefined;
  readonly needs: Condition | undefined;
}

/** A score, or per cent of the node's fixed range. */
export interface Threshold {
  readonly value: number;
  readonly percent: boolean;
}

interface Asked {
  readonly id: string;
  readonly code: string | undefined;
  /** The dimension that holds it. */
  readonly dimension: string;
  readonly stage: string | undefined;
  readonly core: boolean;
  readonly ask: string;
  readonly why: string | undefined;
  readonly help: string | undefined;
  readonly weight: number;
  readonly allow: { readonly dontKnow: boolean; readonly notApplicable: boolean };
  readonly when: Condition | undefined;
  /** Level id -> what it needs here, as a test of this question. */
  readonly neededFor: ReadonlyMap<string, Condition>;
  readonly evidence: readonly string[];
  readonly answeredBy: readonly string[];
  readonly sources: readonly string[];
}

export interface Option {
  readonly id: string;
  readonly label: string;
  /** undefined: an option without value (it leaves, or the question is not scored). For practices always given (1, alone 0). */
  readonly value: number | undefined;
  readonly alone: boolean;
  readonly help: string | undefined;
  readonly how: string | undefined;
}

/** One of several options: an ordered ladder (maturity) or a choice. Not scored where no option has a value. */
export interface LadderQuestion extends Asked {
  readonly kind: 'maturity' | 'choice';
  readonly options: readonly Option[];
  readonly onScale: boolean;
}

export interface PracticesQuestion extends Asked {
  readonly kind: 'practices';
  readonly options: readonly Option[];
  readonly score: 'share' | 'sum' | readonly PracticeRule[];
  readonly onScale: boolean;
}

/** A row of a rule table; `when` is undefined in the last row only. Its conditions mean the question itself. */
export interface PracticeRule {
  readonly when: Condition | undefined;
  readonly value: number;
}

export interface YesNoQuestion extends Asked {
  readonly kind: 'yes-no';
}

export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly unit: string | undefined;
  /** Goalposts or steps; undefined: not scored. */
  readonly measure: Measure | undefined;
  /** The fact the answer is divided by, before the measure is applied. */
  readonly per: string | undefined;
  readonly times: number;
  readonly onScale: boolean;
}

export interface Goalposts {
  readonly worst: number;
  readonly best: number;
  readonly transform: 'linear' | 'log';
}

/** Points from which a value holds, lowest first. */
export interface Steps {
  /** The value below the first; undefined: none was given, and it is 0. */
  readonly start: number | undefined;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly at: number;
  /** The value holds above the point only. */
  readonly isAbove: boolean;
  readonly value: number;
}

/** How a number comes to points. */
export type Measure = Goalposts | Steps;

export interface TextQuestion extends Asked {
  readonly kind: 'text';
}

export type Question = LadderQuestion | PracticesQuestion | YesNoQuestion | NumberQuestion | TextQuestion;
export type QuestionKind = Question['kind'];

export interface SubjectKind {
  readonly id: string;
  readonly title: string;
  readonly about: string | undefined;
  readonly when: Condition;
}

export interface ConsistencyRule {
  readonly id: string;
  readonly when: Condition;
  readonly say: string;
}

export interface Finding {
  readonly id: string;
  readonly kind: 'strength' | 'weakness' | 'opportunity' | 'threat';
  readonly when: Condition;
  readonly title: string | undefined;
  readonly text: string;
  readonly dimension: string | undefined;
  readonly stage: string | undefined;
  readonly sources: readonly string[];
}

/** What an action makes of one answer: at least this option, yes, this number, or these practices as well. */
export type Raise =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'yes' }
  | { readonly kind: 'number'; readonly to: number }
  | { readonly kind: 'practices'; readonly add: readonly string[] };

export interface Money {
  readonly low: number | undefined;
  readonly likely: number | undefined;
  readonly high: number | undefined;
  /** A year, from the month after the end. */
  readonly perYear: number | undefined;
}

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly about: string | undefined;
  readonly objective: string | undefined;
  readonly steps: readonly string[];
  readonly firstStep: string | undefined;
  readonly raises: ReadonlyMap<string, Raise>;
  /** As written; undefined: it applies while any of what it raises is still below. */
  readonly when: Condition | undefined;
  /** Every group must have one member done; a plain predecessor is a group of one. */
  readonly after: readonly (readonly string[])[];
  readonly excludes: readonly string[];
  readonly cost: Money | undefined;
  /** What differs by kind of subject: the keys given override those of `cost`. */
  readonly costByKind: ReadonlyMap<string, Money>;
  /** Person-months by role. */
  readonly effort: ReadonlyMap<string, number>;
  /** The likely months; undefined where not told. */
  readonly duration: number | undefined;
  /** The months at best and at worst; undefined where no range is told. */
  readonly durationRange: { readonly low: number; readonly high: number } | undefined;
  readonly lead: string | undefined;
  readonly partners: readonly string[];
  readonly indicator:
    | { readonly name: string; readonly unit: string | undefined; readonly target: number | string | undefined }
    | undefined;
  readonly pilot: boolean;
  readonly examples: readonly string[];
  readonly sources: readonly string[];
}

/** What a kind of subject should aim at; dimension -> a score or the id of a level. */
export interface Target {
  readonly kind: string;
  readonly overall: number | string | undefined;
  readonly dimensions: ReadonlyMap<string, number | string>;
}
