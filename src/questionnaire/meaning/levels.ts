import { inside } from '../../source/source.ts';
import type * as format from '../format.ts';
import type { Item } from '../item.ts';
import { everyDimension } from '../joined.ts';
import { methodOf } from '../methods.ts';
import { levelsOf } from '../names.ts';
import type { Scale } from '../questionnaire.ts';
import { threshold } from '../threshold.ts';
import type { Meaning, Rule } from './meaning.ts';

/** Levels climb, within what can be scored, and each asks for something. */
export const levels: Rule = (meaning) => {
  const { joined, names, questionnaire } = meaning;
  const needed = new Set([...names.question.values()].flatMap(({ data }) => Object.keys(data['needed-for'] ?? {})));
  const scaleOf = (aggregate: format.QuestionnaireFile['aggregate']) =>
    methodOf(aggregate ?? 'mean').hasOwnRange ? undefined : questionnaire.scale;
  checkLevels(joined.lists.levels, scaleOf(joined.main.data.aggregate), needed, meaning);
  for (const { data } of everyDimension(joined.dimensions))
    if (data.levels !== undefined) checkLevels(levelsOf(data.id, joined, names), scaleOf(data.aggregate), needed, meaning);
};

/** Without a scale (points are summed) only thresholds of one sort can be compared. */
function checkLevels(list: readonly Item<format.Level>[], scale: Scale | undefined, needed: ReadonlySet<string>, { tell }: Meaning): void {
  let before: { readonly id: string; readonly value: number; readonly percent: boolean } | undefined;
  for (const [index, { data, spot }] of list.entries()) {
    if (index > 0 && data.from === undefined && data.needs === undefined && !needed.has(data.id))
      tell('questionnaire/level-asks-nothing', spot, { level: data.id });
    const from = onScale(data.from, scale);
    if (from === undefined) continue;
    const at = inside(spot, 'from');
    if (before !== undefined && before.percent === from.percent && from.value <= before.value)
      tell('questionnaire/levels-order', at, { level: data.id, before: before.id });
    if (scale !== undefined && (from.value < scale.min || from.value > scale.max))
      tell('questionnaire/off-scale', at, { ...scale, value: from.value });
    if (scale === undefined && from.percent && (from.value < 0 || from.value > 100))
      tell('questionnaire/off-scale', at, { min: 0, max: 100, value: from.value });
    before = { id: data.id, ...from };
  }
}

function onScale(written: unknown, scale: Scale | undefined) {
  const from = threshold(written);
  if (from === undefined || !from.percent || scale === undefined) return from;
  return { value: scale.min + (from.value / 100) * (scale.max - scale.min), percent: false };
}
