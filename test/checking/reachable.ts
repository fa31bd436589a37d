import { type Analysis, analysisOf } from '../../src/checking/analysis/analysis.ts';
import { conditionsOfAsking } from '../../src/checking/analysis/cube.ts';
import type { Condition } from '../../src/questionnaire/condition.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';

/** What answers can bring about in a questionnaire, each by a name; asked for one by one. */
export interface Reachable {
  readonly names: readonly string[];
  /** Whether it is certain that nothing leads there. */
  isImpossible(name: string): boolean;
}

/** Questions asked, findings, actions, kinds and consistency rules that come up, levels reached by any node or the last one of the whole. */
export function reachableIn(questionnaire: Questionnaire): Reachable {
  const wanted = new Map([...goalsOf(questionnaire)]);
  const analysis: Analysis = analysisOf(questionnaire, [...wanted.values(), ...conditionsOf(questionnaire)]);
  return {
    names: [...wanted.keys()],
    isImpossible(name) {
      const condition = wanted.get(name);
      return condition === undefined || analysis.canBeTrue(condition).found === 'impossible';
    },
  };
}

function* goalsOf(questionnaire: Questionnaire): Generator<[string, Condition]> {
  const { questions, findings, actions, kinds, consistency, root, dimensions } = questionnaire;
  for (const question of questions.values()) {
    const conditions = conditionsOfAsking(question, questionnaire);
    if (conditions.length > 0) yield [`question ${question.id}`, { kind: 'all', conditions }];
  }
  for (const { id, when } of findings.values()) yield [`finding ${id}`, when];
  for (const { id, when } of kinds.values()) yield [`kind ${id}`, when];
  for (const { id, when } of consistency) yield [`consistency ${id}`, when];
  for (const { id, when } of actions.values()) if (when !== undefined) yield [`action ${id}`, when];
  for (const { id, levels } of [root, ...dimensions.values()])
    for (const level of levels)
      yield [`level ${id} ${level.id}`, { kind: 'level', dimension: id, test: 'level-at-least', level: level.id }];
  for (const [index, level] of root.levels.entries()) {
    const next = root.levels[index + 1];
    if (next !== undefined) yield [`end ${level.id}`, { kind: 'all', conditions: endAt(level.id, next.id) }];
  }
}

const endAt = (level: string, next: string): readonly Condition[] => [
  { kind: 'level', dimension: 'overall', test: 'level-at-least', level },
  { kind: 'level', dimension: 'overall', test: 'level-below', level: next },
];

function* conditionsOf({ root, dimensions, levels, questions }: Questionnaire): Generator<Condition> {
  for (const { needs } of levels) if (needs !== undefined) yield needs;
  for (const { adjust, when } of [root, ...dimensions.values()]) {
    if (when !== undefined) yield when;
    for (const adjustment of adjust) yield adjustment.when;
  }
  for (const { neededFor } of questions.values()) yield* neededFor.values();
}
