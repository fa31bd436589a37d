import { score } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { horizonOf } from '../constraints/constraints.ts';
import { withDone } from '../with-done.ts';
import type { Demand } from './demands.ts';
import type { Goal } from './goal.ts';
import type { MaturityModel } from './maturity-model.ts';
import type { Problem } from './problem.ts';
import type { Starts } from './task.ts';
import { violations } from './violations.ts';

/** A plan that can be carried out and meets all demands. */
export interface Plan {
  readonly starts: Starts;
  /** What each goal truly comes to. */
  readonly values: readonly number[];
}

/** A demand, and by when what meets it must have ended. */
export interface Due {
  readonly demand: Demand;
  readonly within: number;
  readonly model: MaturityModel;
}

/** Judges plans by what is true of them: constraints counted in whole numbers, maturity scored again. */
export class Judge {
  readonly #problem: Problem;
  readonly #dues: readonly Due[];
  readonly #goals: readonly Goal[];
  readonly #scored = new Map<string, Scorecard>();

  constructor(problem: Problem, dues: readonly Due[], goals: readonly Goal[]) {
    this.#problem = problem;
    this.#dues = dues;
    this.#goals = goals;
  }

  /** The plan with these starts; undefined where it cannot be carried out or misses a demand. */
  planOf(starts: Starts): Plan | undefined {
    const { tasks, constraints, missing } = this.#problem;
    if (missing.length > 0 || violations(starts, tasks, constraints).length > 0 || this.missedBy(starts) !== undefined) return undefined;
    const after = this.after(starts, horizonOf(constraints));
    const chosen = [...tasks.values()].filter(({ id }) => starts.has(id));
    return { starts, values: this.#goals.map((goal) => goal.truly(after, chosen)) };
  }

  /** The first demand that these starts do not meet. */
  missedBy(starts: Starts): Due | undefined {
    return this.#dues.find(({ demand, within }) => !demand.isMet(this.after(starts, within)));
  }

  /** Whether the first is better by the first goal in which they differ. */
  isBetter({ values }: Plan, than: Plan): boolean {
    for (const [index, { sense, tolerance }] of this.#goals.entries()) {
      const more = ((values[index] ?? 0) - (than.values[index] ?? 0)) * (sense === 'most' ? 1 : -1);
      if (Math.abs(more) > tolerance) return more > 0;
    }
    return false;
  }

  /** The true scores when what has ended within so many months is done. */
  after(starts: Starts, within: number): Scorecard {
    const { situation, candidates, tasks } = this.#problem;
    const done = candidates.filter(({ action: { id } }) => {
      const start = starts.get(id);
      return start !== undefined && start + (tasks.get(id)?.months ?? 1) <= within;
    });
    const key = done.map(({ action }) => action.id).join();
    const known = this.#scored.get(key);
    if (known !== undefined) return known;
    const actions = done.map(({ action }) => action);
    const scorecard = score(situation.questionnaire, withDone(situation.questionnaire, situation.answers, actions));
    this.#scored.set(key, scorecard);
    return scorecard;
  }
}
