import { compare, type Real } from '../../exact/real.ts';
import type { Condition, ScoreTest } from '../../questionnaire/condition.ts';
import { levelsOf, overall } from '../../questionnaire/names.ts';
import { inside, type Spot } from '../../source/source.ts';
import { inShort } from '../analysis/analysis.ts';
import { placeInWords } from '../analysis/condition-in-words.ts';
import { partsOf, type Site } from '../analysis/sites.ts';
import type { Check, Checking } from './check.ts';

/** Bands of scores meet: levels begin at the bottom and each above the one before, and of findings two that share a border leave nothing out. */
export const bands: Check = (checking) => {
  const { questionnaire, names } = checking;
  for (const node of [questionnaire.root, ...questionnaire.dimensions.values()])
    if (node.id === overall || names.dimension.get(node.id)?.data.levels !== undefined) checkLevels(node.id, checking);
  checkFindings(checking);
};

function checkLevels(id: string, { analysis, joined, names, tell }: Checking): void {
  const node = analysis.scores.model.nodeOf.get(id);
  const lowest = analysis.scoreOf(id, analysis.samples.worst);
  if (node === undefined || lowest === undefined) return;
  const written = levelsOf(id, joined, names);
  let before: { readonly id: string; readonly from: Real } | undefined;
  for (const [index, level] of node.levels.entries()) {
    const spot = written[index]?.spot;
    if (level.from === undefined || spot === undefined) continue;
    const at = inside(spot, 'from');
    if (index === 0 && compare(lowest, level.from) < 0) {
      const what = `scores of ${id} below ${inShort(level.from)}, such as ${inShort(lowest)} with the worst answers, have no level`;
      tell('meaning/band-gap', at, { what });
    }
    if (before !== undefined && compare(level.from, before.from) <= 0)
      tell('meaning/band-overlap', at, { what: `${level.id} begins at ${inShort(level.from)}, ${before.id} at ${inShort(before.from)}` });
    before = { id: level.id, from: level.from };
  }
}

/** A score alone, as a finding looks at it. */
interface Border {
  readonly test: ScoreTest;
  readonly site: Site;
  readonly spot: Spot;
}

/** Where one finding takes what is below a number and another what is above it, the number itself belongs to neither. */
function checkFindings({ sites, tell }: Checking): void {
  const borders = sites.flatMap((site) => (site.decides === 'finding' ? bordersIn(site.condition, site.spot, site) : []));
  const byPlace = new Map<string, Border[]>();
  for (const border of borders) {
    const key = `${placeInWords(border.test.of)} ${border.test.value}${border.test.percent ? '%' : ''}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), border]);
  }
  for (const [key, there] of byPlace) {
    const [below, above] = [there.find(({ test }) => test.test === 'below'), there.find(({ test }) => test.test === 'above')];
    if (below === undefined || above === undefined || there.some(({ test }) => test.test === 'at-least')) continue;
    tell('meaning/band-gap', above.spot, { what: `${key} is neither below, as for ${below.site.id}, nor above, as for ${above.site.id}` });
  }
}

/** The scores that a finding compares, where it looks at one place only. */
function bordersIn(condition: Condition, spot: Spot, site: Site): readonly Border[] {
  if (condition.kind === 'score') return [{ test: condition, site, spot }];
  if (condition.kind !== 'all') return [];
  const parts = partsOf(condition, spot);
  const borders = parts.flatMap((part) => bordersIn(part.condition, part.spot, site));
  const [first] = borders;
  const isOnePlace = first !== undefined && borders.every(({ test }) => placeInWords(test.of) === placeInWords(first.test.of));
  return borders.length === parts.length && isOnePlace ? borders : [];
}
