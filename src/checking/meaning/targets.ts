import { rational } from '../../exact/rational.ts';
import { compare } from '../../exact/real.ts';
import { overall } from '../../questionnaire/names.ts';
import { inside, type Spot } from '../../source/source.ts';
import { inShort } from '../analysis/analysis.ts';
import type { Check, Checking } from './check.ts';

/** Every target can be reached. */
export const targets: Check = (checking) => {
  for (const { data, spot } of checking.joined.lists.targets) {
    if (data.overall !== undefined) checkTarget(overall, data.overall, inside(spot, 'overall'), checking);
    if (data.level !== undefined) checkTarget(overall, data.level, inside(spot, 'level'), checking);
    for (const [id, aim] of Object.entries(data.dimensions ?? {})) checkTarget(id, aim, inside(spot, 'dimensions', id), checking);
  }
};

function checkTarget(id: string, aim: number | string, spot: Spot, { analysis, tell }: Checking): void {
  const { model, reckoning, worlds } = analysis.scores;
  const node = model.nodeOf.get(id);
  if (node === undefined) return;
  if (typeof aim === 'string') {
    const { high } = reckoning.levelOf(node, worlds);
    const wanted = node.levels.findIndex((level) => level.id === aim);
    if (wanted >= high) tell('meaning/target-unreachable', spot, { target: aim, node: id, most: node.levels[high - 1]?.id ?? 'no level' });
    return;
  }
  const bounds = reckoning.boundsOf(node, worlds);
  if (bounds === undefined) tell('meaning/target-unreachable', spot, { target: String(aim), node: id, most: 'no score' });
  else if (compare(bounds.high, rational(aim)) < 0)
    tell('meaning/target-unreachable', spot, { target: String(aim), node: id, most: inShort(bounds.high) });
}
