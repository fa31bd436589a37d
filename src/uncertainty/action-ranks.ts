import type { AnswerValue } from '../answers/answers.ts';
import { costFor } from '../planning/cost-for.ts';
import { raised } from '../planning/raise.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Action } from '../questionnaire/questionnaire.ts';
import { standardErrorOfShare } from '../statistics/moments.ts';
import { quantiles } from '../statistics/quantile.ts';
import { type Draw, replicate } from './draw.ts';
import { Trial, type Variation } from './trial.ts';
import type { TrialModel } from './trial-model.ts';

/** How firm an action's place in the order is. */
export interface ActionRank {
  readonly id: string;
  /** That it is among the first; of the variations judged. */
  readonly probability: number;
  readonly standardError: number;
  /** That it applies at all. */
  readonly applies: number;
  /** 5th and 95th percentile of its place (from 1) where it applies. */
  readonly low: number;
  readonly high: number;
}

/**
 * In how many variations each action is among the first when actions are ranked as in a plan: by the overall score they reach together with
 * what must be done before them, then by the cost of all these, then by id; what must be done before stands before. Most probable first.
 * Empty where there is no overall score.
 */
export function actionRanks(
  made: TrialModel,
  kinds: readonly string[],
  draw: Draw,
  { actionRuns, first }: { readonly actionRuns: number; readonly first: number },
): readonly ActionRank[] {
  const places = new Map<string, number[]>();
  const raiser = remembering(made);
  const costs = new Map([...made.model.questionnaire.actions.values()].map((action) => [action.id, costFor(action, kinds)?.likely ?? 0]));
  for (let run = 0; run < actionRuns; run += 1) {
    for (const [index, id] of ranked(made, draw(replicate(run)), raiser, costs).entries()) {
      const known = places.get(id);
      if (known === undefined) places.set(id, [index + 1]);
      else known.push(index + 1);
    }
  }
  const rows = [...places].map(([id, all]) => {
    const probability = all.filter((place) => place <= first).length / actionRuns;
    const [low = 0, high = 0] = quantiles(all, [0.05, 0.95]);
    return { id, probability, standardError: standardErrorOfShare(probability, actionRuns), applies: all.length / actionRuns, low, high };
  });
  return rows.sort((a, b) => b.probability - a.probability || a.low - b.low || (a.id < b.id ? -1 : 1));
}

/** The value an answer is raised to; the very same value where it is there already. */
type Raiser = (action: Action, values: Variation['values'], trial: Trial) => ReadonlyMap<number, AnswerValue>;

/** What an action changes in a variation: only answered questions that are asked. */
function remembering(made: TrialModel): Raiser {
  const { facts } = made.answers.subject;
  const known = new Map<unknown, Map<AnswerValue, AnswerValue>>();
  return (action, values, trial) => {
    const changes = new Map<number, AnswerValue>();
    for (const [id, raise] of action.raises) {
      const question = made.questions[made.indexOf.questions.get(id) ?? -1];
      const value = question && values[question.of.index];
      if (question === undefined || value === undefined || trial.isShown(question) !== true) continue;
      const before = known.get(raise) ?? new Map<AnswerValue, AnswerValue>();
      known.set(raise, before);
      const after = before.get(value) ?? raised(question.of.question, value, raise, facts);
      before.set(value, after);
      if (after !== value) changes.set(question.of.index, after);
    }
    return changes;
  };
}

function ranked(made: TrialModel, variation: Variation, raiser: Raiser, costs: ReadonlyMap<string, number>): readonly string[] {
  const trial = new Trial(made, variation);
  if (Number.isNaN(trial.scoreOf(0))) return [];
  const applying = new Map<string, Action>();
  for (const action of made.model.questionnaire.actions.values()) {
    const isBelow = () => action.raises.size === 0 || raiser(action, variation.values, trial).size > 0;
    if (action.when === undefined ? isBelow() : evaluate(action.when, trial.lookup) === true) applying.set(action.id, action);
  }
  const closures = closuresOf(applying, costs);
  const rows = [...applying.keys()].map((id) => {
    const closure = closures.get(id) ?? new Set([id]);
    // Doubles that differ in the last digits are the same score.
    return { id, score: Math.round(scoreAfter(closure, applying, trial, raiser) * 1e9), cost: costOf(closure, costs) };
  });
  rows.sort((a, b) => b.score - a.score || a.cost - b.cost || (a.id < b.id ? -1 : 1));
  return [...new Set(rows.flatMap(({ id }) => [...(closures.get(id) ?? [id])]))];
}

const costOf = (ids: Iterable<string>, costs: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const id of ids) sum += costs.get(id) ?? 0;
  return sum;
};

/** What must be done before an action, and then itself; of alternatives the cheapest, and where one does not apply, nothing. */
function closuresOf(applying: ReadonlyMap<string, Action>, costs: ReadonlyMap<string, number>): ReadonlyMap<string, ReadonlySet<string>> {
  const closures = new Map<string, ReadonlySet<string>>();
  const closureOf = (id: string): ReadonlySet<string> => {
    const known = closures.get(id);
    if (known !== undefined) return known;
    closures.set(id, new Set([id]));
    const before = (applying.get(id)?.after ?? []).flatMap((group) => {
      if (group.some((each) => !applying.has(each))) return [];
      const ways = group.map(closureOf).map((way) => ({ way, cost: costOf(way, costs) }));
      return [...(ways.sort((a, b) => a.cost - b.cost || a.way.size - b.way.size)[0]?.way ?? [])];
    });
    const closure = new Set([...before, id]);
    closures.set(id, closure);
    return closure;
  };
  for (const id of applying.keys()) closureOf(id);
  return closures;
}

/** The overall score once these are done, one after the other: what two of them raise counts once. */
function scoreAfter(closure: ReadonlySet<string>, applying: ReadonlyMap<string, Action>, trial: Trial, raiser: Raiser): number {
  const values = [...trial.variation.values];
  const changes = new Map<number, AnswerValue>();
  for (const id of closure) {
    const action = applying.get(id);
    if (action === undefined) continue;
    for (const [index, value] of raiser(action, values, trial)) {
      values[index] = value;
      changes.set(index, value);
    }
  }
  return trial.with(changes).scoreOf(0);
}
