import type { Answer, AnswerValue, Decision } from '../../answers/answers.ts';
import { addRationals, compareRationals, type Rational, zero } from '../../exact/rational.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { type JoinedValue, type JoinMethod, joinValues } from './join-values.ts';
import { type Spread, spreadOf } from './spread.ts';
import type { Voice } from './voices.ts';

/** One question as several people answered it, and what became of it. */
export interface JoinedAnswer {
  readonly question: string;
  readonly said: readonly { readonly respondent: string; readonly answer: Answer }[];
  readonly answer: Answer;
  readonly how: JoinedValue['how'] | 'decided' | 'nobody-answered';
  readonly mean?: number;
  readonly tie?: true;
  readonly spread: Spread;
  /** Some answered, others said that it does not apply to the city. */
  readonly disputed: boolean;
}

/** A voice with what its word weighs. */
export interface WeightedVoice {
  readonly voice: Voice;
  readonly weight: Rational;
}

/**
 * What was said to one question, joined; undefined where nobody said anything. A recorded decision goes before any method. Who did not
 * answer has no say in the value; where nobody answered, the question is not applicable if that was said with more weight than don't know.
 */
export function joinAnswers(
  question: Question,
  voices: readonly WeightedVoice[],
  method: JoinMethod,
  decision: Decision | undefined,
): JoinedAnswer | undefined {
  const said = voices.flatMap(({ voice, weight }) => {
    const answer = voice.said.get(question.id);
    return answer === undefined ? [] : [{ respondent: voice.respondent.id, weight, answer, facts: voice.answers.subject.facts }];
  });
  if (said.length === 0 && decision === undefined) return undefined;
  const votes = said.flatMap(({ respondent, weight, answer }) =>
    answer.status === 'answered' ? [{ respondent, weight, value: answer.value }] : [],
  );
  const spread = spreadOf(
    question,
    votes.map(({ value }) => value),
    said[0]?.facts ?? new Map(),
  );
  const outcome = decision === undefined ? (votes.length > 0 ? joinValues(question, votes, method) : undefined) : decided(decision.value);
  const answers = said.map(({ respondent, answer }) => ({ respondent, answer }));
  const isUnapplied = outcome === undefined && outweighs(said, 'not-applicable', 'dont-know');
  return {
    question: question.id,
    said: answers,
    answer: { ...joined(outcome?.value, isUnapplied, answers, spread), ...notes(answers, outcome?.how === 'alone') },
    how: outcome?.how ?? 'nobody-answered',
    ...(outcome?.mean === undefined ? {} : { mean: outcome.mean }),
    ...(outcome?.tie === undefined ? {} : { tie: outcome.tie }),
    spread,
    disputed: votes.length > 0 && said.some(({ answer }) => answer.status === 'not-applicable'),
  };
}

const decided = (
  value: AnswerValue,
): { readonly value: AnswerValue; readonly how: 'decided'; readonly mean?: number; readonly tie?: true } => ({
  value,
  how: 'decided',
});

type Said = JoinedAnswer['said'];
type Noted = Pick<Answer, 'by' | 'comment' | 'evidence'>;
type Bare = Answer extends infer One ? (One extends Answer ? Omit<One, keyof Noted> : never) : never;

function outweighs(
  said: readonly { readonly weight: Rational; readonly answer: Answer }[],
  a: Answer['status'],
  b: Answer['status'],
): boolean {
  const weightOf = (status: Answer['status']) =>
    said.reduce((sum, { weight, answer }) => (answer.status === status ? addRationals(sum, weight) : sum), zero);
  return compareRationals(weightOf(a), weightOf(b)) > 0;
}

function joined(value: AnswerValue | undefined, isUnapplied: boolean, said: Said, spread: Spread): Bare {
  if (value !== undefined) return { status: 'answered', value, confidence: confidenceIn(said, spread) };
  const lines = said.flatMap(({ respondent, answer }) => {
    const text = answer.status === 'not-applicable' ? answer.reason : answer.status === 'dont-know' ? answer.ask : undefined;
    return text === undefined ? [] : [`${respondent}: ${text}`];
  });
  const text = lines.length === 0 ? undefined : lines.join('\n');
  return isUnapplied ? { status: 'not-applicable', reason: text } : { status: 'dont-know', ask: text };
}

const ranks = ['low', 'medium', 'high'] as const;

/** The lowest that anybody told; low where people should talk about it first. */
function confidenceIn(said: Said, spread: Spread): (typeof ranks)[number] | undefined {
  if (spread.flags.length > 0) return 'low';
  const told = said.map(({ answer }) => (answer.status === 'answered' ? answer.confidence : undefined));
  return ranks.find((rank) => told.includes(rank));
}

/** Who said what, in their own words; an answer of one person stays as it is. Written without words of the tool: it is read in any language. */
function notes(said: Said, alone: boolean): Noted {
  const [only] = said;
  if (only !== undefined && said.length === 1 && alone) {
    const { comment, evidence } = only.answer;
    return { by: only.respondent, comment, evidence };
  }
  const comment = said.map(({ respondent, answer }) => `${respondent}: ${[shown(answer), answer.comment].filter(Boolean).join(' — ')}`);
  return {
    by: undefined,
    comment: comment.length === 0 ? undefined : comment.join('\n'),
    evidence: said.flatMap(({ respondent, answer }) => answer.evidence.map((each) => `${respondent}: ${each}`)),
  };
}

const shown = (answer: Answer): string => {
  if (answer.status === 'not-applicable') return 'n/a';
  if (answer.status === 'dont-know') return '?';
  return Array.isArray(answer.value) ? answer.value.join(', ') : String(answer.value);
};
