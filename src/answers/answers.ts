/** The answers of one subject, read and checked against their questionnaire. */
export interface Answers {
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly subject: Subject;
  /** ISO date, or null where none is given. */
  readonly date: string | null;
  readonly depth: Depth;
  readonly ambition: string | undefined;
  /** The city's own targets: dimension (or overall) -> score or level id. */
  readonly targets: ReadonlyMap<string, number | string>;
  readonly respondents: readonly Respondent[];
  /** Question id -> answer, in the order of the questionnaire; unanswered questions are absent. */
  readonly given: ReadonlyMap<string, Answer>;
  readonly decisions: readonly Decision[];
  /** Figures from elsewhere that `verify` recomputes: `overall`, a dimension, stage, cell or question id -> figure or level. */
  readonly claims: ReadonlyMap<string, number | string>;
  /** SHA-256 (hex) of the canonical JSON of the answers file. */
  readonly sha256: string;
}

export type Depth = 'quick' | 'full';

export interface Subject {
  readonly name: string;
  readonly country: string | undefined;
  readonly facts: ReadonlyMap<string, number | string | boolean>;
}

export interface Respondent {
  readonly id: string;
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly stakeholder: string | undefined;
}

/** An option id (maturity, choice), option ids (practices), yes or no, a number, or a text: as the question's kind asks. */
export type AnswerValue = string | readonly string[] | boolean | number;

interface Noted {
  readonly by: string | undefined;
  readonly comment: string | undefined;
  readonly evidence: readonly string[];
}

export type Answer =
  | (Noted & { readonly status: 'answered'; readonly value: AnswerValue; readonly confidence: 'low' | 'medium' | 'high' | undefined })
  | (Noted & { readonly status: 'not-applicable'; readonly reason: string | undefined })
  | (Noted & { readonly status: 'dont-know'; readonly ask: string | undefined });

export interface Decision {
  readonly question: string;
  readonly value: AnswerValue;
  readonly why: string | undefined;
  readonly from: readonly string[];
}

/** Where a question stands; `not-scored` is told of any question without values, whatever was answered. */
export type Status = 'answered' | 'not-applicable' | 'dont-know' | 'unanswered' | 'hidden' | 'not-asked' | 'not-scored';
