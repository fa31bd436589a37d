import { didYouMean } from '../../source/nearest.ts';
import { inside, keyAt, type Spot } from '../../source/source.ts';
import { methodOf } from '../methods.ts';
import { levelsOf, overall, refersTo, refersToNode } from '../names.ts';
import type { Meaning, Rule } from './meaning.ts';

/** Targets are for a kind of subject, each once, and name a score on the scale or a level of the node. */
export const targets: Rule = (meaning) => {
  const { joined, names, tell } = meaning;
  const known = new Set<string>();
  for (const { data, spot } of joined.lists.targets) {
    refersTo('kind', data.kind, inside(spot, 'kind'), names, tell);
    if (known.has(data.kind)) tell('questionnaire/target-twice', inside(spot, 'kind'), { kind: data.kind });
    known.add(data.kind);
    if (data.overall !== undefined) checkTarget(overall, data.overall, inside(spot, 'overall'), meaning);
    if (data.level !== undefined) checkTarget(overall, data.level, inside(spot, 'level'), meaning);
    if (data.overall !== undefined && data.level !== undefined) tell('questionnaire/two-targets', keyAt(inside(spot, 'level')), {});
    for (const [id, aim] of Object.entries(data.dimensions ?? {})) {
      const at = inside(spot, 'dimensions', id);
      if (refersToNode(id, keyAt(at), names, tell)) checkTarget(id, aim, at, meaning);
    }
  }
};

function checkTarget(node: string, aim: number | string, spot: Spot, { joined, names, questionnaire, tell }: Meaning): void {
  if (typeof aim === 'string') {
    const known = levelsOf(node, joined, names).map(({ data }) => data.id);
    if (!known.includes(aim)) tell('questionnaire/unknown-level', spot, { level: aim, node }, () => didYouMean(aim, known));
    return;
  }
  const { scale, root, dimensions } = questionnaire;
  const { aggregate = 'mean' } = (node === overall ? root : dimensions.get(node)) ?? {};
  if (!methodOf(aggregate).hasOwnRange && (aim < scale.min || aim > scale.max))
    tell('questionnaire/off-scale', spot, { ...scale, value: aim });
}
