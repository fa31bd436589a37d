import { inside } from '../source/source.ts';
import type { ConditionReader } from './condition-leaf.ts';
import type * as format from './format.ts';
import type { Item } from './item.ts';
import type { Action, Money, Raise } from './questionnaire.ts';
import { readCondition } from './read-condition.ts';
import { readRaise } from './read-raise.ts';

/** An action with its references resolved: what it raises fits the questions, what comes before it stands in groups. */
export function buildAction({ data, spot }: Item<format.Action>, reader: ConditionReader): Action {
  return {
    id: data.id,
    title: data.title,
    about: data.about,
    objective: data.objective,
    steps: data.steps ?? [],
    firstStep: data['first-step'],
    raises: buildRaises({ data, spot }, reader),
    when: data.when && readCondition(data.when, inside(spot, 'when'), { about: 'all' }, reader),
    after: (data.after ?? []).map((before) => (typeof before === 'string' ? [before] : before.any)),
    excludes: data.excludes ?? [],
    cost: data.cost && buildMoney(data.cost),
    costByKind: new Map(Object.entries(data.cost?.['by-kind'] ?? {}).map(([kind, money]) => [kind, buildMoney(money)])),
    effort: new Map(Object.entries(data.effort ?? {})),
    duration: typeof data.duration === 'object' ? data.duration.likely : data.duration,
    durationRange:
      typeof data.duration === 'object' ? { low: data.duration.likely, high: data.duration.likely, ...data.duration } : undefined,
    lead: data.lead,
    partners: data.partners ?? [],
    indicator: data.indicator && { name: data.indicator.name, unit: data.indicator.unit, target: data.indicator.target },
    pilot: data.pilot ?? false,
    examples: data.examples ?? [],
    sources: data.sources ?? [],
  };
}

function buildRaises({ data, spot }: Item<format.Action>, reader: ConditionReader): ReadonlyMap<string, Raise> {
  const raises = new Map<string, Raise>();
  for (const [question, written] of Object.entries(data.raises ?? {})) {
    const raise = readRaise(question, written, inside(spot, 'raises', question), reader);
    if (raise !== undefined) raises.set(question, raise);
  }
  return raises;
}

const buildMoney = (data: format.Money): Money => ({
  low: data.low,
  likely: data.likely,
  high: data.high,
  perYear: data['per-year'],
});
