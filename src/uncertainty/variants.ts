import type { Answer, AnswerValue } from '../answers/answers.ts';
import type { Question } from '../questionnaire/questionnaire.ts';

/** What an answer could be as well, and how likely. */
export interface Variant {
  readonly value: AnswerValue;
  /** All chances of an answer, the one as told included, add up to 1. */
  readonly chance: number;
}

/** How sure an answer is: as its respondent says; `unproved`: evidence was asked for and none was given, and nothing else was said. */
export type Sureness = 'high' | 'medium' | 'low' | 'unproved';

/** The chance that the neighbouring step is the true one, both sides together. Our own choice; 80/10/10 is usual for medium. */
const chanceOfNeighbour: Readonly<Record<Sureness, number>> = { high: 0, medium: 0.2, low: 0.5, unproved: 0.2 };

/** How far a number may be off at the most, as a part of itself, triangular around it. */
const widthOfNumber: Readonly<Record<Sureness, number>> = { high: 0, medium: 0.1, low: 0.25, unproved: 0.1 };

export function surenessOf(question: Question, answer: Answer): Sureness {
  if (answer.status === 'answered' && answer.confidence !== undefined) return answer.confidence;
  return question.evidence.length > 0 && answer.evidence.length === 0 ? 'unproved' : 'high';
}

/**
 * The answers that could be true instead, the told one first: the next step up or down a ladder, the other of yes and no (half as likely),
 * one practice more or fewer, a number somewhat higher or lower. At the end of a ladder the chance of the missing neighbour stays with the
 * answer as told. Options without order, and texts, have no neighbours.
 */
export function variantsOf(question: Question, value: AnswerValue, sureness: Sureness): readonly Variant[] {
  const others =
    question.kind === 'number' ? otherNumbers(value, widthOfNumber[sureness]) : neighbours(question, value, chanceOfNeighbour[sureness]);
  const rest = others.reduce((sum, { chance }) => sum + chance, 0);
  return [{ value, chance: 1 - rest }, ...others];
}

function neighbours(question: Question, value: AnswerValue, chance: number): readonly Variant[] {
  if (chance === 0) return [];
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return steps(question.options, value).map((id) => ({ value: id, chance: chance / 2 }));
    case 'yes-no':
      return [{ value: value !== true, chance: chance / 2 }];
    case 'practices': {
      const others = toggled(question.options, Array.isArray(value) ? value : []);
      return others.map((ticked) => ({ value: ticked, chance: chance / others.length }));
    }
    case 'number':
    case 'text':
      return [];
  }
}

interface Offered {
  readonly id: string;
  readonly value: number | undefined;
  readonly alone: boolean;
}

/** The nearest option with a lower value, and the nearest with a higher one. */
function steps(options: readonly Offered[], value: AnswerValue): readonly string[] {
  const own = options.find(({ id }) => id === value)?.value;
  if (own === undefined) return [];
  const valued = options.flatMap(({ id, value: points }) => (points === undefined ? [] : [{ id, points }]));
  const below = valued.filter(({ points }) => points < own).sort((a, b) => b.points - a.points)[0];
  const above = valued.filter(({ points }) => points > own).sort((a, b) => a.points - b.points)[0];
  return [below, above].flatMap((step) => step?.id ?? []);
}

/** Every set with one practice more or fewer; an empty one becomes the answer that stands for none, or is left out. */
function toggled(options: readonly Offered[], ticked: readonly string[]): readonly (readonly string[])[] {
  const none = options.find(({ alone }) => alone)?.id;
  const practices = options.filter(({ alone }) => !alone).map(({ id }) => id);
  const inPlace = practices.filter((id) => ticked.includes(id));
  return practices.flatMap((changed) => {
    const after = practices.filter((id) => inPlace.includes(id) !== (id === changed));
    return after.length > 0 ? [after] : none === undefined ? [] : [[none]];
  });
}

/** Half-way and at the end of either side, with the chances of a triangle: 2 and 1 of 9 against 3 for the number itself. */
function otherNumbers(value: AnswerValue, width: number): readonly Variant[] {
  if (typeof value !== 'number' || width === 0 || value === 0) return [];
  const off = (part: number, chance: number): Variant => ({ value: rounded(value * (1 + part * width)), chance });
  return [off(-1, 1 / 9), off(-0.5, 2 / 9), off(0.5, 2 / 9), off(1, 1 / 9)];
}

/** Fifteen digits: noise of the last bit is no part of an answer. */
const rounded = (value: number): number => Number(value.toPrecision(15));
