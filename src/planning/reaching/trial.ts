import type { Answer, Answers } from '../../answers/answers.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Scorer, scorer } from '../../scoring/quick/scorer.ts';
import { answerOf, supposing } from '../supposing.ts';
import type { BetterAnswer } from './reaching.ts';

/** Tries out better answers: whether a node then reaches a level, and with which score. Counts how often it was asked. */
export class Trial {
  work = 0;
  readonly #scorer: Scorer;
  readonly #node: number;
  readonly #level: number;
  readonly #answers: Answers;

  /** `level` is counted from below, from 1. Answers to what is hidden today do not come back when it is uncovered. */
  constructor(questionnaire: Questionnaire, answers: Answers, node: string, level = 1) {
    this.#scorer = scorerOf(questionnaire);
    this.#node = this.#scorer.nodes.indexOf(node);
    this.#level = level;
    this.#answers = supposing(questionnaire, answers, new Map());
  }

  reaches(changes: readonly BetterAnswer[]): boolean {
    return (this.#scored(changes).level[this.#node] ?? 0) >= this.#level;
  }

  /** NaN where there is none. */
  score(changes: readonly BetterAnswer[]): number {
    return this.#scored(changes).score[this.#node] ?? Number.NaN;
  }

  #scored(changes: readonly BetterAnswer[]) {
    this.work++;
    const given = new Map<string, Answer>(this.#answers.given);
    for (const { question, answer } of changes) given.set(question, answerOf(answer));
    return this.#scorer.score({ ...this.#answers, given });
  }
}

const scorers = new WeakMap<Questionnaire, Scorer>();

/** A scorer takes longer to make than many trials take; what one tells is read before the next is asked. */
function scorerOf(questionnaire: Questionnaire): Scorer {
  const known = scorers.get(questionnaire) ?? scorer(questionnaire);
  scorers.set(questionnaire, known);
  return known;
}
