import type { Answer, Answers } from '../../answers/answers.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Scorer, scorer } from '../../scoring/quick/scorer.ts';
import { answerOf, supposing } from '../supposing.ts';
import type { BetterAnswer } from './reaching.ts';

/** How many more questions may be scored, all trials together; the count goes down as they are. */
export interface Work {
  left: number;
}

/** Tries out better answers: whether a node then reaches a level, and with which score. */
export class Trial {
  readonly work: Work;
  /** What the last trial took of the work. */
  cost: number;
  readonly #size: number;
  readonly #scorer: Scorer;
  readonly #node: number;
  readonly #level: number;
  readonly #answers: Answers;

  /** `level` is counted from below, from 1. Answers to what is hidden today do not come back when it is uncovered. */
  constructor(questionnaire: Questionnaire, answers: Answers, node: string, level = 1, work: Work = { left: Number.POSITIVE_INFINITY }) {
    this.work = work;
    this.#size = questionnaire.questions.size;
    this.cost = this.#size;
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
    const given = new Map<string, Answer>(this.#answers.given);
    for (const { question, answer } of changes) given.set(question, answerOf(answer));
    const before = this.#scorer.timesExact();
    const scored = this.#scorer.score({ ...this.#answers, given });
    this.cost = this.#size * (this.#scorer.timesExact() > before ? exactCost : 1);
    this.work.left -= this.cost;
    return scored;
  }
}

/** The exact way takes so much longer than doubles. */
const exactCost = 50;

const scorers = new WeakMap<Questionnaire, Scorer>();

/** A scorer takes longer to make than many trials take; what one tells is read before the next is asked. */
function scorerOf(questionnaire: Questionnaire): Scorer {
  const known = scorers.get(questionnaire) ?? scorer(questionnaire);
  scorers.set(questionnaire, known);
  return known;
}
