import type { Condition } from '../../questionnaire/condition.ts';
import { everyDimension } from '../../questionnaire/joined.ts';
import { levelsOf, overall } from '../../questionnaire/names.ts';
import type { ReadQuestionnaire } from '../../questionnaire/read-questionnaire.ts';
import { inside, type Spot } from '../../source/source.ts';

/** What a condition decides. */
export type Decides = 'question' | 'dimension' | 'adjustment' | 'level' | 'need' | 'rule' | 'kind' | 'consistency' | 'finding' | 'action';

/** A condition, what it decides and where it is written. */
export interface Site {
  readonly decides: Decides;
  /** What it belongs to; of an adjustment and a level the node. */
  readonly id: string;
  readonly condition: Condition;
  readonly spot: Spot;
}

/** Every condition of a questionnaire that an author wrote, each once. */
export function sitesOf(read: ReadQuestionnaire): readonly Site[] {
  return [...nodeSites(read), ...questionSites(read), ...listSites(read)];
}

function* nodeSites({ questionnaire, joined, names }: ReadQuestionnaire): Generator<Site> {
  const { root, dimensions } = questionnaire;
  for (const node of [root, ...dimensions.values()]) {
    const named = names.dimension.get(node.id);
    const at = (key: string): Spot => named?.keys.get(key) ?? inside(named?.spot ?? joined.main.spot, key);
    if (node.when !== undefined) yield { decides: 'dimension', id: node.id, condition: node.when, spot: at('when') };
    for (const [index, { when }] of node.adjust.entries())
      yield { decides: 'adjustment', id: node.id, condition: when, spot: inside(at('adjust'), index, 'when') };
    if (node.id !== overall && named?.data.levels === undefined) continue;
    for (const [index, { data, spot }] of levelsOf(node.id, joined, names).entries()) {
      const needs = node.levels[index]?.needs;
      if (needs !== undefined) yield { decides: 'level', id: data.id, condition: needs, spot: inside(spot, 'needs') };
    }
  }
}

function* questionSites({ questionnaire, joined }: ReadQuestionnaire): Generator<Site> {
  for (const { questions } of everyDimension(joined.dimensions)) {
    for (const { data, spot } of questions) {
      const question = questionnaire.questions.get(data.id);
      if (question === undefined) continue;
      const { id, when, neededFor } = question;
      if (when !== undefined) yield { decides: 'question', id, condition: when, spot: inside(spot, 'when') };
      for (const [level, condition] of neededFor) yield { decides: 'need', id, condition, spot: inside(spot, 'needed-for', level) };
      if (question.kind !== 'practices' || typeof question.score === 'string') continue;
      for (const [index, rule] of question.score.entries())
        if (rule.when !== undefined) yield { decides: 'rule', id, condition: rule.when, spot: inside(spot, 'rules', index, 'when') };
    }
  }
}

function* listSites({ questionnaire, joined: { lists } }: ReadQuestionnaire): Generator<Site> {
  const { kinds, consistency, findings, actions } = questionnaire;
  const when = (spot: Spot): Spot => inside(spot, 'when');
  for (const { data, spot } of lists.kinds) yield* site('kind', data.id, kinds.get(data.id)?.when, when(spot));
  for (const [index, { data, spot }] of lists.consistency.entries())
    yield* site('consistency', data.id, consistency[index]?.when, when(spot));
  for (const { data, spot } of lists.findings) yield* site('finding', data.id, findings.get(data.id)?.when, when(spot));
  for (const { data, spot } of lists.actions) yield* site('action', data.id, actions.get(data.id)?.when, when(spot));
}

function* site(decides: Decides, id: string, condition: Condition | undefined, spot: Spot): Generator<Site> {
  if (condition !== undefined) yield { decides, id, condition, spot };
}

/** The parts of a condition, each where it is written; none of a single test. */
export function partsOf(condition: Condition, spot: Spot): readonly { readonly condition: Condition; readonly spot: Spot }[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.conditions.map((part, index) => ({ condition: part, spot: inside(spot, condition.kind, index) }));
    case 'not':
      return [{ condition: condition.condition, spot: inside(spot, 'not') }];
    default:
      return [];
  }
}
